package org.santu.exchange.geojson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santu.exchange.RecordReaders;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.SourceRecord;
import org.santu.problem.SantuException;

class GeoJsonReaderTest {
    @TempDir
    private Path folder;

    private RecordSource open(String text, Charset charset) throws IOException {
        Path file = Files.write(folder.resolve("test.geojson"), text.getBytes(charset));
        return RecordReaders.open(file, SourceOptions.NONE);
    }

    private List<SourceRecord> read(String text) throws IOException {
        try (RecordSource source = open(text, StandardCharsets.UTF_8)) {
            List<SourceRecord> records = new ArrayList<>();
            source.records().forEachRemaining(records::add);
            return records;
        }
    }

    @Test
    void membersComeInAnyOrder() throws IOException {
        String text = """
                {"features": [
                  {"geometry": {"coordinates": [[[0, 0], [4, 0], [4, 4], [0, 0]]], "type": "Polygon"},
                   "properties": {"name": "甲", "tags": {"a": [1, 2]}, "n": 1, "x": 1.50, "ok": true, "none": null},
                   "type": "Feature", "id": 7},
                  {"type": "Feature", "properties": null, "geometry": null}],
                 "crs": {"properties": {"name": "urn:ogc:def:crs:EPSG::4547"}, "type": "name"},
                 "type": "FeatureCollection"}
                """;
        try (RecordSource source = open(text, StandardCharsets.UTF_8)) {
            assertThat(source.schema().names()).containsExactly("name", "tags", "n", "x", "ok", "none", "id");
            assertThat(source.findCrs().orElseThrow().crs().name()).isEqualTo("EPSG:4547");
            assertThat(source.expectedRecords()).isEqualTo(2);
        }
        List<SourceRecord> records = read(text);
        assertThat(records.get(0).values())
                .containsExactly("甲", "{\"a\":[1,2]}", 1L, new BigDecimal("1.50"), true, null, 7L);
        assertThat(records.get(0).geometry().toText()).isEqualTo("POLYGON ((0 0, 4 0, 4 4, 0 0))");
        assertThat(records.get(1).geometry()).isNull();
    }

    @Test
    void allGeometriesAreUnderstood() throws IOException {
        String[][] cases = {
            {"{\"type\":\"Point\",\"coordinates\":[1,2,3]}", "POINT (1 2)"},
            {"{\"type\":\"MultiPoint\",\"coordinates\":[[1,2],[3,4]]}", "MULTIPOINT ((1 2), (3 4))"},
            {"{\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4]]}", "LINESTRING (1 2, 3 4)"},
            {"{\"type\":\"MultiLineString\",\"coordinates\":[[[1,2],[3,4]]]}", "MULTILINESTRING ((1 2, 3 4))"},
            {
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[1,0],[1,1],[0,0]]]]}",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))"
            },
            {
                "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1,2]}]}",
                "GEOMETRYCOLLECTION (POINT (1 2))"
            },
        };
        for (String[] one : cases) {
            String feature = "{\"type\":\"Feature\",\"properties\":{},\"geometry\":" + one[0] + "}";
            assertThat(read(feature).get(0).geometry().toText()).isEqualTo(one[1]);
            assertThat(read(one[0]).get(0).geometry().toText()).isEqualTo(one[1]);
        }
    }

    @Test
    void aBadGeometryIsReportedWithItsFeatureAndTheNextOneIsRead() throws IOException {
        String[] bad = {
            "{\"type\":\"Polygon\",\"coordinates\":[[0,0],[1,1]]}",
            "{\"type\":\"Point\",\"coordinates\":[\"1\",\"2\"]}",
            "{\"type\":\"Point\",\"coordinates\":[1]}",
            "{\"type\":\"Pont\",\"coordinates\":[1,2]}",
            "{\"coordinates\":[1,2]}",
            "{\"type\":\"LineString\",\"coordinates\":[[1,2]]}",
            "{\"type\":\"Point\",\"coordinates\":[1e999,2]}",
            "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1]]]}",
            "{\"type\":\"Point\",\"coordinates\":{\"x\":1}}",
            "\"POINT(1 2)\"",
            "[1,2]"
        };
        for (String geometry : bad) {
            List<SourceRecord> records = read("{\"type\":\"FeatureCollection\",\"features\":[17,"
                    + "{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":{\"name\":\"a\"}},"
                    + "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]},"
                    + "\"properties\":{\"name\":\"b\"}}]}");
            assertThat(records).hasSize(3);
            assertThat(records.get(0).findings().get(0).code()).isEqualTo("SANTU-GEOJSON-NO-FEATURE");
            assertThat(records.get(1).findings())
                    .as(geometry)
                    .hasSize(1)
                    .first()
                    .satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo("SANTU-IMPORT-BAD-GEOMETRY");
                        assertThat(finding.row()).isEqualTo(2);
                    });
            assertThat(records.get(1).values()).containsExactly("a");
            assertThat(records.get(2).geometry().toText()).isEqualTo("POINT (1 2)");
        }
    }

    @Test
    void gbkAndOneFeaturePerLineAreReadToo() throws IOException {
        String line = "{\"type\":\"Feature\",\"properties\":{\"name\":\"白城市洮北区\"},\"geometry\":null}\n";
        try (RecordSource source = open(line + line, Charset.forName("GBK"))) {
            assertThat(source.encoding().charset().name()).isEqualTo("GB18030");
            List<SourceRecord> records = new ArrayList<>();
            source.records().forEachRemaining(records::add);
            assertThat(records).hasSize(2).allMatch(record -> record.values()[0].equals("白城市洮北区"));
            assertThat(source.schema().located()).isFalse();
        }
    }

    @Test
    void depthAndDamageEndInAProblemWithAPlace() throws IOException {
        String deep = "{\"type\":\"Feature\",\"properties\":{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}}";
        for (String text : List.of(deep, "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\"},")) {
            assertThatThrownBy(() -> read(text))
                    .isInstanceOfSatisfying(
                            SantuException.class, e -> assertThat(e.code()).isEqualTo("SANTU-GEOJSON-DAMAGED"));
        }
    }
}
