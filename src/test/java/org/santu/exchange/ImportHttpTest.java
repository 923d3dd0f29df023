package org.santu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.santu.access.Account;
import org.santu.access.Accounts;
import org.santu.access.Role;
import org.santu.testing.RunningSantu;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files over HTTP, on the running application: looked at, checked, imported, undone. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportHttpTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WORD = "a password for files";
    private static final String TABLE =
            "户编号,户主,人口,村代码,经度,纬度\n" + "W1,甲某,3,139921101001,114.71,38.61\nW2,乙某,4,139921101001,114.72,38.62\n";
    private static RunningSantu santu;
    private static String batch;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        santu = RunningSantu.empty();
        Accounts accounts = santu.bean(Accounts.class);
        for (Account account : List.of(
                new Account("file-west", Role.EDITOR, "139921101"),
                new Account("file-other", Role.EDITOR, "139921101"),
                new Account("file-viewer", Role.VIEWER, "139921"))) {
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

    private HttpResponse<String> post(String user, String path, byte[] file, String name, Map<String, String> fields)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.writeBytes(("--santu\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                            + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        if (file != null) {
            body.writeBytes(("--santu\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--santu--\r\n".getBytes(StandardCharsets.UTF_8));
        return client.send(
                request(user, path)
                        .header("Content-Type", "multipart/form-data; boundary=santu")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
    }

    private JsonNode report(String user, HttpResponse<String> ordered) throws IOException, InterruptedException {
        assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(202);
        String address = ordered.headers().firstValue("Location").orElseThrow();
        for (int i = 0; i < 2400; i++) {
            JsonNode job = JSON.readTree(get(user, address).body());
            if (!job.path("finishedAt").isNull()) {
                assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("done");
                JsonNode results = job.path("results");
                assertThat(results.get(0).path("name").asString()).isEqualTo("report.json");
                assertThat(results.get(1).path("name").asString()).endsWith(".xlsx");
                JsonNode report = JSON.readTree(
                        get(user, results.get(0).path("address").asString()).body());
                if (report.path("rejected").asInt() > 0
                        && !report.path("dryRun").asBoolean()) {
                    assertThat(get(user, results.get(3).path("address").asString())
                                    .body())
                            .contains("rejected_code");
                }
                return report;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the job does not end");
    }

    private HttpResponse<String> get(String user, String path) throws IOException, InterruptedException {
        return client.send(request(user, path).build(), BodyHandlers.ofString());
    }

    @Test
    @Order(1)
    void aFileIsLookedAtBeforeAnythingIsWritten() throws Exception {
        byte[] gbk = TABLE.getBytes(Charset.forName("GBK"));
        HttpResponse<String> answer = post("file-west", "/api/imports/inspect", gbk, "../../户.csv", Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode seen = JSON.readTree(answer.body());
        assertThat(seen.path("file").asString()).isEqualTo("户.csv");
        assertThat(seen.path("layer").asString()).isEqualTo("household");
        assertThat(seen.path("encoding").path("name").asString()).isEqualTo("GBK");
        assertThat(seen.path("columns").get(1).path("attribute").asString()).isEqualTo("name");
        assertThat(seen.path("columns").get(4).path("position").asBoolean()).isTrue();
        assertThat(seen.path("crs").path("name").isNull()).isTrue();
        assertThat(seen.path("crs").path("suggestions").get(1).path("crs").asString())
                .isEqualTo("GCJ-02");
        assertThat(seen.path("rows").get(0).path("values").get(1).asString()).isEqualTo("甲某");
        Map<String, String> again =
                Map.of("upload", seen.path("upload").asString(), "encoding", "windows-1252", "layer", "household");
        JsonNode garbled = JSON.readTree(
                post("file-west", "/api/imports/inspect", null, null, again).body());
        assertThat(garbled.path("rows").get(0).path("values").get(1).asString()).isEqualTo("¼×Ä³");
        assertThat(post("file-other", "/api/imports/inspect", null, null, again).statusCode())
                .isEqualTo(404);
        HttpResponse<String> gone = client.send(
                request(
                                "file-west",
                                "/api/imports/uploads/" + seen.path("upload").asString())
                        .DELETE()
                        .build(),
                BodyHandlers.ofString());
        assertThat(gone.statusCode()).isEqualTo(204);
        assertThat(post("file-west", "/api/imports/inspect", null, null, again).statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(2)
    void aDryRunSaysWhatWouldHappen() throws Exception {
        Map<String, String> fields =
                Map.of("layer", "household", "crs", "EPSG:4490", "dryRun", "true", "map", "people=人口");
        JsonNode report = report("file-west", post("file-west", "/api/imports", bytes(TABLE), "a.csv", fields));
        assertThat(report.path("inserted").asInt()).isEqualTo(2);
        assertThat(report.path("dryRun").asBoolean()).isTrue();
        assertThat(report.path("batch").isNull()).isTrue();
    }

    @Test
    @Order(3)
    void oneBadRowAndNothingIsWrittenUnlessTheGoodOnesAreAskedFor() throws Exception {
        String table = TABLE + "W3,丙某,多,139921101001,114.72,38.62\nE1,丁某,1,139921102001,114.72,38.62\n";
        Map<String, String> fields = Map.of("layer", "household", "crs", "EPSG:4490");
        JsonNode refused = report("file-west", post("file-west", "/api/imports", bytes(table), "a.csv", fields));
        assertThat(refused.path("refused").asBoolean()).isTrue();
        assertThat(refused.path("rejected").asInt()).isEqualTo(2);
        Map<String, String> good = Map.of("layer", "household", "crs", "EPSG:4490", "allOrNothing", "false");
        JsonNode done = report("file-west", post("file-west", "/api/imports", bytes(table), "a.csv", good));
        assertThat(done.path("inserted").asInt()).isEqualTo(2);
        assertThat(done.path("findings").toString()).contains("SANTU-IMPORT-OUT-OF-SCOPE", "SANTU-IMPORT-BAD-NUMBER");
        batch = done.path("batch").asString();
        JsonNode again = report("file-west", post("file-west", "/api/imports", bytes(TABLE), "a.csv", fields));
        assertThat(again.path("duplicates").asInt()).isEqualTo(2);
    }

    @Test
    @Order(4)
    void aCancelledImportLeavesNothing() throws Exception {
        StringBuilder table = new StringBuilder("户编号,户主,村代码\n");
        for (int row = 0; row < 150_000; row++) {
            table.append('C').append(row).append(",甲某,139921101001\n");
        }
        int before = households();
        HttpResponse<String> ordered =
                post("file-west", "/api/imports", bytes(table.toString()), "long.csv", Map.of("layer", "household"));
        String address = ordered.headers().firstValue("Location").orElseThrow();
        JsonNode job = JSON.readTree(get("file-west", address).body());
        for (int i = 0; i < 600 && job.path("done").asLong() == 0; i++) {
            Thread.sleep(20);
            job = JSON.readTree(get("file-west", address).body());
        }
        assertThat(job.path("finishedAt").isNull()).as(job.toString()).isTrue();
        client.send(request("file-west", address).DELETE().build(), BodyHandlers.ofString());
        for (int i = 0; i < 600 && job.path("finishedAt").isNull(); i++) {
            Thread.sleep(20);
            job = JSON.readTree(get("file-west", address).body());
        }
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("cancelled");
        assertThat(job.path("results")).isEmpty();
        assertThat(households()).isEqualTo(before);
    }

    private int households() throws IOException, InterruptedException {
        return JSON.readTree(get("file-west", "/api/layers/household/features?limit=1")
                        .body())
                .path("numberMatched")
                .asInt();
    }

    @Test
    @Order(4)
    void anImportIsUndone() throws Exception {
        HttpResponse<String> undone = client.send(
                request("file-west", "/api/changes/" + batch + "/undo")
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
        assertThat(JSON.readTree(undone.body()).path("changes").asInt()).isEqualTo(2);
    }

    @Test
    @Order(5)
    void whatCannotBeDoneIsSaidAtOnce() throws Exception {
        Map<String, String> fields = Map.of("layer", "household", "crs", "EPSG:4490");
        assertThat(post("file-viewer", "/api/imports", bytes(TABLE), "a.csv", fields)
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("file-viewer", "/api/imports/inspect", bytes(TABLE), "a.csv", fields)
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("file-west", "/api/imports", null, null, fields).statusCode())
                .isEqualTo(400);
        assertThat(post("file-west", "/api/imports", bytes(TABLE), "a.csv", Map.of("layer", "none"))
                        .statusCode())
                .isBetween(400, 404);
        HttpResponse<String> picture = post("file-west", "/api/imports/inspect", new byte[] {1, 2}, "a.png", Map.of());
        assertThat(picture.statusCode()).isEqualTo(400);
        assertThat(picture.body()).contains("SANTU-IMPORT-FORMAT");
        String order = "{\"kind\": \"import\", \"parameters\": {\"upload\": \"00000000-0000-0000-0000-000000000000\","
                + " \"layer\": \"household\"}}";
        HttpResponse<String> direct = client.send(
                request("file-west", "/api/jobs")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(order))
                        .build(),
                BodyHandlers.ofString());
        assertThat(direct.statusCode()).isEqualTo(404);
    }

    @Test
    @Order(6)
    void ofSeveralDataSetsOneIsChosen() throws Exception {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped, StandardCharsets.UTF_8)) {
            for (String village : List.of("东村", "西村")) {
                zip.putNextEntry(new ZipEntry(village + ".csv"));
                zip.write(bytes(TABLE.replace("W", village)));
            }
        }
        JsonNode seen =
                JSON.readTree(post("file-west", "/api/imports/inspect", zipped.toByteArray(), "全县.zip", Map.of())
                        .body());
        assertThat(seen.path("part").asString()).isEqualTo("东村");
        JsonNode part = seen.path("parts").get(1);
        assertThat(part.path("name").asString()).isEqualTo("西村");
        assertThat(part.path("records").asInt()).isEqualTo(2);
        assertThat(part.path("shapes").asString()).isEqualTo("points");
        assertThat(part.path("likelyLayer").asString()).isEqualTo("household");
        String upload = seen.path("upload").asString();
        Map<String, String> none = Map.of("upload", upload, "layer", "household", "crs", "EPSG:4490");
        HttpResponse<String> refused = post("file-west", "/api/imports", null, null, none);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("SANTU-IMPORT-MANY-SETS", "\"sets\"", "东村");
        for (String village : List.of("西村", "东村")) {
            Map<String, String> fields = new HashMap<>(none);
            fields.put("part", village);
            JsonNode report = report("file-west", post("file-west", "/api/imports", null, null, fields));
            assertThat(report.path("inserted").asInt()).isEqualTo(2);
            assertThat(report.path("file").asString()).isEqualTo("全县.zip (" + village + ")");
        }
    }

    @Test
    @Order(7)
    void whatIsNotImportedIsListedForWhoSentItUntilItIsThrownAway() throws Exception {
        assertThat(get("file-viewer", "/api/imports/uploads").statusCode()).isEqualTo(403);
        JsonNode seen = JSON.readTree(post("file-west", "/api/imports/inspect", bytes(TABLE), "留着.csv", Map.of())
                .body());
        assertThat(seen.path("keptUntil").asString()).startsWith("20").endsWith("Z");
        String list = get("file-west", "/api/imports/uploads").body();
        assertThat(list).contains("留着.csv", seen.path("upload").asString(), "keptUntil");
        assertThat(get("file-other", "/api/imports/uploads").body()).doesNotContain("留着.csv");
        HttpResponse<String> empty = post("file-west", "/api/imports/inspect", new byte[0], "空.shp", Map.of());
        assertThat(empty.body()).contains("SANTU-IMPORT-UPLOAD-HOLLOW", "空.shp");
        HttpRequest.Builder away = request(
                "file-west", "/api/imports/uploads/" + seen.path("upload").asString());
        client.send(away.DELETE().build(), BodyHandlers.ofString());
        assertThat(get("file-west", "/api/imports/uploads").body()).doesNotContain("留着.csv");
    }

    /** The level of a region follows from its code: a page that waits for a column of it would wait in vain. */
    @Test
    @Order(8)
    void whatIsDerivedIsNotAskedFor() throws Exception {
        JsonNode seen = JSON.readTree(post(
                        "file-west",
                        "/api/imports/inspect",
                        bytes("区划代码,名称\n139921101,西乡\n"),
                        "乡.csv",
                        Map.of("layer", "region"))
                .body());
        List<String> required = new ArrayList<>();
        for (JsonNode attribute : seen.path("attributes")) {
            if (attribute.path("required").asBoolean()) {
                required.add(attribute.path("name").asString());
            }
        }
        assertThat(required).containsExactly("region_code", "name");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
