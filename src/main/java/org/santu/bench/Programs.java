package org.santu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.santu.problem.SantuException;

/** Runs other programs. */
final class Programs {
    /** What this process has started; nothing of it may be left behind, however the run ends. */
    private static final Set<ProcessHandle> STARTED = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Programs::stopAll, "stop-peers"));
    }

    private Programs() {}

    /** Sees to it that a process does not outlive this one. */
    static void watch(ProcessHandle process) {
        STARTED.removeIf(known -> !known.isAlive());
        STARTED.add(process);
    }

    private static void stopAll() {
        // Those that end politely first: Santu stops its database, nginx its workers.
        STARTED.forEach(ProcessHandle::destroy);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (STARTED.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                break;
            }
        }
        STARTED.forEach(ProcessHandle::destroyForcibly);
    }

    /**
     * Runs a program to its end.
     *
     * @return what it said on both outputs
     * @throws IOException when it fails
     */
    static String run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("santu-bench", ".txt");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            watch(process.toHandle());
            int status = process.waitFor();
            String text = Files.readString(output, StandardCharsets.UTF_8);
            if (status != 0) {
                throw new IOException(command.get(0) + " failed (" + status + "): " + text);
            }
            return text;
        } finally {
            Files.delete(output);
        }
    }

    /** @throws SantuException SANTU-BENCH-MISSING when none of the files is there */
    static Path find(String name, List<String> folders) {
        for (String folder : folders) {
            Path program = Path.of(folder, name);
            if (Files.isExecutable(program)) {
                return program;
            }
        }
        throw new SantuException("SANTU-BENCH-MISSING", name);
    }

    static void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /** A file of this room. */
    static String resource(String name) throws IOException {
        try (var stream = Programs.class.getResourceAsStream("/bench/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
