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
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.problem.SantuException;
import org.santu.store.BulkLoader;
import org.santu.store.Coverages;
import org.santu.store.FeatureEdits;
import org.santu.store.StoreSchema;
import org.santu.store.Stores;
import org.santu.testing.BesideOthers;
import org.santu.testing.TestStore;

@BesideOthers
class BackupTest {
    private static final String ADVISORY_LOCKS = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"
            + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Catalog CATALOG = TestStore.shippedCatalog();
    /** So many that they are a load of their own, with a part of the journal. */
    private static final int MANY = 5200;

    private static final char[] PASSPHRASE = "correct horse battery".toCharArray();

    @TempDir
    Path folder;

    private KeptDatabase old;
    private KeptDatabase fresh;
    private Path file;

    @BeforeEach
    void fill() throws Exception {
        file = folder.resolve("county.zip");
        old = new KeptDatabase(Files.createDirectories(folder.resolve("old"))).migrated();
        fresh = new KeptDatabase(Files.createDirectories(folder.resolve("fresh"))).bare();
        Stores stores = new Stores(old.database.dataSource(), CATALOG);
        new BulkLoader(stores)
                .insert(
                        Caller.system(),
                        CATALOG.getLayer("village"),
                        IntStream.range(0, MANY).mapToObj(BackupTest::village).iterator());
        FeatureEdits edits = stores.open(Caller.system()).edits("village");
        UUID id = edits.insert(village(501));
        edits.update(id, 1, Map.of("name", "二\t改\\名\n行"));
        edits.delete(id, 2);
        new Coverages(old.database.dataSource())
                .put(Caller.system(), "dem", randomBytes(200_000), "EPSG:4490", new Envelope(114, 115, 38, 39));
        old.execute("INSERT INTO santu.account (username, password_hash, role, created_by)"
                + " VALUES ('admin', '{bcrypt}x', 'administrator', 'test')");
        write("catalog/greenhouse.yaml", "a: 棚\n");
        write("styles/themes/own.yaml", "b: 1\n");
        write("keys/data.key", "secret");
        write("admin-password", "secret");
        write("postgres/data/x", "not this");
        write("santu.log", "not this");
    }

    @AfterEach
    void close() {
        old.close();
        fresh.close();
    }

    private static Map<String, Object> village(int number) {
        Map<String, Object> row = new HashMap<>();
        row.put("name", "村" + number);
        row.put("region_code", "139921101" + String.format("%03d", number % 1000));
        row.put("geom", GEOMETRIES.createPoint(new Coordinate(114 + number / 1e4, 38 + number / 3e4)));
        return row;
    }

    private static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private void write(String path, String text) throws Exception {
        Path target = old.home.resolve(path);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }

