package org.santu.safekeeping;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What {@code santu.backup} tells of the backups so far. Safe for concurrent use. */
record BackupLog(DataSource database) {
    private static final String COLUMNS =
            "SELECT started_at, finished_at, origin, actor, file, bytes, rows, problem FROM santu.backup ";

    /**
     * @param bytes of the file; 0 where it failed
     * @param problem in English; null where it succeeded
     */
    record Entry(
            Instant startedAt,
            Instant finishedAt,
            String origin,
            String actor,
            String file,
            long bytes,
            long rows,
            String problem) {}

    void add(Instant startedAt, Origin origin, String actor, String file, Long bytes, Long rows, String problem)
            throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO santu.backup (started_at, origin, actor, file, bytes,"
                                + " rows, problem) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setTimestamp(1, Timestamp.from(startedAt));
            insert.setString(2, origin.code());
            insert.setString(3, actor);
            insert.setString(4, file);
            insert.setObject(5, bytes);
            insert.setObject(6, rows);
            insert.setString(7, problem);
            insert.executeUpdate();
        }
    }

    List<Entry> newest(int limit) throws SQLException {
        return list("ORDER BY seq DESC LIMIT " + limit);
    }

    Optional<Entry> lastGood() throws SQLException {
        return list("WHERE problem IS NULL ORDER BY seq DESC LIMIT 1").stream().findFirst();
    }

    /** The newest try of the clock, good or not. */
    Optional<Entry> lastOfTimer() throws SQLException {
        return list("WHERE origin = 'timer' ORDER BY seq DESC LIMIT 1").stream().findFirst();
    }

    private List<Entry> list(String condition) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new DatabaseShape(connection).list(COLUMNS + condition, BackupLog::entry);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getTimestamp(1).toInstant(),
                row.getTimestamp(2).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getLong(7),
                row.getString(8));
    }
}
