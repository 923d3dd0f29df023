package org.santu.exchange.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.santu.exchange.source.LookAhead;
import org.santu.exchange.table.TableRow;
import org.santu.problem.SantuException;

/** The lines of a table. Rows are numbered by line, as an editor and Excel show them. */
final class CsvRows extends LookAhead<TableRow> {
    private final String name;
    private final CloseableIterator<CsvRecord> rows;

    CsvRows(String name, CloseableIterator<CsvRecord> rows) {
        this.name = name;
        this.rows = rows;
    }

    @Override
    protected TableRow find() {
        CsvRecord line;
        try {
            if (!rows.hasNext()) {
                return null;
            }
            line = rows.next();
        } catch (RuntimeException e) {
            throw new SantuException(e, "SANTU-CSV-DAMAGED", name, e.getMessage());
        }
        Object[] cells = new Object[line.getFieldCount()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = value(line.getField(i));
        }
        return new TableRow(line.getStartingLineNumber(), cells);
    }

    private static String value(String field) {
        String text = FormulaGuard.open(field.strip());
        return text.isEmpty() ? null : text;
    }
}
