package org.santu.exchange.out.shapefile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.santu.catalog.Code;
import org.santu.catalog.CodeList;
import org.santu.exchange.out.OutLayer;
import org.santu.problem.Messages;
import org.santu.workbook.Column;
import org.santu.workbook.SheetWriter;
import org.santu.workbook.WorkbookWriter;

/** What the short names and the codes of a shapefile mean, as a workbook beside it. */
final class FieldDictionary {
    private FieldDictionary() {}

    static void write(Path file, OutLayer layer, List<DbfColumn> columns) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                WorkbookWriter workbook = new WorkbookWriter(out)) {
            fields(workbook, layer, columns);
            codes(workbook, layer, columns);
        }
    }

    private static void fields(WorkbookWriter workbook, OutLayer layer, List<DbfColumn> columns) throws IOException {
        Locale locale = layer.locale();
        SheetWriter sheet = workbook.sheet(
                text(locale, "export.dictionary.fields"),
                List.of(
                        Column.of(text(locale, "export.dictionary.field"), 14),
                        Column.of(text(locale, "export.dictionary.zh"), 28),
                        Column.of(text(locale, "export.dictionary.en"), 32),
                        Column.of(text(locale, "export.dictionary.type"), 8),
                        Column.of(text(locale, "export.dictionary.width"), 8),
                        Column.of(text(locale, "export.dictionary.decimals"), 8),
                        Column.of(text(locale, "export.dictionary.unit"), 14),
                        Column.of(text(locale, "export.dictionary.codes"), 30)),
                0);
        for (DbfColumn column : columns) {
            var out = column.column();
            String suffix = column.isLabels() ? text(locale, "export.dictionary.label-of") : "";
            sheet.row(
                    column.name(),
                    out.label().zh() + suffix,
                    out.label().en() + suffix,
                    String.valueOf(column.type()),
                    column.width(),
                    column.decimals(),
                    out.unit() == null ? null : out.unit().in(locale),
                    out.isCoded() ? out.codeList().label().in(locale) : null);
        }
    }

    private static void codes(WorkbookWriter workbook, OutLayer layer, List<DbfColumn> columns) throws IOException {
        Locale locale = layer.locale();
        Set<CodeList> lists = new LinkedHashSet<>();
        columns.stream()
                .filter(column -> column.column().isCoded())
                .forEach(column -> lists.add(column.column().codeList()));
        if (lists.isEmpty()) {
            return;
        }
        SheetWriter sheet = workbook.sheet(
                text(locale, "export.dictionary.codes"),
                List.of(
                        Column.of(text(locale, "export.dictionary.list"), 28),
                        Column.of(text(locale, "export.dictionary.code"), 24),
                        Column.of(text(locale, "export.dictionary.zh"), 28),
                        Column.of(text(locale, "export.dictionary.en"), 32)),
                0);
        for (CodeList list : lists) {
            for (Code code : list.codes()) {
                sheet.row(
                        list.label().in(locale),
                        code.value(),
                        code.label().zh(),
                        code.label().en());
            }
        }
    }

    private static String text(Locale locale, String key) {
        return Messages.text(locale, key);
    }
}
