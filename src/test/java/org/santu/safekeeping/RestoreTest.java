package org.santu.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.santu.access.Caller;
import org.santu.store.StoreSchema;
import org.santu.store.Stores;
import org.santu.testing.BesideOthers;

/** What was there is there again, row by row, and whatever goes wrong leaves what there was. */
@BesideOthers
class RestoreTest extends BackupCase {
    @Test
    void whatIsRestoredIntoAnEmptyHomeIsTheSameRowByRow() throws Exception {
        Backup.Result result = old.backup(file, null, false);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Manifest restored = fresh.restore(file, null, false);
        assertThat(restored).isEqualTo(result.manifest());
        assertThat(without(fresh.content(), "santu.audit")).isEqualTo(without(old.content(), "santu.audit"));
        assertThat(fresh.one("SELECT count(*) - (SELECT count(*) FROM santu.audit WHERE action <> 'restore')"
                        + " FROM santu.audit"))
                .as("the restore itself is written down")
                .isEqualTo("1");
        assertThat(fresh.auditIsWhole()).isTrue();
        assertThat(fresh.one("SELECT count(*) FROM layer.village WHERE geom_3857 IS NULL"
                        + " OR NOT ST_DWithin(geom_3857, ST_Transform(geom, 3857), 1e-8)"))
                .as("villages that the map would not show where they are")
                .isEqualTo("0");
        assertThat(restored.rows()).isGreaterThan(1000);
        assertThat(files(fresh.home))
                .filteredOn(name -> !name.startsWith("audit/"))
                .containsExactly("catalog/greenhouse.yaml", "styles/themes/own.yaml");
        assertThat(files(folder)).noneMatch(name -> name.endsWith(".part"));
        assertThat(fresh.one("SELECT count(*) FROM pg_namespace WHERE nspname LIKE '%\\_aside'"))
                .isEqualTo("0");
    }

    private static Map<String, String> without(Map<String, String> content, String table) {
        Map<String, String> rest = new HashMap<>(content);
        assertThat(rest.remove(table)).isNotNull();
        return rest;
    }

    @Test
    void workThatWasUnderWayIsInterruptedAndDoesNotStartByItself() throws Exception {
        String values = "'atlas', '{}', '{}', 'admin', '', 'PERSONAL', 'en'";
        old.execute(
                "INSERT INTO santu.job (id, kind, title, parameters, owner, region_prefix, clearance, language, state,"
                        + " run_token, finished_at) VALUES (gen_random_uuid(), " + values
                        + ", 'running', gen_random_uuid(), null),"
                        + " (gen_random_uuid(), " + values + ", 'waiting', null, null),"
                        + " (gen_random_uuid(), " + values + ", 'done', null, now())");
        old.execute("INSERT INTO santu.job_step SELECT id, 'one', 'a' FROM santu.job WHERE state = 'running'");
        old.execute("INSERT INTO santu.scheduled_task (task_name, task_instance, execution_time, picked, version)"
                + " SELECT 'job', id::text, now(), false, 1 FROM santu.job WHERE state <> 'done'");
        old.backup(file, null, false);
        fresh.restore(file, null, false);
        assertThat(fresh.one(
                        "SELECT string_agg(state || coalesce(' ' || (problem ->> 'code'), ''), ', ' ORDER BY state)"
                                + " FROM santu.job"))
                .isEqualTo("done, failed SANTU-JOB-RESTORED, failed SANTU-JOB-RESTORED");
        assertThat(fresh.one("SELECT (SELECT count(*) FROM santu.job_step) + (SELECT count(*) FROM santu.scheduled_task"
                        + " WHERE task_name = 'job')"))
                .isEqualTo("0");
    }

    @Test
    void lifeGoesOnAfterARestore() throws Exception {
        old.backup(file, null, false);
        fresh.restore(file, null, false);
        long before = Long.parseLong(fresh.one("SELECT max(seq) FROM santu.journal"));
        new Stores(fresh.database.dataSource(), CATALOG)
                .open(Caller.system())
                .edits("village")
                .insert(village(MANY + 777));
        assertThat(fresh.one("SELECT max(seq) FROM santu.journal")).isEqualTo(String.valueOf(before + 1));
        assertThatThrownBy(() -> fresh.execute("DELETE FROM santu.journal")).hasMessageContaining("SANTU-STORE");
        assertThat(fresh.one("SELECT count(*) FROM pg_indexes WHERE schemaname = 'layer'"))
                .isEqualTo(old.one("SELECT count(*) FROM pg_indexes WHERE schemaname = 'layer'"));
        assertThat(
                        fresh.one(
                                "SELECT string_agg(tgname || tgenabled::text, ',' ORDER BY tgrelid::regclass::text, tgname)"
                                        + " FROM pg_trigger WHERE NOT tgisinternal AND tgrelid NOT IN (SELECT inhrelid FROM pg_inherits)"))
                .isEqualTo(
                        old.one(
                                "SELECT string_agg(tgname || tgenabled::text, ',' ORDER BY tgrelid::regclass::text, tgname)"
                                        + " FROM pg_trigger WHERE NOT tgisinternal AND tgrelid NOT IN (SELECT inhrelid FROM pg_inherits)"));
    }

    @Test
    void aFileOfANewerVersionIsRefused() throws Exception {
        old.execute("INSERT INTO public.flyway_schema_history SELECT 1000, '999', 'future', type, script, checksum,"
                + " installed_by, installed_on, 1, true FROM public.flyway_schema_history WHERE version = '1'");
        old.backup(file, null, false);
        assertThatThrownBy(() -> fresh.restore(file, null, false))
                .hasMessageContaining("SANTU-BACKUP-NEWER")
                .hasMessageContaining("V999");
    }

