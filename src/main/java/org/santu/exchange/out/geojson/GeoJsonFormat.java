package org.santu.exchange.out.geojson;

import java.io.IOException;
import org.santu.catalog.Text;
import org.santu.exchange.out.ExportFormat;
import org.santu.exchange.out.ExportNotes;
import org.santu.exchange.out.FeatureSink;
import org.santu.exchange.out.OutLayer;
import org.santu.exchange.out.OutTarget;

/** One collection of features, each with its UUID as id, its codes as they are stored, and lists of records as JSON. */
public final class GeoJsonFormat implements ExportFormat {
    private static final int WGS84 = 4326;

    @Override
    public String name() {
        return "geojson";
    }

    @Override
    public Text label() {
        return new Text("GeoJSON", "GeoJSON");
    }

    @Override
    public String extension() {
        return "geojson";
    }

    @Override
    public String mediaType() {
        return "application/geo+json";
    }

    @Override
    public int fixedEpsg() {
        return WGS84;
    }

    @Override
    public FeatureSink open(OutTarget target, OutLayer layer, ExportNotes notes) throws IOException {
        return new GeoJsonSink(target.file(), layer);
    }
}
