package org.santu.workbook;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.santu.catalog.ChinaTime;

/** Writes the rows of one sheet, from top to bottom. For one thread. */
public final class SheetWriter {
    private static final String HEADER_FILL = "E8F0F7";
    private static final int FLUSH_EVERY_ROWS = 500;

    private final Worksheet sheet;
    private int next = 1;

    SheetWriter(Worksheet sheet, List<Column> columns) {
        this.sheet = sheet;
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, SheetText.cell(columns.get(column).title()));
            sheet.width(column, columns.get(column).widthCharacters());
            if (columns.get(column).hidden()) {
                sheet.hideColumn(column);
            }
        }
        int last = columns.size() - 1;
        sheet.range(0, 0, 0, last)
                .style()
                .bold()
                .fillColor(HEADER_FILL)
                .borderStyle("thin")
                .borderColor("B8C4CE")
                .set();
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, last);
        sheet.repeatRows(0);
    }

    /**
     * Writes a row. Text stays text whatever it begins with: a cell of type string is never calculated, and its format keeps
     * it so when somebody edits it.
     *
     * @param values null, text, numbers, booleans, dates or instants (in the zone of this machine); all else as text
     */
    public void row(Object... values) throws IOException {
        for (int column = 0; column < values.length; column++) {
            write(column, values[column]);
        }
        next++;
        if (next % FLUSH_EVERY_ROWS == 0) {
            sheet.flush();
        }
    }

    /** A note that appears beside the title of a column. */
    public void hint(int column, String text) {
        sheet.comment(0, column, SheetText.cell(text));
    }

    /**
     * Refuses what is typed into a column and does not fit.
     *
     * @param rows below the title
     * @param formula true for what fits, written for the second row
     * @param title of the refusal, and what it says
     */
    public void check(int column, int rows, String formula, String title, String text) {
        sheet.range(1, column, rows, column)
                .validateWithFormula(formula)
                .allowBlank(true)
                .showErrorMessage(true)
                .errorTitle(SheetText.cell(title))
                .error(SheetText.message(text));
    }

    private void write(int column, Object value) {
        if (value == null) {
            return;
        }
        if (value instanceof Number number) {
            sheet.value(next, column, number);
        } else if (value instanceof Boolean flag) {
            sheet.value(next, column, flag);
        } else if (value instanceof LocalDate date) {
            sheet.value(next, column, date);
            sheet.style(next, column).format("yyyy-mm-dd").set();
        } else if (value instanceof Instant instant) {
            sheet.value(next, column, LocalDateTime.ofInstant(instant, ChinaTime.ZONE));
            sheet.style(next, column).format("yyyy-mm-dd hh:mm").set();
        } else {
            sheet.value(next, column, SheetText.cell(value.toString()));
            sheet.style(next, column).format("@").set();
        }
    }
}
