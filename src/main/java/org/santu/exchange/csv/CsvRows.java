package org.santu.exchange.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.function.LongSupplier;
import org.santu.exchange.source.LookAhead;
import org.santu.exchange.table.TableRow;
import org.santu.problem.SantuException;

/** The lines of a table. Rows are numbered by line, as an editor and Excel show them. */
final class CsvRows extends LookAhead<TableRow> {
    private final String name;
    private final CloseableIterator<CsvRecord> rows;
    private final LongSupplier openQuote;
    private String lastValue = "";

    /** @param openQuote asked at the end where rows may have vanished: the line of a quote that is not closed, or 0 */
    CsvRows(String name, CloseableIterator<CsvRecord> rows, LongSupplier openQuote) {
        this.name = name;
        this.rows = rows;
        this.openQuote = openQuote;
    }

    @Override
    protected TableRow find() {
        CsvRecord line;
        try {
            if (!rows.hasNext()) {
                requireClosedQuotes();
                return null;
            }
            line = rows.next();
        } catch (SantuException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new SantuException(e, "SANTU-CSV-DAMAGED", name, e.getMessage());
        }
        Object[] cells = new Object[line.getFieldCount()];
        lastValue = cells.length == 0 ? "" : line.getField(cells.length - 1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = value(line.getField(i));
        }
        return new TableRow(line.getStartingLineNumber(), cells);
    }

    private void requireClosedQuotes() {
        long line = lastValue.indexOf('\n') < 0 ? 0 : openQuote.getAsLong();
        if (line > 0) {
            throw new SantuException("SANTU-CSV-OPEN-QUOTE", name, line);
        }
    }

    private static String value(String field) {
        String text = FormulaGuard.open(field.strip());
        return text.isEmpty() ? null : text;
    }
}
