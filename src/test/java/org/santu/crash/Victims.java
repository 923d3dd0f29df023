package org.santu.crash;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.santu.app.SantuProcess;
import org.santu.cluster.Credentials;
import org.santu.cluster.PrivateCluster;

/** The cluster and the writers under test, and how each of them is killed. */
final class Victims implements AutoCloseable {
    private static final int WRITERS = 2;

    private final Path folder;
    private final Path home;
    private final Path ledgers;
    private final Random random;
    private final List<Process> writers = new ArrayList<>();
    private PrivateCluster cluster;
    private int started;

    Victims(Path folder, Random random) throws IOException {
        this.folder = folder;
        this.home = folder.resolve("home");
        this.ledgers = Files.createDirectories(folder.resolve("ledgers"));
        this.random = random;
        this.cluster = PrivateCluster.open(home);
    }

    Path home() {
        return home;
    }

    Path ledgers() {
        return ledgers;
    }

    PrivateCluster cluster() {
        return cluster;
    }

    Connection superuser() throws SQLException {
        Credentials superuser = cluster.superuser();
        return DriverManager.getConnection(cluster.jdbcUrl(), superuser.username(), superuser.password());
    }

    void startWriters() throws IOException {
        while (writers.size() < WRITERS) {
            String name = "w" + ++started;
            writers.add(java(
                    "org.santu.crash.CrashWriter",
                    home.toString(),
                    ledgers.toString(),
                    name,
                    String.valueOf(random.nextLong())));
        }
    }

    private Process java(String... command) throws IOException {
        Path arguments = Files.writeString(
                Files.createTempFile(folder, "java", ".args"),
                "-cp \"" + SantuProcess.classPath() + File.pathSeparator + "target/test-classes\"\n");
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "@" + arguments));
        line.addAll(List.of(command));
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("writers.log").toFile()))
                .start();
    }

    /** Waits until writers have been acknowledged something new, so that every kill strikes under load. */
    void awaitLoad(long sinceBytes) throws IOException, InterruptedException {
        for (int i = 0; i < 1200; i++) {
            if (ledgerBytes() > sinceBytes + 2000) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("nobody writes: " + Files.readString(folder.resolve("writers.log")));
    }

    long ledgerBytes() throws IOException {
        long bytes = 0;
        try (var files = Files.list(ledgers)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    void killWriter() throws IOException, InterruptedException {
        Process victim = writers.remove(random.nextInt(writers.size()));
        victim.destroyForcibly().waitFor();
        startWriters();
    }

    /** One of the processes that serve connections; the server then throws all others out and recovers. */
    void killBackend() throws SQLException, InterruptedException {
        List<Long> backends = new ArrayList<>();
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT pid FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid() ORDER BY pid")) {
            while (rows.next()) {
                backends.add(rows.getLong(1));
            }
        }
        if (!backends.isEmpty()) {
            long victim = backends.get(random.nextInt(backends.size()));
            kill(victim);
            for (int i = 0; i < 100 && ProcessHandle.of(victim).isPresent(); i++) {
                Thread.sleep(10);
            }
        }
    }

    /** The server with all its children, as a power cut would take them; whoever comes next starts it again. */
    void killPostmaster() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).get(0));
        List<ProcessHandle> family = new ArrayList<>();
        ProcessHandle.of(pid).ifPresent(server -> {
            server.descendants().forEach(family::add);
            family.add(server);
        });
        family.forEach(ProcessHandle::destroyForcibly);
        PrivateCluster again = PrivateCluster.open(home);
        cluster.close();
        cluster = again;
    }

    /** The server without its children, which notice by themselves; to start it again is left to an application that runs. */
    void killPostmasterAlone() throws IOException, InterruptedException {
        Path file = home.resolve("postgres/data/postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(file).get(0));
        kill(pid);
        for (int i = 0;
                i < 1200 && (!Files.exists(file) || Files.readString(file).startsWith(pid + "\n"));
                i++) {
            Thread.sleep(50);
        }
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Connects again until the server has recovered. */
    Connection awaitSuperuser() throws InterruptedException, SQLException {
        SQLException last = null;
        for (int i = 0; i < 600; i++) {
            try {
                return superuser();
            } catch (SQLException e) {
                last = e;
                Thread.sleep(50);
            }
        }
        throw last;
    }

    /** Halts the writers where they are, so that their ledgers say no more than what an audit can see. */
    void pause() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void resume() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        for (Process writer : writers) {
            new ProcessBuilder("kill", signal, String.valueOf(writer.pid()))
                    .start()
                    .waitFor();
        }
    }

    void stopWriters() throws InterruptedException {
        for (Process writer : writers) {
            writer.destroyForcibly().waitFor();
        }
        writers.clear();
    }

    /** What the applications have said went wrong, which goes with their folder. */
    String complaints() throws IOException {
        Path log = home.resolve("santu.log");
        if (Files.notExists(log)) {
            return "";
        }
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" ERROR ")).collect(Collectors.joining("\n", "\n", ""));
        }
    }

    @Override
    public void close() throws InterruptedException {
        stopWriters();
        cluster.close();
    }
}
