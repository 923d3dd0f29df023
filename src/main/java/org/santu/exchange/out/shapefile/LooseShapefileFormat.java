package org.santu.exchange.out.shapefile;

import org.santu.catalog.Text;
import org.santu.exchange.out.ExportFormat;
import org.santu.exchange.out.ExportNotes;
import org.santu.exchange.out.FeatureSink;
import org.santu.exchange.out.OutLayer;
import org.santu.exchange.out.OutTarget;

/** The files of a shapefile side by side, for commands on this machine. */
public final class LooseShapefileFormat implements ExportFormat {
    @Override
    public String name() {
        return "shp";
    }

    @Override
    public Text label() {
        return new Text("Shapefile（散文件）", "Shapefile (loose files)");
    }

    @Override
    public String extension() {
        return "shp";
    }

    @Override
    public String mediaType() {
        return "application/octet-stream";
    }

    @Override
    public boolean choosesEncoding() {
        return true;
    }

    @Override
    public boolean isOneFile() {
        return false;
    }

    @Override
    public FeatureSink open(OutTarget target, OutLayer layer, ExportNotes notes) {
        return new ShapefileSink(target.folder(), target.stem(), layer, notes, ShapefileSink.MOST_BYTES);
    }
}
