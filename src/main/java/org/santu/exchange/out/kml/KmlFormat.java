package org.santu.exchange.out.kml;

import java.io.IOException;
import org.santu.catalog.Text;
import org.santu.exchange.out.ExportFormat;
import org.santu.exchange.out.ExportNotes;
import org.santu.exchange.out.FeatureSink;
import org.santu.exchange.out.OutLayer;
import org.santu.exchange.out.OutTarget;

/** For globes and phones: names, a plain style, and all values as extended data with their schema. */
public final class KmlFormat implements ExportFormat {
    private static final int WGS84 = 4326;

    @Override
    public String name() {
        return "kml";
    }

    @Override
    public Text label() {
        return new Text("KML", "KML");
    }

    @Override
    public String extension() {
        return "kml";
    }

    @Override
    public String mediaType() {
        return "application/vnd.google-earth.kml+xml";
    }

    @Override
    public int fixedEpsg() {
        return WGS84;
    }

    @Override
    public FeatureSink open(OutTarget target, OutLayer layer, ExportNotes notes) throws IOException {
        return new KmlSink(target.file(), layer);
    }
}
