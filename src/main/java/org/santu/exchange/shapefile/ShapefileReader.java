package org.santu.exchange.shapefile;

import org.santu.exchange.source.RecordReader;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceFiles;
import org.santu.exchange.source.SourceOptions;

/** Shapefiles, also a table alone. */
public final class ShapefileReader implements RecordReader {
    /** The code of the finding that rows are missing at the end. */
    public static final String CUT_OFF = "SANTU-SHP-TABLE-SHORT";

    @Override
    public boolean reads(SourceFiles files) {
        return switch (files.extension()) {
            case "shp", "dbf" -> true;
            case "shx", "prj", "cpg" -> files.find("shp").isPresent();
            default -> false;
        };
    }

    @Override
    public RecordSource open(SourceFiles files, SourceOptions options) {
        return new ShapefileSource(files, options);
    }
}
