package org.santu.exchange.shapefile;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.locationtech.jts.geom.Geometry;
import org.santu.exchange.source.Action;
import org.santu.exchange.source.Finding;
import org.santu.exchange.source.RecordSchema;
import org.santu.exchange.source.SourceRecord;

/** Joins the n-th shape to the n-th row, past the end of either. Rows marked as deleted are passed over and counted. */
final class ShapefileRecords implements Iterator<SourceRecord> {
    private final ShapeFile shapes;
    private final DbfFile table;
    private final DbfValues values;
    private final RecordSchema schema;
    private final List<Finding> fileFindings;
    private final ShapeDecoder decoder = new ShapeDecoder();

    private boolean shapesLeft;
    private long rowsLeft;
    private long number;
    private long deleted;
    private long withoutRow;
    private SourceRecord next;
    private boolean finished;

    ShapefileRecords(
            ShapeFile shapes, DbfFile table, DbfValues values, RecordSchema schema, List<Finding> fileFindings) {
        this.shapes = shapes;
        this.table = table;
        this.values = values;
        this.schema = schema;
        this.fileFindings = fileFindings;
        this.shapesLeft = shapes != null;
        this.rowsLeft = table == null ? 0 : ShapefileSource.rowsToRead(table.header());
    }

    @Override
    public boolean hasNext() {
        while (next == null && !finished) {
            advance();
        }
        return next != null;
    }

    @Override
    public SourceRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SourceRecord result = next;
        next = null;
        return result;
    }

    private void advance() {
        List<Finding> findings = new ArrayList<>(0);
        ShapeFile.State state = shapesLeft ? shapes.next() : ShapeFile.State.END;
        if (state == ShapeFile.State.END) {
            shapesLeft = false;
        }
        // A head that counts too few rows must not cost the shapes behind them their values.
        boolean hasRow = table != null && (rowsLeft > 0 || state != ShapeFile.State.END) && table.read(number);
        if (state == ShapeFile.State.END && !hasRow) {
            finish();
            return;
        }
        number++;
        rowsLeft--;
        if (hasRow && table.isDeleted()) {
            deleted++;
            return;
        }
        Geometry geometry = state == ShapeFile.State.READ ? decode(findings) : null;
        if (state == ShapeFile.State.DAMAGED || state == ShapeFile.State.END && shapes != null) {
            findings.add(Finding.ofRow("SANTU-SHP-NO-SHAPE", Action.REJECTED, number, null, null, null));
        }
        if (table != null && !hasRow) {
            withoutRow++;
            findings.add(Finding.ofRow("SANTU-SHP-NO-ROW", Action.NOTED, number, null, null, null));
        }
        Object[] row = new Object[schema.fields().size()];
        if (hasRow) {
            List<DbfField> fields = table.header().fields();
            for (int i = 0; i < row.length; i++) {
                DbfField field = fields.get(i);
                String name = schema.fields().get(i).name();
                row[i] = values.value(table.row(), field, table.lengthOf(field), number, name, findings);
            }
        }
        next = new SourceRecord(number, row, geometry, findings);
    }

    private Geometry decode(List<Finding> findings) {
        try {
            Geometry geometry = decoder.decode(shapes.content());
            if (decoder.hadLooseRings()) {
                findings.add(Finding.ofRow("SANTU-SHP-LOOSE-RINGS", Action.REPAIRED, number, null, null, null));
            }
            return geometry;
        } catch (ShapeDecoder.DamagedShapeException e) {
            findings.add(Finding.ofRow("SANTU-SHP-NO-SHAPE", Action.REJECTED, number, null, e.getMessage(), null));
            return null;
        }
    }

    private void finish() {
        finished = true;
        if (deleted > 0) {
            fileFindings.add(Finding.ofFile("SANTU-SHP-DELETED-ROWS", deleted, null));
        }
        if (withoutRow > 0) {
            fileFindings.add(Finding.ofFile("SANTU-SHP-TABLE-ENDS-EARLY", withoutRow, null));
        }
    }
}
