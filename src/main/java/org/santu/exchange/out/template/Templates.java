package org.santu.exchange.out.template;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.santu.catalog.Catalog;
import org.santu.exchange.out.OutColumn;
import org.santu.exchange.out.OutColumns;
import org.santu.exchange.out.OutCrs;
import org.santu.exchange.out.OutLayer;
import org.santu.exchange.out.table.TableCells;
import org.santu.exchange.out.table.WorkbookColumns;
import org.santu.problem.Messages;
import org.santu.workbook.Column;
import org.santu.workbook.SheetWriter;
import org.santu.workbook.WorkbookWriter;
import org.springframework.stereotype.Component;

/**
 * Makes the template of a layer: a sheet to fill in, with drop-downs, checks and a hint at each heading, and a sheet that says
 * what belongs into each column, with an example. Safe for concurrent use.
 */
@Component
public class Templates {
    /** As many rows are checked while they are typed. */
    private static final int CHECKED_ROWS = 5000;

    private final Catalog catalog;

    public Templates(Catalog catalog) {
        this.catalog = catalog;
    }

    /** @throws org.santu.catalog.UnknownLayerException for a layer that there is none of */
    public void write(String layerName, Locale locale, OutputStream out) throws IOException {
        var declaration = catalog.getLayer(layerName);
        List<OutColumn> columns = OutColumns.of(declaration).stream()
                .filter(column -> !column.name().equals(OutColumn.ID))
                .toList();
        OutLayer layer = new OutLayer(declaration, columns, OutCrs.stored(), StandardCharsets.UTF_8, locale);
        try (WorkbookWriter workbook = new WorkbookWriter(out)) {
            SheetWriter sheet = workbook.sheet(declaration.label().in(locale), WorkbookColumns.of(layer), CHECKED_ROWS);
            for (int i = 0; i < columns.size(); i++) {
                ColumnHelp help = new ColumnHelp(declaration, columns.get(i), locale);
                sheet.hint(i, help.hint());
                int column = i;
                help.findCheck(i)
                        .ifPresent(formula -> sheet.check(
                                column,
                                CHECKED_ROWS,
                                formula,
                                Messages.text(locale, "export.template.wrong"),
                                help.hint()));
            }
            instructions(workbook, layer);
        }
    }

    private static void instructions(WorkbookWriter workbook, OutLayer layer) throws IOException {
        Locale locale = layer.locale();
        SheetWriter sheet = workbook.sheet(
                text(locale, "export.template.instructions"),
                List.of(
                        Column.of(text(locale, "export.template.column"), 30),
                        Column.of(text(locale, "export.template.required"), 10),
                        Column.of(text(locale, "export.template.what"), 60),
                        Column.of(text(locale, "export.template.example"), 30)),
                0);
        for (int line = 1; Messages.keys(locale).contains("export.template.line-" + line); line++) {
            sheet.row(text(locale, "export.template.line-" + line));
        }
        sheet.row();
        for (OutColumn column : layer.columns()) {
            ColumnHelp help = new ColumnHelp(layer.layer(), column, locale);
            sheet.row(
                    column.heading(locale),
                    help.isRequired() ? text(locale, "export.table.yes") : null,
                    help.what(),
                    help.example());
        }
        List<String> position = new TableCells(layer).positionHeadings();
        for (int i = 0; i < position.size(); i++) {
            boolean isWkt = position.size() == 1;
            sheet.row(
                    position.get(i),
                    null,
                    text(locale, isWkt ? "export.template.wkt" : "export.template.degrees"),
                    isWkt ? ColumnHelp.wkt(layer.layer().geometryType()) : i == 0 ? "114.356812" : "38.854210");
        }
    }

    private static String text(Locale locale, String key) {
        return Messages.text(locale, key);
    }
}
