package org.santu.exchange.shapefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.WKTWriter;
import org.santu.exchange.source.SourceRecord;
import org.santu.testing.SharedData;

/** Compares with what PostGIS' own loader reads from the same files. */
class ShapefileExpectedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Arc",
                "ArcM",
                "MultiPoint",
                "MultiPointM",
                "NotReallyMultiPoint",
                "Point",
                "PointZ",
                "Polygon",
                "PolygonZ",
                "TSTPolygon"
            })
    void geometriesAreThoseOfThePostgisLoader(String name) throws Exception {
        Path expected = SharedData.require("shapefile/postgis_loader/" + name + ".select.expected");
        List<String> lines = Files.readAllLines(expected).stream()
                .filter(line -> !line.isBlank())
                .toList();
        List<SourceRecord> records =
                ShapefileReaderTest.read(expected.resolveSibling(name + ".shp")).records();
        if (lines.get(0).startsWith("0")) {
            // Hexadecimal dumps hold each geometry once per byte order.
            lines = lines.stream().filter(line -> line.startsWith("01")).toList();
        }
        assertThat(records).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            assertSame(multi(records.get(i).geometry()), multi(parse(lines.get(i))));
        }
    }

    private static Geometry parse(String line) throws ParseException, IOException {
        if (line.startsWith("01")) {
            return new WKBReader().read(WKBReader.hexToBytes(line));
        }
        String text = line.replaceFirst("^([A-Z]+)M\\(", "$1 M (");
        int ordinates =
                text.replaceAll("[A-Z( ]*\\(", "").split("[,)]")[0].strip().split(" ").length;
        return new WKTReader().read(ordinates == 4 ? text.replaceFirst("^([A-Z]+)\\s*\\(", "$1 ZM (") : text);
    }

    private static void assertSame(Geometry actual, Geometry expected) {
        // The dump of one of the files is rounded to five digits; the order of parts and holes is the writer's
        // business.
        assertThat(actual.norm().equalsExact(expected.norm(), 1e-5))
                .as("%s = %s", actual, expected)
                .isTrue();
        boolean rounded = !actual.norm().equalsExact(expected.norm());
        assertThat(rounded || ordinates(actual.norm()).equals(ordinates(expected.norm())))
                .as("%s = %s", ordinates(actual), ordinates(expected))
                .isTrue();
    }

    private static String ordinates(Geometry geometry) {
        return new WKTWriter(4).write(geometry);
    }

    private static Geometry multi(Geometry geometry) {
        GeometryFactory factory = geometry.getFactory();
        if (geometry instanceof Polygon polygon) {
            return factory.createMultiPolygon(new Polygon[] {polygon});
        }
        return geometry instanceof MultiPolygon
                ? geometry
                : geometry.getNumGeometries() == 1 ? geometry.getGeometryN(0) : geometry;
    }
}
