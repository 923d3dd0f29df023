package org.santu.history;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.santu.access.Caller;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.Code;
import org.santu.catalog.LayerDeclaration;
import org.santu.problem.Messages;
import org.santu.store.Differences;
import org.santu.store.Differences.Difference;
import org.santu.store.http.ChangedValues;
import org.santu.workbook.Column;
import org.santu.workbook.SheetWriter;
import org.santu.workbook.WorkbookWriter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The differences as a workbook: one sheet for each layer that has any, one row for each feature, and for each attribute that
 * differs anywhere the old and the new value side by side. Safe for concurrent use.
 */
@Component
class DifferenceWorkbook {
    /** Below what Excel can hold. */
    private static final int MOST_ROWS = 1_000_000;

    private final Differences differences;

    DifferenceWorkbook(Differences differences) {
        this.differences = differences;
    }

    /** @param caller in whose scope, narrowed to the region; null for nothing */
    void write(OutputStream out, Caller caller, List<LayerDeclaration> layers, Instant from, Instant to, Locale locale)
            throws IOException {
        try (WorkbookWriter workbook = new WorkbookWriter(out)) {
            boolean any = false;
            for (LayerDeclaration layer : caller == null ? List.<LayerDeclaration>of() : layers) {
                any |= write(workbook, caller, layer, from, to, locale);
            }
            if (!any) {
                workbook.sheet(text(locale, "changes.none"), List.of(Column.of(text(locale, "changes.none"), 40)), 0);
            }
        }
    }

    /** Reads twice: which attributes differ must be known before the first row. */
    private boolean write(
            WorkbookWriter workbook, Caller caller, LayerDeclaration layer, Instant from, Instant to, Locale locale)
            throws IOException {
        Set<String> differing = new LinkedHashSet<>();
        boolean[] any = {false};
        differences.read(caller, layer, from, to, difference -> {
            any[0] = true;
            differing.addAll(ChangedValues.of(layer, difference.before(), difference.after())
                    .keySet());
        });
        if (!any[0]) {
            return false;
        }
        List<Attribute> shown = layer.attributes().stream()
                .filter(attribute -> differing.contains(attribute.name()))
                .toList();
        SheetWriter sheet = workbook.sheet(layer.label().in(locale), columns(shown, locale), 0);
        int[] rows = {0};
        differences.read(caller, layer, from, to, difference -> {
            if (rows[0]++ < MOST_ROWS) {
                row(sheet, layer, shown, difference, locale);
            }
        });
        return true;
    }

    private static List<Column> columns(List<Attribute> attributes, Locale locale) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of(text(locale, "changes.kind"), 10),
                Column.of(text(locale, "changes.name"), 20),
                Column.of(text(locale, "changes.moved"), 12)));
        for (Attribute attribute : attributes) {
            String label = attribute.label().in(locale);
            columns.add(Column.of(Messages.text(locale, "changes.old", label), 20));
            columns.add(Column.of(Messages.text(locale, "changes.new", label), 20));
        }
        columns.add(Column.of("id", 38));
        return columns;
    }

    private static void row(
            SheetWriter sheet, LayerDeclaration layer, List<Attribute> shown, Difference difference, Locale locale) {
        DifferenceKind kind = DifferenceKind.of(difference);
        Map<String, Object> newest = difference.after() == null ? difference.before() : difference.after();
        Double moved = kind == DifferenceKind.CHANGED
                        && ChangedValues.moved(difference.geometryBefore(), difference.geometryAfter())
                ? ChangedValues.movedMetres(difference.geometryBefore(), difference.geometryAfter())
                : null;
        List<Object> cells = new ArrayList<>();
        cells.add(text(locale, "changes." + kind.word()));
        cells.add(newest.get(layer.titleAttribute()));
        cells.add(moved == null ? null : Math.round(moved * 10) / 10.0);
        Map<String, ChangedValues.ValueChange> changed =
                ChangedValues.of(layer, difference.before(), difference.after());
        for (Attribute attribute : shown) {
            ChangedValues.ValueChange change = changed.get(attribute.name());
            cells.add(change == null ? null : cell(attribute, change.before(), locale));
            cells.add(change == null ? null : cell(attribute, change.after(), locale));
        }
        cells.add(difference.id().toString());
        try {
            sheet.row(cells.toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Codes by their labels, truth as words, records one after the other; numbers stay numbers. */
    private static Object cell(Attribute attribute, Object value, Locale locale) {
        if (value instanceof Boolean truth) {
            return text(locale, truth ? "changes.yes" : "changes.no");
        }
        if (value instanceof JsonNode records) {
            return records.valueStream()
                    .map(record -> record(attribute, record, locale))
                    .collect(Collectors.joining("; "));
        }
        return value instanceof String word ? label(attribute, word, locale) : value;
    }

    private static String record(Attribute attribute, JsonNode record, Locale locale) {
        return attribute.fields().stream()
                .filter(field -> record.hasNonNull(field.name()))
                .map(field -> label(field, record.get(field.name()).asString(""), locale))
                .collect(Collectors.joining(", "));
    }

    private static String label(Attribute attribute, String value, Locale locale) {
        if (attribute.codeList() == null) {
            return value;
        }
        String[] codes = attribute.type() == AttributeType.CODES ? value.split(",") : new String[] {value};
        return Arrays.stream(codes)
                .map(code -> attribute
                        .codeList()
                        .findCode(code)
                        .map(Code::label)
                        .map(label -> label.in(locale))
                        .orElse(code))
                .collect(Collectors.joining(", "));
    }

    private static String text(Locale locale, String key) {
        return Messages.text(locale, key);
    }
}
