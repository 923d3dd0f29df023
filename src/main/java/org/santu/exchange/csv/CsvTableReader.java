package org.santu.exchange.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import org.santu.exchange.source.RecordReader;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceFiles;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.TextEncoding;
import org.santu.exchange.source.TextSample;
import org.santu.exchange.table.Table;
import org.santu.exchange.table.TableSource;
import org.santu.problem.SantuException;

/** CSV with comma, semicolon, tabulator or bar. */
public final class CsvTableReader implements RecordReader {
    @Override
    public boolean reads(SourceFiles files) {
        return switch (files.extension()) {
            case "csv", "tsv", "txt", "tab" -> true;
            default -> false;
        };
    }

    @Override
    public RecordSource open(SourceFiles files, SourceOptions options) {
        TextEncoding encoding = TextSample.encoding(files.main(), options, '\n');
        char separator = Separator.find(files.main(), encoding.charset());
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .ofCsvRecord(TextSample.open(files.main(), encoding.charset()));
        TableSource source = null;
        try {
            CsvRows rows = new CsvRows(
                    files.name(), reader.iterator(), () -> OpenQuote.find(files.main(), encoding.charset(), separator));
            if (!rows.hasNext()) {
                throw new SantuException("SANTU-CSV-EMPTY", files.name());
            }
            Table table = new Table(files.name(), rows, options.headings(), true);
            source = new TableSource("CSV", files, encoding, table, reader);
            return source;
        } finally {
            if (source == null) {
                close(reader, files.name());
            }
        }
    }

    private static void close(CsvReader<CsvRecord> reader, String name) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-IMPORT-UNREADABLE", name);
        }
    }
}
