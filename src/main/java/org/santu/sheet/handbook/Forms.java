package org.santu.sheet.handbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.santu.catalog.Text;
import org.santu.problem.Messages;
import org.santu.sheet.form.FormCell;
import org.santu.sheet.form.FormFlow;
import org.santu.sheet.form.FormTable;
import org.santu.sheet.form.FormTable.FormRow;

/** Tables that both handbooks have: grids of labels and values, lists of records, places for signatures. */
final class Forms {
    private static final double SIGNATURE = 30;

    private final Locale locale;

    Forms(Locale locale) {
        this.locale = locale;
    }

    String text(String key, Object... args) {
        return Messages.text(locale, "handbook." + key, args);
    }

    String label(Text label) {
        return label.in(locale);
    }

    /** Labels and values side by side, two of each in a row; long ones take a row of their own. */
    FormTable grid(FormValues values, String... names) {
        FormTable table = FormTable.of(30, 55, 30, 55);
        List<FormCell> row = new ArrayList<>();
        for (String name : names) {
            boolean wide = name.startsWith("+");
            String attribute = wide ? name.substring(1) : name;
            if (values.attribute(attribute).isEmpty()) {
                continue;
            }
            if (wide && !row.isEmpty()) {
                finish(table, row);
            }
            row.add(FormCell.label(values.label(attribute)));
            row.add(FormCell.value(values.text(attribute)).over(wide ? 3 : 1));
            if (wide || row.size() == 4) {
                finish(table, row);
            }
        }
        if (!row.isEmpty()) {
            finish(table, row);
        }
        return table;
    }

    private static void finish(FormTable table, List<FormCell> row) {
        if (row.size() == 2 && row.get(1).span() == 1) {
            row.set(1, row.get(1).over(3));
        }
        table.row(FormFlow.ROW, List.copyOf(row));
        row.clear();
    }

    /**
     * Records as rows, with empty ones below them to go on by hand.
     *
     * @param widths one for the number of the row, one for each field, one for each column that is only for writing
     * @param byHand headings of columns that are only for writing
     * @param least rows in all
     */
    FormTable list(
            FormValues values, String records, double[] widths, List<String> fields, List<String> byHand, int least) {
        FormTable table = FormTable.of(widths);
        List<String> head = new ArrayList<>();
        head.add(text("number"));
        fields.forEach(field -> head.add(values.fieldLabel(records, field)));
        head.addAll(byHand);
        table.head(head.toArray(String[]::new));
        int number = 0;
        for (FormValues.Record record : values.records(records)) {
            List<FormCell> row = new ArrayList<>();
            row.add(FormCell.centred(String.valueOf(++number)));
            fields.forEach(field -> row.add(cell(values, records, field, record.text(field))));
            byHand.forEach(column -> row.add(FormCell.value("")));
            table.row(FormFlow.ROW, row);
        }
        while (number < least) {
            List<FormCell> row = new ArrayList<>();
            row.add(FormCell.centred(String.valueOf(++number)));
            for (int i = 0; i < fields.size() + byHand.size(); i++) {
                row.add(FormCell.value(""));
            }
            table.row(FormFlow.ROW, row);
        }
        return table;
    }

    private static FormCell cell(FormValues values, String records, String field, String text) {
        return switch (values.attribute(records)
                .flatMap(list -> list.findField(field))
                .map(found -> found.type())
                .orElseThrow()) {
            case TEXT -> FormCell.value(text);
            case DECIMAL -> FormCell.number(text);
            default -> FormCell.centred(text);
        };
    }

    /** Boxes for signatures and seals, two in a row. */
    FormTable signatures(String... keys) {
        FormTable table = FormTable.of(1, 1);
        for (int i = 0; i < keys.length; i += 2) {
            table.row(
                    SIGNATURE,
                    Arrays.stream(keys, i, Math.min(keys.length, i + 2))
                            .map(key -> FormCell.signature(text(key), text("sign.date")))
                            .toList());
        }
        return table;
    }

    FormRow row(FormCell... cells) {
        return new FormRow(List.of(cells), FormFlow.ROW);
    }
}
