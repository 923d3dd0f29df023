package org.santu.exchange.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.santu.exchange.source.DeclaredCrs;
import org.santu.exchange.source.FieldNames;
import org.santu.exchange.source.Finding;
import org.santu.exchange.source.RecordSchema;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceFiles;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.SourceRecord;
import org.santu.exchange.source.TextEncoding;
import org.santu.exchange.table.Table;
import org.santu.exchange.table.TableRow;
import org.santu.problem.SantuException;
import org.santu.workbook.WorkbookFile;
import org.santu.workbook.WorkbookLimits;

/** An open sheet. Rows are numbered as Excel shows them. */
final class XlsxSource implements RecordSource {
    private static final TextEncoding ENCODING =
            new TextEncoding(StandardCharsets.UTF_8, 1, "SANTU-IMPORT-ENCODING-FORMAT");

    private final SourceFiles files;
    private final WorkbookFile workbook;
    private final Table table;

    XlsxSource(SourceFiles files, SourceOptions options) {
        this.files = files;
        try {
            workbook = WorkbookFile.open(files.main(), WorkbookLimits.DATA);
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-IMPORT-UNREADABLE", files.name());
        }
        Table opened = null;
        try {
            opened = table(choose(options), options);
            table = opened;
        } finally {
            if (opened == null) {
                closeWorkbook();
            }
        }
    }

    /** The named sheet, else the one whose headings the layer knows best; the first of equals. */
    private int choose(SourceOptions options) {
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
                long known = table(sheet, options).schema().names().stream()
                        .filter(name -> options.headings().contains(FieldNames.plain(name)))
                        .count();
                if (known > most) {
                    most = known;
                    best = sheet;
                }
            }
        }
        if (best < 0) {
            throw new SantuException("SANTU-CSV-EMPTY", files.name());
        }
        return best;
    }

    private Table table(int sheet, SourceOptions options) {
        Iterator<TableRow> rows = new SheetCells(workbook.rows(sheet), workbook.mergedCells(sheet));
        if (!rows.hasNext()) {
            throw new SantuException("SANTU-CSV-EMPTY", files.name());
        }
        return new Table(files.name(), rows, options.headings());
    }

    @Override
    public String format() {
        return "XLSX";
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
    public TextEncoding encoding() {
        return ENCODING;
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
    public List<String> parts() {
        return workbook.sheets();
    }

    private void closeWorkbook() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-IMPORT-UNREADABLE", files.name());
        }
    }

    @Override
    public void close() {
        try {
            closeWorkbook();
        } finally {
            files.close();
        }
    }
}
