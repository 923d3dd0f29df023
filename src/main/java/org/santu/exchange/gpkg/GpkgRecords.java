package org.santu.exchange.gpkg;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.santu.exchange.source.Action;
import org.santu.exchange.source.FieldKind;
import org.santu.exchange.source.Finding;
import org.santu.exchange.source.LookAhead;
import org.santu.exchange.source.RecordSchema;
import org.santu.exchange.source.SourceRecord;

/** The rows of a table one by one; only the one at hand is in memory. */
final class GpkgRecords extends LookAhead<SourceRecord> {
    private static final int LONGEST_BLOB = 200_000_000;

    private final GpkgFile file;
    private final ResultSet rows;
    private final RecordSchema schema;
    private final int geometryColumn;
    private final int columns;
    private final GpkgGeometry geometries = new GpkgGeometry();
    private long number;

    /** @param geometryColumn its place from 1, or -1 */
    GpkgRecords(GpkgFile file, ResultSet rows, RecordSchema schema, int geometryColumn, int columns) {
        this.file = file;
        this.rows = rows;
        this.schema = schema;
        this.geometryColumn = geometryColumn;
        this.columns = columns;
    }

    @Override
    protected SourceRecord find() {
        try {
            return rows.next() ? record() : null;
        } catch (SQLException e) {
            throw file.damaged(e);
        }
    }

    private SourceRecord record() throws SQLException {
        number++;
        List<Finding> findings = new ArrayList<>(0);
        Object[] values = new Object[schema.fields().size()];
        Geometry geometry = null;
        int field = 0;
        for (int column = 1; column <= columns; column++) {
            if (column == geometryColumn) {
                geometry = geometry(column, findings);
            } else {
                values[field] = value(rows.getObject(column), field, findings);
                field++;
            }
        }
        return new SourceRecord(number, values, geometry, findings);
    }

    private Geometry geometry(int column, List<Finding> findings) throws SQLException {
        try {
            if (rows.getObject(column) instanceof byte[] bytes && bytes.length < LONGEST_BLOB) {
                return geometries.read(bytes);
            }
            if (rows.getObject(column) == null) {
                return null;
            }
            throw new ParseException("no binary value");
        } catch (ParseException e) {
            findings.add(
                    Finding.ofRow("SANTU-IMPORT-BAD-GEOMETRY", Action.REJECTED, number, null, e.getMessage(), null));
            return null;
        }
    }

    /** SQLite lets any value stand in any column: what does not fit its field stays as it is. */
    private Object value(Object value, int field, List<Finding> findings) {
        FieldKind kind = schema.fields().get(field).kind();
        if (value instanceof Integer || value instanceof Long) {
            long whole = ((Number) value).longValue();
            return kind == FieldKind.BOOLEAN && (whole == 0 || whole == 1) ? (Object) (whole == 1) : whole;
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? new BigDecimal(number.toString()) : null;
        }
        if (value instanceof byte[]) {
            String name = schema.fields().get(field).name();
            findings.add(Finding.ofRow("SANTU-GPKG-BINARY", Action.NOTED, number, name, null, null));
            return null;
        }
        String text = value == null ? "" : value.toString().strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return switch (kind) {
                case DATE -> LocalDate.parse(text);
                case TIMESTAMP -> instant(text);
                default -> text;
            };
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
