package org.santu.exchange.out.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.santu.catalog.AttributeType;
import org.santu.exchange.out.OutColumn;
import org.santu.exchange.out.OutLayer;
import org.santu.problem.Messages;
import org.santu.workbook.Column;

/** The columns of a layer's sheet: wide enough for their headings, with what can be chosen. */
public final class WorkbookColumns {
    private static final int NARROWEST = 8;
    private static final int WIDEST = 40;

    private WorkbookColumns() {}

    /** In the order of {@link TableCells#headings}. */
    public static List<Column> of(OutLayer layer) {
        List<Column> columns = new ArrayList<>();
        for (OutColumn column : layer.columns()) {
            columns.add(of(column, layer.locale()));
        }
        for (String heading : new TableCells(layer).positionHeadings()) {
            columns.add(Column.of(heading, width(heading)));
        }
        return columns;
    }

    private static Column of(OutColumn column, Locale locale) {
        String heading = column.heading(locale);
        boolean hidden = column.name().equals(OutColumn.VERSION);
        return new Column(heading, Math.max(width(heading), usual(column)), choices(column, locale), hidden);
    }

    /** What Excel offers; several codes in one cell are typed, since a list gives only one. */
    static List<String> choices(OutColumn column, Locale locale) {
        if (column.type() == AttributeType.CODE) {
            return column.codeList().codes().stream()
                    .map(code -> code.label().in(locale))
                    .toList();
        }
        return column.type() == AttributeType.BOOLEAN
                ? List.of(Messages.text(locale, "export.table.yes"), Messages.text(locale, "export.table.no"))
                : List.of();
    }

    /** What the values of a column usually need. */
    private static double usual(OutColumn column) {
        return switch (column.type()) {
            case REGION_CODE -> 15;
            case DATE -> 12;
            case TEXT -> column.length() == null ? 20 : Math.min(26, Math.max(NARROWEST, column.length()));
            default -> NARROWEST;
        };
    }

    private static double width(String heading) {
        long wide = heading.chars().map(c -> c > 0x2E80 ? 2 : 1).sum();
        return Math.max(NARROWEST, Math.min(WIDEST, wide + 3));
    }
}
