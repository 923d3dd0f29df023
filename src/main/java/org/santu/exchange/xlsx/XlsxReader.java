package org.santu.exchange.xlsx;

import org.santu.exchange.source.RecordReader;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceFiles;
import org.santu.exchange.source.SourceOptions;

/** XLSX: the first sheet that looks like a table of the layer, or the one that is named. */
public final class XlsxReader implements RecordReader {
    @Override
    public boolean reads(SourceFiles files) {
        return switch (files.extension()) {
            case "xlsx", "xlsm" -> true;
            default -> false;
        };
    }

    @Override
    public RecordSource open(SourceFiles files, SourceOptions options) {
        return new XlsxSource(files, options);
    }
}
