package org.santu.exchange.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.santu.exchange.source.DataSet;
import org.santu.exchange.source.DeclaredCrs;
import org.santu.exchange.source.Finding;
import org.santu.exchange.source.RecordSchema;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceFiles;
import org.santu.exchange.source.SourceRecord;
import org.santu.exchange.source.TextEncoding;
import org.santu.problem.SantuException;

/**
 * An open file that is a table.
 *
 * @param input what is closed with it
 * @param sheets the file's, this one included, counted when asked for; or none
 * @param set name of this sheet, or null
 * @param noted about the choice among them
 */
public record TableSource(
        String format,
        SourceFiles files,
        TextEncoding encoding,
        Table table,
        Closeable input,
        Supplier<List<DataSet>> sheets,
        String set,
        List<Finding> noted)
        implements RecordSource {

    /** A file that is one table. */
    public TableSource(String format, SourceFiles files, TextEncoding encoding, Table table, Closeable input) {
        this(format, files, encoding, table, input, List::of, null, List.of());
    }

    @Override
    public List<DataSet> sets() {
        return sheets.get();
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
    public long expectedRecords() {
        return -1;
    }

    @Override
    public Iterator<SourceRecord> records() {
        return table.records();
    }

    @Override
    public List<Finding> findings() {
        return Stream.concat(table.findings().stream(), noted.stream()).toList();
    }

    @Override
    public void close() {
        try {
            input.close();
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-IMPORT-UNREADABLE", files.name());
        } finally {
            files.close();
        }
    }
}
