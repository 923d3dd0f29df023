package org.santu.exchange.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.santu.exchange.source.DeclaredCrs;
import org.santu.exchange.source.Finding;
import org.santu.exchange.source.RecordSchema;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceFiles;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.SourceRecord;
import org.santu.exchange.source.TextEncoding;
import org.santu.exchange.source.TextSample;
import org.santu.exchange.table.Table;
import org.santu.exchange.table.TableRow;
import org.santu.problem.SantuException;

/** An open CSV file. Rows are numbered by line, as an editor and Excel show them. */
final class CsvSource implements RecordSource {
    private final SourceFiles files;
    private final TextEncoding encoding;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> rows;
    private final Table table;

    CsvSource(SourceFiles files, SourceOptions options) {
        this.files = files;
        encoding = TextSample.encoding(files.main(), options, '\n');
        reader = CsvReader.builder()
                .fieldSeparator(Separator.find(files.main(), encoding.charset()))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .ofCsvRecord(TextSample.open(files.main(), encoding.charset()));
        rows = reader.iterator();
        Table opened = null;
        try {
            if (!hasRow()) {
                throw new SantuException("SANTU-CSV-EMPTY", files.name());
            }
            opened = new Table(files.name(), rows(), options.headings());
            table = opened;
        } finally {
            if (opened == null) {
                closeReader();
            }
        }
    }

    private boolean hasRow() {
        try {
            return rows.hasNext();
        } catch (RuntimeException e) {
            throw new SantuException(e, "SANTU-CSV-DAMAGED", files.name(), e.getMessage());
        }
    }

    private Iterator<TableRow> rows() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return hasRow();
            }

            @Override
            public TableRow next() {
                if (!hasRow()) {
                    throw new NoSuchElementException();
                }
                CsvRecord line = rows.next();
                Object[] cells = new Object[line.getFieldCount()];
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = value(line.getField(i));
                }
                return new TableRow(line.getStartingLineNumber(), cells);
            }
        };
    }

    private static String value(String field) {
        String text = FormulaGuard.open(field.strip());
        return text.isEmpty() ? null : text;
    }

    @Override
    public String format() {
        return "CSV";
    }

    @Override
    public RecordSchema schema() {
        return table.schema();
    }

    @Override
    public Optional<DeclaredCrs> findCrs() {
        return table.findCrs();
    }

    @Override
    public TextEncoding encoding() {
        return encoding;
    }

    @Override
    public long expectedRecords() {
        return -1;
    }

    @Override
    public Iterator<SourceRecord> records() {
        return table.records();
    }

    @Override
    public List<Finding> findings() {
        return table.findings();
    }

    private void closeReader() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-IMPORT-UNREADABLE", files.name());
        }
    }

    @Override
    public void close() {
        try {
            closeReader();
        } finally {
            files.close();
        }
    }
}
