package org.santu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.santu.catalog.Catalog;
import org.santu.problem.SantuException;
import org.santu.store.StoreSchema;
import org.santu.testing.TestDatabase;

class AuditLogTest {
    private static TestDatabase database;

    @TempDir
    Path home;

    private AuditLog log;
    private AuditTrail trail;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
        StoreSchema.migrate(database.dataSource(), new Catalog(List.of(), List.of(), Map.of()));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    /** Each test has a chain of its own, begun by means that the application does not have. */
    @BeforeEach
    void newChain() throws SQLException {
        forge("DELETE FROM santu.audit");
        sql("INSERT INTO santu.audit (actor, action, subject, details) VALUES ('santu', 'log-started', '', '{}')");
        log = new AuditLog(database.dataSource(), new AuditAnchor(home));
        trail = new AuditTrail(database.dataSource());
    }

    @Test
    void anEntryTellsWhoDidWhatToWhatAndWhere() {
        log.record("张三", AuditAction.EXPORT, "household", Map.of("rows", 12, "format", "csv", "region", "139921"));

        AuditEntry entry = newest();
        assertThat(entry.sequence()).isEqualTo(2);
        assertThat(entry.actor()).isEqualTo("张三");
        assertThat(entry.action()).isEqualTo("export");
        assertThat(entry.subject()).isEqualTo("household");
        assertThat(entry.region()).isEqualTo("139921");
        assertThat(entry.address()).isNull();
        assertThat(entry.details()).isEqualTo("{\"format\":\"csv\",\"rows\":12}");
        assertThat(check().isWhole()).isTrue();
        assertThat(check().head()).isEqualTo(entry.hash());
    }

    @Test
    void toTryAgainIsAdvisedOnlyWhereItHelps() throws SQLException {
        PGSimpleDataSource away = new PGSimpleDataSource();
        away.setPortNumbers(new int[] {1});
        assertThat(refusal(new AuditLog(away, new AuditAnchor(home)))).isEqualTo("SANTU-AUDIT-BUSY");

        sql("ALTER TABLE santu.audit RENAME TO audit_away");
        try {
            assertThat(refusal(log)).isEqualTo("SANTU-AUDIT-DATABASE");
        } finally {
            sql("ALTER TABLE santu.audit_away RENAME TO audit");
        }
    }

    private static String refusal(AuditLog log) {
        return catchThrowableOfType(SantuException.class, () -> log.record("a", AuditAction.EXPORT, "", Map.of()))
                .code();
    }

    @Test
    void whateverAStrangerTypesIsKeptWithoutBreakingTheChain() {
        for (String name : List.of("", "\0nul", "\uD800half", "'; DROP TABLE x", "=1+1", "长".repeat(5000))) {
            log.record(name, AuditAction.SIGN_IN_FAILED, name, Map.of("typed", name));
        }
        assertThat(check())
                .matches(AuditVerdict::isWhole)
                .extracting(AuditVerdict::entries)
                .isEqualTo(7L);
    }

