package org.santu.exchange.ogr;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.santu.exchange.source.DataSet;
import org.santu.exchange.source.DeclaredCrs;
import org.santu.exchange.source.Finding;
import org.santu.exchange.source.RecordSchema;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceRecord;
import org.santu.exchange.source.TextEncoding;

/** What GDAL has made, thrown away when it is closed. */
record OgrSource(RecordSource made, Conversion conversion) implements RecordSource {
    @Override
    public String format() {
        return made.format();
    }

    @Override
    public RecordSchema schema() {
        return made.schema();
    }

    @Override
    public Optional<DeclaredCrs> findCrs() {
        return made.findCrs();
    }

    @Override
    public TextEncoding encoding() {
        return made.encoding();
    }

    @Override
    public long expectedRecords() {
        return made.expectedRecords();
    }

    @Override
    public Iterator<SourceRecord> records() {
        return made.records();
    }

    @Override
    public List<Finding> findings() {
        return made.findings();
    }

    @Override
    public List<DataSet> sets() {
        return made.sets();
    }

    @Override
    public String set() {
        return made.set();
    }

    @Override
    public void close() {
        try {
            made.close();
        } finally {
            conversion.close();
        }
    }
}
