package org.santu.exchange.xlsx;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.santu.exchange.source.FieldNames;
import org.santu.exchange.source.RecordReader;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceFiles;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.TextEncoding;
import org.santu.exchange.table.Table;
import org.santu.exchange.table.TableRow;
import org.santu.exchange.table.TableSource;
import org.santu.problem.SantuException;
import org.santu.workbook.WorkbookFile;
import org.santu.workbook.WorkbookLimits;

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
        WorkbookFile workbook;
        try {
            workbook = WorkbookFile.open(files.main(), WorkbookLimits.DATA);
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-IMPORT-UNREADABLE", files.name());
        }
        TableSource source = null;
        try {
            int sheet = choose(workbook, files.name(), options);
            Table table = table(workbook, sheet, files.name(), options);
            source = new TableSource("XLSX", files, TextEncoding.OF_FORMAT, table, workbook, workbook.sheets());
            return source;
        } finally {
            if (source == null) {
                close(workbook, files.name());
            }
        }
    }

    /** The named sheet, else the one whose headings the layer knows best; the first of equals. */
    private static int choose(WorkbookFile workbook, String name, SourceOptions options) {
        List<String> sheets = workbook.sheets();
        if (options.part() != null) {
            int named = sheets.indexOf(options.part());
            if (named < 0) {
                throw new SantuException("SANTU-IMPORT-NO-PART", options.part(), String.join(", ", sheets));
            }
            return named;
        }
        int best = -1;
        long most = -1;
        for (int sheet = 0; sheet < sheets.size(); sheet++) {
            if (workbook.rows(sheet).hasNext()) {
                long known = table(workbook, sheet, name, options).schema().names().stream()
                        .filter(heading -> options.headings().contains(FieldNames.plain(heading)))
                        .count();
                if (known > most) {
                    most = known;
                    best = sheet;
                }
            }
        }
        if (best < 0) {
            throw new SantuException("SANTU-CSV-EMPTY", name);
        }
        return best;
    }

    private static Table table(WorkbookFile workbook, int sheet, String name, SourceOptions options) {
        Iterator<TableRow> rows = new SheetCells(workbook.rows(sheet), workbook.mergedCells(sheet));
        if (!rows.hasNext()) {
            throw new SantuException("SANTU-CSV-EMPTY", name);
        }
        return new Table(name, rows, options.headings());
    }

    private static void close(WorkbookFile workbook, String name) {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-IMPORT-UNREADABLE", name);
        }
    }
}
