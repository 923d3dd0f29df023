package org.santu.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.santu.catalog.LayerDeclaration;
import org.santu.problem.SantuException;

/**
 * Copies rows into a layer. The first ones are held back: when many come and the layer holds nothing, they go into a table that
 * takes its place at the end, with indexes built in one go. For one thread and one transaction.
 */
final class LayerCopy {
    /** From here on it pays to make a table. */
    private static final int MANY_ROWS = 5000;

    private static final int MOST_BYTES_HELD = 2 << 20;
    private static final int REPORT_EVERY_ROWS = 5000;
    /** From here on a commit has to wait for the disk. */
    private static final long MANY_BYTES = 32 << 20;

    private final Session session;
    private final LayerDeclaration layer;
    private final CopyRows encoder;
    private CopyIn copy;
    private boolean first;
    private long sentBytes;

    /** @param layer null for a table beside the layers */
    LayerCopy(Session session, LayerDeclaration layer, CopyRows encoder) {
        this.session = session;
        this.layer = layer;
        this.encoder = encoder;
    }

    /**
     * Nothing is in the layer before {@link #finish}.
     *
     * @return number of rows
     */
    long take(Iterator<Map<String, Object>> rows, BulkProgress progress) throws SQLException {
        long count = 0;
        try {
            while (rows.hasNext()) {
                encoder.add(rows.next());
                count++;
                if (copy == null && (count == MANY_ROWS || encoder.length() > MOST_BYTES_HELD)) {
                    open(true);
                }
                if (copy != null && encoder.isFull()) {
                    sentBytes += encoder.length();
                    encoder.flushTo(copy);
                }
                if (count % REPORT_EVERY_ROWS == 0) {
                    progress.loaded(count);
                    if (progress.isCancelled()) {
                        throw new SantuException("SANTU-STORE-CANCELLED");
                    }
                }
            }
            if (copy == null) {
                open(false);
            }
            encoder.endTo(copy);
            copy.endCopy();
            if (first && sentBytes > MANY_BYTES) {
                session.writeEarly();
            }
            progress.loaded(count);
            return count;
        } catch (SantuException e) {
            throw e.details().containsKey("row") ? e : e.with("row", count + 1);
        } finally {
            if (copy != null && copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void open(boolean many) throws SQLException {
        String table = many && layer != null ? ask("SELECT santu.begin_load(?)") : null;
        first = table != null;
        if (!first) {
            encoder.journal().drop();
        }
        String statement = first ? encoder.statement(table) : encoder.statement();
        copy = session.connection().unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
    }

    /** Makes what was taken part of the layer. Other writers wait from here to the commit. */
    void finish() throws SQLException {
        if (first) {
            tellJournal();
            ask("SELECT santu.finish_load(?)");
        }
    }

    private void tellJournal() throws SQLException {
        JournalRows journal = encoder.journal();
        try (PreparedStatement statement =
                session.connection().prepareStatement("SELECT part, first_seq FROM santu.open_journal(?, ?)")) {
            statement.setString(1, layer.name());
            statement.setBoolean(2, journal.isComplete());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getString(1) != null) {
                    journal.copyTo(session.connection(), row.getString(1), row.getLong(2));
                }
            }
        }
        journal.drop();
    }

    private String ask(String sql) throws SQLException {
        try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
            statement.setString(1, layer.name());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
