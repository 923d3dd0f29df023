package org.santu.exchange.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
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
 * @param parts sheets of the file, or none
 */
public record TableSource(
        String format, SourceFiles files, TextEncoding encoding, Table table, Closeable input, List<String> parts)
        implements RecordSource {

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
        return table.findings();
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
