package org.santu.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.santu.testing.BesideOthers;

/** One cluster goes through what clusters go through; each test leaves it closed. */
@BesideOthers
@TestMethodOrder(MethodOrderer.MethodName.class)
@Timeout(300)
class PrivateClusterTest {
    @TempDir
    static Path home;

    @Test
    void a_setsItselfUpAndStopsAgain() throws Exception {
        long pid;
        try (PrivateCluster cluster = PrivateCluster.open(home)) {
            assertThat(text(cluster, "SELECT PostGIS_Lib_Version()")).startsWith("3.");
            assertThat(text(cluster, "SELECT current_user || ' ' || current_setting('is_superuser')"))
                    .isEqualTo("santu off");
            assertThat(text(cluster, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(text(cluster, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(text(cluster, "SELECT lower('ÀÉ村')")).isEqualTo("àé村");
            assertThat(cluster.port()).as("no port of outgoing connections").isLessThan(32_768);
            execute(cluster, "CREATE TABLE kept (id int)");
            pid = postmaster();
        }
        awaitEnd(pid);
    }

    @Test
    void b_keepsItsSecretsToTheOwner() throws IOException {
        Path root = home.resolve("postgres");
        assertThat(permissions(root.resolve("data"))).isEqualTo("rwx------");
        assertThat(permissions(root.resolve("password"))).isEqualTo("rw-------");
        assertThat(permissions(root.resolve("superuser-password"))).isEqualTo("rw-------");
    }

    @Test
    void c_refusesAWrongPassword() throws Exception {
        try (PrivateCluster cluster = PrivateCluster.open(home)) {
            Assertions.assertThatThrownBy(
                            () -> DriverManager.getConnection(cluster.jdbcUrl("postgres"), "postgres", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void c_letsWhoLoadsWriteToDiskEarly() throws Exception {
        try (PrivateCluster cluster = PrivateCluster.open(home)) {
            for (Credentials login : List.of(cluster.owner(), cluster.application())) {
                try (Connection connection =
                                DriverManager.getConnection(cluster.jdbcUrl(), login.username(), login.password());
                        Statement statement = connection.createStatement()) {
                    statement.execute("CHECKPOINT");
                }
            }
        }
    }

    @Test
    void d_isSharedByItsUsersAndStopsWithTheLast() throws Exception {
        PrivateCluster first = PrivateCluster.open(home);
        PrivateCluster second = PrivateCluster.open(home);
        assertThat(second.port()).isEqualTo(first.port());
        first.close();
        first.close();
        assertThat(text(second, "SELECT 'still here'")).isEqualTo("still here");
        long pid = postmaster();
        second.close();
        awaitEnd(pid);
    }

    @Test
    void e_startsAgainAfterTheServerWasKilled() throws Exception {
        for (int round = 0; round < 3; round++) {
            PrivateCluster cluster = PrivateCluster.open(home);
            execute(cluster, "CREATE TABLE round_" + round + " (id int)");
            kill(postmaster());
            try (PrivateCluster again = PrivateCluster.open(home)) {
                assertThat(text(again, "SELECT to_regclass('round_" + round + "')::text"))
                        .isEqualTo("round_" + round);
            }
            cluster.close();
        }
    }

    /** Whose connections wait first, as they do when the system is still taking the server apart. */
    @Test
    void e_startsAServerAgainThatDiesWhileSomebodyJoinsIt() throws Exception {
        try (PrivateCluster first = PrivateCluster.open(home)) {
            long dying = postmaster();
            new ProcessBuilder("kill", "-STOP", String.valueOf(dying)).start().waitFor();
            Thread killer = new Thread(() -> {
                LockSupport.parkNanos(500_000_000);
                ProcessHandle.of(dying).ifPresent(ProcessHandle::destroyForcibly);
            });
            killer.start();
            try (PrivateCluster second = PrivateCluster.open(home)) {
                execute(second, "SELECT 1");
                assertThat(postmaster()).isNotEqualTo(dying);
            }
            killer.join();
        }
    }

    @Test
    void f_isNotFooledByAProcessThatHasTheNumberOfADeadServer() throws Exception {
        try (PrivateCluster cluster = PrivateCluster.open(home)) {
            kill(postmaster());
        }
        Path file = home.resolve("postgres/data/postmaster.pid");
        String left = Files.readString(file);
        Files.writeString(
                file,
                left.replaceFirst("\\d+", String.valueOf(ProcessHandle.current().pid())));
        try (PrivateCluster cluster = PrivateCluster.open(home)) {
            assertThat(text(cluster, "SELECT to_regclass('kept')::text")).isEqualTo("kept");
        }
    }

    @Test
    void g_movesToAnotherPortWhenItsOwnIsTaken() throws Exception {
        int port;
        try (PrivateCluster cluster = PrivateCluster.open(home)) {
            port = cluster.port();
        }
        try (ServerSocket intruder = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                PrivateCluster cluster = PrivateCluster.open(home)) {
            assertThat(cluster.port()).isNotEqualTo(intruder.getLocalPort());
            assertThat(text(cluster, "SELECT to_regclass('kept')::text")).isEqualTo("kept");
        }
    }

    @Test
    void h_throwsAwayAHalfFinishedSetUp(@TempDir Path other) throws Exception {
        Path unfinished = Files.createDirectories(other.resolve("postgres/data.unfinished/base"));
        Files.writeString(unfinished.resolve("1"), "torn");
        Files.writeString(unfinished.resolveSibling("PG_VERSION"), "15\n");
        try (PrivateCluster cluster = PrivateCluster.open(other)) {
            assertThat(text(cluster, "SELECT 'fresh'")).isEqualTo("fresh");
        }
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void i_startsADeadServerAgainUnderThoseWhoUseItAndStaysAwayAfterItsLastUser() throws Exception {
        List<ServerListener.Event> events = Collections.synchronizedList(new ArrayList<>());
        long last = 0;
        try (PrivateCluster cluster = PrivateCluster.open(home);
                PrivateCluster other = PrivateCluster.open(home)) {
            // Who of the two finds it dead is a matter of chance.
            cluster.keepAlive((event, reason) -> events.add(event));
            other.keepAlive((event, reason) -> events.add(event));
            for (int round = 0; round < 2; round++) {
                long dead = postmaster();
                int before = events.size();
                kill(dead);
                for (int i = 0; i < 1000 && (events.size() == before || !areAllBack(events)); i++) {
                    Thread.sleep(100);
                }
                assertThat(text(cluster, "SELECT to_regclass('kept')::text")).isEqualTo("kept");
                last = postmaster();
                assertThat(last).isNotEqualTo(dead);
            }
        }
        assertThat(events).startsWith(ServerListener.Event.DIED).endsWith(ServerListener.Event.BACK);
        awaitEnd(last);
        Thread.sleep(1500);
        assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void j_secretsAreKeptOnAFileSystemWithoutPermissionsToo(@TempDir Path folder) throws Exception {
        try (FileSystem plain = FileSystems.newFileSystem(folder.resolve("plain.zip"), Map.of("create", "true"))) {
            String made = SecretFile.read(plain.getPath("/secret"));
            assertThat(SecretFile.read(plain.getPath("/secret")))
                    .isEqualTo(made)
                    .hasSize(24);
        }
    }

    private static boolean areAllBack(List<ServerListener.Event> events) {
        return Collections.frequency(events, ServerListener.Event.BACK)
                == Collections.frequency(events, ServerListener.Event.DIED);
    }

    /** The server removes its files a moment before it ends. */
    private static void awaitEnd(long pid) throws Exception {
        Optional<ProcessHandle> server = ProcessHandle.of(pid);
        if (server.isPresent()) {
            server.get().onExit().get(60, TimeUnit.SECONDS);
        }
    }

    private static void kill(long pid) throws Exception {
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(60, TimeUnit.SECONDS);
    }

    private static long postmaster() throws IOException {
        return PostmasterFile.findRunning(home.toRealPath().resolve("postgres/data"))
                .orElseThrow()
                .pid();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void execute(PrivateCluster cluster, String sql) throws SQLException {
        try (Connection connection = connect(cluster);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(PrivateCluster cluster, String sql) throws SQLException {
        try (Connection connection = connect(cluster);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(PrivateCluster cluster) throws SQLException {
        return DriverManager.getConnection(
                cluster.jdbcUrl(), cluster.owner().username(), cluster.owner().password());
    }
}
