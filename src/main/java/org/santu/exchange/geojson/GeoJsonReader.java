package org.santu.exchange.geojson;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.santu.exchange.source.RecordReader;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceFiles;
import org.santu.exchange.source.SourceOptions;
import org.santu.problem.SantuException;

/** GeoJSON: a collection, a single feature or geometry, or one feature per line. */
public final class GeoJsonReader implements RecordReader {

    private static final int LOOKED_BYTES = 2000;
    /** JSON of other kinds, by what stands near its beginning. */
    private static final Pattern OTHER =
            Pattern.compile("\"geometryType\"\\s*:\\s*\"esriGeometry|\"type\"\\s*:\\s*\"Topology\"");

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
        String begin = new String(files.head(LOOKED_BYTES), StandardCharsets.ISO_8859_1);
        Matcher other = OTHER.matcher(begin);
        if (other.find()) {
            boolean isTopology = other.group().contains("Topology");
            throw new SantuException("SANTU-GEOJSON-OTHER", files.name(), isTopology ? "TopoJSON" : "Esri JSON");
        }
        return new GeoJsonSource(files, options);
    }
}
