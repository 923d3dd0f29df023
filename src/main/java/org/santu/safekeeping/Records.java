package org.santu.safekeeping;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditAnchor;
import org.santu.audit.AuditLog;

/** Writes into the audit log of a database that may be older than that log. */
record Records(DataSource database, Path home) {
    /** Whoever works at the command line of the machine itself. */
    static final String OPERATOR = "santu";

    /** A backup of the command line, for those who watch over the backups. */
    void logged(Instant startedAt, Backup.Result result) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (new DatabaseShape(connection).text("SELECT to_regclass('santu.backup')::text") == null) {
                return;
            }
        }
        new BackupLog(database)
                .add(
                        startedAt,
                        Origin.COMMAND,
                        OPERATOR,
                        result.file().toString(),
                        result.bytes(),
                        result.manifest().rows(),
                        null);
    }

    void record(AuditAction action, Path file, Manifest manifest) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (new DatabaseShape(connection).text("SELECT to_regclass('santu.audit')::text") == null) {
                return;
            }
        }
        new AuditLog(database, new AuditAnchor(home))
                .record(
                        OPERATOR,
                        action,
                        file.getFileName().toString(),
                        Map.of("of", manifest.createdAt(), "rows", manifest.rows(), "keys", manifest.withKeys()));
    }
}
