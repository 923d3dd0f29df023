package org.santu.relocation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.santu.catalog.Text;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.sheet.flow.TableData;
import org.santu.sheet.flow.TableData.Cell;
import org.santu.sheet.report.KeyFigure;
import org.santu.sheet.report.Report;
import org.santu.sheet.report.ReportHead;
import org.santu.sheet.report.ReportMap;
import tools.jackson.databind.JsonNode;

/** Says what a relocation plan does and what it rests on, chapter by chapter. Every figure is one of the result. */
public final class RelocationReport {
    private static final int MOST_RULED_OUT = 20;

    private final ReportInput input;
    private final JsonNode result;
    private final JsonNode figures;
    private final Words words;

    private RelocationReport(ReportInput input, Locale locale) {
        this.input = input;
        this.result = input.result();
        this.figures = result.path("figures");
        this.words = new Words(locale);
    }

    /** @param map of the sites and flows; empty where nothing has a place */
    public static Report of(ReportInput input, Optional<ReportMap> map, Locale locale) {
        return new RelocationReport(input, locale).write(map);
    }

    private Report write(Optional<ReportMap> map) {
        Report report = new Report(head(), words.locale());
        report.heading(words.of("chapter.short"));
        report.paragraph(summary());
        report.figures(keyFigures());
        new SiteChapter(input, words).write(report);
        report.heading(words.of("chapter.map")).map(map);
        criteria(report);
        report.heading(words.of("chapter.rules"));
        report.paragraph(words.of("rules", result.path("rulesOfDay").asString("")));
        report.rules(new UsedRules(input, words).lines());
        new ProofChapter(input, words).write(report);
        new WorseOffChapter(input, words).write(report);
        reasons(report);
        return report;
    }

    private ReportHead head() {
        RelocationPlan plan = input.plan();
        String region = input.region(plan.region());
        String data = result.path("dataVersion").asString("");
        return new ReportHead(
                plan.title(),
                words.of("subtitle", region),
                List.of(
                        new ReportHead.Line(words.of("head.region"), region + " " + plan.region()),
                        new ReportHead.Line(
                                words.of("head.day"), input.workedOut().toString()),
                        new ReportHead.Line(
                                words.of("head.rules"),
                                result.path("rulesOfDay").asString("")),
                        new ReportHead.Line(words.of("head.data"), data),
                        new ReportHead.Line(words.of("head.crs"), words.of("crs")),
                        new ReportHead.Line(
                                words.of("head.seed"), result.path("seed").asString(""))),
                words.of("foot", plan.title(), data, input.workedOut().toString()));
    }

    private String summary() {
        String status = result.path("status").asString("");
        if (!result.path("objective").isNumber()) {
            return words.of("no-plan." + (status.equals("timeout") ? "timeout" : "infeasible"));
        }
        return words.of(
                        "summary",
                        Words.whole(figures.path("units")),
                        Words.whole(figures.path("people")),
                        Words.number(open().size(), "0"),
                        Words.decimal(figures.path("meanMinutes")),
                        Words.decimal(figures.path("longestMinutes")))
                + (status.equals("optimal")
                        ? words.of("summary.optimal")
                        : words.of("summary.bound", Words.percent(result.path("gap"))));
    }

    private List<JsonNode> open() {
        return SiteChapter.inState(result, "open", "existing");
    }

    private List<KeyFigure> keyFigures() {
        List<KeyFigure> list = new ArrayList<>();
        list.add(figure(
                "people",
                Words.whole(figures.path("people")),
                words.of("hint.units", Words.whole(figures.path("units")))));
        list.add(figure("placed", Words.whole(figures.path("peoplePlaced")), unplaced()));
        list.add(figure(
                "sites",
                Words.number(open().size(), "0"),
                words.of("hint.candidates", result.path("sites").size())));
        double mu =
                open().stream().mapToDouble(site -> site.path("mu").asDouble(0)).sum();
        list.add(figure("land", Words.number(mu, "#,##0.0"), words.of("hint.mu")));
        list.add(figure("mean", Words.decimal(figures.path("meanMinutes")), words.of("hint.minutes")));
        list.add(figure("longest", Words.decimal(figures.path("longestMinutes")), words.of("hint.minutes")));
        list.add(figure("gap", Words.percent(result.path("gap")), words.of("hint.gap")));
        double all = Math.max(1, figures.path("cells").asDouble(0));
        list.add(figure(
                "allowed",
                Words.number(100 * figures.path("allowedCells").asDouble(0) / all, "0.0") + " %",
                words.of("hint.allowed")));
        return list;
    }

    private String unplaced() {
        double missing = figures.path("people").asDouble(0)
                - figures.path("peoplePlaced").asDouble(0);
        return missing < 0.5 ? words.of("hint.everybody") : words.of("hint.unplaced", Words.number(missing, "#,##0"));
    }

    private KeyFigure figure(String key, String value, String hint) {
        return new KeyFigure(words.of("figure." + key), value, hint);
    }

    private void criteria(Report report) {
        double sum = input.plan().criteria().stream()
                .mapToDouble(RelocationPlan.Criterion::weight)
                .sum();
        report.heading(words.of("chapter.criteria")).paragraph(words.of("criteria"));
        report.table(new TableData(
                "",
                words.columns("criterion", ">weight", "curve"),
                input.plan().criteria().stream()
                        .map(criterion -> List.of(
                                Cell.of(factor(criterion.factor())),
                                Cell.of(Words.number(100 * criterion.weight() / sum, "0.0") + " %"),
                                Cell.of(curve(criterion))))
                        .toList(),
                null,
                null,
                false));
        List<JsonNode> out = SiteChapter.inState(result, "ruled-out");
        report.table(new TableData(
                words.of("ruled-out"),
                words.columns("site", "township", "ruled-out-by"),
                out.stream()
                        .limit(MOST_RULED_OUT)
                        .map(site -> List.of(
                                Cell.of(site.path("name").asString("")),
                                Cell.of(input.region(site.path("township").asString(""))),
                                Cell.of(masks(site))))
                        .toList(),
                null,
                out.size() > MOST_RULED_OUT ? words.of("more", out.size() - MOST_RULED_OUT) : null,
                false));
    }

    private String masks(JsonNode site) {
        List<String> names = new ArrayList<>();
        site.path("ruledOutBy").forEach(mask -> names.add(words.room("mask." + mask.asString(""))));
        return String.join(words.of("comma"), names);
    }

    private String factor(String name) {
        Text facility = input.facilities().get(name);
        return facility == null ? words.room("report.factor." + name) : words.of("factor", facility.in(words.locale()));
    }

    private String curve(RelocationPlan.Criterion criterion) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i + 1 < criterion.curve().size(); i += 2) {
            points.add(Words.number(criterion.curve().get(i), "#,##0.##") + " → "
                    + Words.number(criterion.curve().get(i + 1), "0.##"));
        }
        return String.join(words.of("comma"), points);
    }

    private void reasons(Report report) {
        List<String> lines = new ArrayList<>();
        String language = words.locale().getLanguage().equals("zh") ? "zh" : "en";
        result.path("explanations").path(language).forEach(line -> lines.add(line.asString("")));
        if (!lines.isEmpty()) {
            report.heading(words.of("chapter.reasons")).points(lines);
        }
        report.note(words.of("assumptions"));
    }
}
