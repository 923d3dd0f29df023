package org.santu.exchange.ogr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;
import org.santu.exchange.RecordReaders;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceOptions;

/** All six kinds of geometry with heights, with measures and with both, in each format that can say so; flat ones go there and back elsewhere. */
class EveryGeometryTest {
    private static final List<String> KINDS = List.of(
            "POINT%s (114 38%s)",
            "LINESTRING%s (114 38%s, 114.5 38.25%s, 115 38%s)",
            "POLYGON%s ((114 38%1$s, 115 38%1$s, 115 39%1$s, 114 38%1$s), (114.5 38.25%1$s, 114.75 38.5%1$s, 114.75 38.25%1$s, 114.5 38.25%1$s))",
            "MULTIPOINT%s ((114 38%s), (115 39%s))",
            "MULTILINESTRING%s ((114 38%s, 115 39%s), (116 38%s, 116 39%s))",
            "MULTIPOLYGON%s (((114 38%s, 115 38%s, 115 39%s, 114 38%s)), ((120 38%s, 121 38%s, 121 39%s, 120 38%s)))");

    @TempDir
    private Path folder;

    /** @param more what stands behind each position */
    private static String wkt(String kind, String dimensions, String more) {
        String name = dimensions.isEmpty() ? "" : " " + dimensions;
        return kind.replaceFirst("%s", name).replace("%1$s", more).replace("%s", more);
    }

    @ParameterizedTest
    @CsvSource({
        "Z, ' 812.5', XYZ, csv geojson kml",
        "M, ' 17', XYM, csv shp gpkg",
        "ZM, ' 812.5 17', XYZM, csv shp gpkg gdb",
    })
    void isReadFromEveryFormat(String dimensions, String more, String dim, String formats) throws Exception {
        Gdal.assume();
        for (String kind : KINDS) {
            String flat = kind.replaceFirst("%s", "").replace("%1$s", "").replace("%s", "");
            Geometry expected = new WKTReader().read(flat);
            String text = wkt(kind, dimensions, more);
            Files.writeString(folder.resolve("in.csv"), "name,wkt\n甲,\"" + text + "\"\n");
            List<String> files = new ArrayList<>(List.of("in.csv"));
            String number = KINDS.indexOf(kind) + dim;
            for (String[] one : new String[][] {
                {"ESRI Shapefile", number + ".shp"},
                {"GPKG", number + ".gpkg"},
                {"OpenFileGDB", number + ".gdb"},
                {"GeoJSON", number + ".geojson"},
                {"LIBKML", number + ".kml"},
            }) {
                if (!formats.contains(one[1].substring(one[1].indexOf('.') + 1))) {
                    continue;
                }
                String type = kind.substring(0, kind.indexOf('%')) + dimensions;
                Gdal.convert(folder, one[0], one[1], "-dim", dim, "-nlt", type, "-a_srs", "EPSG:4326");
                files.add(one[1]);
            }
            for (String file : files) {
                try (RecordSource source = RecordReaders.open(folder.resolve(file), SourceOptions.NONE)) {
                    var records = source.records();
                    Geometry found = records.next().geometry();
                    assertThat((Object) found).as(text + " in " + file).isNotNull();
                    assertThat(found.equalsTopo(expected))
                            .as(text + " in " + file + ": " + found)
                            .isTrue();
                    assertThat(found.getNumPoints()).as(text + " in " + file).isEqualTo(expected.getNumPoints());
                    assertThat(records.hasNext()).isFalse();
                }
            }
        }
    }
}
