package org.santu.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.santu.access.Account;
import org.santu.access.Accounts;
import org.santu.access.Role;
import org.santu.testing.RunningSantu;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Jobs over HTTP, on the running application. */
class JobControllerTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WORD = "a password for jobs";
    private static RunningSantu santu;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        santu = RunningSantu.empty();
        Accounts accounts = santu.bean(Accounts.class);
        for (Account account : List.of(
                new Account("job-west", Role.EDITOR, "139921101"),
                new Account("job-neighbour", Role.EDITOR, "139921101"),
                new Account("job-admin-east", Role.ADMINISTRATOR, "139921102"),
                new Account("job-admin-county", Role.ADMINISTRATOR, "139921"))) {
            accounts.createAccount(account, WORD, "test");
        }
    }

    private HttpRequest.Builder request(String user, String path) {
        String credentials = Base64.getEncoder().encodeToString((user + ":" + WORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(santu.address() + path))
                .timeout(Duration.ofSeconds(120))
                .header("Authorization", "Basic " + credentials)
                .header("Accept-Language", "en");
    }

    private HttpResponse<String> get(String user, String path) throws IOException, InterruptedException {
        return client.send(request(user, path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> delete(String user, String id) throws IOException, InterruptedException {
        return client.send(request(user, "/api/jobs/" + id).DELETE().build(), BodyHandlers.ofString());
    }

    private String order(String user, int to, int millis, int failAt) throws IOException, InterruptedException {
        String body = "{\"kind\": \"counting\", \"parameters\": {\"to\": %d, \"millis\": %d, \"failAt\": %d}}"
                .formatted(to, millis, failAt);
        HttpResponse<String> answer = client.send(
                request(user, "/api/jobs")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String id = JSON.readTree(answer.body()).path("id").asString();
        assertThat(answer.headers().firstValue("Location")).contains("/api/jobs/" + id);
        return id;
    }

    private JsonNode awaitEnd(String user, String id) throws IOException, InterruptedException {
        for (int i = 0; i < 2400; i++) {
            JsonNode job = JSON.readTree(get(user, "/api/jobs/" + id).body());
            if (!job.path("finishedAt").isNull()) {
                return job;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the job does not end");
    }

    @Test
    void orderWatchAndFetch() throws Exception {
        String id = order("job-west", 3, 20, 0);
        JsonNode done = awaitEnd("job-west", id);
        assertThat(done.path("state").asString()).isEqualTo("done");
        assertThat(done.path("percent").asInt()).isEqualTo(100);
        assertThat(done.path("region").asString()).isEqualTo("139921101");
        String address = done.path("results").get(0).path("address").asString();
        HttpResponse<String> result = get("job-west", address);
        assertThat(result.body()).isEqualTo("1\n2\n3\n");
        assertThat(result.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("filename*=UTF-8''%E6%95%B0%E5%88%B03.txt");
        assertThat(get("job-west", "/api/jobs").body()).contains(id);
    }

    @Test
    void whatIsLeftOutIsNothing() throws Exception {
        HttpResponse<String> answer = client.send(
                request("job-west", "/api/jobs")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"kind\": \"counting\", \"parameters\": {\"to\": 1}}"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(awaitEnd("job-west", JSON.readTree(answer.body()).path("id").asString())
                        .path("state")
                        .asString())
                .isEqualTo("done");
    }

    @Test
    void eventsTellOfEveryStepAndEndWithTheJob() throws Exception {
        String path = "";
        List<String> lines = List.of();
        List<JsonNode> states = List.of();
        // On a machine that has other things to do, a job may be half done before anybody listens.
        for (int millis = 350; states.size() <= 2 && millis < 10_000; millis *= 3) {
            path = "/api/jobs/" + order("job-west", 4, millis, 0) + "/events";
            HttpResponse<Stream<String>> answer =
                    client.send(request("job-west", path).build(), BodyHandlers.ofLines());
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            assertThat(answer.headers().firstValue("X-Accel-Buffering")).contains("no");
            lines = answer.body().toList();
            states = lines.stream()
                    .filter(line -> line.startsWith("data:"))
                    .map(line -> JSON.readTree(line.substring(5)))
                    .toList();
        }
        assertThat(states).hasSizeGreaterThan(2);
        assertThat(states.get(states.size() - 1).path("state").asString()).isEqualTo("done");
        List<Long> ids = lines.stream()
                .filter(line -> line.startsWith("id:"))
                .map(line -> Long.valueOf(line.substring(3).strip()))
                .toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates().hasSameSizeAs(states);
        assertThat(lines).anyMatch(line -> line.startsWith("retry:"));

        HttpRequest comeBack = request("job-west", path)
                .header("Last-Event-ID", String.valueOf(ids.get(0)))
                .build();
        assertThat(client.send(comeBack, BodyHandlers.ofLines()).body())
                .as("whoever comes back hears the end, once")
                .filteredOn(line -> line.startsWith("data:"))
                .hasSize(1);
    }

    @Test
    void aFailureSaysWhatToDo() throws Exception {
        String id = order("job-west", 3, 0, 2);
        JsonNode failed = awaitEnd("job-west", id);
        assertThat(failed.path("state").asString()).isEqualTo("failed");
        assertThat(failed.path("problem").path("code").asString()).isEqualTo("SANTU-JOB-PARAMETERS");
        assertThat(failed.path("problem").path("detail").asString()).contains("make no sense");
        assertThat(get("job-west", "/api/jobs/" + id + "/result").statusCode()).isEqualTo(404);
    }

    @Test
    void cancelIsSeenAtOnceAndAnEndedJobCanBeDropped() throws Exception {
        String id = order("job-west", 100, 50, 0);
        HttpResponse<String> cancelled = delete("job-west", id);
        assertThat(cancelled.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(cancelled.body()).path("state").asString()).isEqualTo("cancelled");
        assertThat(delete("job-west", id).statusCode()).isEqualTo(204);
        assertThat(get("job-west", "/api/jobs/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void theJobsOfOthersDoNotExist() throws Exception {
        String id = order("job-west", 2, 0, 0);
        awaitEnd("job-west", id);
        for (String path : List.of("", "/events", "/result")) {
            String address = "/api/jobs/" + id + path;
            assertThat(get("job-neighbour", address).statusCode()).as(path).isEqualTo(404);
            assertThat(get("job-admin-east", address).statusCode()).as(path).isEqualTo(404);
            assertThat(get("job-admin-county", address).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(delete("job-neighbour", id).statusCode()).isEqualTo(404);
        assertThat(get("job-neighbour", "/api/jobs").body()).doesNotContain(id);
        assertThat(get("job-neighbour", "/api/jobs?all=true").statusCode()).isEqualTo(403);
        assertThat(get("job-admin-county", "/api/jobs?all=true").body()).contains(id);
        assertThat(get("job-admin-east", "/api/jobs?all=true").body()).doesNotContain(id);
        assertThat(get("job-west", "/api/jobs/no-uuid").statusCode()).isEqualTo(404);
    }
}
