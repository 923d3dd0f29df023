package org.santu.funding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.santu.catalog.Catalog;
import org.santu.funding.allocation.Decision;
import org.santu.funding.plan.Channel;
import org.santu.problem.Messages;
import org.santu.scenario.ResultFile;

/**
 * The files of a plan: {@code plan.json} with everything, {@code projects.csv} with a line and a reason for each project,
 * {@code townships.csv} with the plan and the formula side by side, {@code plan.xlsx} with both and the channels, each with its sums.
 */
final class FundFiles {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> BEFORE =
            List.of("number", "name", "region", "kind", "begun", "need", "poor", "households", "points");
    private static final List<String> AFTER = List.of("sum", "answer", "land", "reason");

    private final FundOutcome outcome;
    private final FundResult result;
    private final Locale locale;
    private final Catalog catalog;

    FundFiles(FundOutcome outcome, Catalog catalog, Locale locale) {
        this.outcome = outcome;
        this.locale = locale;
        this.catalog = catalog;
        result = new FundResult(outcome, catalog);
    }

    List<ResultFile> files() {
        return List.of(
                file("plan.json", result.json().toPrettyString()),
                file("projects.csv", projects()),
                file("townships.csv", townships()),
                file("projects.geojson", result.map()),
                new ResultFile(
                        "plan.xlsx",
                        out -> new FundWorkbook(result.json(), new FundWords(catalog, locale)).write(out)));
    }

    private static ResultFile file(String name, String text) {
        return new ResultFile(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String projects() {
        List<String> head = new ArrayList<>(words(BEFORE));
        for (Channel channel : outcome.terms().channels()) {
            head.add(result.label("fund_channel", channel.code(), locale));
        }
        head.addAll(words(AFTER));
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        line(text, head);
        for (Decision decision : outcome.allocation().decisions()) {
            List<Object> cells = new ArrayList<>(List.of(
                    decision.project().number() == null
                            ? ""
                            : decision.project().number(),
                    decision.project().name(),
                    decision.project().region(),
                    result.label("project_kind", decision.project().kind(), locale),
                    word("funding.begun." + decision.project().begun()),
                    decision.project().needYuan(),
                    decision.project().poorHouseholds(),
                    decision.project().households(),
                    decision.project().points()));
            cells.addAll(decision.yuan());
            cells.add(decision.sum());
            cells.add(word("funding.answer." + decision.answer()));
            cells.add(result.label("land_verdict", decision.project().landVerdict(), locale));
            cells.add(result.reason(decision, locale));
            line(text, cells);
        }
        return text.toString();
    }

    private String townships() {
        Map<String, Long> given = outcome.allocation().decisions().stream()
                .collect(Collectors.groupingBy(
                        decision -> decision.project().township(), Collectors.summingLong(Decision::sum)));
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        line(text, words(List.of("code", "township", "poorPeople", "plan", "formula")));
        for (Township township : outcome.library().townships()) {
            line(
                    text,
                    List.of(
                            township.code(),
                            township.name(),
                            Math.round(township.indicator(Township.POOR_PEOPLE)),
                            given.getOrDefault(township.code(), 0L),
                            outcome.formula().getOrDefault(township.code(), 0L)));
        }
        return text.toString();
    }

    private List<String> words(List<String> names) {
        return names.stream().map(name -> word("funding.column." + name)).toList();
    }

    private String word(String key) {
        return Messages.text(locale, key);
    }

    /** What a spreadsheet would take for a formula is led by an apostrophe. */
    private static void line(StringBuilder text, List<?> cells) {
        for (int k = 0; k < cells.size(); k++) {
            String cell = String.valueOf(cells.get(k)).replaceAll("[\\r\\n\\t]+", " ");
            String safe = cell.matches("^[=+@-].*") ? "'" + cell : cell;
            text.append(k == 0 ? "" : ",")
                    .append('"')
                    .append(safe.replace("\"", "\"\""))
                    .append('"');
        }
        text.append("\r\n");
    }
}
