package org.santu.exchange.out.table;

import java.io.IOException;
import org.santu.catalog.Text;
import org.santu.exchange.out.ExportFormat;
import org.santu.exchange.out.ExportNotes;
import org.santu.exchange.out.FeatureSink;
import org.santu.exchange.out.OutLayer;
import org.santu.exchange.out.OutTarget;

/** A table as text, with the mark in front that makes spreadsheets read UTF-8. */
public final class CsvFormat implements ExportFormat {
    @Override
    public String name() {
        return "csv";
    }

    @Override
    public Text label() {
        return new Text("CSV 表格", "CSV table");
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public boolean choosesEncoding() {
        return true;
    }

    @Override
    public FeatureSink open(OutTarget target, OutLayer layer, ExportNotes notes) throws IOException {
        return new CsvSink(target.file(), layer, notes);
    }
}
