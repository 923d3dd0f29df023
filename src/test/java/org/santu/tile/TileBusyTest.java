package org.santu.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.santu.testing.HttpTestConfiguration;
import org.santu.testing.RunningSantu;

/** When more is asked for than can be drawn, people are told to come back, and nothing else goes wrong. */
class TileBusyTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final RunningSantu santu = RunningSantu.empty();

    private HttpRequest request(String path) {
        String password = "admin:" + HttpTestConfiguration.ADMIN_PASSWORD;
        return HttpRequest.newBuilder(URI.create(santu.address() + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    @Test
    void whenAllRenderersAreBusyAndTheQueueIsFullTheAnswerIsComeBack() throws Exception {
        TileGate gate = santu.bean(TileGate.class);
        MeterRegistry meters = santu.bean(MeterRegistry.class);
        double refusedBefore =
                meters.get("santu.tile.refused").functionCounter().count();
        CountDownLatch leave = new CountDownLatch(1);
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            // That somebody is sent away is what tells that the queue is full; a busy machine only fills it later.
            CountDownLatch sentAway = new CountDownLatch(1);
            do {
                for (int i = 0; i < 32; i++) {
                    threads.execute(() -> occupy(gate, leave, sentAway));
                }
            } while (!sentAway.await(200, TimeUnit.MILLISECONDS));
            assertThat(meters.get("santu.tile.waiting").gauge().value()).isPositive();

            List<HttpResponse<String>> answers = ask(40);
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(answer.body()).contains("SANTU-TILE-BUSY");
            });
            assertThat(meters.get("santu.tile.refused").functionCounter().count() - refusedBefore)
                    .isGreaterThanOrEqualTo(40);
        } finally {
            leave.countDown();
            threads.shutdown();
            threads.awaitTermination(20, TimeUnit.SECONDS);
        }
        assertThat(ask(40)).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 503));
        assertThat(ask(1).get(0).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyAdministratorsReadTheMetrics() throws Exception {
        HttpResponse<String> mine =
                HTTP.send(request("/actuator/metrics/santu.tile.draw"), HttpResponse.BodyHandlers.ofString());
        assertThat(mine.statusCode()).isEqualTo(200);
        assertThat(mine.body()).contains("TOTAL_TIME");
        HttpRequest stranger = HttpRequest.newBuilder(URI.create(santu.address() + "/actuator/metrics"))
                .build();
        assertThat(HTTP.send(stranger, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);
    }

    private List<HttpResponse<String>> ask(int count) {
        List<CompletableFuture<HttpResponse<String>>> asked = IntStream.range(0, count)
                .mapToObj(i -> HTTP.sendAsync(
                        request("/tiles/region,road/9/" + (400 + i) + "/190.png"),
                        HttpResponse.BodyHandlers.ofString()))
                .toList();
        List<HttpResponse<String>> answers = new ArrayList<>();
        asked.forEach(future -> answers.add(future.join()));
        return answers;
    }

    private static void occupy(TileGate gate, CountDownLatch leave, CountDownLatch sentAway) {
        try {
            gate.pass(() -> {
                try {
                    return leave.await(60, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            });
        } catch (RuntimeException busy) {
            sentAway.countDown();
        }
    }
}
