package org.santu.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santu.access.Caller;
import org.santu.scenario.PlanProgress;
import org.santu.scenario.Scenario;
import org.santu.scenario.WorkedPlan;
import org.santu.store.FeatureChange;
import org.santu.workbook.SheetRow;
import org.santu.workbook.WorkbookFile;
import org.santu.workbook.WorkbookLimits;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is kept of a plan of funds: the columns it fills, its workbook, its report. */
class FundingPlansTest extends FundingCase {
    @Autowired
    private FundingPlans plans;

    @Test
    void anAcceptedPlanFillsTheFiveColumns() {
        WorkedPlan worked = plans.work(Caller.system(), PLAN.formatted("2026-06-30"), new Quiet());
        assertThat(worked.status()).isEqualTo("optimal");
        assertThat(worked.maps().get("projects")).contains("\"answer\":\"yes\"");
        assertThat(worked.files()).hasSize(5);
        Scenario scenario = kept(worked);
        List<FeatureChange> changes = plans.acceptance(Caller.system(), scenario);
        assertThat(changes).hasSize(3);
        FeatureChange.Changed begun = (FeatureChange.Changed) changes.stream()
                .filter(change -> change.id().equals(id("丁")))
                .findFirst()
                .orElseThrow();
        BigDecimal given = (BigDecimal) begun.values().get("superior_yuan");
        BigDecimal pooled = (BigDecimal) begun.values().get("integrated_yuan");
        assertThat(given.add(pooled)).isEqualByComparingTo("90000");
        assertThat(begun.values()).containsEntry("land_verdict", "pass").doesNotContainKey("year");
    }

    /** Whoever goes on in a spreadsheet finds each project with its reason, sums that agree, and names that are not calculated. */
    @Test
    void theWorkbookHasEveryProjectWithItsReasonAndSums(@TempDir Path folder) throws Exception {
        WorkedPlan worked = plans.work(Caller.system(), PLAN.formatted("2026-06-30") + "leaveOut: [辛]\n", new Quiet());
        Path file = folder.resolve("plan.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            worked.files().stream()
                    .filter(each -> each.name().equals("plan.xlsx"))
                    .findFirst()
                    .orElseThrow()
                    .content()
                    .write(out);
        }
        try (WorkbookFile workbook = WorkbookFile.open(file, WorkbookLimits.LIST)) {
            assertThat(workbook.sheets()).containsExactly("项目", "乡镇", "渠道", "说明");
            List<SheetRow> projects = new ArrayList<>();
            workbook.rows(0).forEachRemaining(projects::add);
            assertThat(projects).hasSize(1 + 7 + 1);
            int sum = projects.get(0).cells().indexOf("安排（元）");
            List<String> sums =
                    projects.stream().skip(1).map(row -> row.text(sum)).toList();
            long all = sums.subList(0, 7).stream().mapToLong(Long::parseLong).sum();
            assertThat(sums.get(7)).isEqualTo(String.valueOf(all));
            assertThat(all).isEqualTo(worked.result().at("/figures/yuan").asLong());
            assertThat(projects.toString()).contains("永久基本农田", "人工决定不安排");
            List<SheetRow> channels = new ArrayList<>();
            workbook.rows(2).forEachRemaining(channels::add);
            assertThat(channels.get(3).text(1)).isEqualTo("164001");
            assertThat(channels.get(3).text(2)).isEqualTo(String.valueOf(all));
        }
    }

    /** Every figure and reason of the result stands in the report, in both languages; blanks do not count. */
    @Test
    void theReportSaysWhatTheResultSays() throws Exception {
        WorkedPlan worked = plans.work(Caller.system(), PLAN.formatted("2026-06-30"), new Quiet());
        String zh = text(worked, Locale.CHINESE);
        String en = text(worked, Locale.ENGLISH);
        for (JsonNode project : worked.result().path("projects")) {
            assertThat(zh)
                    .contains(
                            project.path("name").asString(),
                            String.format(
                                    Locale.ROOT, "%,d", project.path("need").asLong()));
            assertThat(zh).contains(bare(project.at("/reason/zh").asString("")));
            assertThat(en).contains(bare(project.at("/reason/en").asString("")));
        }
        assertThat(zh)
                .contains("甲乙丙", "款县139934", "结论已证明最优")
                .contains("7个项目尚需320,000元，各渠道共有164,001元；本方案安排3个项目，资金160,000元")
                .contains("合计164,001160,0004,00197.6%")
                .contains("东乡30160,00041,000+119,0003/6", "西乡900123,001-123,0010/1")
                .contains("基尼系数：方案0.750，因素法0.000")
                .contains("五、安排资金的项目（3个）", "六、未安排的项目与理由（4个）", "永久基本农田")
                .contains("国办发〔2016〕22号", "自2016-04-22", "方案自定，没有已证实的规定")
                .contains("效益77.0分，上界77.0分：已证明没有方案效益更高")
                .doesNotContain("funding.");
        assertThat(en)
                .contains("7projectsneed320,000yuan;thechannelshold164,001yuan.", "funds3projectswith160,000yuan")
                .contains("Gini0.750bytheplanand0.000byformula", "4,001yuanareleft", "provenbest")
                .doesNotContain("funding.");
    }

    @Test
    void theReportNamesProjectsDecidedByHandThatAreNotThere() throws Exception {
        String plan = PLAN.formatted("2026-06-30") + "leaveOut: [XM-9]\n";
        assertThat(text(plans.work(Caller.system(), plan, new Quiet()), Locale.CHINESE))
                .contains("（请核对编号）：XM-9");
    }

    @Test
    void theReportOfWhatCannotBeMetSaysWhatIsMissing() throws Exception {
        String plan = PLAN.formatted("2026-06-30")
                .replace("yuan: 100000, mostPercent: 60", "yuan: 100000, earmarks: [{kinds: [health], yuan: 70000}]");
        assertThat(text(plans.work(Caller.system(), plan, new Quiet()), Locale.ENGLISH))
                .contains("Thereisnoplan", "70,000yuan,70,000aremissing");
    }

    private String text(WorkedPlan worked, Locale locale) throws IOException {
        byte[] pdf = plans.report(Caller.system(), kept(worked), locale).orElseThrow();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return bare(new PDFTextStripper().getText(document));
        }
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    private static Scenario kept(WorkedPlan worked) {
        return new Scenario(
                new Scenario.Summary(
                        UUID.randomUUID(),
                        "funding",
                        worked.title(),
                        COUNTY,
                        0,
                        worked.dataVersion(),
                        worked.dataVersion(),
                        worked.rulesOfDay(),
                        worked.status(),
                        worked.objective(),
                        worked.bound(),
                        null,
                        "p",
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null),
                PLAN,
                worked.result());
    }

    /** Nobody listens. */
    private static final class Quiet implements PlanProgress {
        @Override
        public Locale locale() {
            return Locale.CHINESE;
        }

        @Override
        public void at(int step, int steps, String stage, Object... figures) {
            // nobody listens
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
