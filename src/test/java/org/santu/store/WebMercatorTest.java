package org.santu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.santu.access.Caller;

/** Whoever writes and however, a feature is on the map where it is on the earth: as PostGIS would transform it, within 1e-8 m. */
class WebMercatorTest {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /** Features that are somewhere else, or on one of the two only. */
    private static final String MISPLACED = """
            SELECT count(*) FROM (SELECT geom, geom_3857 AS kept, ST_Transform(geom, 3857) AS made FROM layer.sample OFFSET 0) place
            WHERE (geom IS NULL) <> (kept IS NULL) OR ST_SRID(kept) <> 3857 OR GeometryType(made) <> GeometryType(kept)
                OR ST_NPoints(made) <> ST_NPoints(kept) OR NOT ST_IsEmpty(made) AND greatest(abs(ST_XMin(made) - ST_XMin(kept)),
                    abs(ST_XMax(made) - ST_XMax(kept)), abs(ST_YMin(made) - ST_YMin(kept)), abs(ST_YMax(made) - ST_YMax(kept))) > 1e-8""";

    private static final String MISPLACED_VERTICES = """
            SELECT count(*) FROM layer.sample s, LATERAL (
                SELECT array_agg(geom ORDER BY path) AS made FROM ST_DumpPoints(ST_Transform(s.geom, 3857))) a, LATERAL (
                SELECT array_agg(geom ORDER BY path) AS kept FROM ST_DumpPoints(s.geom_3857)) b, unnest(made, kept) AS vertex (m, k)
            WHERE abs(ST_X(m) - ST_X(k)) > 1e-8 OR abs(ST_Y(m) - ST_Y(k)) > 1e-8""";

    private SampleDatabase sample;
    private Stores stores;

    @BeforeEach
    void createLayer() throws SQLException {
        sample = new SampleDatabase();
        stores = sample.stores;
    }

    @AfterEach
    void dropLayer() {
        sample.close();
    }

    @Test
    void everyGeometryIsWherePostgisPutsIt() throws SQLException {
        Random random = new Random(3857);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (double[] corner :
                new double[][] {{180, 89.8999}, {-180, -89.8999}, {0, 0}, {180, 0}, {-180, 1e-12}, {1e-300, -85.06}}) {
            rows.add(row(GEOMETRIES.createPoint(new Coordinate(corner[0], corner[1]))));
        }
        rows.add(row(null));
        rows.add(row(GEOMETRIES.createPoint()));
        rows.add(row(GEOMETRIES.createMultiPolygon()));
        for (int i = 0; i < 1000; i++) {
            rows.add(row(geometry(random)));
        }
        load(rows.iterator());
        assertThat(sample.ask(MISPLACED)).isEqualTo("0");
        assertThat(sample.ask(MISPLACED_VERTICES)).isEqualTo("0");
        assertThat(sample.ask("SELECT count(*) FROM layer.sample")).isEqualTo("1009");
    }

    @Test
    void theSeriesIsTheFormula() {
        Random random = new Random(8);
        for (int i = 0; i < 100_000; i++) {
            double latitude = i < 1000 ? (i - 500) / 8.0 : 89.9 * (2 * random.nextDouble() - 1);
            assertThat(Math.abs(WebMercator.y(latitude) - WebMercator.formula(latitude)))
                    .isLessThan(6e-9);
            assertThat(WebMercator.y(-latitude)).isEqualTo(-WebMercator.y(latitude));
        }
    }

    @Test
    void itStaysSoWhoeverWrites() throws SQLException {
        Random random = new Random(1);
        UUID first = load(
                IntStream.range(0, 5100).mapToObj(i -> row(geometry(random))).iterator());
        assertThat(sample.ask("SELECT count(*) FROM pg_inherits WHERE inhparent = 'santu.journal'::regclass"))
                .isEqualTo("1");
        assertAllInPlace("a first load");
        load(IntStream.range(0, 50).mapToObj(i -> row(geometry(random))).iterator());
        assertAllInPlace("a later load");
        FeatureEdits edits = stores.open(Caller.system()).edits("sample");
        UUID one = edits.insert(row(geometry(random)));
        edits.update(one, 1, Map.of("geom", geometry(random)));
        assertAllInPlace("edits");
        UUID moved = UUID.fromString(sample.ask("SELECT id FROM layer.sample WHERE version = 1 LIMIT 1"));
        Map<String, Object> change = row(geometry(random));
        change.put("id", moved);
        BulkChanges.Outcome applied = new BulkChanges(stores)
                .apply(
                        Caller.system(),
                        SampleLayer.LAYER,
                        List.of(change, row(geometry(random))).iterator(),
                        new BulkChanges.Rest(List.of("geom"), WebMercatorTest::none, false),
                        BulkProgress.NONE);
        assertThat(applied.updated() + applied.inserted()).isEqualTo(2);
        assertAllInPlace("an update by import");
        BatchUndo undo = new BatchUndo(stores);
        UUID undone = undo.undo(Caller.system(), applied.batch()).batch();
        assertAllInPlace("an undo");
        undo.undo(Caller.system(), undone);
        assertAllInPlace("a redo");
        edits.delete(one, 2);
        undo.undo(
                Caller.system(),
                UUID.fromString(sample.ask("SELECT batch FROM santu.journal ORDER BY seq DESC LIMIT 1")));
        assertAllInPlace("what was deleted and came back");
        sample.execute("UPDATE layer.sample SET geom_3857 = ST_Translate(geom_3857, 1, 0)");
        assertAllInPlace("somebody who writes the wrong column");
        assertThat(first).isNotNull();
    }

