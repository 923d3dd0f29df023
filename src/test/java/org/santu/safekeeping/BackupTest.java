package org.santu.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.santu.access.Caller;
import org.santu.problem.SantuException;
import org.santu.store.FeatureEdits;
import org.santu.store.Stores;
import org.santu.testing.BesideOthers;

/** One moment of everything in one file, which is whole or refused. */
@BesideOthers
class BackupTest extends BackupCase {
    private static final char[] PASSPHRASE = "correct horse battery".toCharArray();

    @Test
    void aBackupShowsOneMomentHoweverMuchIsWrittenMeanwhile() throws Exception {
        FeatureEdits edits = new Stores(old.database.dataSource(), CATALOG)
                .open(Caller.system())
                .edits("village");
        AtomicInteger number = new AtomicInteger(MANY + 900);
        Watch writing = new Watch() {
            @Override
            public void step(String code, Object... args) {
                if (code.equals("backup.table")) {
                    edits.insert(village(number.getAndIncrement()));
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
