package org.santu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKTReader;
import org.santu.access.Caller;
import org.santu.catalog.LayerDeclaration;
import org.santu.cluster.Credentials;
import org.santu.problem.SantuException;

/** Many rows for an empty layer are put into a new table that takes its place; nobody can tell afterwards. */
class FirstLoadTest {
    private static final int MANY = 5200;

    /** What a table has, without what it is called inside the database. */
    private static final String SHAPE = """
            SELECT 'column ' || attnum || ' ' || attname || ' ' || format_type(atttypid, atttypmod) || attnotnull || attgenerated::text
                    || attstorage::text || coalesce(pg_get_expr(adbin, adrelid), '')
                FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
                WHERE attrelid = 'layer.sample'::regclass AND attnum > 0
            UNION ALL SELECT 'index ' || pg_get_indexdef(indexrelid) || indisprimary || indisvalid FROM pg_index
                WHERE indrelid = 'layer.sample'::regclass
            UNION ALL SELECT 'constraint ' || conname || pg_get_constraintdef(oid) FROM pg_constraint
                WHERE conrelid = 'layer.sample'::regclass
            UNION ALL SELECT 'trigger ' || pg_get_triggerdef(oid) || tgenabled::text FROM pg_trigger
                WHERE tgrelid = 'layer.sample'::regclass
            UNION ALL SELECT 'table ' || relname || relowner::text || coalesce(reloptions::text, '')
                || (SELECT string_agg(grantee::text || privilege_type, ' ' ORDER BY grantee, privilege_type)
                    FROM aclexplode(coalesce(relacl, acldefault('r', relowner))))
                FROM pg_class WHERE relnamespace = 'layer'::regnamespace AND relkind = 'r' ORDER BY 1""";

    private static final String FILL = "DO $$ BEGIN EXECUTE format('INSERT INTO layer.%I (geom, geom_3857)"
            + " SELECT p, ST_Transform(p, 3857) FROM generate_series(1, 6000), ST_SetSRID(ST_Point(115, 39), 4490) p',"
            + " santu.load_table('sample')); END $$";

    private final LayerDeclaration layer = SampleLayer.LAYER;
    private SampleDatabase sample;
    private Stores stores;
    private String emptyTable;

    @BeforeEach
    void createLayer() throws SQLException {
        sample = new SampleDatabase();
        stores = sample.stores;
        emptyTable = sample.ask("SELECT 'layer.sample'::regclass::oid");
    }

    @AfterEach
    void dropLayer() {
        sample.close();
    }

    @Test
    void theNewTableIsAsTheOldOneWasAndEveryRowIsInTheJournal() throws SQLException {
        List<String> before = sample.list(SHAPE);
        assertThat(load(rows(MANY), BulkProgress.NONE).inserted()).isEqualTo(MANY);
        assertThat(sample.ask("SELECT 'layer.sample'::regclass::oid")).isNotEqualTo(emptyTable);
        assertThat(sample.list(SHAPE)).containsExactlyElementsOf(before);
        assertThat(sample.ask("SELECT count(*) FROM santu.journal j JOIN layer.sample s ON s.id = j.feature_id"
                        + " WHERE j.operation = 'insert' AND j.version = 1 AND j.extent = ST_Envelope(s.geom_3857)"))
                .isEqualTo(String.valueOf(MANY));
        assertThat(sample.ask("SELECT sum(changes) || ' ' || max(last_seq) - min(first_seq) || ' ' || min(kind)"
                        + " FROM santu.change_summary"))
                .isEqualTo(MANY + " " + (MANY - 1) + " import");
        assertThat(sample.ask("SELECT bool_and(geom_3857 = ST_Transform(geom, 3857)) FROM layer.sample"))
                .isEqualTo("t");
    }

