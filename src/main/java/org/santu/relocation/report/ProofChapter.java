package org.santu.relocation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.sheet.flow.TableData;
import org.santu.sheet.flow.TableData.Cell;
import org.santu.sheet.report.Report;
import tools.jackson.databind.JsonNode;

/** How good the plan is at most, what keeps it from being better, and what other plans of the region come to. */
final class ProofChapter {
    private static final int MOST_ALTERNATIVES = 3;

    private final ReportInput input;
    private final JsonNode result;
    private final Words words;

    ProofChapter(ReportInput input, Words words) {
        this.input = input;
        this.result = input.result();
        this.words = words;
    }

    void write(Report report) {
        report.heading(words.of("chapter.bound"));
        if (result.path("objective").isNumber()) {
            report.paragraph(words.of(
                    "bound." + (result.path("status").asString("").equals("optimal") ? "proven" : "open"),
                    Words.decimal(result.path("objective")),
                    Words.decimal(result.path("bound")),
                    Words.percent(result.path("gap")),
                    words.of("objective." + input.plan().sites().objective().name())));
        } else {
            report.paragraph(words.of("bound.none"));
        }
        report.subheading(words.of("binding"));
        List<String> binding = binding();
        report.points(binding.isEmpty() ? List.of(words.of("binding.none")) : binding);
        alternatives(report);
    }

    private List<String> binding() {
        RelocationPlan plan = input.plan();
        List<JsonNode> built = SiteChapter.inState(result, "open");
        List<JsonNode> open = SiteChapter.inState(result, "open", "existing");
        List<String> lines = new ArrayList<>();
        if (plan.sites().most() != null && built.size() >= plan.sites().most()) {
            lines.add(words.of("binding.most", plan.sites().most()));
        }
        List<String> full = open.stream()
                .filter(SiteChapter::isFull)
                .map(site -> site.path("name").asString(""))
                .toList();
        if (!full.isEmpty()) {
            lines.add(words.of("binding.full", full.size(), String.join(words.of("comma"), full)));
        }
        double mu =
                built.stream().mapToDouble(site -> site.path("mu").asDouble(0)).sum();
        Double quota = plan.capacity().landQuotaMu();
        if (quota != null && mu >= 0.98 * quota) {
            lines.add(words.of("binding.quota", Words.number(mu, "#,##0.0"), Words.number(quota, "#,##0.0")));
        }
        double longest = result.path("figures").path("longestMinutes").asDouble(0);
        Double most = plan.travel().mostMinutes();
        if (most != null && longest >= 0.95 * most) {
            lines.add(words.of("binding.minutes", Words.number(longest, "0.0"), Words.number(most, "0.#")));
        }
        int unserved = result.path("unserved").size();
        if (unserved > 0) {
            lines.add(words.of("binding.unserved", unserved));
        }
        return lines;
    }

    private void alternatives(Report report) {
        report.heading(words.of("chapter.alternatives"));
        if (input.alternatives().isEmpty()) {
            report.paragraph(words.of("alternatives.none"));
            return;
        }
        List<ReportInput.Alternative> all = new ArrayList<>();
        all.add(new ReportInput.Alternative(words.of("this-plan"), result));
        input.alternatives().stream().limit(MOST_ALTERNATIVES).forEach(all::add);
        List<TableData.Column> columns = new ArrayList<>();
        columns.add(words.column("figure"));
        all.forEach(each -> columns.add(new TableData.Column(each.title(), true)));
        List<List<Cell>> rows = new ArrayList<>();
        row(rows, all, "figure.people", each -> Words.whole(each.path("figures").path("people")));
        row(rows, all, "figure.placed", each -> Words.whole(each.path("figures").path("peoplePlaced")));
        row(
                rows,
                all,
                "figure.sites",
                each -> Words.number(
                        SiteChapter.inState(each, "open", "existing").size(), "0"));
        row(rows, all, "figure.mean", each -> Words.decimal(each.path("figures").path("meanMinutes")));
        row(
                rows,
                all,
                "figure.longest",
                each -> Words.decimal(each.path("figures").path("longestMinutes")));
        row(
                rows,
                all,
                "far",
                each -> Words.number(WorseOff.people(WorseOff.of(each).far()), "#,##0"));
        row(rows, all, "objective", each -> Words.decimal(each.path("objective")));
        row(rows, all, "bound", each -> Words.decimal(each.path("bound")));
        row(rows, all, "figure.gap", each -> Words.percent(each.path("gap")));
        row(rows, all, "head.data", each -> each.path("dataVersion").asString("–"));
        row(rows, all, "head.rules", each -> each.path("rulesOfDay").asString("–"));
        report.table(new TableData("", columns, rows, null, words.of("alternatives.note"), false));
    }

    private void row(
            List<List<Cell>> rows, List<ReportInput.Alternative> all, String key, Function<JsonNode, String> value) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(words.of(key)));
        all.forEach(each -> cells.add(Cell.of(value.apply(each.result()))));
        rows.add(cells);
    }
}
