package org.santu.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.santu.catalog.AttributeType;

/**
 * What the journal will say of the rows of a load, remembered while they go by, so that the database need not read wide rows
 * again. Of very many rows nothing is kept: the database reads those itself. For one thread.
 */
final class JournalRows {
    /** About sixty bytes each. */
    private static final int MOST_ROWS = 500_000;

    private static final int ROWS_OF_BLOCK = 4096;
    private static final int COLUMNS = 4;

    private final GeometryFactory geometries = new GeometryFactory();
    private final List<Block> blocks = new ArrayList<>();
    private Block last;
    private boolean complete = true;

    private static final class Block {
        private final long[] ids = new long[2 * ROWS_OF_BLOCK];
        private final double[] bounds = new double[4 * ROWS_OF_BLOCK];
        private final String[] regions = new String[ROWS_OF_BLOCK];
        private int rows;

        void add(UUID id, String region, Envelope extent) {
            ids[2 * rows] = id.getMostSignificantBits();
            ids[2 * rows + 1] = id.getLeastSignificantBits();
            regions[rows] = region;
            int at = 4 * rows++;
            bounds[at] = extent == null ? Double.NaN : extent.getMinX();
            bounds[at + 1] = extent == null ? Double.NaN : extent.getMaxX();
            bounds[at + 2] = extent == null ? Double.NaN : extent.getMinY();
            bounds[at + 3] = extent == null ? Double.NaN : extent.getMaxY();
        }
    }

    /** @param geometry in EPSG:4490, or null */
    void add(UUID id, String region, Geometry geometry) {
        // The extent of nothing at all is the database's affair.
        if (!complete || geometry != null && geometry.isEmpty()) {
            drop();
            return;
        }
        if (last == null || last.rows == ROWS_OF_BLOCK) {
            if (blocks.size() * ROWS_OF_BLOCK >= MOST_ROWS) {
                drop();
                return;
            }
            last = new Block();
            blocks.add(last);
        }
        last.add(id, region, geometry == null ? null : geometry.getEnvelopeInternal());
    }

    /** Remembers nothing from here on. */
    void drop() {
        complete = false;
        blocks.clear();
        last = null;
    }

    /** Whether every row is remembered. */
    boolean isComplete() {
        return complete;
    }

    /**
     * Writes all of it.
     *
     * @param part as {@code santu.open_journal} names it
     * @param first number of the first row
     */
    void copyTo(Connection connection, String part, long first) throws SQLException {
        String statement = "COPY " + part + " (seq, feature_id, region_code, extent) FROM STDIN WITH (FORMAT binary)";
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        try {
            CopyBuffer buffer = new CopyBuffer();
            long number = first;
            for (Block block : blocks) {
                for (int i = 0; i < block.rows; i++) {
                    write(buffer, block, i, number++);
                    if (buffer.isFull()) {
                        buffer.flushTo(copy);
                    }
                }
            }
            buffer.end();
            buffer.flushTo(copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void write(CopyBuffer buffer, Block block, int row, long number) {
        buffer.row(COLUMNS);
        buffer.value(AttributeType.INTEGER, number);
        buffer.uuid(new UUID(block.ids[2 * row], block.ids[2 * row + 1]));
        buffer.value(AttributeType.REGION_CODE, block.regions[row]);
        double[] b = block.bounds;
        int at = 4 * row;
        Envelope extent = new Envelope(b[at], b[at + 1], b[at + 2], b[at + 3]);
        buffer.inWebMercator(Double.isNaN(b[at]) ? null : geometries.toGeometry(extent));
    }
}
