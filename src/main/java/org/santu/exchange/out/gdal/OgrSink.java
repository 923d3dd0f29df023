package org.santu.exchange.out.gdal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.MultiPoint;
import org.santu.catalog.ChinaTime;
import org.santu.exchange.out.FeatureSink;
import org.santu.exchange.out.OutLayer;
import org.santu.exchange.out.OutTarget;
import org.santu.exchange.out.shapefile.ZipFiles;

/** Writes a GeoPackage first, which is then turned into what is wanted. For one thread. */
final class OgrSink implements FeatureSink {
    private final OgrFormat format;
    private final OutTarget target;
    private final OutLayer layer;
    private final FeatureSink between;
    private boolean hasMultiPoints;

    OgrSink(OgrFormat format, OutTarget target, OutLayer layer, FeatureSink between) {
        this.format = format;
        this.target = target;
        this.layer = layer;
        this.between = between;
    }

    @Override
    public void write(SimpleFeature feature) throws IOException {
        hasMultiPoints |= feature.getDefaultGeometry() instanceof MultiPoint;
        between.write(feature);
    }

    @Override
    public List<Path> finish() throws IOException {
        Path source = between.finish().get(0);
        if (format.isDrawing()) {
            drawing(source);
        } else {
            geodatabase(source);
        }
        return List.of(target.file());
    }

    /** Programs that draw know lines and points, and no attributes but the layer's name. */
    private void drawing(Path source) throws IOException {
        String sql = "SELECT CASE WHEN ST_Dimension(geom) = 2 THEN ST_Boundary(geom) ELSE geom END AS geom, '"
                + layer.layer().name() + "' AS Layer FROM \"" + layer.layer().name() + "\" WHERE geom IS NOT NULL";
        run("-f", "DXF", target.file().toString(), source.toString(), "-dialect", "SQLITE", "-sql", sql);
    }

    private void geodatabase(Path source) throws IOException {
        Path folder = target.folder().resolve(layer.layer().name() + ".gdb");
        for (Map.Entry<String, String> part : parts().entrySet()) {
            String name = layer.layer().name() + part.getKey();
            List<String> arguments = new ArrayList<>(List.of("-f", "OpenFileGDB"));
            if (Files.exists(folder)) {
                arguments.addAll(List.of("-update", "-append"));
            }
            arguments.addAll(
                    List.of(folder.toString(), source.toString(), layer.layer().name(), "-nln", name));
            if (!part.getValue().isEmpty()) {
                // Those without a place go with the points.
                String nowhere = part.getValue().equals("POINT") ? "geom IS NULL OR " : "";
                arguments.addAll(
                        List.of("-where", nowhere + "upper(ST_GeometryType(geom)) LIKE '" + part.getValue() + "'"));
                arguments.addAll(List.of("-nlt", part.getValue().replace("%", "MULTI")));
            }
            run(arguments.toArray(String[]::new));
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        ZipFiles.pack(target.file(), folder.getFileName() + "/", files, ChinaTime.today());
    }

    /** Suffix of the table, and the kind of geometry that goes into it, {@code %} where several parts go with one. */
    private Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        if (layer.layer().geometryType().equals("Geometry")) {
            parts.put("_point", "POINT");
            if (hasMultiPoints) {
                parts.put("_multipoint", "MULTIPOINT");
            }
            parts.put("_line", "%LINESTRING");
            parts.put("_polygon", "%POLYGON");
        } else {
            parts.put("", "");
        }
        return parts;
    }

    private void run(String... arguments) throws IOException {
        Ogr2Ogr.run(target.folder(), List.of(arguments));
    }

    @Override
    public void close() throws IOException {
        between.close();
    }
}
