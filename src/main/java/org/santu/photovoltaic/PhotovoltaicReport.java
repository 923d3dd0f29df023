package org.santu.photovoltaic;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.santu.access.Caller;
import org.santu.catalog.ChinaTime;
import org.santu.catalog.Text;
import org.santu.problem.Messages;
import org.santu.scenario.Scenario;
import org.santu.scenario.Scenarios;
import org.santu.sheet.flow.TableData;
import org.santu.sheet.flow.TableData.Cell;
import org.santu.sheet.output.PdfInfo;
import org.santu.sheet.report.KeyFigure;
import org.santu.sheet.report.MapOrder;
import org.santu.sheet.report.PlanLayer;
import org.santu.sheet.report.PlanSymbol;
import org.santu.sheet.report.Report;
import org.santu.sheet.report.ReportHead;
import org.santu.sheet.report.ReportMap;
import org.santu.sheet.report.ReportMaps;
import org.santu.store.Region;
import org.santu.store.Regions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The report of a kept plan as PDF: figures, prices, map, townships, twenty years, each station with its reason. */
@Component
class PhotovoltaicReport {
    private final ReportMaps maps;
    /** Asked for late: the scenarios know the desks, and one of those makes this report. */
    private final ObjectProvider<Scenarios> scenarios;

    private final Regions regions;

    PhotovoltaicReport(ReportMaps maps, ObjectProvider<Scenarios> scenarios, Regions regions) {
        this.maps = maps;
        this.scenarios = scenarios;
        this.regions = regions;
    }

    byte[] pdf(Caller caller, Scenario scenario, Locale locale) throws IOException {
        Scenario.Summary summary = scenario.summary();
        JsonNode result = scenario.result();
        JsonNode figures = result.path("figures");
        Report report = new Report(
                new ReportHead(
                        summary.title(),
                        word(locale, "subtitle"),
                        List.of(
                                new ReportHead.Line(word(locale, "region"), regionName(caller, summary.region())),
                                new ReportHead.Line(
                                        word(locale, "day"),
                                        summary.rulesOfDay().toString()),
                                new ReportHead.Line(
                                        word(locale, "status"), word(locale, "status-" + summary.status()))),
                        summary.id().toString()),
                locale);
        report.figures(List.of(
                new KeyFigure(word(locale, "households"), number(figures, "households"), null),
                new KeyFigure(
                        word(locale, "kilowatts"), number(figures, "kilowatts"), number(figures, "appliedKilowatts")),
                new KeyFigure(word(locale, "income"), number(figures, "incomePerHousehold"), null),
                new KeyFigure(word(locale, "cost"), number(figures, "yuan"), null)));
        if (figures.has("begunStations")) {
            report.points(List.of(Messages.text(
                    locale,
                    "photovoltaic.begun",
                    figures.path("begunStations").asInt(),
                    figures.path("begunKilowatts").asDouble() / 1000)));
        }
        report.heading(word(locale, "prices"));
        report.points(prices(figures, locale));
        report.heading(word(locale, "map"));
        report.map(map(caller, summary, locale));
        report.heading(word(locale, "townships"));
        report.table(townships(result.path("townships"), locale));
        report.heading(word(locale, "years"));
        report.points(laterDivisions(result.path("distribution").path("later"), locale));
        report.table(years(result.path("years"), locale));
        report.heading(word(locale, "stations"));
        report.table(stations(result.path("stations"), locale));
        return report.pdf(new PdfInfo(summary.title(), caller.username(), ChinaTime.today(), locale));
    }

    /** As readers know it; the code where the region is gone or outside what the caller may see. */
    private String regionName(Caller caller, String code) {
        return regions.findRegion(caller, code).map(Region::name).orElse(code);
    }

    private static List<String> prices(JsonNode figures, Locale locale) {
        List<String> lines = new ArrayList<>();
        for (String[] each :
                new String[][] {{"priceOfMegawatt", "megawatt"}, {"priceOfMu", "mu"}, {"priceOfMillionYuan", "million"}
                }) {
            lines.add(
                    figures.has(each[0])
                            ? Messages.text(
                                    locale,
                                    "photovoltaic.price." + each[1],
                                    figures.path(each[0]).asDouble())
                            : word(locale, "no-limit-" + each[1]));
        }
        return lines;
    }

