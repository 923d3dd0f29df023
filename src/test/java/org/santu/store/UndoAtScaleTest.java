package org.santu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.access.Caller;
import org.santu.testing.TestStore;

/** A whole import is taken back and redone; {@code -Dsantu.undo.rows=300000} measures a large one. */
class UndoAtScaleTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    @Test
    void anImportIsTakenBackAndRedoneByFewStatements() throws Exception {
        long rows = Long.getLong("santu.undo.rows", 5000);
        try (TestStore store = TestStore.create()) {
            long start = System.nanoTime();
            new BulkLoader(store.stores())
                    .insert(
                            Caller.system(),
                            store.catalog().getLayer("household"),
                            LongStream.range(0, rows)
                                    .mapToObj(UndoAtScaleTest::household)
                                    .iterator());
            double loading = seconds(start);
            BatchUndo undo = new BatchUndo(store.stores());
            start = System.nanoTime();
            BatchUndo.Outcome outcome = undo.undo(Caller.system(), newestBatch(store));
            double undoing = seconds(start);
            assertThat(outcome.changes()).isEqualTo(rows);
            assertThat(outcome.undoneKind()).isEqualTo("import");
            assertThat(count(store)).isZero();
            start = System.nanoTime();
            assertThat(undo.undo(Caller.system(), outcome.batch()).changes()).isEqualTo(rows);
            double redoing = seconds(start);
            assertThat(count(store)).isEqualTo(rows);
            System.out.printf(
                    "undo of an import of %d rows: load %.2f s, undo %.2f s, redo %.2f s%n",
                    rows, loading, undoing, redoing);
        }
    }

    private static Map<String, Object> household(long i) {
        return Map.of(
                "region_code", "130624" + (100 + i % 20) + (200 + i % 10),
                "name", "户" + i,
                "people", (int) (1 + i % 7),
                "id_number", "13062419700101" + (1000 + i % 9000),
                "geom", GEOMETRY.createPoint(new Coordinate(114 + i % 1000 / 1000.0, 38 + i % 777 / 1000.0)));
    }

    private static UUID newestBatch(TestStore store) throws Exception {
        return one(store, "SELECT batch FROM santu.journal ORDER BY seq DESC LIMIT 1", UUID.class);
    }

    private static long count(TestStore store) throws Exception {
        return one(store, "SELECT count(*) FROM layer.household", Long.class);
    }

    private static <T> T one(TestStore store, String sql, Class<T> type) throws Exception {
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getObject(1, type);
        }
    }

    private static double seconds(long startNanos) {
        return (System.nanoTime() - startNanos) / 1e9;
    }
}
