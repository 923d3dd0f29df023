package org.santu.exchange.geojson;

import java.nio.charset.StandardCharsets;
import org.santu.exchange.source.RecordReader;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceFiles;
import org.santu.exchange.source.SourceOptions;

/** GeoJSON: a collection, a single feature or geometry, or one feature per line. */
public final class GeoJsonReader implements RecordReader {

    @Override
    public boolean reads(SourceFiles files) {
        return switch (files.extension()) {
            case "geojson", "json", "geojsonl", "geojsons" -> true;
            case "txt", "" ->
                new String(files.head(64), StandardCharsets.ISO_8859_1)
                        .replaceFirst("^\u00EF\u00BB\u00BF", "")
                        .stripLeading()
                        .startsWith("{");
            default -> false;
        };
    }

    @Override
    public RecordSource open(SourceFiles files, SourceOptions options) {
        return new GeoJsonSource(files, options);
    }
}
