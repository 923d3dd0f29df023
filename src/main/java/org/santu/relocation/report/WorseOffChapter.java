package org.santu.relocation.report;

import java.util.ArrayList;
import java.util.List;
import org.santu.sheet.flow.TableData;
import org.santu.sheet.flow.TableData.Cell;
import org.santu.sheet.report.Bar;
import org.santu.sheet.report.Report;
import tools.jackson.databind.JsonNode;

/** Who fares worse: the longest ways, those much longer than the mean, those into another township, those without a place. */
final class WorseOffChapter {
    private static final int LONGEST = 12;
    private static final int MOST_ROWS = 40;

    private final ReportInput input;
    private final JsonNode result;
    private final Words words;

    WorseOffChapter(ReportInput input, Words words) {
        this.input = input;
        this.result = input.result();
        this.words = words;
    }

    void write(Report report) {
        report.heading(words.of("chapter.worse"));
        WorseOff worse = WorseOff.of(result);
        if (worse.longest().isEmpty()) {
            report.paragraph(words.of("worse.nobody-moves"));
        } else {
            report.paragraph(words.of(
                    "worse",
                    Words.number(worse.meanMinutes(), "0.0"),
                    worse.far().size(),
                    Words.number(WorseOff.people(worse.far()), "#,##0"),
                    Words.number(WorseOff.FAR_TIMES, "0.0"),
                    Words.number(WorseOff.FAR_MINUTES, "0")));
            Double most = input.plan().travel().mostMinutes();
            report.bars(
                    words.of("longest"),
                    worse.longest().stream()
                            .limit(LONGEST)
                            .map(move -> bar(move, worse, most))
                            .toList());
            report.note(words.of(most == null ? "longest.note" : "longest.note-limit"));
            moves(report, "far", worse.far());
            if (worse.knowsTownships()) {
                report.paragraph(words.of(
                        "elsewhere.text",
                        worse.elsewhere().size(),
                        Words.number(WorseOff.people(worse.elsewhere()), "#,##0")));
                moves(report, "elsewhere", worse.elsewhere());
            }
        }
        unserved(report);
    }

    private Bar bar(JsonNode move, WorseOff worse, Double most) {
        double minutes = move.path("minutes").asDouble(0);
        return new Bar(
                move.path("label").asString(""),
                minutes,
                words.minutes(minutes),
                most == null ? worse.meanMinutes() : most,
                worse.far().contains(move));
    }

    private void moves(Report report, String key, List<JsonNode> moves) {
        report.table(new TableData(
                words.of(key),
                words.columns("mover", "township", ">people", "site", "site-township", ">minutes"),
                moves.stream().limit(MOST_ROWS).map(this::row).toList(),
                null,
                moves.size() > MOST_ROWS ? words.of("more", moves.size() - MOST_ROWS) : null,
                false));
    }

    private List<Cell> row(JsonNode move) {
        JsonNode site = WorseOff.site(result, move);
        double people = move.path("people").asDouble(0) * move.path("share").asDouble(1);
        return List.of(
                Cell.of(move.path("label").asString("")),
                Cell.of(input.region(move.path("township").asString(""))),
                Cell.of(Words.number(people, "#,##0.#")),
                Cell.of(site.path("name").asString("")),
                Cell.of(input.region(site.path("township").asString(""))),
                Cell.of(Words.decimal(move.path("minutes"))));
    }

    private void unserved(Report report) {
        int count = result.path("unserved").size();
        report.paragraph(count == 0 ? words.of("unserved.none") : words.of("unserved.text", count));
        List<List<Cell>> rows = new ArrayList<>();
        for (JsonNode unit : result.path("unservedUnits")) {
            if (rows.size() < MOST_ROWS) {
                rows.add(List.of(
                        Cell.of(unit.path("label").asString("")),
                        Cell.of(input.region(unit.path("township").asString(""))),
                        Cell.of(Words.whole(unit.path("people")))));
            }
        }
        report.table(new TableData(
                words.of("unserved"),
                words.columns("mover", "township", ">people"),
                rows,
                null,
                count > MOST_ROWS ? words.of("more", count - MOST_ROWS) : null,
                false));
    }
}
