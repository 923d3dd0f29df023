package org.santu.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a server says about itself in {@code postmaster.pid} of its data directory: process on line 1, port on line 4,
 * state on line 8.
 */
record PostmasterFile(long pid, int port, String state) {
    /** The running server of a data directory; empty when the file is missing, broken, or left by a server that died. */
    static Optional<PostmasterFile> findRunning(Path data) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(data.resolve("postmaster.pid"), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,9}")) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.get(0).strip());
        if (!isPostgres(pid)) {
            return Optional.empty();
        }
        int port = lines.size() > 3 && lines.get(3).strip().matches("\\d{1,5}")
                ? Integer.parseInt(lines.get(3).strip())
                : 0;
        return Optional.of(
                new PostmasterFile(pid, port, lines.size() > 7 ? lines.get(7).strip() : ""));
    }

    boolean isReady() {
        return port > 0 && state.equals("ready");
    }

    /** After a power cut the number may belong to any other program. */
    private static boolean isPostgres(long pid) throws IOException {
        Path commandLine = Path.of("/proc", String.valueOf(pid), "cmdline");
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        }
        try {
            return new String(Files.readAllBytes(commandLine), StandardCharsets.ISO_8859_1)
                    .split("\0")[0].contains("postgres");
        } catch (IOException e) {
            return false;
        }
    }
}