    @Test
    void itIsTakenBackAndDoneAgainAndEditedLikeAnyOther() throws SQLException {
        UUID batch = load(rows(MANY), BulkProgress.NONE).batch();
        BatchUndo undo = new BatchUndo(stores);
        BatchUndo.Outcome undone = undo.undo(Caller.system(), batch);
        assertThat(undone.changes()).isEqualTo(MANY);
        assertThat(count()).isEqualTo("0");
        assertThat(undo.undo(Caller.system(), undone.batch()).changes()).isEqualTo(MANY);
        UUID one = UUID.fromString(sample.ask("SELECT id FROM layer.sample LIMIT 1"));
        stores.open(Caller.system()).edits(layer.name()).delete(one, 2);
        assertThat(new Journal(stores).history(Caller.system(), layer.name(), one))
                .hasSize(4);
    }

    @Test
    void whoReadsTheEmptyTableIsNotDisturbed() throws SQLException {
        try (Connection reader = sample.connection()) {
            reader.setAutoCommit(false);
            try (Statement statement = reader.createStatement()) {
                statement.execute("SELECT count(*) FROM layer.sample");
                assertThat(load(rows(MANY), BulkProgress.NONE).inserted()).isEqualTo(MANY);
            }
            reader.rollback();
        }
        assertThat(sample.ask("SELECT 'layer.sample'::regclass::oid")).isEqualTo(emptyTable);
        assertThat(count()).isEqualTo(String.valueOf(MANY));
        assertThat(sample.ask("SELECT count(*) FROM santu.journal")).isEqualTo(String.valueOf(MANY));
        assertThat(tables()).isEqualTo("1");
    }

    @Test
    void whatSomebodyAddsMeanwhileStays() throws SQLException {
        Iterator<Map<String, Object>> rows = rows(MANY);
        Iterator<Map<String, Object>> interrupted = new Iterator<>() {
            private int asked;

            @Override
            public boolean hasNext() {
                if (++asked == MANY - 1) {
                    stores.open(Caller.system()).edits(layer.name()).insert(row(-1));
                }
                return rows.hasNext();
            }

            @Override
            public Map<String, Object> next() {
                return rows.next();
            }
        };
        load(interrupted, BulkProgress.NONE);
        assertThat(count()).isEqualTo(String.valueOf(MANY + 1));
        assertThat(sample.ask("SELECT count(DISTINCT feature_id) FROM santu.journal"))
                .isEqualTo(String.valueOf(MANY + 1));
        assertThat(tables()).isEqualTo("1");
    }

    @Test
    void aCancelledOneLeavesNoTableBehind() throws SQLException {
        BulkProgress impatient = new BulkProgress() {
            @Override
            public void loaded(long rows) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> load(rows(MANY), impatient)).isInstanceOf(SantuException.class);
        assertThat(count()).isEqualTo("0");
        assertThat(tables()).isEqualTo("1");
        assertThat(sample.ask("SELECT count(*) FROM santu.journal")).isEqualTo("0");
    }

    @Test
    void theJournalIsToldWhatItWouldRead() throws Exception {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows(MANY).forEachRemaining(rows::add);
        List<String> shapes = List.of(
                "POINT (115.2 39.1)",
                "LINESTRING (115 39, 115.5 39)",
                "LINESTRING (115 39, 115 39.5, 115 38)",
                "POLYGON ((115 39, 116 39.25, 115.1 40, 115 39))",
                "MULTIPOINT ((-179.5 -59.9), (179.5 71.2))");
        for (int i = 0; i < shapes.size(); i++) {
            rows.get(i).put("geom", new WKTReader().read(shapes.get(i)));
        }
        rows.get(shapes.size()).put("geom", null);
        rows.get(shapes.size() + 1).remove("region_code");
        load(rows.iterator(), BulkProgress.NONE);
        assertThat(sample.ask("SELECT count(*) FROM pg_inherits WHERE inhparent = 'santu.journal'::regclass"))
                .isEqualTo("1");
        assertThat(sample.ask("SELECT count(*) FROM santu.journal j JOIN layer.sample s ON s.id = j.feature_id"
                        + " WHERE j.region_code IS NOT DISTINCT FROM s.region_code"
                        + " AND ST_AsText(j.extent, 6) IS NOT DISTINCT FROM ST_AsText(ST_Envelope(s.geom_3857), 6)"))
                .isEqualTo(String.valueOf(MANY));
        assertThat(sample.ask(
                        "SELECT count(DISTINCT (layer, operation, version, actor, at, batch)) FROM santu.journal"))
                .isEqualTo("1");
        assertThat(sample.ask("SELECT max(seq) - min(seq) + 1 || ' ' || (nextval('santu.journal_seq_seq') - max(seq))"
                        + " FROM santu.journal"))
                .isEqualTo(MANY + " 1");
    }

