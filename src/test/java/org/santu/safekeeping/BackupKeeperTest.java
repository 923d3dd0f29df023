package org.santu.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santu.audit.AuditAnchor;
import org.santu.audit.AuditLog;
import org.santu.testing.HttpTestConfiguration;
import org.santu.testing.RunningSantu;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BackupKeeperTest {
    @TempDir
    Path folder;

    private KeptDatabase kept;

    @BeforeEach
    void migrate() throws Exception {
        kept = new KeptDatabase(Files.createDirectories(folder.resolve("home"))).migrated();
    }

    @AfterEach
    void close() {
        kept.close();
    }

    private BackupKeeper keeper(Path backups) {
        Flyway flyway =
                Flyway.configure().dataSource(kept.database.dataSource()).load();
        AuditLog audit = new AuditLog(kept.database.dataSource(), new AuditAnchor(kept.home));
        // Far from now, whenever that is: at that minute the next one would be due.
        String at =
                LocalTime.now().plusHours(12).truncatedTo(ChronoUnit.MINUTES).toString();
        return new BackupKeeper(flyway, audit, kept.home, backups.toString(), at, "7,4", "");
    }

    @Test
    void ofManyProcessesOneMakesTheNightlyBackup() throws Exception {
        Path backups = folder.resolve("backups");
        List<CompletableFuture<Boolean>> tries = IntStream.range(0, 3)
                .mapToObj(process -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return keeper(backups).makeIfDue().isPresent();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList();
        assertThat(tries.stream().map(CompletableFuture::join)).containsOnlyOnce(true);
        assertThat(new BackupFolder(backups).list()).hasSize(1);
        assertThat(keeper(backups).makeIfDue()).isEmpty();
        assertThat(keeper(backups).log().lastGood().orElseThrow().bytes()).isPositive();
        Path file = backups.resolve(new BackupFolder(backups).list().get(0).name());
        assertThat(new ArchiveReader(file, null).check(Watch.NONE).rows()).isPositive();
    }

    @Test
    void aFailureIsRememberedForThoseWhoLookAfterTheBackups() throws Exception {
        Path blocked = Files.writeString(folder.resolve("file"), "not a folder");
        BackupKeeper keeper = keeper(blocked.resolve("below"));
        assertThatThrownBy(keeper::makeIfDue).hasMessageContaining("SANTU-BACKUP-FILE");
        assertThat(keeper.log().lastOfTimer().orElseThrow().problem()).contains("SANTU-BACKUP-FILE");
        assertThat(keeper.log().lastGood()).isEmpty();
        assertThat(keeper.makeIfDue()).as("the next try is an hour away").isEmpty();
    }

    @Test
    void administratorsStartOneAndTakeItAlong() throws Exception {
        RunningSantu santu = RunningSantu.empty();
        JsonMapper json = new JsonMapper();
        HttpResponse<byte[]> started = call(santu, "POST", "/api/backups");
        assertThat(started.statusCode()).isEqualTo(202);
        String job = json.readTree(started.body()).get("job").asString();
        JsonNode state = null;
        for (int i = 0; i < 1800; i++) {
            state = json.readTree(call(santu, "GET", "/api/jobs/" + job).body());
            if (List.of("done", "failed", "cancelled")
                    .contains(state.get("state").asString())) {
                break;
            }
            Thread.sleep(100);
        }
        assertThat(state.get("state").asString()).as("%s", state).isEqualTo("done");
        JsonNode listed = json.readTree(call(santu, "GET", "/api/backups").body());
        assertThat(listed.get("problem").isNull()).isTrue();
        String name = listed.get("files").get(0).get("name").asString();
        HttpResponse<byte[]> file = call(santu, "GET", "/api/backups/" + name);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(name);
        Path taken = Files.write(folder.resolve("taken.zip"), file.body());
        assertThat(new ArchiveReader(taken, null).check(Watch.NONE).tables()).isNotEmpty();
        assertThat(call(santu, "GET", "/api/backups/santu-20260101T000000Z-person.zip")
                        .statusCode())
                .isEqualTo(404);
        assertThat(call(santu, "GET", "/api/backups/..%2Fsanturc").statusCode()).isBetween(400, 404);
    }

    private static HttpResponse<byte[]> call(RunningSantu santu, String method, String address) throws Exception {
        String credentials = "admin:" + HttpTestConfiguration.ADMIN_PASSWORD;
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(santu.address() + address))
                                .timeout(Duration.ofSeconds(60))
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }
}
