package org.santu.exchange.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.santu.exchange.source.Action;
import org.santu.exchange.source.DeclaredCrs;
import org.santu.exchange.source.FieldKind;
import org.santu.exchange.source.FieldNames;
import org.santu.exchange.source.Finding;
import org.santu.exchange.source.RecordSchema;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceField;
import org.santu.exchange.source.SourceFiles;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.SourceRecord;
import org.santu.exchange.source.TextEncoding;
import org.santu.exchange.source.TextSample;
import org.santu.problem.SantuException;

/** An open CSV file. Rows are numbered by line, as an editor and Excel show them. */
final class CsvSource implements RecordSource {
    private static final int MAXIMUM_COLUMNS = 2000;

    private final SourceFiles files;
    private final TextEncoding encoding;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> rows;
    private final RecordSchema schema;
    private final PositionColumns position;

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
        if (!hasRow()) {
            close();
            throw new SantuException("SANTU-CSV-EMPTY", files.name());
        }
        List<String> headings = rows.next().getFields();
        if (headings.size() > MAXIMUM_COLUMNS) {
            close();
            throw new SantuException("SANTU-CSV-TOO-WIDE", files.name(), headings.size(), MAXIMUM_COLUMNS);
        }
        FieldNames names = new FieldNames();
        List<SourceField> fields = new ArrayList<>();
        headings.forEach(heading -> fields.add(new SourceField(names.unique(heading), FieldKind.TEXT)));
        position = new PositionColumns(fields.stream().map(SourceField::name).toList());
        schema = new RecordSchema(fields, position.exist(), position.listNames());
    }

    private boolean hasRow() {
        try {
            return rows.hasNext();
        } catch (RuntimeException e) {
            throw new SantuException(e, "SANTU-CSV-DAMAGED", files.name(), e.getMessage());
        }
    }

    @Override
    public String format() {
        return "CSV";
    }

    @Override
    public RecordSchema schema() {
        return schema;
    }

    @Override
    public Optional<DeclaredCrs> findCrs() {
        return Optional.empty();
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
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return hasRow();
            }

            @Override
            public SourceRecord next() {
                if (!hasRow()) {
                    throw new NoSuchElementException();
                }
                return record(rows.next());
            }
        };
    }

    private SourceRecord record(CsvRecord line) {
        long row = line.getStartingLineNumber();
        List<Finding> findings = new ArrayList<>(0);
        Object[] values = new Object[schema.fields().size()];
        for (int i = 0; i < values.length && i < line.getFieldCount(); i++) {
            values[i] = value(line.getField(i));
        }
        Geometry geometry = position.read(values, row, findings);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null && ((String) values[i]).indexOf('\uFFFD') >= 0) {
                String name = schema.fields().get(i).name();
                findings.add(Finding.ofRow("SANTU-IMPORT-TEXT-DAMAGED", Action.REJECTED, row, name, values[i], null));
            }
        }
        if (line.getFieldCount() > values.length) {
            findings.add(Finding.ofRow(
                    "SANTU-CSV-EXTRA-VALUES", Action.REJECTED, row, null, line.getFieldCount(), values.length));
        }
        return new SourceRecord(row, values, geometry, findings);
    }

    private static String value(String field) {
        String text = FormulaGuard.open(field.strip());
        return text.isEmpty() ? null : text;
    }

    @Override
    public List<Finding> findings() {
        return List.of();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-IMPORT-UNREADABLE", files.name());
        } finally {
            files.close();
        }
    }
}