    @Test
    void whatIsBroughtAlongIsLookedAt() throws SQLException {
        try (Connection connection = sample.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT santu.begin_load('sample')");
            statement.execute(
                    "DO $$ BEGIN EXECUTE format('INSERT INTO layer.%I (geom, geom_3857) SELECT ST_SetSRID(ST_Point(115, 39), 4490),"
                            + " ST_SetSRID(ST_Point(115, 39), 3857) FROM generate_series(1, 60000)', santu.load_table('sample')); END $$");
            statement.execute("SELECT santu.open_journal('sample', false)");
            assertThatThrownBy(() -> statement.execute("SELECT santu.finish_load('sample')"))
                    .hasMessageContaining("SANTU-STORE-PLACE");
            connection.rollback();
        }
    }

    @Test
    void aBoxFindsWhatItMeets() throws SQLException {
        Random random = new Random(2);
        load(IntStream.range(0, 400).mapToObj(i -> row(geometry(random))).iterator());
        for (int i = 0; i < 300; i++) {
            Envelope box = geometry(random).getEnvelopeInternal();
            box.expandBy(random.nextInt(3) * 20 * random.nextDouble());
            SqlFragment meets = PlaceBox.meets(box);
            assertThat(sample.ask(
                            "SELECT count(*) FROM layer.sample WHERE geom && ST_MakeEnvelope(%s, %s, %s, %s, 4490) AND NOT (%s)"
                                    .formatted(
                                            box.getMinX(),
                                            box.getMinY(),
                                            box.getMaxX(),
                                            box.getMaxY(),
                                            meets.sql()
                                                    .replace("?", "%s")
                                                    .formatted(meets.binds().toArray()))))
                    .isEqualTo("0");
        }
    }

    private void assertAllInPlace(String after) throws SQLException {
        assertThat(sample.ask(MISPLACED))
                .as("features that are misplaced after " + after)
                .isEqualTo("0");
    }

    private static Collection<UUID> none() {
        return List.of();
    }

    private UUID load(Iterator<Map<String, Object>> rows) {
        return new BulkChanges(stores)
                .insert(Caller.system(), SampleLayer.LAYER, rows, BulkProgress.NONE)
                .batch();
    }

    private static Map<String, Object> row(Geometry geometry) {
        Map<String, Object> row = new HashMap<>();
        row.put("region_code", "130633100201");
        row.put("geom", geometry);
        return row;
    }

    private static Geometry geometry(Random random) {
        double west = random.nextInt(357) - 179;
        double south = 88 * (2 * random.nextDouble() - 1);
        Coordinate[] corners = IntStream.range(0, 4 + random.nextInt(6))
                .mapToObj(i -> new Coordinate(west + random.nextDouble(), south + random.nextDouble() * 0.8))
                .toArray(Coordinate[]::new);
        LineString line = GEOMETRIES.createLineString(corners);
        Polygon area = (Polygon) GEOMETRIES.createPoint(corners[0]).buffer(0.001 + 0.1 * random.nextDouble());
        return switch (random.nextInt(6)) {
            case 0 -> GEOMETRIES.createPoint(corners[0]);
            case 1 -> GEOMETRIES.createMultiPointFromCoords(corners);
            case 2 -> line;
            case 3 -> GEOMETRIES.createMultiLineString(new LineString[] {line, area.getExteriorRing()});
            case 4 -> area.difference(area.getCentroid().buffer(0.0005));
            default -> GEOMETRIES.createMultiPolygon(new Polygon[] {area});
        };
    }
}
