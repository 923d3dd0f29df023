package org.santu.funding;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.santu.problem.Messages;
import org.santu.workbook.Column;
import org.santu.workbook.SheetWriter;
import org.santu.workbook.WorkbookWriter;
import tools.jackson.databind.JsonNode;

/** A plan of funds for those who go on working with it in a spreadsheet: projects, townships, channels, each with its sums, and what it is. */
final class FundWorkbook {
    private static final double WIDE = 60;

    private final JsonNode result;
    private final FundWords words;
    private final Map<String, String> townships = new HashMap<>();

    /** @param result as {@link FundResult} writes it */
    FundWorkbook(JsonNode result, FundWords words) {
        this.result = result;
        this.words = words;
        result.path("townships")
                .forEach(each -> townships.put(
                        each.path("code").asString(""), each.path("name").asString("")));
    }

    void write(OutputStream out) throws IOException {
        try (WorkbookWriter workbook = new WorkbookWriter(out)) {
            projects(workbook);
            townships(workbook);
            channels(workbook);
            about(workbook);
        }
    }

    private void projects(WorkbookWriter workbook) throws IOException {
        List<Column> columns =
                new ArrayList<>(columns("number", "name", "township", "region", "kind", "begun", "need"));
        columns.addAll(columns("poor", "households", "points"));
        result.path("channels")
                .forEach(channel -> columns.add(
                        Column.of(words.channel(channel.path("channel").asString("")), 16)));
        columns.addAll(columns("sum", "answer", "hand", "land", "area"));
        columns.add(Column.of(word("column.reason"), WIDE));
        columns.add(Column.of(word("column.landReason"), WIDE));
        SheetWriter sheet = workbook.sheet(word("sheet.projects"), columns, 0);
        long[] sums = new long[5 + result.path("channels").size()];
        for (JsonNode project : result.path("projects")) {
            long[] figures = figures(project);
            for (int k = 0; k < sums.length; k++) {
                sums[k] += figures[k];
            }
            String township = project.path("township").asString("");
            List<Object> cells = new ArrayList<>(Arrays.asList(
                    project.path("number").asString(null),
                    project.path("name").asString(""),
                    townships.getOrDefault(township, township),
                    project.path("region").asString(""),
                    words.kind(project.path("kind").asString("")),
                    word("begun." + project.path("status").asString("").equals("building"))));
            add(cells, figures);
            String hand = project.path("hand").asString(null);
            cells.add(word("answer." + project.path("answer").asString("")));
            cells.add(hand == null ? null : word("hand." + hand));
            cells.add(words.label("land_verdict", project.path("land").asString("")));
            cells.add(Math.round(project.path("landSquareMetres").asDouble()));
            cells.add(words.pick(project.path("reason")));
            cells.add(words.pick(project.path("landReason")));
            sheet.row(cells.toArray());
        }
        List<Object> total = new ArrayList<>(Arrays.asList(null, word("report.total"), null, null, null, null));
        add(total, sums);
        sheet.row(total.toArray());
    }

    /** Need, poor households, households, points, what each channel pays, and all of it. */
    private static long[] figures(JsonNode project) {
        JsonNode yuan = project.path("yuan");
        long[] figures = new long[5 + yuan.size()];
        figures[0] = project.path("need").asLong();
        figures[1] = project.path("poorHouseholds").asLong();
        figures[2] = project.path("households").asLong();
        figures[3] = project.path("points").asLong();
        for (int c = 0; c < yuan.size(); c++) {
            figures[4 + c] = yuan.path(c).asLong();
        }
        figures[4 + yuan.size()] = project.path("sum").asLong();
        return figures;
    }

    private void townships(WorkbookWriter workbook) throws IOException {
        String people = result.path("people").asString("");
        List<Column> columns = new ArrayList<>(columns("code", "township"));
        columns.add(Column.of(words.of("people." + people), 14));
        columns.addAll(columns("projects", "funded", "plan", "formula", "difference"));
        SheetWriter sheet = workbook.sheet(word("sheet.townships"), columns, 0);
        long[] sums = new long[6];
        for (JsonNode each : result.path("townships")) {
            long plan = each.path("plan").asLong();
            long formula = each.path("formula").asLong();
            long[] figures = {
                Math.round(each.path("indicators").path(people).asDouble(0)),
                each.path("projects").asLong(),
                each.path("funded").asLong(),
                plan,
                formula,
                plan - formula
            };
            for (int k = 0; k < sums.length; k++) {
                sums[k] += figures[k];
            }
            List<Object> cells = new ArrayList<>(
                    List.of(each.path("code").asString(""), each.path("name").asString("")));
            add(cells, figures);
            sheet.row(cells.toArray());
        }
        List<Object> total = new ArrayList<>(Arrays.asList(null, word("report.total")));
        add(total, sums);
        sheet.row(total.toArray());
    }

    private void channels(WorkbookWriter workbook) throws IOException {
        List<Column> columns = new ArrayList<>(columns("channel", "there", "sum", "left"));
        columns.add(Column.of(word("column.uses"), WIDE));
        columns.add(Column.of(word("column.source"), WIDE));
        SheetWriter sheet = workbook.sheet(word("sheet.channels"), columns, 0);
        long there = 0;
        long given = 0;
        for (JsonNode channel : result.path("channels")) {
            List<String> kinds = new ArrayList<>();
            channel.path("kinds").forEach(kind -> kinds.add(words.kind(kind.asString(""))));
            long yuan = channel.path("yuan").asLong();
            long pays = channel.path("given").asLong();
            boolean byRule = channel.hasNonNull("rule");
            sheet.row(
                    words.channel(channel.path("channel").asString("")),
                    yuan,
                    pays,
                    yuan - pays,
                    kinds.isEmpty() ? words.of("any-kind") : words.list(kinds),
                    byRule ? words.pick(channel.path("rule").path("source")) : words.of("by-plan"));
            there += yuan;
            given += pays;
        }
        sheet.row(word("report.total"), there, given, there - given);
    }

    private void about(WorkbookWriter workbook) throws IOException {
        List<Column> columns = List.of(Column.of(word("column.what"), 24), Column.of(word("column.value"), WIDE));
        SheetWriter sheet = workbook.sheet(word("sheet.about"), columns, 0);
        JsonNode figures = result.path("figures");
        sheet.row(words.of("head.region"), result.path("region").asString(""));
        sheet.row(words.of("head.day"), result.path("day").asString(""));
        sheet.row(words.of("head.year"), result.path("year").asString(""));
        sheet.row(words.of("head.data"), result.path("dataVersion").asString(""));
        sheet.row(
                words.of("head.status"),
                words.of("status." + result.path("status").asString("")));
        sheet.row(words.of("figure.points"), figures.path("points").asDouble());
        sheet.row(word("column.bound"), figures.path("bound").asDouble());
        sheet.row(word("column.meaning"), words.begun(result.path("begun")));
    }

    private static void add(List<Object> cells, long[] figures) {
        for (long figure : figures) {
            cells.add(figure);
        }
    }

    private List<Column> columns(String... names) {
        return Arrays.stream(names)
                .map(name -> Column.of(word("column." + name), name.equals("name") ? 32 : 14))
                .toList();
    }

    private String word(String key) {
        return Messages.text(words.locale(), "funding." + key);
    }
}
