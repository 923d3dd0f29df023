package org.santu.cluster;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.santu.problem.SantuException;
import org.santu.problem.sql.FullDisk;

/** The running server of a cluster: starts it, finds it, stops it. */
final class ClusterServer {
    private static final int ATTEMPTS = 20;
    private static final long PAUSE_MILLIS = 500;
    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 32_000;
    private static final int PORT_TRIES = 100;

    private final ClusterFolder folder;
    private final PostgresBinaries binaries;
    private final ServerAccount account;

    ClusterServer(ClusterFolder folder, PostgresBinaries binaries, ServerAccount account) {
        this.folder = folder;
        this.binaries = binaries;
        this.account = account;
    }

    /** Starts the server where it does not run, waits until it answers, and tells its port. */
    int start() throws IOException {
        ServerProgram last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<PostmasterFile> running = PostmasterFile.findRunning(folder.data());
            if (running.isPresent() && running.get().isReady()) {
                return running.get().port();
            }
            if (running.isEmpty()) {
                Files.deleteIfExists(folder.data().resolve("postmaster.pid"));
                int port = choosePort(attempt > 0 && saysPortTaken());
                last = launch(port);
                if (last.succeeded()) {
                    return port;
                }
                failOnHopeless();
            }
            // What a killed server leaves (children still ending, shared memory, recovery under way) passes by itself.
            pause();
        }
        throw new SantuException("SANTU-CLUSTER-START", folder.log().toString(), lastLogLine());
    }

    boolean isRunning() throws IOException {
        return PostmasterFile.findRunning(folder.data()).isPresent();
    }

    /** Starts a server that has died again, where those who use it look for it. */
    void startAgain(int port) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<PostmasterFile> running = PostmasterFile.findRunning(folder.data());
            if (running.isPresent() && running.get().isReady()) {
                return;
            }
            if (running.isEmpty()) {
                Files.deleteIfExists(folder.data().resolve("postmaster.pid"));
                if (launch(port).succeeded()) {
                    return;
                }
                failOnHopeless();
            }
            pause();
        }
        throw new SantuException("SANTU-CLUSTER-START", folder.log().toString(), lastLogLine());
    }

    void stop() throws IOException {
        if (PostmasterFile.findRunning(folder.data()).isPresent()) {
            account.run(List.of(
                            binaries.program("pg_ctl").toString(),
                            "stop",
                            "--pgdata=" + folder.data(),
                            "--mode=fast",
                            "--wait",
                            "--timeout=60"))
                    .requireSuccess();
        }
    }

    private ServerProgram launch(int port) throws IOException {
        prepareLog();
        completeSettings();
        return account.run(List.of(
                binaries.program("pg_ctl").toString(),
                "start",
                "--pgdata=" + folder.data(),
                "--log=" + folder.log(),
                "--options=-p " + port,
                "--wait",
                "--timeout=120"));
    }

    /** The log starts anew with the server, so that its last lines are about this start. */
    private void prepareLog() throws IOException {
        Files.deleteIfExists(folder.log());
        Files.createFile(folder.log());
        account.give(folder.log());
    }

    private void completeSettings() throws IOException {
        Path file = folder.data().resolve("postgresql.conf");
        String missing = ServerSettings.missingFrom(Files.readString(file, StandardCharsets.UTF_8));
        if (!missing.isEmpty()) {
            Files.writeString(file, missing, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        }
    }

    private int choosePort(boolean another) throws IOException {
        if (!another && Files.exists(folder.port())) {
            String kept =
                    Files.readString(folder.port(), StandardCharsets.UTF_8).strip();
            if (kept.matches("\\d{1,5}") && isFree(Integer.parseInt(kept))) {
                return Integer.parseInt(kept);
            }
        }
        int port = findPort();
        Files.writeString(folder.port(), port + "\n", StandardCharsets.UTF_8);
        return port;
    }

    /**
     * Below those that systems hand out for outgoing connections (from 32768 on Linux, 49152 elsewhere): one of them may be gone before
     * the server has it, or when it comes up again; and whoever asks for a server that is down could be connected to themselves.
     */
    private static int findPort() throws IOException {
        for (int tries = 0; tries < PORT_TRIES; tries++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT + 1);
            if (isFree(port)) {
                return port;
            }
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean saysPortTaken() throws IOException {
        return log().contains("Address already in use");
    }

    private void failOnHopeless() throws IOException {
        if (FullDisk.isToldBy(log())) {
            throw new SantuException("SANTU-DISK-FULL", folder.root().toString());
        }
        if (log().matches("(?s).*(database files are incompatible|unrecognized configuration parameter).*")) {
            throw new SantuException("SANTU-CLUSTER-START", folder.log().toString(), lastLogLine());
        }
    }

    private String lastLogLine() throws IOException {
        List<String> lines = log().lines().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                .reduce((first, second) -> second)
                .orElse(lines.isEmpty() ? "" : lines.get(lines.size() - 1));
    }

    private String log() throws IOException {
        Path log = folder.log();
        if (!Files.exists(log)) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(file.length(), 16_384)];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            return new String(tail, StandardCharsets.UTF_8);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the database starts", e);
        }
    }
}
