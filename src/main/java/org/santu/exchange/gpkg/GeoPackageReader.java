package org.santu.exchange.gpkg;

import java.nio.charset.StandardCharsets;
import org.santu.exchange.source.RecordReader;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceFiles;
import org.santu.exchange.source.SourceOptions;

/** GeoPackage: the first table of features, or the one that is named. */
public final class GeoPackageReader implements RecordReader {
    @Override
    public boolean reads(SourceFiles files) {
        return files.extension().equals("gpkg")
                || files.extension().equals("sqlite")
                        && new String(files.head(15), StandardCharsets.ISO_8859_1).equals("SQLite format 3");
    }

    @Override
    public RecordSource open(SourceFiles files, SourceOptions options) {
        return new GeoPackageSource(files, files.main(), files.name(), "GeoPackage", options);
    }
}
