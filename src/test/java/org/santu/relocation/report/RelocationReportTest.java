package org.santu.relocation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santu.catalog.Text;
import org.santu.relocation.plan.PlanReader;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.relocation.report.ReportInput.Alternative;
import org.santu.sheet.output.PdfInfo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the report says is what the result says, however large or empty the plan is. */
class RelocationReportTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final RelocationPlan PLAN = new PlanReader(Set.of("school"), Set.of("flood")).read("plan.yaml", """
                    plan: 试县方案
                    region: "139921"
                    who: {unit: household, where: "relocation_kind IS NOT NULL", together: group}
                    criteria:
                      - {factor: slope, weight: 3, curve: [0, 1, 25, 0]}
                      - {factor: school, weight: 1, curve: [0, 1, 5000, 0]}
                    sites: {most: 2}
                    travel: {mostMinutes: 90}
                    """);

    /** Units of village 1 to n go to two sites, every tenth to the one in the other township; the last has no place. */
    private static ObjectNode result(int units) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("region", "139921")
                .put("rulesOfDay", "2026-11-22")
                .put("dataVersion", 4711)
                .put("seed", 7);
        root.put("status", "feasible")
                .put("objective", 12345.6)
                .put("bound", 12000.5)
                .put("gap", 0.028);
        ObjectNode figures = root.putObject("figures");
        figures.put("units", units).put("people", units * 4).put("peoplePlaced", units * 4 - 4);
        figures.put("meanMinutes", 21.37)
                .put("longestMinutes", 88.8)
                .put("cells", 1000)
                .put("allowedCells", 312);
        site(root, "a", "甲点", "139921101", "open", units * 4 - 4, units * 4 - 4);
        site(root, "b", "乙点", "139921102", "open", 0, 900);
        site(root, "c", "丙点", "139921102", "ruled-out", 0, 900);
        for (int i = 0; i < units - 1; i++) {
            ObjectNode move = root.withArray("moves").addObject();
            move.put("mover", "m" + i)
                    .put("label", "村组" + i)
                    .put("township", "139921101")
                    .put("people", 4);
            move.put("site", i % 10 == 9 ? "b" : "a").put("share", 1).put("minutes", i == 0 ? 88.8 : 20 + i % 7);
        }
        root.putArray("unserved").add("m" + (units - 1));
        root.putArray("unservedUnits")
                .addObject()
                .put("label", "村组" + (units - 1))
                .put("people", 4);
        ObjectNode limits = root.putObject("limits");
        limits.put("slopeDegrees", 25).putNull("altitudeMetres").put("squareMetresPerPerson", 25);
        limits.putObject("forbiddenKinds").put("flood", 100);
        limits.putObject("fromRules");
        root.putObject("explanations").putArray("zh").add("理由甲");
        return root;
    }

    private static void site(
            ObjectNode root, String id, String name, String township, String state, int people, int capacity) {
        ObjectNode site = root.withArray("sites").addObject();
        site.put("id", id).put("name", name).put("township", township).put("state", state);
        site.put("people", people).put("capacity", capacity).put("mu", 33.4).put("score", 0.71);
        site.putObject("land").put("verdict", "approval");
        site.putArray("ruledOutBy").add("flood");
    }

    private static String text(JsonNode result, List<Alternative> alternatives, Locale locale) throws IOException {
        ReportInput input = new ReportInput(
                PLAN,
                result,
                DAY,
                Map.of("139921", "试县", "139921101", "东乡", "139921102", "西乡"),
                Map.of("school", new Text("学校", "school")),
                List.of(),
                alternatives);
        byte[] pdf = RelocationReport.of(input, Optional.empty(), locale).pdf(new PdfInfo("t", "", DAY, locale));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (PDPage page : document.getPages()) {
                int number = document.getPages().indexOf(page) + 1;
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                assertThat(stripper.getText(document)).as("page " + number).hasSizeGreaterThan(90);
            }
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Test
    void everyFigureIsThatOfTheResult() throws IOException {
        String text = text(result(51), List.of(), Locale.CHINESE);
        assertThat(text)
                .contains("试县方案", "4711", "51个搬迁单元", "204人迁往2个安置点", "平均21.4分钟", "最长88.8分钟")
                .contains("至多比它好2.8%", "12,345.6", "12,000.5", "4人没有去处", "31.2%")
                .contains("甲点东乡")
                .contains("坡度（度）75.0%", "距学校（米）25.0%", "最大坡度25度方案自定", "不得占用，外扩100米")
                .contains("1个安置点已满：甲点", "上限2个", "最长路程88.8分钟，接近上限90分钟", "1个单元没有去处")
                .contains("1个单元、4人的路程超过平均", "5个单元、20人迁往其他乡镇", "村组50", "理由甲");
        assertThat(text(result(51), List.of(), Locale.ENGLISH))
                .contains("51unitswith204peoplemoveto2sites", "betterbymorethan2.8%", "Distanceto:school(m)25.0%");
    }

    @Test
    void otherPlansStandBesideThisOne() throws IOException {
        ObjectNode other = result(31).put("objective", 99999.5);
        String text = text(result(51), List.of(new Alternative("另一方案", other)), Locale.CHINESE);
        assertThat(text).contains("本方案另一方案", "204124", "12,345.699,999.5");
        assertThat(text(result(51), List.of(), Locale.CHINESE)).contains("没有其他已保存的方案");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 11, 20_000})
    void aPlanOfAnySizeFindsRoomOnItsPages(int units) throws IOException {
        assertThat(text(result(units), List.of(), Locale.CHINESE)).contains("九、测算说明");
    }

    @Test
    void whereThereIsNoPlanTheReportSaysSo() throws IOException {
        ObjectNode none = result(5)
                .put("status", "infeasible")
                .putNull("objective")
                .putNull("bound")
                .putNull("gap");
        none.putArray("sites");
        none.putArray("moves");
        assertThat(text(none, List.of(), Locale.CHINESE)).contains("没有能安置所有人的方案", "没有建成或拟建的安置点", "没有人搬迁", "没有目标值和下界");
    }
}
