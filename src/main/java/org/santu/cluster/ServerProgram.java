package org.santu.cluster;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.santu.problem.SantuException;
import org.santu.problem.sql.FullDisk;

/**
 * A helper program that has ended.
 *
 * @param command its command line
 * @param status its exit status
 * @param output what it wrote to standard output and standard error
 */
record ServerProgram(List<String> command, int status, String output) {
    static ServerProgram run(List<String> command) throws IOException {
        return run(command, "");
    }

    /** Runs to the end. A daemon that stays behind is not waited for: the output goes through a file, not a pipe. */
    static ServerProgram run(List<String> command, String input) throws IOException {
        Path output = Files.createTempFile("santu-program", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            Map<String, String> environment = builder.environment();
            // PGDATA, PGPORT and friends speak of somebody else's cluster; messages are matched in English.
            environment.keySet().removeIf(name -> name.startsWith("PG"));
            environment.remove("LANG");
            environment.keySet().removeIf(name -> name.startsWith("LC_"));
            environment.put("LC_ALL", "C");
            Process process = builder.start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // The program ended before it read everything; its status tells why.
            }
            int status = process.waitFor();
            return new ServerProgram(command, status, new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(command.get(0));
        } finally {
            Files.deleteIfExists(output);
        }
    }

    boolean succeeded() {
        return status == 0;
    }

    ServerProgram requireSuccess() {
        if (succeeded()) {
            return this;
        }
        throw problem();
    }

    /** For programs that report a failed statement and go on. */
    void requireNoErrorMessage() {
        if (output.contains("ERROR:  ")) {
            throw problem();
        }
    }

    private SantuException problem() {
        if (FullDisk.isToldBy(output)) {
            return new SantuException("SANTU-DISK-FULL", lastLine());
        }
        return new SantuException("SANTU-CLUSTER-PROGRAM", name(), lastLine());
    }

    private String name() {
        return command.stream()
                .filter(word -> word.startsWith("/"))
                .findFirst()
                .map(word -> Path.of(word).getFileName().toString())
                .orElse(command.get(0));
    }

    private String lastLine() {
        String[] lines = output.strip().split("\\R");
        for (int i = lines.length - 1; i >= 0; i--) {
            if (lines[i].matches(".*(error|FATAL|PANIC|ERROR).*")) {
                return lines[i].strip();
            }
        }
        return lines[lines.length - 1].strip();
    }
}
