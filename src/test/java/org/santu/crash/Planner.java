package org.santu.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.santu.app.SantuProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who works with a running application over HTTP until it is dead: adds features, orders plans, accepts what came out and takes
 * some of it back. What they do and what was acknowledged stands in a ledger.
 */
final class Planner implements AutoCloseable {
    static final int VILLAGES = 20;
    static final int CLINICS = 4;
    private static final JsonMapper JSON = JsonMapper.shared();
    /** Each village has a code of its own. */
    private static final AtomicInteger CODES = new AtomicInteger(500_000);

    private final SantuProcess santu;
    private final String authorization;
    private final Ledger ledger;
    private final String name;
    private final Random random;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Set<String> tried = new HashSet<>();
    private final Map<String, String> accepted = new TreeMap<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Thread thread;
    private volatile String unexpected;
    private volatile boolean closing;
    private int acts;

    Planner(SantuProcess santu, String password, Ledger ledger, String name, long seed) {
        this.santu = santu;
        this.ledger = ledger;
        this.name = name;
        this.random = new Random(seed);
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
        this.thread = new Thread(this::run, name);
        thread.start();
    }

    /** What was answered as it never should be; null when nothing was. */
    String unexpected() {
        return unexpected;
    }

    /** Waits until so much more was acknowledged. */
    void awaitProgress(int more) throws InterruptedException {
        int wanted = acknowledged.get() + more;
        for (int i = 0; i < 1200 && acknowledged.get() < wanted && unexpected == null; i++) {
            Thread.sleep(25);
        }
        if (acknowledged.get() < wanted) {
            throw new AssertionError("nothing goes on: " + unexpected);
        }
    }

    private void run() {
        while (!closing && santu.isAlive() && unexpected == null) {
            try {
                act();
            } catch (IOException e) {
                // Nobody knows whether it was done; the same is not tried again.
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void act() throws IOException, InterruptedException {
        int dice = random.nextInt(100);
        if (dice < 30) {
            insert(name + "-" + ++acts);
        } else if (dice < 60) {
            order(name + "-" + ++acts);
        } else if (dice < 92 || accepted.isEmpty()) {
            accept();
        } else {
            takeBack();
        }
    }

    private void insert(String token) throws IOException, InterruptedException {
        ledger.begin(token, Ledger.Kind.INSERT, null, 1);
        JsonNode made = post(
                "/api/layers/village/features",
                "application/geo+json",
                """
                {"type": "Feature", "geometry": {"type": "Point", "coordinates": [114.75, 38.65]},
                 "properties": {"region_code": "139921%d", "name": "%s"}}""".formatted(CODES.getAndIncrement(), token),
                201);
        acknowledge(token, made.path("id").asString());
    }

    private void order(String title) throws IOException, InterruptedException {
        String plan = "title: %s\\nregion: 139921101001\\nvillages: %d\\nclinics: %d\\nmillis: %d"
                .formatted(title, VILLAGES, CLINICS, 20 + random.nextInt(200));
        ledger.begin("order-" + title, Ledger.Kind.PLAN, null, 1);
        JsonNode ordered =
                post("/api/scenarios", "application/json", "{\"kind\": \"villages\", \"plan\": \"" + plan + "\"}", 202);
        acknowledge("order-" + title, ordered.path("job").asString());
    }

    private void accept() throws IOException, InterruptedException {
        for (JsonNode open : JSON.readTree(send(request("/api/scenarios?kind=villages&accepted=false"), 200))) {
            String title = open.path("title").asString();
            if (title.startsWith(name) && tried.add(title)) {
                ledger.begin(title, Ledger.Kind.BATCH, null, VILLAGES);
                JsonNode done = post(
                        "/api/scenarios/" + open.path("id").asString() + "/accept",
                        "application/json",
                        "{\"reason\": \"crash\"}",
                        200);
                acknowledge(title, null);
                accepted.put(title, done.path("batch").asString());
                return;
            }
        }
    }

    private void takeBack() throws IOException, InterruptedException {
        String title = accepted.keySet().iterator().next();
        String batch = accepted.remove(title);
        String token = name + "-" + ++acts;
        ledger.begin(token, Ledger.Kind.UNDO, title, VILLAGES);
        post("/api/changes/" + batch + "/undo", "application/json", "{}", 200);
        acknowledge(token, null);
    }

    private void acknowledge(String token, Object result) throws IOException {
        ledger.acknowledged(token, result);
        acknowledged.incrementAndGet();
    }

    private JsonNode post(String address, String type, String body, int wanted)
            throws IOException, InterruptedException {
        return JSON.readTree(send(
                request(address).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)), wanted));
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(santu.address() + address))
                .header("Authorization", authorization)
                .timeout(Duration.ofSeconds(30));
    }

    /** @throws IOException when it is not known whether it was done, or was not because there is too much to do */
    private String send(HttpRequest.Builder request, int wanted) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == wanted) {
            return answer.body();
        }
        if (answer.statusCode() < 500 && answer.statusCode() != 429) {
            unexpected = request.build().uri() + ": " + answer.statusCode() + " " + answer.body();
        }
        throw new IOException("not acknowledged");
    }

    private static void pause() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        thread.join();
    }
}
