package org.santu.exchange.out.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.santu.exchange.out.ExportNotes;
import org.santu.exchange.out.FeatureSink;
import org.santu.exchange.out.OutLayer;
import org.santu.problem.SantuException;
import org.santu.workbook.SheetWriter;
import org.santu.workbook.WorkbookWriter;

/** Writes rows of one sheet. For one thread. */
final class WorkbookSink implements FeatureSink {
    /** Excel has no more, the headings included. */
    private static final int MOST_ROWS = 1 << 20;

    private static final int LONGEST_CELL = 32_767;
    /** What a double keeps. */
    private static final int MOST_DIGITS = 15;

    private static final int ROWS_WITH_CHOICES = 20_000;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final OutLayer layer;
    private final ExportNotes notes;
    private final TableCells cells;
    private final OutputStream out;
    private final WorkbookWriter workbook;
    private final SheetWriter sheet;
    private int rows = 1;

    WorkbookSink(Path file, OutLayer layer, ExportNotes notes) throws IOException {
        this.file = file;
        this.layer = layer;
        this.notes = notes;
        this.cells = new TableCells(layer);
        this.out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES);
        this.workbook = new WorkbookWriter(out);
        this.sheet =
                workbook.sheet(layer.layer().label().in(layer.locale()), WorkbookColumns.of(layer), ROWS_WITH_CHOICES);
    }

    @Override
    public void write(SimpleFeature feature) throws IOException {
        if (++rows > MOST_ROWS) {
            throw new SantuException("SANTU-EXPORT-ROWS", MOST_ROWS - 1);
        }
        List<Object> values = cells.cells(feature);
        Object[] row = new Object[values.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = cell(feature, i, values.get(i));
        }
        sheet.row(row);
    }

    private Object cell(SimpleFeature feature, int at, Object value) {
        if (value instanceof String text && text.length() > LONGEST_CELL) {
            boolean isPlace = at >= layer.columns().size();
            String heading = cells.headings().get(at);
            notes.add(isPlace ? "SANTU-EXPORT-SHAPE-LONG" : "SANTU-EXPORT-CELL-CUT", heading, feature.getID());
            return isPlace ? null : text;
        }
        if (value instanceof BigDecimal number && number.precision() > MOST_DIGITS) {
            return number.toPlainString();
        }
        return value instanceof Long number && String.valueOf(Math.abs(number)).length() > MOST_DIGITS
                ? number.toString()
                : value;
    }

    @Override
    public List<Path> finish() throws IOException {
        workbook.close();
        out.close();
        return List.of(file);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
