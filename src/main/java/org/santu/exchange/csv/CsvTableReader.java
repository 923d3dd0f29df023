package org.santu.exchange.csv;

import org.santu.exchange.source.RecordReader;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceFiles;
import org.santu.exchange.source.SourceOptions;

/** CSV with comma, semicolon, tabulator or bar, the first line being the headings. */
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
        return new CsvSource(files, options);
    }
}
