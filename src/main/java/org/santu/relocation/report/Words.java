package org.santu.relocation.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.santu.problem.Messages;
import org.santu.sheet.flow.TableData;
import tools.jackson.databind.JsonNode;

/** Texts and numbers of the report in one language. Immutable. */
record Words(Locale locale) {
    private static final String KEY = "relocation.report.";
    private static final String NOTHING = "–";

    String of(String key, Object... args) {
        return Messages.text(locale, KEY + key, args);
    }

    /** A text of the room that is no text of the report. */
    String room(String key) {
        return Messages.knows("relocation." + key) ? Messages.text(locale, "relocation." + key) : key;
    }

    String minutes(double minutes) {
        return of("minutes", number(minutes, "#,##0.0"));
    }

    static String whole(JsonNode value) {
        return value.isNumber() ? number(value.asDouble(), "#,##0") : NOTHING;
    }

    static String decimal(JsonNode value) {
        return value.isNumber() ? number(value.asDouble(), "#,##0.0") : NOTHING;
    }

    static String percent(JsonNode share) {
        return share.isNumber() ? number(share.asDouble() * 100, "0.##") + " %" : NOTHING;
    }

    static String number(double value, String pattern) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return NOTHING;
        }
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    /** @param key of the head; with {@code >} before it, numbers stand on the right */
    TableData.Column column(String key) {
        boolean right = key.startsWith(">");
        return new TableData.Column(of("column." + (right ? key.substring(1) : key)), right);
    }

    List<TableData.Column> columns(String... keys) {
        return Arrays.stream(keys).map(this::column).toList();
    }
}