    @Test
    void whatNobodyTellsIsRead() throws SQLException {
        sample.execute("BEGIN; SELECT santu.begin_load('sample'); " + FILL
                + "; SELECT santu.open_journal('sample', false); SELECT santu.finish_load('sample'); COMMIT");
        assertThat(sample.ask("SELECT count(*) FROM ONLY santu.journal")).isEqualTo("0");
        assertThat(sample.ask(
                        "SELECT count(*) || ' ' || max(seq) - min(seq) || ' ' || count(extent) FROM santu.journal j"
                                + " JOIN layer.sample s ON s.id = j.feature_id"))
                .isEqualTo("6000 5999 6000");
    }

    @Test
    void aJournalThatTellsOtherRowsIsRefused() throws SQLException {
        Credentials application = sample.database.application();
        for (String wrong : List.of(
                "gen_random_uuid(), NULL, geom_3857 %s",
                "id, 'elsewhere', geom_3857 %s", "id, NULL, NULL %s", "id, NULL, geom_3857 %s OFFSET 1")) {
            try (Connection connection = DriverManager.getConnection(
                            sample.database.url(), application.username(), application.password());
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("SELECT santu.begin_load('sample')");
                statement.execute(FILL);
                statement.execute("CREATE TEMPORARY TABLE told ON COMMIT DROP AS"
                        + " SELECT * FROM santu.open_journal('sample', true)");
                String rows =
                        "INSERT INTO %s (seq, feature_id, region_code, extent) SELECT told.first_seq - 1 + row_number() OVER (), "
                                + wrong.formatted("FROM layer.%I, told");
                statement.execute("DO $$ BEGIN EXECUTE format('" + rows.replace("'", "''")
                        + "', (SELECT part FROM told), santu.load_table('sample')); END $$");
                assertThatThrownBy(() -> statement.execute("SELECT santu.finish_load('sample')"))
                        .hasMessageContaining("SANTU-STORE-JOURNAL");
                connection.rollback();
            }
        }
    }

    @Test
    void theSameIdTwiceIsRefusedAsEver() throws SQLException {
        UUID id = UUID.randomUUID();
        List<Map<String, Object>> rows = new ArrayList<>();
        rows(MANY).forEachRemaining(rows::add);
        rows.get(1).put("id", id);
        rows.get(MANY - 1).put("id", id);
        assertThatThrownBy(() -> load(rows.iterator(), BulkProgress.NONE))
                .isInstanceOfSatisfying(
                        SantuException.class, e -> assertThat(e.code()).isEqualTo("SANTU-STORE-DUPLICATE-ID"));
        assertThat(count()).isEqualTo("0");
    }

    private BulkChanges.Outcome load(Iterator<Map<String, Object>> rows, BulkProgress progress) {
        return new BulkChanges(stores).insert(Caller.system(), layer, rows, progress);
    }

    private static Iterator<Map<String, Object>> rows(int count) {
        return IntStream.range(0, count).mapToObj(FirstLoadTest::row).iterator();
    }

    private static Map<String, Object> row(int number) {
        Map<String, Object> row = new HashMap<>();
        row.put("region_code", "1306331002%02d".formatted(Math.floorMod(number, 30)));
        row.put("geom", new GeometryFactory().createPoint(new Coordinate(115 + number * 1e-5, 39)));
        return row;
    }

    private String count() throws SQLException {
        return sample.ask("SELECT count(*) FROM layer.sample");
    }

    private String tables() throws SQLException {
        return sample.ask("SELECT count(*) FROM pg_tables WHERE schemaname = 'layer'");
    }
}