    private static List<String> laterDivisions(JsonNode later, Locale locale) {
        List<String> lines = new ArrayList<>();
        for (JsonNode each : later) {
            lines.add(Messages.text(
                    locale,
                    each.hasNonNull("collectivePercent") ? "photovoltaic.division-later" : "photovoltaic.division-ends",
                    each.path("fromYear").asInt(),
                    each.path("collectivePercent").asDouble(0),
                    each.path("publicPercent").asDouble(0),
                    each.path("restPercent").asDouble(0)));
        }
        return lines;
    }

    private Optional<ReportMap> map(Caller caller, Scenario.Summary summary, Locale locale) {
        Optional<String> stations = scenarios.getObject().findMap(caller, summary.id(), "stations");
        if (stations.isEmpty()) {
            return Optional.empty();
        }
        List<PlanSymbol> symbols = List.of(
                symbol("yes", new Color(0x009E73)),
                symbol("partly", new Color(0xE69F00)),
                symbol("no", new Color(0xB9BEC2)),
                symbol("stands", new Color(0xCC79A7)));
        return maps.draw(
                caller,
                new MapOrder(
                        summary.region(),
                        List.of("region", "road"),
                        List.of(new PlanLayer(stations.get(), "answer", symbols, null)),
                        locale));
    }

    private static PlanSymbol symbol(String answer, Color colour) {
        String key = "photovoltaic.answer." + answer;
        Text label = new Text(Messages.text(Locale.CHINESE, key), Messages.text(Locale.ENGLISH, key));
        return PlanSymbol.area(answer, label, colour, colour.darker());
    }

    private static TableData townships(JsonNode list, Locale locale) {
        List<List<Cell>> rows = new ArrayList<>();
        for (JsonNode each : list) {
            rows.add(List.of(
                    Cell.of(each.path("name").asString(each.path("region").asString(""))),
                    Cell.of(number(each, "applied")),
                    Cell.of(number(each, "kilowatts")),
                    Cell.of(number(each, "households"))));
        }
        return table(locale, rows, "township", "applied", "given", "households");
    }

    private static TableData years(JsonNode list, Locale locale) {
        List<List<Cell>> rows = new ArrayList<>();
        for (JsonNode each : list) {
            List<Cell> row = new ArrayList<>();
            for (String key : List.of(
                    "number",
                    "yuan",
                    "collectiveYuan",
                    "publicYuan",
                    "restYuan",
                    "yuanPerHousehold",
                    "householdsOverLine")) {
                row.add(Cell.of(number(each, key)));
            }
            rows.add(row);
        }
        return table(locale, rows, "year", "yuan", "collective", "public", "rest", "income", "households-over");
    }

    private static TableData stations(JsonNode list, Locale locale) {
        String language = "zh".equals(locale.getLanguage()) ? "zh" : "en";
        List<List<Cell>> rows = new ArrayList<>();
        for (JsonNode each : list) {
            rows.add(List.of(
                    Cell.of(each.path("name").asString("")),
                    Cell.of(number(each, "applied")),
                    Cell.of(number(each, "kilowatts")),
                    Cell.of(number(each, "households")),
                    Cell.of(each.path("reason").path(language).asString(""))));
        }
        return table(locale, rows, "name", "applied", "given", "households", "reason");
    }

    /** Columns are headed as in the files; those of figures stand to the right. */
    private static TableData table(Locale locale, List<List<Cell>> rows, String... columns) {
        List<TableData.Column> heads = new ArrayList<>();
        for (String each : columns) {
            boolean words = List.of("township", "name", "reason").contains(each);
            heads.add(new TableData.Column(Messages.text(locale, "photovoltaic.column." + each), !words));
        }
        return new TableData("", heads, rows, null, null, false);
    }

    private static String number(JsonNode node, String key) {
        return String.format(Locale.ROOT, "%,.0f", node.path(key).asDouble());
    }

    private static String word(Locale locale, String key) {
        return Messages.text(locale, "photovoltaic.report." + key);
    }
}
