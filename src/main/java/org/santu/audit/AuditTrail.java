package org.santu.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.stereotype.Component;

/** Reads the log. Safe for concurrent use. */
@Component
public class AuditTrail {
    private static final int FETCH = 2000;

    private final DataSource dataSource;

    public AuditTrail(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The newest entries.
     *
     * @param before only entries with a smaller number, so that the last number of a page leads to the next one
     * @param limit how many at most
     */
    public List<AuditEntry> listNewest(AuditFilter filter, long before, int limit) {
        List<AuditEntry> entries = new ArrayList<>();
        query(filter, "seq < ?", before, " ORDER BY seq DESC LIMIT " + limit, entries::add);
        return entries;
    }

    /** Hands over every entry, the oldest first, however many there are. */
    public void forEach(AuditFilter filter, Consumer<AuditEntry> consumer) {
        query(filter, "seq > ?", 0, " ORDER BY seq", consumer);
    }

    private void query(AuditFilter filter, String numbers, long number, String end, Consumer<AuditEntry> consumer) {
        List<String> conditions = new ArrayList<>(List.of(numbers));
        List<Object> binds = new ArrayList<>(List.of(number));
        if (!filter.regionPrefix().isEmpty()) {
            add(conditions, binds, "region_code >= ?", filter.regionPrefix());
            add(conditions, binds, "region_code < ?", filter.regionPrefix() + ":");
        }
        add(conditions, binds, "actor = ?", filter.actor());
        add(conditions, binds, "action = ?", filter.action());
        add(conditions, binds, "strpos(lower(subject), lower(?)) > 0", filter.subject());
        add(
                conditions,
                binds,
                "at >= ?",
                filter.from() == null ? null : filter.from().atOffset(ZoneOffset.UTC));
        add(
                conditions,
                binds,
                "at < ?",
                filter.until() == null ? null : filter.until().atOffset(ZoneOffset.UTC));
        String sql = "SELECT seq, at, actor, action, subject, region_code, address, details, previous, hash"
                + " FROM santu.audit WHERE " + String.join(" AND ", conditions) + end;
        try (Connection connection = dataSource.getConnection()) {
            // Without a transaction the driver would fetch the whole log at once.
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCH);
                for (int i = 0; i < binds.size(); i++) {
                    statement.setObject(i + 1, binds.get(i));
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        consumer.accept(entry(rows));
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new SQLErrorCodeSQLExceptionTranslator(dataSource).translate("audit", sql, e);
        }
    }

    private static void add(List<String> conditions, List<Object> binds, String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            binds.add(value);
        }
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                hex(row.getBytes(9)),
                hex(row.getBytes(10)));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
