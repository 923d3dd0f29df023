package org.santu.app;

import java.io.File;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Santu in a process of its own, as {@code ./santu} starts it. */
public final class SantuProcess implements AutoCloseable {
    private final Process process;
    private final Path home;
    private final Path output;
    private final int port;

    private SantuProcess(Process process, Path home, Path output, int port) {
        this.process = process;
        this.home = home;
        this.output = output;
        this.port = port;
    }

    public static SantuProcess start(Path home, Map<String, String> environment, String... command) throws IOException {
        return startWith(null, home, environment, command);
    }

    /** @param classes a folder with more classes, or null */
    public static SantuProcess startWith(Path classes, Path home, Map<String, String> environment, String... command)
            throws IOException {
        int port = freePort();
        Path output = Files.createTempFile(home, "output", ".txt");
        String path = classes == null ? classPath() : classPath() + File.pathSeparator + classes;
        Path arguments = Files.writeString(Files.createTempFile(home, "java", ".args"), "-cp \"" + path + "\"\n");
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "@" + arguments,
                "org.santu.app.SantuApplication"));
        line.addAll(List.of(command));
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SANTU_") || name.startsWith("LC_"));
        builder.environment().put("SANTU_HOME", home.toString());
        builder.environment().put("SANTU_PORT", String.valueOf(port));
        builder.environment().put("SANTU_DEMO", "false");
        builder.environment().put("LANG", "en_US.UTF-8");
        builder.environment().putAll(environment);
        return new SantuProcess(builder.start(), home, output, port);
    }

    /** Waits until it answers; false when it ended before. */
    public boolean awaitHealthy() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        while (process.isAlive()) {
            try {
                HttpResponse<String> answer = client.send(health, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200 && answer.body().contains("UP")) {
                    return true;
                }
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        return false;
    }

    /** What a power cut does, as far as a test can: no process gets a chance to tidy up. */
    public void killWithDatabase() throws Exception {
        List<ProcessHandle> servers = new ArrayList<>();
        Path file = home.resolve("postgres/data/postmaster.pid");
        if (Files.exists(file)) {
            String first = Files.readString(file).lines().findFirst().orElse("");
            if (first.matches("\\d+")) {
                ProcessHandle.of(Long.parseLong(first)).ifPresent(server -> {
                    server.descendants().forEach(servers::add);
                    servers.add(server);
                });
            }
        }
        process.descendants().forEach(servers::add);
        process.destroyForcibly().waitFor();
        servers.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle server : servers) {
            // Who is dying may still write, and is not yet gone for those who look.
            server.onExit().completeOnTimeout(server, 10, TimeUnit.SECONDS).join();
        }
    }

    /** The process alone; its database lives on. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Where it listens, without a slash at the end. */
    public String address() {
        return "http://localhost:" + port;
    }

    public void terminate() {
        process.destroy();
    }

    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            throw new AssertionError("still running");
        }
        return process.exitValue();
    }

    public String output() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    /** What the jar holds: without the tests, whose settings would speak on the console. */
    public static String classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Below those that the system hands out for outgoing connections, so that nobody has it before the process does. */
    static int freePort() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(12_000, 20_000);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException e) {
                // Somebody's; another one.
            }
        }
    }

    @Override
    public void close() throws Exception {
        if (process.isAlive()) {
            process.destroy();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                killWithDatabase();
            }
        }
    }
}
