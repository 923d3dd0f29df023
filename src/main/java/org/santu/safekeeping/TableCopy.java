package org.santu.safekeeping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/**
 * Rows of a table as text, out of the database and into it. Values that the database computes by itself stay out. A copy that
 * fails leaves the connection in its middle: it can only be closed then. For one thread.
 */
record TableCopy(Connection connection, Watch watch) {
    private static final int REPORT_EVERY_ROWS = 10_000;
    private static final int BLOCK_BYTES = 1 << 16;

    /** Settings of the open transaction under which the same value has the same text on every server. */
    static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // With row security off, a policy that would hide rows becomes an error: a backup is whole or none.
            for (String setting : new String[] {
                "statement_timeout = 0",
                "idle_in_transaction_session_timeout = 0",
                "TimeZone = 'UTC'",
                "DateStyle = 'ISO, YMD'",
                "IntervalStyle = 'postgres'",
                "extra_float_digits = 1",
                "bytea_output = 'hex'",
                "search_path = public, pg_catalog",
                "row_security = off"
            }) {
                statement.execute("SET LOCAL " + setting);
            }
        }
    }

    /** Writes all rows, those of its parts too, and returns their hash. */
    RowHash out(String table, Manifest.Shape shape, long expected, OutputStream out) throws SQLException, IOException {
        RowHash hash = new RowHash();
        CopyOut copy = api().copyOut("COPY (SELECT " + columns(shape) + " FROM " + table + ") TO STDOUT");
        for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
            hash.add(row);
            out.write(row);
            if (hash.rows() % REPORT_EVERY_ROWS == 0) {
                watch.rows(table, hash.rows(), expected);
                watch.check();
            }
        }
        return hash;
    }

    void in(Manifest.Table table, InputStream in) throws SQLException, IOException {
        CopyIn copy = api().copyIn("COPY " + table.qualified() + " (" + columns(table.shape()) + ") FROM STDIN");
        byte[] block = new byte[BLOCK_BYTES];
        long bytes = 0;
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            copy.writeToCopy(block, 0, read);
            bytes += read;
            watch.rows(table.shown(), table.rows() * bytes / Math.max(1, table.bytes()), table.rows());
            watch.check();
        }
        copy.endCopy();
    }

    private static String columns(Manifest.Shape shape) {
        return shape.columns().stream()
                .filter(column -> !column.generated())
                .map(column -> Sql.quote(column.name()))
                .collect(Collectors.joining(", "));
    }

    private CopyManager api() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
