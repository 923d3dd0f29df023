package org.santu.relocation.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.santu.sheet.flow.TableData;
import org.santu.sheet.flow.TableData.Cell;
import org.santu.sheet.report.Bar;
import org.santu.sheet.report.Report;
import tools.jackson.databind.JsonNode;

/** The sites that are built or stand: how many people, how much land, what the land check says. */
final class SiteChapter {
    private final ReportInput input;
    private final Words words;

    SiteChapter(ReportInput input, Words words) {
        this.input = input;
        this.words = words;
    }

    /** Those of some states, the largest first. */
    static List<JsonNode> inState(JsonNode result, String... states) {
        Set<String> wanted = Set.of(states);
        List<JsonNode> sites = new ArrayList<>();
        for (JsonNode site : result.path("sites")) {
            if (wanted.contains(site.path("state").asString(""))) {
                sites.add(site);
            }
        }
        sites.sort(Comparator.comparingDouble(
                        (JsonNode site) -> -site.path("people").asDouble(0))
                .thenComparing(site -> site.path("id").asString("")));
        return sites;
    }

    static boolean isFull(JsonNode site) {
        double capacity = site.path("capacity").asDouble(0);
        return capacity > 0 && site.path("people").asDouble(0) >= 0.99 * capacity;
    }

    void write(Report report) {
        List<JsonNode> sites = inState(input.result(), "open", "existing");
        report.heading(words.of("chapter.sites"));
        if (sites.isEmpty()) {
            report.paragraph(words.of("no-sites"));
            return;
        }
        report.table(new TableData(
                "",
                words.columns("site", "township", "state", ">people", ">capacity", ">load", ">mu", ">score", "verdict"),
                sites.stream().map(this::row).toList(),
                total(sites),
                null,
                false));
        report.bars(words.of("loads"), sites.stream().map(this::bar).toList());
        report.note(words.of("loads.note"));
    }

    private List<Cell> row(JsonNode site) {
        String verdict = site.path("land").path("verdict").asString("");
        return List.of(
                Cell.of(site.path("name").asString("")),
                Cell.of(input.region(site.path("township").asString(""))),
                Cell.of(words.room("state." + site.path("state").asString(""))),
                Cell.of(Words.whole(site.path("people"))),
                Cell.of(Words.whole(site.path("capacity"))),
                new Cell(load(site), isFull(site)),
                Cell.of(Words.decimal(site.path("mu"))),
                Cell.of(
                        site.path("score").isNumber()
                                ? Words.number(100 * site.path("score").asDouble(), "0")
                                : "–"),
                new Cell(verdict.isEmpty() ? "–" : words.room("verdict." + verdict), verdict.equals("forbidden")));
    }

    private static String load(JsonNode site) {
        double capacity = site.path("capacity").asDouble(0);
        return capacity > 0 ? Words.number(100 * site.path("people").asDouble(0) / capacity, "0") + " %" : "–";
    }

    private List<Cell> total(List<JsonNode> sites) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(words.of("total")));
        cells.add(Cell.of(""));
        cells.add(Cell.of(""));
        for (String field : List.of("people", "capacity")) {
            cells.add(Cell.of(Words.number(sum(sites, field), "#,##0")));
        }
        cells.add(Cell.of(""));
        cells.add(Cell.of(Words.number(sum(sites, "mu"), "#,##0.0")));
        cells.add(Cell.of(""));
        cells.add(Cell.of(""));
        return cells;
    }

    private static double sum(List<JsonNode> sites, String field) {
        return sites.stream().mapToDouble(site -> site.path(field).asDouble(0)).sum();
    }

    private Bar bar(JsonNode site) {
        double capacity = site.path("capacity").asDouble(Double.NaN);
        return new Bar(
                site.path("name").asString(""),
                site.path("people").asDouble(0),
                Words.whole(site.path("people")) + " / " + Words.whole(site.path("capacity")),
                capacity,
                isFull(site));
    }
}
