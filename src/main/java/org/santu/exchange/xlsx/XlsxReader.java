package org.santu.exchange.xlsx;

import java.io.IOException;
import org.santu.exchange.source.RecordReader;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceFiles;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.TextEncoding;
import org.santu.exchange.table.TableSource;
import org.santu.problem.SantuException;
import org.santu.workbook.WorkbookFile;
import org.santu.workbook.WorkbookLimits;

/** XLSX: the sheet that looks like a table of the layer, or the one that is named. */
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
        WorkbookFile workbook;
        try {
            workbook = WorkbookFile.open(files.main(), WorkbookLimits.DATA);
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-IMPORT-UNREADABLE", files.name());
        }
        TableSource source = null;
        try {
            Sheets sheets = new Sheets(workbook, files, options);
            Sheets.Choice choice = sheets.choose();
            source = new TableSource(
                    "XLSX",
                    files,
                    TextEncoding.OF_FORMAT,
                    sheets.table(choice.sheet()),
                    workbook,
                    sheets::list,
                    choice.name(),
                    choice.passedOver());
            return source;
        } finally {
            if (source == null) {
                close(workbook, files.name());
            }
        }
    }

    private static void close(WorkbookFile workbook, String name) {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-IMPORT-UNREADABLE", name);
        }
    }
}
