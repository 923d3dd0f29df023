package org.santu.funding;

import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.santu.catalog.Catalog;
import org.santu.problem.Messages;
import tools.jackson.databind.JsonNode;

/** The words and figures of a report in one language. */
record FundWords(Catalog catalog, Locale locale) {
    /** A text of the report. */
    String of(String key, Object... figures) {
        return Messages.text(locale, "funding.report." + key, figures);
    }

    /** What a channel is called. */
    String channel(String code) {
        return label("fund_channel", code);
    }

    /** What a kind of project is called. */
    String kind(String code) {
        return label("project_kind", code);
    }

    /** What the catalog calls a code. */
    String label(String list, String code) {
        return catalog.findCodeList(list).orElseThrow().codes().stream()
                .filter(each -> each.value().equals(code))
                .map(each -> each.label().in(locale))
                .findFirst()
                .orElse(code);
    }

    /** A text of the result that is kept in both languages; empty for none. */
    String pick(JsonNode both) {
        return both.path(isChinese() ? "zh" : "en").asString("");
    }

    /** Names one after another. */
    String list(List<String> names) {
        return String.join(isChinese() ? "、" : ", ", names);
    }

    /** A demand that is not met, as the result has it. */
    String shortfall(JsonNode of) {
        String channel = of.path("channel").asString(null);
        return Messages.text(
                locale,
                "funding.shortfall." + of.path("what").asString(""),
                channel == null ? "" : channel(channel),
                of.path("of").isString() ? of.path("of").asString() : pick(of.path("of")),
                of.path("wantedYuan").asLong(),
                of.path("missingYuan").asLong());
    }

    /** All of them in one line. */
    String shortfalls(JsonNode result) {
        List<String> each = StreamSupport.stream(result.path("shortfalls").spliterator(), false)
                .map(this::shortfall)
                .toList();
        return String.join(isChinese() ? "；" : "; ", each);
    }

    /** That the formula, or a part of it, shares nothing; empty where all is well. */
    String formula(JsonNode result) {
        List<String> missing = StreamSupport.stream(
                        result.path("formulaMissing").spliterator(), false)
                .map(this::pick)
                .toList();
        boolean empty = result.path("formulaIsEmpty").asBoolean();
        if (missing.isEmpty() && !empty) {
            return "";
        }
        String key = !empty ? "formula-part" : missing.isEmpty() ? "formula-impossible" : "formula-empty";
        return of(key, list(missing));
    }

    /** What "proven best" means where begun projects come first; empty where they compete like all others. */
    String begun(JsonNode begun) {
        if (begun.isMissingNode() || begun.isNull()) {
            return "";
        }
        String key = begun.path("chosen").asBoolean()
                ? begun.path("proven").asBoolean() ? "begun-chosen" : "begun-chosen-open"
                : "begun-all";
        return of(
                key,
                number(begun.path("all").asLong()),
                number(begun.path("kept").asLong()));
    }

    /** How many projects could not be asked, as nobody has told their cost; empty for none. */
    String withoutCost(int projects) {
        return projects == 0 ? "" : of("without-cost", number(projects));
    }

    /** Whom people decided about though nobody of that name waits for money; empty for none. */
    String unknownPins(JsonNode result) {
        List<String> names = StreamSupport.stream(result.path("unknownPins").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        return names.isEmpty() ? "" : of("unknown-pins", list(names));
    }

    boolean isChinese() {
        return "zh".equals(locale.getLanguage());
    }

    static String whole(JsonNode figure) {
        return number(figure.asLong());
    }

    static String number(long figure) {
        return String.format(Locale.ROOT, "%,d", figure);
    }

    static String decimal(JsonNode figure, int digits) {
        return figure.isNumber() ? String.format(Locale.ROOT, "%,." + digits + "f", figure.asDouble()) : "—";
    }
}