    @Test
    void whatIsThereIsReplacedOnlyWhenAskedFor() throws Exception {
        old.backup(file, null, false);
        Map<String, String> then = old.content();
        old.execute("INSERT INTO layer.village (name, region_code) VALUES ('后来', '139921101999')");
        write("catalog/later.yaml", "c: 1\n");
        assertThatThrownBy(() -> old.restore(file, null, false)).hasMessageContaining("SANTU-RESTORE-NOT-EMPTY");
        old.restore(file, null, true);
        assertThat(without(old.content(), "santu.audit")).isEqualTo(without(then, "santu.audit"));
        assertThat(files(old.home))
                .contains("catalog/greenhouse.yaml", "keys/data.key", "admin-password", "santu.log")
                .doesNotContain("catalog/later.yaml");
    }

    @Test
    void aRestoreThatFailsAnywhereLeavesEverythingAsItWas() throws Exception {
        old.backup(file, null, false);
        Files.delete(old.home.resolve("styles/themes/own.yaml"));
        old.execute("INSERT INTO layer.village (name, region_code) VALUES ('后来', '139921101999')");
        write("catalog/later.yaml", "c: 1\n");
        Map<String, String> before = old.content();
        List<String> filesBefore = files(old.home);
        for (String step : List.of("restore.tables", "restore.table", "restore.indexes", "restore.migrate")) {
            assertThatThrownBy(() -> old.restore(file, null, true, stoppedAt(step)))
                    .as(step)
                    .hasMessageContaining("SANTU-BACKUP-STOPPED");
            assertThat(old.content()).as(step).isEqualTo(before);
            assertThat(files(old.home)).as(step).isEqualTo(filesBefore);
        }
        Runnable sound = old.migrate;
        old.migrate = () -> {
            throw new IllegalStateException("migration");
        };
        assertThatThrownBy(() -> old.restore(file, null, true)).hasMessageContaining("migration");
        old.migrate = sound;
        assertThat(old.content()).isEqualTo(before);
        assertThat(files(old.home)).isEqualTo(filesBefore);
        for (String step : List.of("restore.tables", "restore.migrate")) {
            assertThatThrownBy(() -> fresh.restore(file, null, true, stoppedAt(step)))
                    .hasMessageContaining("SANTU-BACKUP-STOPPED");
            assertThat(fresh.one("SELECT count(*) FROM pg_namespace WHERE nspname ~ '^(santu|layer)'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void aRestoreThatCannotEvenBeginTouchesNothing() throws Exception {
        old.backup(file, null, false);
        Map<String, String> before = old.content();
        List<String> filesBefore = files(old.home);
        old.execute("CREATE SCHEMA layer_aside");
        assertThatThrownBy(() -> old.restore(file, null, true)).hasMessageContaining("layer_aside");
        old.execute("DROP SCHEMA layer_aside");
        assertThat(old.content()).isEqualTo(before);
        assertThat(files(old.home)).isEqualTo(filesBefore);
    }

    @Test
    void whyARestoreEndedIsToldAlsoWhenTheDatabaseWentMeanwhile() throws Exception {
        old.backup(file, null, false);
        Map<String, String> before = old.content();
        List<String> filesBefore = files(old.home);
        Runnable sound = old.migrate;
        old.migrate = () -> {
            old.cutOffAll();
            throw new IllegalStateException("migration");
        };
        assertThatThrownBy(() -> old.restore(file, null, true)).hasMessageContaining("migration");
        old.migrate = sound;
        new RestoreGuard(old.home, false).migrate(flyway());
        assertThat(old.content()).isEqualTo(before);
        assertThat(files(old.home)).isEqualTo(filesBefore);
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(old.database.dataSource())
                .defaultSchema("public")
                .locations("classpath:db/migration")
                .javaMigrations(StoreSchema.layerTables(CATALOG))
                .load();
    }

    @Test
    void theNextStartTakesBackWhatAKilledRestoreLeft() throws Exception {
        Map<String, String> before = old.content();
        List<String> filesBefore = files(old.home);
        Flyway flyway = flyway();
        FileSwap swap = new FileSwap(old.home);
        Files.writeString(swap.incoming(Path.of("catalog/incoming.yaml")), "new");
        Connection killed = DriverManager.getConnection(
                old.database.url(),
                old.database.owner().username(),
                old.database.owner().password());
        Aside aside = new Aside(killed);
        assertThat(aside.tryLock()).isTrue();
        aside.begin();
        flyway.migrate();
        swap.swap(false);
        assertThatThrownBy(() -> new RestoreGuard(old.home, false).migrate(flyway))
                .as("the restore is still alive")
                .hasMessageContaining("SANTU-RESTORE-UNDER-WAY");
        // The server notices a moment later that a process is gone, and only then gives its lock back.
        killed.abort(CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));
        assertThat(files(old.home)).isNotEqualTo(filesBefore);
        new RestoreGuard(old.home, false).migrate(flyway);
        assertThat(old.content()).isEqualTo(before);
        assertThat(files(old.home)).isEqualTo(filesBefore);
    }

    @Test
    void somebodyElseConnectedKeepsARestoreOut() throws Exception {
        old.backup(file, null, false);
        try (var connection = java.sql.DriverManager.getConnection(
                fresh.database.url(),
                fresh.database.owner().username(),
                fresh.database.owner().password())) {
            assertThat(connection.isValid(5)).isTrue();
            assertThatThrownBy(() -> fresh.restore(file, null, false)).hasMessageContaining("SANTU-RESTORE-IN-USE");
        }
    }
}
