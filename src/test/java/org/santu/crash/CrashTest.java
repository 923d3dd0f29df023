package org.santu.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.santu.app.SantuProcess;
import org.santu.audit.AuditAnchor;
import org.santu.audit.AuditCheck;
import org.santu.audit.AuditTrail;
import org.santu.testing.BesideOthers;

/**
 * Kills processes at random moments while others write, and audits the books after each kill. The same sequence of kills comes
 * again with {@code -Dsantu.crash.seed=N}; the moments within the work of the others do not.
 */
@BesideOthers
@Timeout(900)
class CrashTest {
    private static final long SEED = Long.getLong("santu.crash.seed", System.nanoTime() % 1_000_000);
    private static final int IMPORTED_ROWS = 12_000;
    private static final String PASSWORD = "a password for kills";

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);

    private enum Kill {
        BACKEND(26),
        WRITER(12),
        POSTMASTER(9),
        IMPORT(2),
        APPLICATION(2);

        private final int times;

        Kill(int times) {
            this.times = times;
        }
    }

    @Test
    void whateverIsKilledNothingAcknowledgedIsLostAndNothingIsLeftHalfDone() throws Exception {
        System.out.println("crash seed " + SEED);
        List<Kill> kills = new ArrayList<>();
        for (Kill kill : Kill.values()) {
            kills.addAll(Collections.nCopies(kill.times, kill));
        }
        Collections.shuffle(kills, random);
        assertThat(kills).hasSizeGreaterThanOrEqualTo(50);
        try (Victims victims = new Victims(folder, random)) {
            makeHome(victims);
            Applications applications = new Applications(victims, folder, random, PASSWORD);
            victims.startWriters();
            for (int i = 0; i < kills.size(); i++) {
                long load = victims.ledgerBytes();
                victims.awaitLoad(load);
                Thread.sleep(random.nextInt(250));
                strike(kills.get(i), i, victims, applications);
                audit(victims, "kill " + i + ", " + kills.get(i) + ", seed " + SEED, kills.get(i) == Kill.POSTMASTER);
            }
            victims.stopWriters();
            audit(victims, "the end, seed " + SEED, true);
            applications.finishPlans();
            importAgain(victims, kills);
            assertThat(new AuditCheck(owner(victims), new AuditTrail(owner(victims)), new AuditAnchor(victims.home()))
                            .check()
                            .isWhole())
                    .isTrue();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.endsWith(".part") || name.endsWith(".unfinished"));
        }
    }

    /** Any command makes tables, keys, roles and the first account. */
    private static void makeHome(Victims victims) throws Exception {
        Map<String, String> password = Map.of("SANTU_ADMIN_PASSWORD", PASSWORD);
        try (SantuProcess santu = SantuProcess.start(victims.home(), password, "audit", "verify")) {
            assertThat(santu.awaitEnd()).as(santu.output()).isZero();
        }
    }

    private void strike(Kill kill, int number, Victims victims, Applications applications) throws Exception {
        switch (kill) {
            case BACKEND -> victims.killBackend();
            case WRITER -> victims.killWriter();
            case POSTMASTER -> victims.killPostmaster();
            case IMPORT -> killImport(number, victims);
            default -> applications.plansUnderFire("run" + number);
        }
    }

    private static void audit(Victims victims, String when, boolean thorough) throws Exception {
        // Connections that were being made would wait for a writer that is halted, and the server for them, five
        // seconds long.
        victims.awaitSuperuser().close();
        victims.pause();
        try {
            auditWhenRecovered(victims, thorough);
        } catch (AssertionError e) {
            throw new AssertionError("after " + when + victims.complaints(), e);
        } finally {
            victims.resume();
        }
    }

    /** A server whose backend was killed throws everybody out a moment later, the auditor too. */
    private static void auditWhenRecovered(Victims victims, boolean thorough) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = victims.awaitSuperuser()) {
                connection.setAutoCommit(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                Auditor auditor = new Auditor(connection);
                auditor.audit(victims.ledgers());
                if (thorough) {
                    auditor.checkIndexes();
                }
                connection.rollback();
                return;
            } catch (SQLException e) {
                if (attempt == 20) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    private static PGSimpleDataSource owner(Victims victims) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(victims.cluster().jdbcUrl());
        source.setUser(victims.cluster().owner().username());
        source.setPassword(victims.cluster().owner().password());
        return source;
    }

    /** The command line in the middle of its COPY; none or all of its rows may be there. */
    private void killImport(int number, Victims victims) throws Exception {
        try (SantuProcess santu = imports(number, victims)) {
            try (Connection connection = victims.awaitSuperuser()) {
                Auditor auditor = new Auditor(connection);
                while (santu.isAlive()
                        && auditor.one("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'santu'"
                                        + " AND query LIKE 'COPY %' AND state = 'active'")
                                .equals("0")) {
                    Thread.sleep(5);
                }
            }
            Thread.sleep(random.nextInt(200));
            if (santu.isAlive()) {
                santu.kill();
            } else {
                assertThat(santu.awaitEnd()).as(santu.output()).isZero();
            }
        }
        try (Connection connection = victims.awaitSuperuser()) {
            awaitEndOfBackends(connection);
            assertThat(imported(number, connection)).isIn(0, IMPORTED_ROWS);
        }
    }

    /** A backend notices only at its next word that nobody listens any more. */
    private static void awaitEndOfBackends(Connection connection) throws Exception {
        for (int i = 0; i < 600; i++) {
            if (new Auditor(connection)
                    .one("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'santu'")
                    .equals("0")) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("backends of a dead process live on");
    }

    private static int imported(int number, Connection connection) throws Exception {
        return Integer.parseInt(new Auditor(connection)
                .one("SELECT count(*) FROM layer.facility WHERE name LIKE 'import" + number + "-%'"));
    }

    private SantuProcess imports(int number, Victims victims) throws Exception {
        Path file = folder.resolve("import" + number + ".csv");
        if (Files.notExists(file)) {
            Files.writeString(
                    file,
                    IntStream.range(0, IMPORTED_ROWS)
                            .mapToObj(row -> "import%d-%d,clinic,139921101001,%.5f,%.5f"
                                    .formatted(number, row, 114.7 + row * 1e-6, 38.6 + row * 2e-6))
                            .collect(Collectors.joining("\n", "name,kind,region_code,longitude,latitude\n", "\n")));
        }
        return SantuProcess.start(
                victims.home(), Map.of(), "import", file.toString(), "--layer", "facility", "--crs", "EPSG:4490");
    }

    /** What was killed in the middle is simply done again. */
    private void importAgain(Victims victims, List<Kill> kills) throws Exception {
        int number = kills.lastIndexOf(Kill.IMPORT);
        try (SantuProcess santu = imports(number, victims)) {
            assertThat(santu.awaitEnd()).as(santu.output()).isZero();
        }
        try (Connection connection = victims.awaitSuperuser()) {
            assertThat(imported(number, connection)).isEqualTo(IMPORTED_ROWS);
        }
    }
}
