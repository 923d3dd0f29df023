package org.santu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.geotools.api.data.SimpleFeatureStore;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santu.access.Account;
import org.santu.access.Caller;
import org.santu.access.Role;
import org.santu.catalog.Catalog;
import org.santu.exchange.ImportConflicts;
import org.santu.exchange.ImportMode;
import org.santu.exchange.ImportProgress;
import org.santu.exchange.ImportReading;
import org.santu.exchange.ImportReport;
import org.santu.exchange.ImportRequest;
import org.santu.exchange.ImportWriting;
import org.santu.exchange.Importer;
import org.santu.store.BulkLoader;
import org.santu.store.Journal;
import org.santu.store.Stores;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.santu.workbook.Column;
import org.santu.workbook.SheetRow;
import org.santu.workbook.SheetWriter;
import org.santu.workbook.WorkbookFile;
import org.santu.workbook.WorkbookLimits;
import org.santu.workbook.WorkbookWriter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The ledger goes to a clerk as a workbook and comes back: what was changed there is changed here, and nothing else. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerRoundTripTest {
    private static final Caller CLERK = new Account("ledger-clerk", Role.EDITOR, LedgerCounty.COUNTY).caller();
    private static final Caller COLLEAGUE = new Account("ledger-colleague", Role.EDITOR, LedgerCounty.COUNTY).caller();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private BulkLoader loader;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Stores stores;

    @Autowired
    private Importer importer;

    @Autowired
    private Journal journal;

    @TempDir
    private Path folder;

    @BeforeAll
    void aCountyWithALedger() {
        new LedgerCounty(loader, catalog).load();
    }

    @AfterAll
    void leaveTheCountyAsItWas() throws Exception {
        LedgerCounty.remove(stores);
    }

    private Path download(String language) throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        get("/api/relocation/ledger.xlsx?day=2026-06-30&region=" + LedgerCounty.COUNTY)
                                .with(As.admin())
                                .header("Accept-Language", language))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Files.write(folder.resolve("台账-" + language + ".xlsx"), answer.getContentAsByteArray());
    }

    private static List<List<Object>> sheet(Path file, int number) throws Exception {
        try (WorkbookFile workbook = WorkbookFile.open(file, WorkbookLimits.DATA)) {
            List<List<Object>> rows = new ArrayList<>();
            Iterator<SheetRow> all = workbook.rows(number);
            all.forEachRemaining(row -> rows.add(new ArrayList<>(row.cells())));
            return rows;
        }
    }

    /** What a spreadsheet program does: opens, lets the clerk type, writes all of it anew. */
    private Path changed(Path file, Consumer<List<List<Object>>> typing) throws Exception {
        Path saved = folder.resolve("saved-" + file.getFileName());
        try (OutputStream out = Files.newOutputStream(saved);
                WorkbookWriter workbook = new WorkbookWriter(out)) {
            for (int number = 0; number < 3; number++) {
                List<List<Object>> rows = sheet(file, number);
                if (number == 1) {
                    typing.accept(rows);
                }
                List<Column> columns = rows.get(0).stream()
                        .map(title -> Column.of(String.valueOf(title), 10))
                        .toList();
                SheetWriter sheet = workbook.sheet("s" + number, columns, 0);
                for (List<Object> row : rows.subList(1, rows.size())) {
                    sheet.row(row.stream()
                            .map(cell -> cell instanceof LocalDateTime time ? time.toLocalDate() : cell)
                            .toArray());
                }
            }
        }
        return saved;
    }

    private ImportReport bringIn(Path file) {
        return bringIn(file, ImportConflicts.REFUSE);
    }

    private ImportReport bringIn(Path file, ImportConflicts conflicts) {
        ImportWriting update = new ImportWriting(ImportMode.UPDATE, List.of(), null, true, false, conflicts);
        return importer.run(
                new ImportRequest(file, "household", ImportReading.OF_ITSELF, update, CLERK, Locale.CHINESE),
                ImportProgress.NONE);
    }

    private SimpleFeature household(int number) throws Exception {
        Filter one = ECQL.toFilter("IN ('household." + LedgerCounty.household(number) + "')");
        try (SimpleFeatureIterator found = stores.open(CLERK)
                .getFeatureSource("household")
                .getFeatures(one)
                .features()) {
            return found.next();
        }
    }

    private long newest() {
        return journal.newestSequence(List.of("household"));
    }

    @Test
    void the_workbook_has_statistics_households_and_people() throws Exception {
        Path file = download("zh");
        List<List<Object>> statistics = sheet(file, 0);
        assertThat(statistics.get(0)).startsWith("统计口径", "编码", "名称", "计划户数(户)", "计划人数(人)");
        assertThat(statistics.get(1).get(3).toString()).isEqualTo("8");
        assertThat(statistics).anySatisfy(row -> assertThat(row).startsWith("村", LedgerCounty.FIRST, "村1201"));
        assertThat(sheet(file, 1)).hasSize(1 + 8);
        assertThat(sheet(file, 2)).hasSize(1 + 16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void a_ledger_that_nobody_changed_changes_nothing(String language) throws Exception {
        long before = newest();
        ImportReport report = bringIn(changed(download(language), rows -> {}));
        assertThat(report.rowsRead()).isEqualTo(8);
        assertThat(report.rejected()).as(report.findings().toString()).isZero();
        assertThat(report.updated()).isZero();
        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void exactly_the_changed_cells_change_and_the_same_file_twice_changes_nothing() throws Exception {
        Path saved = changed(download("zh"), rows -> {
            List<Object> titles = rows.get(0);
            List<Object> fourth = rows.stream()
                    .filter(row -> row.contains(LedgerCounty.COUNTY + "H4"))
                    .findFirst()
                    .orElseThrow();
            fourth.set(titles.indexOf("实际入住日期"), LocalDate.of(2026, 6, 28));
            fourth.set(titles.indexOf("搬迁进度"), "已入住");
            fourth.set(titles.indexOf("计划入住日期"), null);
            fourth.set(titles.indexOf("后续产业扶持"), "=HYPERLINK(\"x\")");
            fourth.set(titles.indexOf("房产证已办理"), "是");
        });
        long before = newest();
        ImportReport report = bringIn(saved);
        assertThat(report.rejected()).as(report.findings().toString()).isZero();
        assertThat(report.updated()).isEqualTo(1);
        var changes = journal.history(CLERK, "household", LedgerCounty.household(4));
        var last = changes.get(changes.size() - 1);
        assertThat(last.before().keySet().stream()
                        .filter(name -> !java.util.Objects.equals(
                                last.before().get(name), last.after().get(name))))
                .filteredOn(name -> !name.startsWith("updated_") && !name.equals("version"))
                .containsExactlyInAnyOrder(
                        "moved_date", "relocation_stage", "planned_move_date", "follow_up_industry", "title_deed");
        assertThat(household(4).getAttribute("planned_move_date")).isNull();
        long after = newest();
        assertThat(after).isGreaterThan(before);
        assertThat(bringIn(saved).updated()).isZero();
        assertThat(newest()).isEqualTo(after);

        List<Object> row = sheet(download("zh"), 1).stream()
                .filter(each -> each.contains(LedgerCounty.COUNTY + "H4"))
                .findFirst()
                .orElseThrow();
        assertThat(row).as("stays text, whatever it begins with").contains("=HYPERLINK(\"x\")");
    }

    /** A colleague changes a household in the browser while the workbook is away. */
    private void meanwhile(int household, Map<String, Object> values) throws Exception {
        SimpleFeatureStore source = (SimpleFeatureStore) stores.open(COLLEAGUE).getFeatureSource("household");
        source.modifyFeatures(
                values.keySet().toArray(String[]::new),
                values.values().toArray(),
                ECQL.toFilter("IN ('household." + LedgerCounty.household(household) + "')"));
    }

    private static void type(List<List<Object>> rows, int household, Map<String, Object> typed) {
        List<Object> row = rows.stream()
                .filter(each -> each.contains(LedgerCounty.COUNTY + "H" + household))
                .findFirst()
                .orElseThrow();
        typed.forEach((title, value) -> row.set(rows.get(0).indexOf(title), value));
    }

    @Test
    void what_others_entered_while_the_workbook_was_away_is_not_overwritten_unless_told_so() throws Exception {
        meanwhile(6, Map.of("relocation_stage", "eligible", "follow_up_industry", "before", "new_house_area_m2", 60));
        Path saved = changed(download("zh"), rows -> type(rows, 6, Map.of("搬迁进度", "已入住", "后续产业扶持", "食用菌大棚")));
        meanwhile(6, Map.of("relocation_stage", "signed", "new_house_area_m2", 75));

        long before = newest();
        ImportReport refused = bringIn(saved);
        assertThat(refused.refused()).isTrue();
        assertThat(newest()).as("nothing is written").isEqualTo(before);
        assertThat(refused.findings())
                .filteredOn(finding -> finding.code().equals("SANTU-IMPORT-CONFLICT"))
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.field()).isEqualTo("搬迁进度");
                    assertThat(conflict.value()).isEqualTo("已入住");
                    assertThat(conflict.expected())
                            .matches("已签协议 \\(ledger-colleague, \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d\\)");
                    assertThat(conflict.row()).isGreaterThan(1);
                });

        assertThat(bringIn(saved, ImportConflicts.KEEP).updated()).isEqualTo(1);
        assertThat(household(6).getAttribute("relocation_stage")).isEqualTo("signed");
        assertThat(household(6).getAttribute("follow_up_industry")).isEqualTo("食用菌大棚");
        assertThat(household(6).getAttribute("new_house_area_m2").toString())
                .as("the file did not touch it")
                .startsWith("75");

        assertThat(bringIn(saved, ImportConflicts.OVERWRITE).updated()).isEqualTo(1);
        assertThat(household(6).getAttribute("relocation_stage")).isEqualTo("moved");
        assertThat(household(6).getAttribute("new_house_area_m2").toString()).startsWith("75");

        long after = newest();
        assertThat(bringIn(saved).refused())
                .as("their own import is no conflict")
                .isFalse();
        assertThat(newest()).isEqualTo(after);
    }

    @Test
    void a_row_that_lost_its_version_overwrites_nothing() throws Exception {
        Path saved = changed(
                download("en"),
                rows -> type(rows, 7, new HashMap<>(Map.of("SANTU_VER", "", "Follow-up industry", "tea"))));
        long before = newest();
        ImportReport report = bringIn(saved);
        assertThat(report.counts()).containsEntry("SANTU-IMPORT-CONFLICT", 1L);
        assertThat(newest()).isEqualTo(before);
    }
}
