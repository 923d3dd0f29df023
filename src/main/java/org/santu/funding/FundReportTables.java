package org.santu.funding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.santu.sheet.flow.TableData;
import org.santu.sheet.flow.TableData.Cell;
import org.santu.sheet.report.RuleLine;
import tools.jackson.databind.JsonNode;

/** The tables of the report on a plan of funds; sums of money in yuan. */
final class FundReportTables {
    private final JsonNode result;
    private final FundWords words;
    private final Map<String, String> townships = new HashMap<>();

    FundReportTables(JsonNode result, FundWords words) {
        this.result = result;
        this.words = words;
        result.path("townships")
                .forEach(each -> townships.put(
                        each.path("code").asString(""), each.path("name").asString("")));
    }

    TableData channels() {
        List<List<Cell>> rows = new ArrayList<>();
        long all = 0;
        long given = 0;
        for (JsonNode channel : result.path("channels")) {
            long there = channel.path("yuan").asLong();
            long gives = channel.path("given").asLong();
            rows.add(amounts(words.channel(channel.path("channel").asString("")), there, gives));
            all += there;
            given += gives;
        }
        return FundReport.table(
                words, rows, amounts(words.of("total"), all, given), "channel", ">there", ">given", ">left", ">used");
    }

    private static List<Cell> amounts(String name, long there, long given) {
        String used = there == 0 ? "—" : String.format(Locale.ROOT, "%.1f %%", 100.0 * given / there);
        return List.of(
                Cell.of(name),
                Cell.of(FundWords.number(there)),
                Cell.of(FundWords.number(given)),
                Cell.of(FundWords.number(there - given)),
                Cell.of(used));
    }

    TableData townships() {
        List<List<Cell>> rows = new ArrayList<>();
        String people = result.path("people").asString("");
        long[] sums = new long[5];
        for (JsonNode each : result.path("townships")) {
            long[] figures = {
                Math.round(each.path("indicators").path(people).asDouble(0)),
                each.path("plan").asLong(),
                each.path("formula").asLong(),
                each.path("funded").asLong(),
                each.path("projects").asLong()
            };
            for (int k = 0; k < sums.length; k++) {
                sums[k] += figures[k];
            }
            rows.add(township(each.path("name").asString(""), figures));
        }
        return FundReport.table(
                words,
                rows,
                township(words.of("total"), sums),
                "township",
                ">people",
                ">plan",
                ">formula",
                ">difference",
                ">funded");
    }

    private static List<Cell> township(String name, long[] figures) {
        return List.of(
                Cell.of(name),
                Cell.of(FundWords.number(figures[0])),
                Cell.of(FundWords.number(figures[1])),
                Cell.of(FundWords.number(figures[2])),
                Cell.of(String.format(Locale.ROOT, "%+,d", figures[1] - figures[2])),
                Cell.of(figures[3] + " / " + figures[4]));
    }

    TableData funded(List<JsonNode> projects) {
        List<List<Cell>> rows = projects.stream()
                .map(project -> List.of(
                        Cell.of(project.path("name").asString("")),
                        Cell.of(words.kind(project.path("kind").asString(""))),
                        Cell.of(township(project)),
                        Cell.of(FundWords.whole(project.path("need"))),
                        Cell.of(FundWords.whole(project.path("sum"))),
                        Cell.of(sources(project))))
                .toList();
        return FundReport.table(words, rows, null, "project", "kind", "township", ">need", ">sum", "from");
    }

    private String township(JsonNode project) {
        String code = project.path("township").asString("");
        return townships.getOrDefault(code, code);
    }

    /** From which channels, and for a part of what it needs that it is only that. */
    private String sources(JsonNode project) {
        List<String> sources = new ArrayList<>();
        for (int c = 0; c < project.path("yuan").size(); c++) {
            long yuan = project.path("yuan").path(c).asLong();
            if (yuan > 0) {
                String channel = result.path("channels").path(c).path("channel").asString("");
                sources.add(words.channel(channel) + " " + FundWords.number(yuan));
            }
        }
        String reason = words.pick(project.path("reason"));
        return words.list(sources) + (reason.isEmpty() ? "" : " (" + reason + ")");
    }

    TableData unfunded(List<JsonNode> projects) {
        List<List<Cell>> rows = projects.stream()
                .map(project -> List.of(
                        Cell.of(project.path("name").asString("")),
                        Cell.of(words.kind(project.path("kind").asString(""))),
                        Cell.of(township(project)),
                        Cell.of(FundWords.whole(project.path("need"))),
                        Cell.of(words.pick(project.path("reason")))))
                .toList();
        return FundReport.table(words, rows, null, "project", "kind", "township", ">need", "reason");
    }

    /** What each channel is for, by a rule or by the plan. */
    List<RuleLine> rules() {
        return StreamSupport.stream(result.path("channels").spliterator(), false)
                .map(channel -> rule(channel, channel.path("rule")))
                .toList();
    }

    private RuleLine rule(JsonNode channel, JsonNode rule) {
        String name = words.channel(channel.path("channel").asString(""));
        List<String> kinds = StreamSupport.stream(channel.path("kinds").spliterator(), false)
                .map(kind -> words.kind(kind.asString("")))
                .toList();
        String value = kinds.isEmpty() ? words.of("any-kind") : words.list(kinds);
        if (rule.isMissingNode() || rule.isNull()) {
            return new RuleLine(name, value, words.of("by-plan"));
        }
        return new RuleLine(
                name,
                words.of("by-rule", value, rule.path("value").asString("")),
                words.of(
                        "source",
                        words.pick(rule.path("source")),
                        rule.path("from").asString("")));
    }
}
