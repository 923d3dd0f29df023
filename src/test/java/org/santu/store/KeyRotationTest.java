package org.santu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santu.access.Caller;
import org.santu.audit.AuditAnchor;
import org.santu.audit.AuditLog;
import org.santu.command.DataCommand;
import org.santu.store.seal.SealKeys;
import org.santu.store.seal.Sealer;
import org.santu.testing.TestDatabase;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** The commands {@code keys rotate}, {@code verify} and {@code give-up}, and edits that are taken back across a rotation. */
class KeyRotationTest {
    private static final String NUMBER = "139921199001011234";
    private static final String OTHER = "139921199001015678";

    @TempDir
    Path home;

    private final StringWriter said = new StringWriter();
    private TestDatabase database;
    private JdbcClient sql;
    private SealKeys keys;
    private Stores stores;
    private UUID id;

    @BeforeEach
    void aHousehold() {
        database = TestDatabase.create();
        StoreSchema.migrate(database.dataSource(), SampleLayer.CATALOG);
        sql = JdbcClient.create(database.dataSource());
        keys = new SealKeys(home.resolve("keys/santu.key"));
        stores = new Stores(database.dataSource(), SampleLayer.CATALOG, new Sealer(keys), Duration.ofSeconds(30));
        id = edits().insert(Map.of("region_code", "139921101001", "name", "测试甲", "id_number", NUMBER));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anEditIsTakenBackAndRedoneAfterTheKeyHasChanged() throws Exception {
        String oldKey = keys.currentId();
        edits().update(id, 1, Map.of("id_number", OTHER));
        assertThat(run("rotate")).isZero();
        assertThat(said.toString()).contains("sample: 2 rows", "encrypted with key " + keys.currentId());
        assertThat(keys.currentId()).isNotEqualTo(oldKey);

        BatchUndo undo = new BatchUndo(stores);
        UUID back = undo.undo(Caller.system(), lastBatch()).batch();
        assertThat(number()).isEqualTo(NUMBER);
        assertThat(run("rotate")).isZero();
        undo.undo(Caller.system(), back);
        assertThat(number()).isEqualTo(OTHER);

        assertThat(run("verify")).as("nothing of older keys has come back").isZero();
        assertThat(sql.sql("select string_agg(j::text, '') || (select string_agg(s::text, '') from layer.sample s)"
                                + " from santu.journal j")
                        .query(String.class)
                        .single())
                .contains("enc1:" + keys.currentId())
                .doesNotContain("enc1:" + oldKey, NUMBER, OTHER);
        assertThat(sql.sql("select count(*) from santu.audit where action = 'key-rotated'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatIsLeftIsSaidAndARotationThatBrokeOffIsFinishedWithoutAThirdKey() {
        assertThat(run("verify")).isZero();
        keys.addKey();
        assertThatThrownBy(() -> run("verify"))
                .hasMessageContaining("SANTU-KEYS-LEFT")
                .hasMessageContaining("sample 1");
        assertThat(run("rotate")).isZero();
        assertThat(keys.fingerprints()).hasSize(2);
        assertThat(run("verify")).isZero();
    }

    @Test
    void aLostKeyIsGivenUpAndWhatItSealedStaysHiddenWhileTheRestGoesOn() throws Exception {
        SealRegister.check(database.dataSource(), keys);
        String lost = keys.currentId();
        keys.addKey();
        List<String> lines = Files.readAllLines(keys.path()).stream()
                .filter(line -> !line.startsWith(lost))
                .toList();
        Files.write(keys.path(), lines);
        keys = new SealKeys(keys.path());
        stores = new Stores(database.dataSource(), SampleLayer.CATALOG, new Sealer(keys), Duration.ofSeconds(30));

        assertThatThrownBy(() -> SealRegister.check(database.dataSource(), keys))
                .hasMessageContaining("SANTU-KEYS-MISSING");
        assertThatThrownBy(() -> run("give-up", "k00000000")).hasMessageContaining("SANTU-KEYS-UNKNOWN");
        assertThat(run("give-up", lost)).isZero();
        SealRegister.check(database.dataSource(), keys);

        assertThatThrownBy(this::number).hasMessageContaining("SANTU-SEAL-KEY");
        edits().update(id, 1, Map.of("id_number", OTHER));
        assertThat(number()).isEqualTo(OTHER);
    }

    private int run(String... arguments) {
        KeyRotation rotation = new KeyRotation(
                new StaticListableBeanFactory().getBeanProvider(OwnerDatabase.class),
                database.dataSource(),
                SampleLayer.CATALOG,
                new Sealer(keys),
                new AuditLog(database.dataSource(), new AuditAnchor(home)));
        CommandLine line = new CommandLine(new KeysCommand());
        line.setResourceBundle(new English());
        line.setOut(new PrintWriter(said, true));
        @SuppressWarnings("unchecked")
        DataCommand<KeyRotation> command = (DataCommand<KeyRotation>)
                line.parseArgs(arguments).subcommand().commandSpec().userObject();
        try {
            return command.run(rotation);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private FeatureEdits edits() {
        return stores.open(Caller.system()).edits("sample");
    }

    private UUID lastBatch() {
        return sql.sql("select batch from santu.journal order by seq desc limit 1")
                .query(UUID.class)
                .single();
    }

    private Object number() throws Exception {
        try (SimpleFeatureIterator rows = stores.open(Caller.system())
                .getFeatureSource("sample")
                .getFeatures()
                .features()) {
            return rows.next().getAttribute("id_number");
        }
    }

    private static final class English extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[0][];
        }

        @Override
        public Locale getLocale() {
            return Locale.ENGLISH;
        }
    }
}
