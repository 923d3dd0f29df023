package org.santu.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.santu.access.Caller;
import org.santu.store.Change;
import org.santu.store.Journal;
import org.santu.store.Stores;
import org.santu.testing.BesideOthers;
import org.santu.testing.TestStore;

/**
 * Databases of every released version come up to date with all their data, in place and by way of a backup. One file in
 * {@code src/test/resources/releases} per version; {@code docs/safekeeping.md} says how to add the next.
 */
@BesideOthers
class ReleaseTest {
    private static final UUID HOUSEHOLD = UUID.fromString("00000000-0000-4000-8000-000000000001");

    /** Everything that the structure consists of, whatever the order in which it came about. */
    private static final List<String> STRUCTURE = List.of(
            "SELECT string_agg(t, E'\n' ORDER BY t) FROM (SELECT a.attrelid::regclass || '.' || a.attname || ' '"
                    + " || format_type(a.atttypid, a.atttypmod) || a.attnotnull || coalesce(pg_get_expr(d.adbin, d.adrelid), '') AS t"
                    + " FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                    + " LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum"
                    + " WHERE n.nspname IN ('santu', 'layer') AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped) x",
            "SELECT string_agg(indexdef, E'\n' ORDER BY indexdef) FROM pg_indexes WHERE schemaname IN ('santu', 'layer')",
            "SELECT string_agg(t, E'\n' ORDER BY t) FROM (SELECT pg_get_triggerdef(g.oid) || g.tgenabled::text AS t"
                    + " FROM pg_trigger g WHERE NOT g.tgisinternal) x",
            "SELECT string_agg(t, E'\n' ORDER BY t) FROM (SELECT pg_get_functiondef(p.oid) AS t FROM pg_proc p"
                    + " JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'santu') x",
            "SELECT string_agg(t, E'\n' ORDER BY t) FROM (SELECT conrelid::regclass || conname || pg_get_constraintdef(oid) AS t"
                    + " FROM pg_constraint WHERE connamespace::regnamespace::text IN ('santu', 'layer')) x");

    @TempDir
    Path folder;

    static List<String> releases() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/releases"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private KeptDatabase released(String file) throws Exception {
        KeptDatabase released = new KeptDatabase(folder.resolve("home-" + file)).bare();
        released.execute(Files.readString(Path.of("src/test/resources/releases", file)));
        return released;
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aReleasedDatabaseComesUpToDateWithAllItsData(String file) throws Exception {
        try (KeptDatabase released = released(file);
                KeptDatabase fresh = new KeptDatabase(folder).bare()) {
            released.migrated();
            checkData(released);
            fresh.migrated();
            for (String structure : STRUCTURE) {
                assertThat(released.one(structure)).isEqualTo(fresh.one(structure));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aBackupOfAReleasedVersionIsMigratedUpward(String file) throws Exception {
        Path backup = folder.resolve("released.zip");
        try (KeptDatabase released = released(file);
                KeptDatabase fresh = new KeptDatabase(Files.createDirectories(folder.resolve("fresh"))).bare()) {
            Map<String, String> content = released.content();
            released.backup(backup, null, false);
            assertThat(released.content()).as("a backup changes nothing").isEqualTo(content);
            fresh.restore(backup, null, false);
            checkData(fresh);
            released.migrated();
            for (String structure : STRUCTURE) {
                assertThat(fresh.one(structure)).isEqualTo(released.one(structure));
            }
        }
    }

    private static void checkData(KeptDatabase database) throws Exception {
        assertThat(database.one("SELECT string_agg(name, ',' ORDER BY region_code) FROM layer.village"))
                .isEqualTo("试一村,试二新村,试三村");
        assertThat(database.one("SELECT count(*) FROM layer.household")).isEqualTo("2");
        assertThat(database.one("SELECT string_agg(username || role || region_prefix, ',' ORDER BY username)"
                        + " FROM santu.account"))
                .isEqualTo("adminadministrator,townshipeditor139921101");
        assertThat(database.one("SELECT encode(geotiff, 'hex') FROM santu.coverage"))
                .isEqualTo("49492a00");
        Stores stores = new Stores(database.database.dataSource(), TestStore.shippedCatalog());
        List<Change> history = new Journal(stores).history(Caller.system(), "household", HOUSEHOLD);
        assertThat(history).hasSize(2);
        assertThat(history.toString()).contains("13900000001", "13900000002");
        stores.open(Caller.system()).edits("household").update(HOUSEHOLD, 2, Map.of("phone", "13900000003"));
        assertThat(new Journal(stores).history(Caller.system(), "household", HOUSEHOLD))
                .hasSize(3);
    }
}