    @Test
    void writersOnManyConnectionsMakeOneChain() {
        // Two applications in one process keep their anchors in one home.
        AuditLog another = new AuditLog(database.dataSource(), new AuditAnchor(home));
        CompletableFuture.allOf(Stream.concat(
                                IntStream.range(0, 4)
                                        .mapToObj(writer -> CompletableFuture.runAsync(() -> {
                                            AuditLog log = writer % 2 == 0 ? this.log : another;
                                            for (int i = 0; i < 25; i++) {
                                                log.record("writer" + writer, AuditAction.PRINT, "" + i, Map.of());
                                            }
                                        })),
                                Stream.of(CompletableFuture.runAsync(this::changeMindOften)))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(check())
                .matches(AuditVerdict::isWhole)
                .extracting(AuditVerdict::entries)
                .isEqualTo(101L);
    }

    private void changeMindOften() {
        for (int i = 0; i < 10; i++) {
            try (Connection connection = database.dataSource().getConnection()) {
                connection.setAutoCommit(false);
                connection.createStatement().execute(insert("undecided"));
                connection.rollback();
                connection.setAutoCommit(true);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE santu.audit SET actor = 'nobody'",
                "DELETE FROM santu.audit",
                "TRUNCATE santu.audit",
                "INSERT INTO santu.audit (seq, actor, action, subject, details) VALUES (1, '', '', '', '')"
                        + " ON CONFLICT (seq) DO UPDATE SET actor = 'nobody'"
            })
    void nothingThatStandsCanBeChanged(String statement) {
        assertThatThrownBy(() -> sql(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("SANTU-AUDIT");
    }

    @Test
    void nobodyWritesAnEntryOfYesterday() throws SQLException {
        sql("INSERT INTO santu.audit (seq, at, actor, action, subject, details, previous, hash)"
                + " VALUES (77, now() - interval '1 day', 'forger', 'print', '', '{}', '\\x00', '\\x00')");
        assertThat(newest().sequence()).isEqualTo(2);
        assertThat(newest().at()).isAfter(java.time.Instant.now().minusSeconds(60));
        assertThat(check().isWhole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor = 'x'",
                "action = 'x'",
                "subject = 'x'",
                "region_code = '1'",
                "address = 'x'",
                "details = '{ }'",
                "at = at + interval '1 microsecond'",
                "hash = sha256(hash)",
                "previous = sha256(hash)",
                "actor = actor || subject, subject = ''"
            })
    void aChangedEntryIsNamed(String change) throws SQLException {
        fill();
        forge("UPDATE santu.audit SET " + change + " WHERE seq = 4");
        assertThat(check().problem()).isEqualTo("SANTU-AUDIT-CHANGED");
        assertThat(check().sequence()).isEqualTo(4);
    }

    @Test
    void aRemovedEntryIsNamed() throws SQLException {
        fill();
        forge("DELETE FROM santu.audit WHERE seq = 4");
        assertThat(check()).isEqualTo(new AuditVerdict(5, check().head(), "SANTU-AUDIT-MISSING", 4));
    }

    @Test
    void aCutOffEndIsKnownFromTheAnchor() throws SQLException {
        fill();
        forge("DELETE FROM santu.audit WHERE seq > 4");
        assertThat(check().problem()).isEqualTo("SANTU-AUDIT-CUT-OFF");
        assertThat(check().sequence()).isEqualTo(5);
        sql(insert("later"));
        sql(insert("later"));
        assertThat(check().problem()).as("filled up again").isEqualTo("SANTU-AUDIT-REWRITTEN");
    }

    @Test
    void aWholeNewChainIsNotTheOneThatWasAnchored() throws Exception {
        fill();
        newChain();
        assertThatThrownBy(this::check)
                .isInstanceOfSatisfying(
                        SantuException.class,
                        problem -> assertThat(problem.code()).isEqualTo("SANTU-AUDIT-OTHER-CHAIN"));
    }

    @Test
    void aPageAfterTheOtherShowsAllThatMatches() {
        fill();
        AuditFilter prints = new AuditFilter("13", null, "print", "VILLAGE", null, null);
        List<AuditEntry> first = trail.listNewest(prints, Long.MAX_VALUE, 2);
        List<AuditEntry> second = trail.listNewest(prints, first.get(1).sequence(), 2);
        assertThat(Stream.concat(first.stream(), second.stream()).map(AuditEntry::sequence))
                .containsExactly(6L, 4L, 2L);
        assertThat(trail.listNewest(new AuditFilter("14", null, null, null, null, null), Long.MAX_VALUE, 9))
                .extracting(AuditEntry::sequence)
                .containsExactly(5L, 3L);
    }

    @Test
    void theExportKeepsEveryEntryAndNoFormula() throws Exception {
        log.record("=cmd()", AuditAction.SIGN_IN_FAILED, "", Map.of());
        AuditExport export = new AuditExport(trail, log);
        assertThat(export.write(home.resolve("log.csv"))).isEqualTo(3);
        assertThat(Files.readString(home.resolve("log.csv")))
                .contains(",'=cmd(),")
                .hasLineCount(4);
        assertThat(export.write(home.resolve("log.jsonl"))).isEqualTo(4);
        assertThat(Files.readString(home.resolve("log.jsonl")))
                .contains("\"actor\":\"=cmd()\"")
                .hasLineCount(4);
    }

    private void fill() {
        for (int i = 0; i < 5; i++) {
            log.record("actor", AuditAction.PRINT, "village/" + i, Map.of("region", i % 2 == 0 ? "1399" : "1499"));
        }
    }

    private AuditVerdict check() {
        return new AuditCheck(database.dataSource(), trail, new AuditAnchor(home)).check();
    }

    private AuditEntry newest() {
        return trail.listNewest(AuditFilter.everything(), Long.MAX_VALUE, 1).get(0);
    }

    private static String insert(String actor) {
        return "INSERT INTO santu.audit (actor, action, subject, details) VALUES ('" + actor + "', 'print', '', '{}')";
    }

    /** As the owner of the table could. */
    private static void forge(String statement) throws SQLException {
        sql("ALTER TABLE santu.audit DISABLE TRIGGER append_only");
        sql(statement);
        sql("ALTER TABLE santu.audit ENABLE TRIGGER append_only");
    }

    private static void sql(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
