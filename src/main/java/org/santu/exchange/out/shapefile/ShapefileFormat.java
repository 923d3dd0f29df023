package org.santu.exchange.out.shapefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.santu.catalog.Text;
import org.santu.exchange.out.ExportFormat;
import org.santu.exchange.out.ExportNotes;
import org.santu.exchange.out.FeatureSink;
import org.santu.exchange.out.OutLayer;
import org.santu.exchange.out.OutTarget;

/** All files of a shapefile in one zip, the way agencies send them. */
public final class ShapefileFormat implements ExportFormat {
    @Override
    public String name() {
        return "shapefile";
    }

    @Override
    public Text label() {
        return new Text("Shapefile（压缩包）", "Shapefile (zip)");
    }

    @Override
    public String extension() {
        return "zip";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public boolean choosesEncoding() {
        return true;
    }

    @Override
    public FeatureSink open(OutTarget target, OutLayer layer, ExportNotes notes) throws IOException {
        Path folder = Files.createDirectory(target.folder().resolve("parts"));
        FeatureSink files = new ShapefileSink(folder, target.stem(), layer, notes, ShapefileSink.MOST_BYTES);
        return new ZippedSink(files, target.file());
    }
}