    private static List<String> files(Path root) throws Exception {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> root.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

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
                .insert(village(777));
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
    void aBackupShowsOneMomentHoweverMuchIsWrittenMeanwhile() throws Exception {
        FeatureEdits edits = new Stores(old.database.dataSource(), CATALOG)
                .open(Caller.system())
                .edits("village");
        Watch writing = new Watch() {
            @Override
            public void step(String code, Object... args) {
                if (code.equals("backup.table")) {
                    edits.insert(village(900));
                }
            }
        };
        Manifest manifest = old.backup(file, null, false, writing).manifest();
        assertThat(rows(manifest, "village")).isEqualTo(MANY);
        assertThat(rows(manifest, "journal")).isEqualTo(MANY + 3);
        assertThat(old.one("SELECT count(*) FROM layer.village")).isNotEqualTo(String.valueOf(MANY));
        fresh.restore(file, null, false);
    }

    private static long rows(Manifest manifest, String table) {
        return manifest.tables().stream()
                .filter(found -> found.name().equals(table))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    @Test
    void everyTableOfTheDatabaseIsInside() throws Exception {
        Manifest manifest = old.backup(file, null, false).manifest();
        assertThat(manifest.tables().stream()
                        .map(Manifest.Table::shown)
                        .sorted()
                        .toList())
                .isEqualTo(List.of(old.one(
                                "SELECT string_agg(n.nspname || '.' || c.relname, ',' ORDER BY n.nspname || '.' || c.relname)"
                                        + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                                        + " WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema')"
                                        + " AND c.oid NOT IN (SELECT inhrelid FROM pg_inherits)"
                                        + " AND c.relname <> 'flyway_schema_history' AND NOT EXISTS (SELECT 1 FROM pg_depend d"
                                        + " WHERE d.objid = c.oid AND d.deptype = 'e')")
                        .split(",")));
    }

    @Test
    void secretsAreInsideOnlyWhenAskedForAndEncrypted() throws Exception {
        assertThatThrownBy(() -> old.backup(file, null, true)).hasMessageContaining("SANTU-BACKUP-KEYS-PASSPHRASE");
        old.backup(file, PASSPHRASE, true);
        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("SANTU-SEALED-1")
                .doesNotContain("greenhouse");
        assertThatThrownBy(() -> fresh.restore(file, null, false)).hasMessageContaining("PASSPHRASE-NEEDED");
        assertThatThrownBy(() -> fresh.restore(file, "another passphrase".toCharArray(), false))
                .hasMessageContaining("SANTU-BACKUP-PASSPHRASE:");
        fresh.restore(file, PASSPHRASE, false);
        assertThat(files(fresh.home)).contains("admin-password", "keys/data.key");
    }

    @Test
    void aDamagedFileIsRefusedWithTheNameOfThePart() throws Exception {
        for (char[] passphrase : new char[][] {null, PASSPHRASE}) {
            old.backup(file, passphrase, false);
            byte[] sound = Files.readAllBytes(file);
            Manifest manifest = new ArchiveReader(file, passphrase).check(Watch.NONE);
            Random random = new Random(7);
            for (int i = 0; i < (passphrase == null ? 60 : 3); i++) {
                byte[] damaged = sound.clone();
                damaged[64 + random.nextInt(sound.length - 64)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, damaged);
                try {
                    // What no reader looks at, such as the time of a part, may differ without harm.
                    assertThat(new ArchiveReader(file, passphrase).check(Watch.NONE))
                            .isEqualTo(manifest);
                    assertThat(passphrase).isNull();
                } catch (SantuException e) {
                    assertThat(e.code()).isEqualTo("SANTU-BACKUP-DAMAGED");
                    assertThat(e.details()).containsKey("part");
                }
            }
            for (int length : new int[] {0, 10, 70, sound.length / 2, sound.length - 1}) {
                Files.write(file, java.util.Arrays.copyOf(sound, length));
                assertThatThrownBy(() -> new ArchiveReader(file, passphrase).check(Watch.NONE))
                        .hasMessageMatching("SANTU-BACKUP-(DAMAGED|NONE).*");
            }
        }
        assertThatThrownBy(() -> fresh.restore(file, PASSPHRASE, false)).hasMessageContaining("DAMAGED");
        assertThat(fresh.one("SELECT count(*) FROM pg_namespace WHERE nspname IN ('santu', 'layer')"))
                .isEqualTo("0");
    }

    @Test
    void theDamagedTableIsNamed() throws Exception {
        old.backup(file, null, false);
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("layer.village.txt");
        bytes[at + 5000] ^= 4;
        Files.write(file, bytes);
        assertThatThrownBy(() -> fresh.restore(file, null, false)).hasMessageContaining("database/layer.village.txt");
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
    void theNextStartTakesBackWhatAKilledRestoreLeft() throws Exception {
        Map<String, String> before = old.content();
        List<String> filesBefore = files(old.home);
        Flyway flyway = Flyway.configure()
                .dataSource(old.database.dataSource())
                .defaultSchema("public")
                .locations("classpath:db/migration")
                .javaMigrations(StoreSchema.layerTables(CATALOG))
                .load();
        FileSwap swap = new FileSwap(old.home);
        Files.writeString(swap.incoming(Path.of("catalog/incoming.yaml")), "new");
        try (Connection killed = DriverManager.getConnection(
                old.database.url(),
                old.database.owner().username(),
                old.database.owner().password())) {
            Aside aside = new Aside(killed);
            assertThat(aside.tryLock()).isTrue();
            aside.begin();
            flyway.migrate();
            swap.swap(false);
            assertThatThrownBy(() -> new RestoreGuard(old.home, false).migrate(flyway))
                    .as("the restore is still alive")
                    .hasMessageContaining("SANTU-RESTORE-UNDER-WAY");
        }
        assertThat(files(old.home)).isNotEqualTo(filesBefore);
        awaitNoLocks();
        new RestoreGuard(old.home, false).migrate(flyway);
        assertThat(old.content()).isEqualTo(before);
        assertThat(files(old.home)).isEqualTo(filesBefore);
    }

    /** The server notices a moment later that a connection is gone, and only then gives its locks back. */
    private void awaitNoLocks() throws Exception {
        for (int i = 0; i < 200 && !old.one(ADVISORY_LOCKS).equals("0"); i++) {
            Thread.sleep(25);
        }
        assertThat(old.one(ADVISORY_LOCKS)).isEqualTo("0");
    }

    private static Watch stoppedAt(String step) {
        return new Watch() {
            private boolean stopped;

            @Override
            public void step(String code, Object... args) {
                stopped = stopped || code.equals(step);
            }

            @Override
            public boolean isStopped() {
                return stopped;
            }
        };
    }

    @Test
    void aBackupThatIsStoppedLeavesNoFileAndKeepsTheOldOne() throws Exception {
        assertThatThrownBy(() -> old.backup(file, null, false, stoppedAt("backup.verify")))
                .hasMessageContaining("SANTU-BACKUP-STOPPED");
        assertThat(files(folder)).noneMatch(name -> name.startsWith("county"));
        Files.writeString(file, "the old one");
        assertThatThrownBy(() -> old.backup(file, null, false, stoppedAt("backup.files")))
                .hasMessageContaining("SANTU-BACKUP-STOPPED");
        assertThat(file).hasContent("the old one");
        assertThatThrownBy(() -> old.backup(folder.resolve("no/such/file"), null, false))
                .hasMessageContaining("SANTU-BACKUP-FILE");
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

    @Test
    void theFileIsAPlainZipThatOtherProgramsRead() throws Exception {
        old.backup(file, null, false);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(new String(zip.getInputStream(zip.getEntry("home/catalog/greenhouse.yaml"))
                            .readAllBytes()))
                    .isEqualTo("a: 棚\n");
            assertThat(new String(
                            zip.getInputStream(zip.getEntry("database/layer.village.txt"))
                                    .readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8))
                    .contains("村499");
        }
    }
}
