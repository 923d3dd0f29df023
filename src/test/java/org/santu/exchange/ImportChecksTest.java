package org.santu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santu.access.Caller;
import org.santu.audit.AuditAnchor;
import org.santu.audit.AuditLog;
import org.santu.exchange.source.Action;
import org.santu.exchange.source.Finding;
import org.santu.store.BulkChanges;
import org.santu.testing.SmallCounty;
import org.santu.testing.TestStore;

/** What is said about rows that are right value by value, and yet not right. */
class ImportChecksTest {
    private static TestStore store;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() throws IOException {
        store = TestStore.create();
        AuditLog audit = new AuditLog(store.dataSource(), new AuditAnchor(Path.of("target", "test-application")));
        Path regions = Files.createTempFile("regions", ".csv");
        Files.writeString(
                regions,
                "region_code,name,wkt (EPSG:4490)\n139921,试县,\"POLYGON ((114 38, 116 38, 116 40, 114 40, 114 38))\"\n"
                        + "139921101,西乡,\"POLYGON ((114 38, 115 38, 115 40, 114 40, 114 38))\"\n");
        new Importer(store.catalog(), store.stores(), new BulkChanges(store.stores()), audit)
                .run(
                        new ImportRequest(
                                regions, "region", null, null, Map.of(), false, Caller.system(), Locale.ENGLISH),
                        ImportProgress.NONE);
        Files.writeString(
                regions, "region_code,name\n139921101001,甲村\n139921101203,双塔村\n139921101204,柳条村\n139921101205,柳条村\n");
        new Importer(store.catalog(), store.stores(), new BulkChanges(store.stores()), audit)
                .run(
                        new ImportRequest(
                                regions, "village", null, null, Map.of(), false, Caller.system(), Locale.ENGLISH),
                        ImportProgress.NONE);
        Files.delete(regions);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private ImportReport check(String layer, String table) throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), table);
        AuditLog audit = new AuditLog(store.dataSource(), new AuditAnchor(Path.of("target", "test-application")));
        return new Importer(store.catalog(), store.stores(), new BulkChanges(store.stores()), audit)
                .run(
                        new ImportRequest(
                                file, layer, "EPSG:4490", null, Map.of(), true, Caller.system(), Locale.ENGLISH),
                        ImportProgress.NONE);
    }

    private static List<String> codes(ImportReport report, long row) {
        return report.findings().stream()
                .filter(finding -> finding.row() == row)
                .map(Finding::code)
                .filter(code -> !code.equals("SANTU-IMPORT-UNLOCATED"))
                .toList();
    }

    @Test
    void aVillageCodeOfAnotherYearIsFoundByItsNameAndTheTownshipAbove() throws IOException {
        ImportReport report = check(
                "household",
                "name,region_code,村名\n甲,139921101003,双塔村村委会\n乙,139921101203,双塔村\n丙,139921101004,柳条村\n丁,139921102003,双塔村\n");
        assertThat(report.findings().stream()
                        .filter(finding -> finding.code().equals("SANTU-IMPORT-CODE-YEAR"))
                        .toList())
                .containsExactly(new Finding(
                        "SANTU-IMPORT-CODE-YEAR", Action.REPAIRED, 2, "region_code", "139921101003", "139921101203"));
    }

    @Test
    void aVillageThatIsAddedKeepsTheCodeOfItsYearAndIsTold() throws IOException {
        ImportReport report = check("village", "name,region_code\n双塔,139921101003\n新村,139921101009\n");
        assertThat(report.findings().stream()
                        .filter(finding -> finding.code().equals("SANTU-IMPORT-CODE-YEAR"))
                        .map(Finding::action))
                .containsExactly(Action.NOTED);
    }

    /** Rows with a known code were "there already", also where they said something new. */
    @Test
    void aRowThatSaysSomethingElseThanTheFeatureOfItsCodeIsToldSo() throws IOException {
        ImportReport report = check("village", "name,region_code,总户数\n双塔,139921101203,\n柳条村,139921101204,\n");
        assertThat(report.duplicates()).isEqualTo(2);
        assertThat(codes(report, 2)).containsExactly("SANTU-IMPORT-CODE-OTHERWISE");
        assertThat(report.findings().get(0).text(Locale.CHINESE)).contains("139921101203", "村名 双塔村 ≠ 双塔");
        assertThat(codes(report, 3)).containsExactly("SANTU-IMPORT-CODE-KNOWN");
    }

    @Test
    void whatIsRequiredAndWhatTheCodesAreIsSaidInTheReadersWords() throws IOException {
        ImportReport report = check("facility", "名称,kind\n,clinic\n卫生室,诊室\n");
        assertThat(report.findings())
                .extracting(finding -> finding.text(Locale.CHINESE))
                .anyMatch(text -> text.equals("缺少必填项“名称”") || text.contains("缺少必填项“设施名称”"))
                .anyMatch(text -> text.contains("卫生室") && !text.contains(" / "));
    }

    @Test
    void identityNumbersMustAddUp() throws IOException {
        ImportReport report = check(
                "household",
                "name,region_code,id_number\n甲," + SmallCounty.WEST_VILLAGE + ",11010519491231002x\n乙,"
                        + SmallCounty.WEST_VILLAGE + ",110105194912310021\n丙," + SmallCounty.WEST_VILLAGE
                        + ",11010519491231002X\n丁," + SmallCounty.WEST_VILLAGE + ",军字第001号\n");
        assertThat(codes(report, 2)).isEmpty();
        assertThat(codes(report, 3)).containsExactly("SANTU-IMPORT-ID-CHECK");
        assertThat(codes(report, 4)).containsExactly("SANTU-IMPORT-ID-TWICE");
        assertThat(codes(report, 5)).containsExactly("SANTU-IMPORT-ID-FORM");
        assertThat(report.rejected()).isEqualTo(1);
    }

    @Test
    void familiesMustAgreeWithThemselves() throws IOException {
        String members = "\"[{\"\"name\"\":\"\"子某\"\",\"\"relation\"\":\"\"son\"\",\"\"sex\"\":\"\"female\"\"},"
                + "{\"\"name\"\":\"\"妻某\"\",\"\"sex\"\":\"\"male\"\",\"\"birth_year\"\":1950,"
                + "\"\"id_number\"\":\"\"11010519491231002X\"\"}]\"";
        ImportReport report =
                check("household", "name,region_code,members\n甲," + SmallCounty.WEST_VILLAGE + "," + members + "\n");
        assertThat(codes(report, 2))
                .containsExactly("SANTU-IMPORT-RELATION-SEX", "SANTU-IMPORT-ID-SEX", "SANTU-IMPORT-ID-BIRTH");
    }

    @Test
    void placesAndCodesAreCompared() throws IOException {
        ImportReport report = check(
                "household",
                "name,region_code,lon,lat\n甲,139921101001,114.5,39\n乙,139921101001,115.5,39\n丙,139921,115.5,39\n"
                        + "丁,139921103,115.5,39\n戊,139921103101,115.5,39\n己,139921101999,114.5,39\n");
        assertThat(codes(report, 2)).isEmpty();
        assertThat(codes(report, 3)).containsExactly("SANTU-IMPORT-REGION-ELSEWHERE");
        assertThat(codes(report, 4)).isEmpty();
        assertThat(codes(report, 5)).containsExactly("SANTU-IMPORT-REGION-NOT-KNOWN");
        assertThat(codes(report, 6))
                .as("a village of a township that is not there")
                .contains("SANTU-IMPORT-REGION-NOT-KNOWN");
        assertThat(codes(report, 7))
                .as("a village that nobody has entered, beside one that is")
                .containsExactly("SANTU-IMPORT-REGION-NOT-KNOWN");
        assertThat(codes(check("village", "name,region_code\n新村,139921101999\n"), 2))
                .as("a village that is entered now")
                .doesNotContain("SANTU-IMPORT-REGION-NOT-KNOWN");
    }

    @Test
    void shapesThatAreSeldomMeantAreNoted() throws IOException {
        ImportReport report = check("protected_land", """
                name;kind;wkt
                a;生态保护红线;POLYGON ((0 0, 1 0, 1 0, 1 1, 0 1, 0 0))
                b;生态保护红线;POLYGON ((0 0, 1 0, 1 0, 1 1, 0 1, 0 0))
                c;生态保护红线;POLYGON ((0 0, 1 0, 1 0.00001, 0 0.00001, 0 0))
                """);
        assertThat(codes(report, 2)).contains("SANTU-IMPORT-POINTS-TWICE").doesNotContain("SANTU-IMPORT-SLIVER");
        assertThat(codes(report, 3)).contains("SANTU-IMPORT-SHAPE-TWICE");
        assertThat(codes(report, 4)).contains("SANTU-IMPORT-SLIVER");
    }
}
