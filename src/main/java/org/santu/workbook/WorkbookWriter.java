package org.santu.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes an XLSX file sheet by sheet and row by row, without holding its rows in memory. For one thread; one sheet at a time:
 * a sheet is complete when the next one begins. {@link #close()} completes the file and leaves the stream open.
 */
public final class WorkbookWriter implements Closeable {
    private static final String PROGRAM = "Santu";
    /** The sheet that holds what drop-downs offer; lists in the cells themselves end at 255 characters. */
    static final String LISTS = "lists";

    private static final int MOST_LISTS = 26;

    private final Workbook workbook;
    private final List<List<String>> lists = new ArrayList<>();
    private Worksheet open;

    public WorkbookWriter(OutputStream out) {
        workbook = new Workbook(out, PROGRAM, "1.0");
    }

    /**
     * Begins a sheet: its first row has the titles, stays in sight and filters.
     *
     * @param name of at most 31 characters; characters that Excel refuses become spaces
     * @param rowsWithChoices how many rows below the titles get the drop-downs; 0 for a sheet that is only read
     */
    public SheetWriter sheet(String name, List<Column> columns, int rowsWithChoices) throws IOException {
        finishSheet();
        open = workbook.newWorksheet(SheetText.sheetName(name));
        SheetWriter writer = new SheetWriter(open, columns);
        for (int column = 0; column < columns.size() && rowsWithChoices > 0; column++) {
            List<String> choices = columns.get(column).choices();
            if (!choices.isEmpty() && lists.size() < MOST_LISTS) {
                lists.add(choices);
                open.range(1, column, rowsWithChoices, column)
                        .validateWithListByFormula(LISTS + "!" + cells(lists.size() - 1, choices.size()))
                        .showErrorMessage(true);
            }
        }
        return writer;
    }

    private static String cells(int column, int rows) {
        char letter = (char) ('A' + column);
        return "$" + letter + "$1:$" + letter + "$" + rows;
    }

    private void finishSheet() throws IOException {
        if (open != null) {
            open.finish();
            open = null;
        }
    }

    @Override
    public void close() throws IOException {
        finishSheet();
        if (!lists.isEmpty()) {
            Worksheet sheet = workbook.newWorksheet(LISTS);
            for (int column = 0; column < lists.size(); column++) {
                for (int row = 0; row < lists.get(column).size(); row++) {
                    sheet.value(row, column, SheetText.cell(lists.get(column).get(row)));
                }
            }
            sheet.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
            sheet.finish();
        }
        workbook.finish();
    }
}
