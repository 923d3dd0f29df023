package org.santu.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Santu in a process of its own with a heap of 512 MB, somebody signed in the way browsers are. */
final class SantuServer implements AutoCloseable {
    static final int HEAP_MEGABYTES = 512;
    /** A folder that is kept over many versions may meet migrations in another order than a release does. */
    static final Map<String, String> ANY_ORDER = Map.of("SPRING_FLYWAY_OUT_OF_ORDER", "true");

    private static final String PASSWORD = "only-for-benchmarks-1";
    private static final Duration LONGEST_START = Duration.ofMinutes(90);

    private final Process process;
    private final int port;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private SantuServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it and waits until the demo is loaded.
     *
     * @param home its folder, kept between runs
     * @param scale counties of the demo, when the folder is new
     */
    static SantuServer start(Path program, Path home, int scale) throws Exception {
        return start(program, home, scale, HEAP_MEGABYTES);
    }

    /** The same with another heap: to make thirty counties takes more than to serve them. */
    static SantuServer start(Path program, Path home, int scale, int heapMegabytes) throws Exception {
        Files.createDirectories(home);
        int port = freePort();
        Path log = home.resolve("bench-server.log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heapMegabytes + "m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.awt.headless=true",
                        "-jar",
                        program.toString(),
                        "run")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SANTU_"));
        builder.environment().put("SANTU_HOME", home.toString());
        builder.environment().put("SANTU_PORT", String.valueOf(port));
        builder.environment().put("SANTU_DEMO_SCALE", String.valueOf(scale));
        builder.environment().put("SANTU_ADMIN_PASSWORD", PASSWORD);
        builder.environment().putAll(ANY_ORDER);
        // one account asks for everything
        builder.environment().put("SANTU_RATE_ANY", "0");
        builder.environment().put("SANTU_RATE_COSTLY", "0");
        SantuServer server = new SantuServer(builder.start(), port);
        Programs.watch(server.process.toHandle());
        try {
            server.awaitAddress(log);
            server.signIn();
            return server;
        } catch (Exception e) {
            server.close();
            throw e;
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** What a browser sends along. */
    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address() + path)).build(), BodyHandlers.ofByteArray());
    }

    double peakMegabytes() {
        return Machine.peakMegabytes(process.pid());
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** It serves while the demo is still loading, so its own word that it is ready is waited for. */
    private void awaitAddress(Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!Files.readString(log).contains(":" + port)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("Santu did not start: " + Files.readString(log));
            }
            Thread.sleep(200);
        }
    }

    private void signIn() throws IOException, InterruptedException {
        JsonNode csrf = JsonMapper.builder()
                .build()
                .readTree(new String(get("/api/csrf").body(), StandardCharsets.UTF_8));
        String form = "username=admin&password=" + PASSWORD + "&_csrf="
                + URLEncoder.encode(csrf.get("token").asString(), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        client.send(request, BodyHandlers.discarding());
        int status = get("/api/me").statusCode();
        if (status != 200) {
            throw new IOException("signing in failed: " + status);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        Programs.stop(process);
    }

    /** Layers drawn above each other, as an address names them. */
    static String tilePath(List<String> layers, TileChoice.Place tile, String ending) {
        return "/tiles/" + String.join(",", layers) + "/" + tile.zoom() + "/" + tile.x() + "/" + tile.y() + ending;
    }
}
