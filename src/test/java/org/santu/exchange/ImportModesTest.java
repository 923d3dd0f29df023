package org.santu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.geotools.api.data.Query;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.santu.audit.AuditAnchor;
import org.santu.audit.AuditLog;
import org.santu.catalog.PrivacyClass;
import org.santu.problem.SantuException;
import org.santu.store.BatchUndo;
import org.santu.store.BulkChanges;
import org.santu.testing.TestStore;

/** What the rows of a file do to what is there. The order tells the story of one ledger. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportModesTest {
    private static final String FIRST = """
            household_number,name,people,id_number,region_code,经度,纬度
            H1,甲,3,,130633100201,115.1,39.1
            H2,乙,4,11010519491231002X,130633100201,115.2,39.2
            H3,丙,5,,130633100202,115.3,39.3
            """;
    private static TestStore store;
    private static BatchUndo undo;
    private static ImportReport replaced;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        store = TestStore.create();
        undo = new BatchUndo(store.stores());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private ImportReport load(String table, ImportMode mode, String key, String region, boolean allOrNothing)
            throws IOException {
        return load(table, mode, key, region, allOrNothing, Caller.system());
    }

    private ImportReport load(
            String table, ImportMode mode, String key, String region, boolean allOrNothing, Caller caller)
            throws IOException {
        return load(Files.writeString(folder.resolve("ledger.csv"), table), mode, key, region, allOrNothing, caller);
    }

    private ImportReport load(
            Path file, ImportMode mode, String key, String region, boolean allOrNothing, Caller caller)
            throws IOException {
        AuditLog audit = new AuditLog(store.dataSource(), new AuditAnchor(Path.of("target", "test-application")));
        ImportRequest request = new ImportRequest(
                file,
                "household",
                new ImportReading("EPSG:4490", null, null, Map.of()),
                new ImportWriting(mode, key == null ? List.of() : List.of(key), region, allOrNothing, false),
                caller,
                Locale.ENGLISH);
        return new Importer(store.catalog(), store.stores(), new BulkChanges(store.stores()), audit)
                .run(request, progress);
    }

    private ImportProgress progress = ImportProgress.NONE;

    private static List<String> households() throws IOException {
        List<String> found = new ArrayList<>();
        try (SimpleFeatureIterator features = store.stores()
                .open(Caller.system())
                .getFeatureSource("household")
                .getFeatures(new Query("household"))
                .features()) {
            while (features.hasNext()) {
                var feature = features.next();
                found.add(feature.getAttribute("household_number") + " " + feature.getAttribute("name") + " "
                        + feature.getAttribute("people") + " " + feature.getAttribute("id_number") + " "
                        + feature.getDefaultGeometry());
            }
        }
        found.sort(null);
        return found;
    }

    @Test
    @Order(1)
    void newRowsComeInOnceOnly() throws IOException {
        assertThat(load(FIRST, ImportMode.INSERT, null, null, true).inserted()).isEqualTo(3);
        ImportReport again = load(FIRST, ImportMode.INSERT, null, null, true);
        assertThat(again.inserted()).isZero();
        assertThat(again.duplicates()).isEqualTo(3);
        assertThat(again.batch()).isNull();
        assertThat(load(FIRST, ImportMode.INSERT, "household_number", null, true)
                        .duplicates())
                .isEqualTo(3);
    }

    @Test
    @Order(2)
    void aKeyFindsTheFeaturesToChange() throws IOException {
        String table = "household_number,people,经度,纬度\nH1,3,,\nH2,7,,\nH9,1,,\n";
        ImportReport report = load(table, ImportMode.UPDATE, "household_number", null, false);
        assertThat(report.updated()).isEqualTo(1);
        assertThat(report.duplicates()).isEqualTo(1);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.counts()).containsKey("SANTU-IMPORT-KEY-UNKNOWN");
        assertThat(households()).contains("H2 乙 7 11010519491231002X POINT (115.2 39.2)");
        undo.undo(Caller.system(), report.batch());
        assertThat(households()).contains("H2 乙 4 11010519491231002X POINT (115.2 39.2)");
    }

    @Test
    @Order(3)
    void changeAndAddTogether() throws IOException {
        String table = "户编号,户主姓名,region_code,经度,纬度\nH1,甲甲,130633100201,115.15,39.1\nH4,丁,130633100202,115.4,39.4\n";
        ImportReport report = load(table, ImportMode.UPSERT, "household_number", null, true);
        assertThat(report.updated()).isEqualTo(1);
        assertThat(report.inserted()).isEqualTo(1);
        assertThat(households()).contains("H1 甲甲 3 null POINT (115.15 39.1)", "H4 丁 null null POINT (115.4 39.4)");
        ImportReport again = load(table, ImportMode.UPSERT, "household_number", null, true);
        assertThat(again.batch()).isNull();
        assertThat(again.duplicates()).isEqualTo(2);
    }

    @Test
    @Order(4)
    void oneBadRowStopsEverything() throws IOException {
        List<String> before = households();
        String table = "household_number,name,people,region_code\nH5,戊,2,130633100201\nH6,己,viele,130633100201\n";
        ImportReport report = load(table, ImportMode.INSERT, null, null, true);
        assertThat(report.refused()).isTrue();
        assertThat(report.inserted()).isZero();
        assertThat(report.exitStatus()).isEqualTo(1);
        assertThat(households()).isEqualTo(before);
        assertThat(Files.readString(report.rejectedFile())).contains("H6").doesNotContain("H5");
        assertThat(load(table, ImportMode.INSERT, null, null, false).inserted()).isEqualTo(1);
    }

    @Test
    @Order(5)
    void aReplacementLeavesExactlyTheFile() throws IOException {
        String table = "household_number,name,people,region_code,经度,纬度\n"
                + "H3,丙,5,130633100202,115.3,39.3\nH7,庚,1,130633100202,115.7,39.7\n";
        replaced = load(table, ImportMode.REPLACE, null, "130633100202", false);
        assertThat(replaced.inserted()).isEqualTo(1);
        assertThat(replaced.duplicates()).isEqualTo(1);
        assertThat(replaced.deleted()).isEqualTo(1);
        assertThat(households()).extracting(text -> text.substring(0, 2)).containsExactly("H1", "H2", "H3", "H5", "H7");
        ImportReport again = load(table, ImportMode.REPLACE, null, "130633100202", false);
        assertThat(again.batch()).isNull();
        ImportReport outside = load(FIRST, ImportMode.REPLACE, null, "130633100202", false);
        assertThat(outside.refused()).isTrue();
        assertThat(outside.counts()).containsEntry("SANTU-IMPORT-OUT-OF-REGION", 2L);
    }

    @Test
    @Order(6)
    void aReplacementIsUndoneAsAWhole() throws IOException {
        undo.undo(Caller.system(), replaced.batch());
        assertThat(households()).extracting(text -> text.substring(0, 2)).containsExactly("H1", "H2", "H3", "H4", "H5");
    }

    @Test
    @Order(7)
    void nobodyReplacesWhatTheyDoNotSee() throws IOException {
        Caller other = new Caller("other", new Scope("130634", PrivacyClass.PERSONAL));
        List<String> before = households();
        String table = "household_number,name,region_code,id_number\nX1,外,130634100201,11010519491231002X\n";
        ImportReport report = load(table, ImportMode.REPLACE, "household_number", null, false, other);
        assertThat(report.deleted()).isZero();
        assertThat(report.inserted()).isEqualTo(1);
        assertThat(report.findings()).extracting("code").contains("SANTU-IMPORT-ATTRIBUTE-DENIED");
        assertThat(households()).containsAll(before).contains("X1 外 null null null");
        String theirs = "household_number,people\nH2,9\n";
        assertThat(load(theirs, ImportMode.UPDATE, "household_number", null, false, other)
                        .counts())
                .containsKey("SANTU-IMPORT-KEY-UNKNOWN");
    }

    /** It used to delete all that stood there. */
    @Test
    @Order(8)
    void aFileWithoutRowsReplacesNothing() throws IOException {
        List<String> before = households();
        assertThatThrownBy(() -> load("household_number,name,region_code\n", ImportMode.REPLACE, null, "130633", false))
                .isInstanceOfSatisfying(
                        SantuException.class, e -> assertThat(e.code()).isEqualTo("SANTU-IMPORT-REPLACE-NOTHING"));
        assertThat(households()).isEqualTo(before);
    }

    /** The rows that were cut off used to be deleted. */
    @Test
    @Order(9)
    void aTableThatWasCutOffReplacesNothing() throws IOException {
        List<String> before = households();
        byte[] table = new byte[32 + 3 * 32 + 1 + 23];
        ByteBuffer head = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
        head.put((byte) 3).putInt(4, 2).putShort(8, (short) 129).putShort(10, (short) 23);
        String[] names = {"HBH", "HZ", "XZQDM"};
        byte[] lengths = {5, 5, 12};
        for (int i = 0; i < names.length; i++) {
            head.position(32 * (i + 1)).put(names[i].getBytes(StandardCharsets.US_ASCII));
            head.put(32 * (i + 1) + 11, (byte) 'C').put(32 * (i + 1) + 16, lengths[i]);
        }
        head.position(128).put((byte) 13).put(" H1   Jia  130633100202".getBytes(StandardCharsets.US_ASCII));
        Path file = Files.write(folder.resolve("cut.dbf"), table);
        assertThatThrownBy(() -> load(file, ImportMode.REPLACE, null, "130633", false, Caller.system()))
                .isInstanceOfSatisfying(
                        SantuException.class, e -> assertThat(e.code()).isEqualTo("SANTU-IMPORT-REPLACE-CUT"));
        assertThat(households()).isEqualTo(before);
    }

    /** Who cancelled while the last rows were on their way was told so, and had them all the same. */
    @Test
    @Order(10)
    void whatIsGivenUpAtTheVeryEndIsNotWritten() throws IOException {
        List<String> before = households();
        progress = new ImportProgress() {
            @Override
            public void rows(long read, long expected) {}

            @Override
            public void ready() {
                throw new SantuException("SANTU-IMPORT-CANCELLED");
            }
        };
        String table = "household_number,name,people,region_code\nH1,变,1,130633100202\nH90,新,1,130633100202\n";
        for (ImportMode mode : ImportMode.values()) {
            String rows = mode == ImportMode.UPDATE ? table.replaceFirst("H90.*\n", "") : table;
            assertThatThrownBy(() -> load(rows, mode, "household_number", null, true))
                    .as(mode.name())
                    .isInstanceOfSatisfying(
                            SantuException.class, e -> assertThat(e.code()).isEqualTo("SANTU-IMPORT-CANCELLED"));
        }
        progress = ImportProgress.NONE;
        assertThat(households()).isEqualTo(before);
    }

    @Test
    @Order(20)
    void whatCameBackIsCorrectedAndImportedAsItIs() throws IOException {
        int before = households().size();
        String head = FIRST.substring(0, FIRST.indexOf('\n') + 1);
        String[] cells = FIRST.split("\n")[1].split(",", -1);
        int people = List.of(head.strip().split(",")).indexOf("people");
        cells[0] = "back-1";
        cells[people] = "五口";
        ImportReport report = load(head + String.join(",", cells) + "\n", ImportMode.INSERT, null, null, false);
        assertThat(report.rejected()).isEqualTo(1);
        String rejected = Files.readString(report.rejectedFile());
        assertThat(rejected).contains("五口", "SANTU-IMPORT-BAD-", "Not a", "经度 (EPSG:4490),纬度 (EPSG:4490)");
        Path corrected = Files.writeString(folder.resolve("corrected.csv"), rejected.replaceFirst("五口", "5"));
        AuditLog audit = new AuditLog(store.dataSource(), new AuditAnchor(Path.of("target", "test-application")));
        // Nobody says the coordinate system again: the headings do.
        ImportReport good = new Importer(store.catalog(), store.stores(), new BulkChanges(store.stores()), audit)
                .run(
                        new ImportRequest(
                                corrected, "household", null, null, Map.of(), false, Caller.system(), Locale.ENGLISH),
                        ImportProgress.NONE);
        assertThat(good.inserted()).as(good.findings().toString()).isEqualTo(1);
        assertThat(good.unusedFields()).isEmpty();
        assertThat(households())
                .hasSize(before + 1)
                .anyMatch(text -> text.startsWith("back-1 ") && text.contains(" 5 "));
    }

    @Test
    @Order(8)
    void whatAnEmptyCellTakesOutIsTold() throws IOException {
        String number = households().get(0).split(" ")[0];
        String table = "household_number,people,helping_unit\n" + number + ",,\n";
        ImportReport report = load(table, ImportMode.UPDATE, "household_number", null, true);
        assertThat(report.updated()).isEqualTo(1);
        assertThat(report.findings())
                .extracting(finding -> finding.row() + " " + finding.text(Locale.ENGLISH))
                .singleElement()
                .asString()
                .matches("2 Empty in the file, which takes out what stood there: People \\d+");
        undo.undo(Caller.system(), report.batch());
    }

    @Test
    @Order(9)
    void withoutAKeyNothingIsChanged() {
        assertThatThrownBy(() -> load("name\n甲\n", ImportMode.UPDATE, null, null, false))
                .isInstanceOfSatisfying(
                        SantuException.class, e -> assertThat(e.code()).isEqualTo("SANTU-IMPORT-KEY-NEEDED"));
        assertThatThrownBy(() -> load("name\n甲\n", ImportMode.UPDATE, "phone", null, false))
                .isInstanceOfSatisfying(
                        SantuException.class, e -> assertThat(e.code()).isEqualTo("SANTU-IMPORT-KEY-MISSING"));
    }
}
