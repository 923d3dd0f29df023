package org.santu.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.santu.sheet.flow.TableData;
import org.santu.sheet.flow.TableData.Cell;
import org.santu.sheet.report.KeyFigure;
import org.santu.sheet.report.Report;
import org.santu.sheet.report.ReportHead;
import org.santu.sheet.report.ReportMap;
import tools.jackson.databind.JsonNode;

/** Says who gets which money and why others do not, chapter by chapter. Every figure is one of the result. */
final class FundReport {
    private final String title;
    private final JsonNode result;
    private final JsonNode figures;
    private final FundWords words;
    private final FundReportTables tables;

    private FundReport(String title, JsonNode result, FundWords words) {
        this.title = title;
        this.result = result;
        this.figures = result.path("figures");
        this.words = words;
        tables = new FundReportTables(result, words);
    }

    /**
     * @param result as {@link FundResult} writes it
     * @param region its name
     * @param map of the projects; empty where nothing has a place
     */
    static Report of(String title, JsonNode result, String region, Optional<ReportMap> map, FundWords words) {
        return new FundReport(title, result, words).write(region, map);
    }

    private Report write(String region, Optional<ReportMap> map) {
        Report report = new Report(head(region), words.locale());
        report.heading(words.of("chapter.short"));
        if (result.path("projects").isEmpty()) {
            return report.paragraph(words.of("no-plan")).points(shortfalls());
        }
        report.paragraph(summary()).paragraph(words.unknownPins(result)).figures(keyFigures());
        report.heading(words.of("chapter.channels")).table(tables.channels()).note(words.of("channels"));
        report.heading(words.of("chapter.townships"))
                .paragraph(words.formula(result))
                .paragraph(evenness())
                .paragraph(villages())
                .table(tables.townships());
        report.heading(words.of("chapter.map")).map(map);
        List<JsonNode> funded = projects(project -> project.path("sum").asLong() > 0);
        report.heading(words.of("chapter.funded", funded.size())).table(tables.funded(funded));
        List<JsonNode> others = projects(project -> project.path("sum").asLong() == 0);
        report.heading(words.of("chapter.unfunded", others.size()));
        report.paragraph(others.isEmpty() ? words.of("all-funded") : "").table(tables.unfunded(others));
        report.heading(words.of("chapter.rules"))
                .paragraph(words.of("rules", result.path("day").asString("")))
                .rules(tables.rules());
        report.heading(words.of("chapter.bound"))
                .paragraph(proof())
                .paragraph(words.begun(result.path("begun")))
                .points(prices());
        return report;
    }

    private ReportHead head(String region) {
        String day = result.path("day").asString("");
        String data = result.path("dataVersion").asString("");
        List<ReportHead.Line> lines = new ArrayList<>();
        lines.add(new ReportHead.Line(
                words.of("head.region"), region + " " + result.path("region").asString("")));
        if (result.hasNonNull("year")) {
            lines.add(new ReportHead.Line(
                    words.of("head.year"), result.path("year").asString("")));
        }
        lines.add(new ReportHead.Line(words.of("head.day"), day));
        lines.add(new ReportHead.Line(words.of("head.data"), data));
        lines.add(new ReportHead.Line(
                words.of("head.status"),
                words.of("status." + result.path("status").asString(""))));
        return new ReportHead(title, words.of("subtitle", region), lines, words.of("foot", title, data, day));
    }

    private String summary() {
        return words.of(
                        "summary",
                        FundWords.whole(figures.path("projects")),
                        FundWords.whole(figures.path("yuanWanted")),
                        FundWords.whole(figures.path("yuanThereIs")),
                        FundWords.whole(figures.path("funded")),
                        FundWords.whole(figures.path("yuan")))
                + words.withoutCost(result.path("withoutCost").asInt());
    }

    private List<KeyFigure> keyFigures() {
        long left = figures.path("yuanThereIs").asLong() - figures.path("yuan").asLong();
        return List.of(
                figure("funded", "funded", words.of("hint.begun", FundWords.whole(figures.path("begun")))),
                figure("given", "yuan", words.of("hint.left", FundWords.number(left))),
                figure(
                        "poor",
                        "poorHouseholds",
                        words.of("hint.households", FundWords.whole(figures.path("households")))),
                new KeyFigure(
                        words.of("figure.points"),
                        FundWords.decimal(figures.path("points"), 1),
                        words.of("hint.bound", FundWords.decimal(figures.path("bound"), 1))));
    }

    private KeyFigure figure(String label, String key, String hint) {
        return new KeyFigure(words.of("figure." + label), FundWords.whole(figures.path(key)), hint);
    }

    /** Gini and Theil, of the plan and of the formula; says so where there is nobody to share with. */
    private String evenness() {
        JsonNode plan = result.path("equity").path("plan");
        JsonNode formula = result.path("equity").path("formula");
        if (!plan.has("gini") || !formula.has("gini")) {
            return words.of("no-evenness");
        }
        return words.of(
                "evenness",
                FundWords.decimal(plan.path("gini"), 3),
                FundWords.decimal(formula.path("gini"), 3),
                FundWords.decimal(plan.path("theil"), 3),
                FundWords.decimal(formula.path("theil"), 3),
                words.of("people." + result.path("people").asString("")));
    }

    /** Theil of villages, within their townships and between them. */
    private String villages() {
        JsonNode villages = result.path("equity").path("villages");
        if (!villages.has("theil")) {
            return "";
        }
        return words.of(
                "villages",
                FundWords.whole(villages.path("count")),
                FundWords.decimal(villages.path("gini"), 3),
                FundWords.decimal(villages.path("theil"), 3),
                FundWords.decimal(villages.path("theilWithinTownships"), 3),
                FundWords.decimal(villages.path("theilBetweenTownships"), 3),
                FundWords.whole(villages.path("leftOutYuan")));
    }

    private String proof() {
        double gap = figures.path("gap").asDouble();
        String points = FundWords.decimal(figures.path("points"), 1);
        String bound = FundWords.decimal(figures.path("bound"), 1);
        return gap == 0
                ? words.of("proven", points, bound)
                : words.of("open", points, bound, String.format(Locale.ROOT, "%.3f", 100 * gap));
    }

    /** What 10,000 yuan more would bring, channel by channel; exact where it was worked out again. */
    private List<String> prices() {
        List<String> lines = new ArrayList<>();
        for (JsonNode channel : result.path("channels")) {
            boolean again = channel.hasNonNull("priceSolved");
            lines.add(words.of(
                    again ? "price-again" : "price",
                    words.channel(channel.path("channel").asString("")),
                    FundWords.decimal(channel.path(again ? "priceSolved" : "price"), 2),
                    FundWords.decimal(channel.path("price"), 2)));
        }
        return lines;
    }

    private List<String> shortfalls() {
        return StreamSupport.stream(result.path("shortfalls").spliterator(), false)
                .map(words::shortfall)
                .toList();
    }

    private List<JsonNode> projects(Predicate<JsonNode> wanted) {
        return StreamSupport.stream(result.path("projects").spliterator(), false)
                .filter(wanted)
                .toList();
    }

    /** A table whose columns of words stand to the left, those of figures (marked with &gt;) to the right. */
    static TableData table(FundWords words, List<List<Cell>> rows, List<Cell> total, String... columns) {
        List<TableData.Column> heads = new ArrayList<>();
        for (String each : columns) {
            boolean figure = each.startsWith(">");
            heads.add(new TableData.Column(words.of("column." + (figure ? each.substring(1) : each)), figure));
        }
        return new TableData("", heads, rows, total, null, false);
    }
}
