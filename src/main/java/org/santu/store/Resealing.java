package org.santu.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.PrivacyClass;
import org.santu.problem.SantuException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals what stands in a layer's table and in its journal with the key in use: values in clear, and values under an older key.
 *
 * <p>Works in batches, looks only at what is left to do, and writes a row only while it is as it was read; so it can be broken
 * off and go on later, while others write. A value that cannot be opened is left as it is and counted. Needs a connection of the
 * tables' owner; on auto-commit each batch is a transaction of its own.
 */
final class Resealing {
    private static final int BATCH = 500;
    private static final JsonMapper JSON = new JsonMapper();

    private final Connection connection;
    private final LayerSeals seals;
    private final LayerDeclaration layer;
    private long unreadable;

    Resealing(Connection connection, LayerSeals seals) {
        this.connection = connection;
        this.seals = seals;
        this.layer = seals.layer();
    }

    /** How many rows and journal entries were left since they cannot be opened. */
    long unreadable() {
        return unreadable;
    }

    /** @return how many rows and entries were written */
    long run() throws SQLException {
        if (seals.names().isEmpty()) {
            return 0;
        }
        return table() + journal();
    }

    /** How many rows and entries are not under the key in use. */
    long countLeft() throws SQLException {
        if (seals.names().isEmpty()) {
            return 0;
        }
        String sql = "SELECT (SELECT count(*) FROM " + ScopedRelation.table(layer) + " WHERE " + left(false)
                + ") + (SELECT count(*) FROM santu.journal WHERE layer = ? AND (" + left(true) + "))";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, layer.name());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private long table() throws SQLException {
        String columns = list("%s::text");
        String select = "SELECT id, " + columns + " FROM " + ScopedRelation.table(layer) + " WHERE id > ? AND ("
                + left(false) + ") ORDER BY id LIMIT " + BATCH;
        String update = "UPDATE " + ScopedRelation.table(layer) + " SET "
                + seals.names().stream()
                        .map(name -> SqlBuilder.quote(name) + " = ?" + cast(name))
                        .collect(Collectors.joining(", "))
                + " WHERE id = ?"
                + seals.names().stream()
                        .map(name -> " AND " + SqlBuilder.quote(name) + " IS NOT DISTINCT FROM ?" + cast(name))
                        .collect(Collectors.joining());
        UUID last = new UUID(0, 0);
        long written = 0;
        while (true) {
            List<Row> rows = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(select)) {
                statement.setObject(1, last);
                readInto(rows, statement);
            }
            if (rows.isEmpty()) {
                return written;
            }
            last = rows.get(rows.size() - 1).feature();
            written += write(rows, update);
        }
    }

    private long write(List<Row> rows, String update) throws SQLException {
        allowSealing();
        long written = 0;
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            for (Row row : rows) {
                List<String> sealed = seal(row);
                if (sealed != null) {
                    int index = 1;
                    for (String value : sealed) {
                        statement.setString(index++, value);
                    }
                    statement.setObject(index++, row.feature());
                    for (String value : row.values()) {
                        statement.setString(index++, value);
                    }
                    statement.addBatch();
                }
            }
            for (int count : statement.executeBatch()) {
                written += Math.max(0, count);
            }
        }
        commit();
        return written;
    }

    private long journal() throws SQLException {
        String select = "SELECT feature_id, " + list("before ->> '%s'").replace("\"", "")
                + ", seq FROM santu.journal WHERE layer = ? AND seq > ? AND (" + left(true) + ") ORDER BY seq LIMIT "
                + BATCH;
        String update = "UPDATE santu.journal SET before = before || ?::jsonb WHERE seq = ?";
        long last = 0;
        long written = 0;
        while (true) {
            List<Row> rows = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(select)) {
                statement.setString(1, layer.name());
                statement.setLong(2, last);
                readInto(rows, statement);
            }
            if (rows.isEmpty()) {
                return written;
            }
            last = rows.get(rows.size() - 1).sequence();
            allowSealing();
            try (PreparedStatement statement = connection.prepareStatement(update)) {
                for (Row row : rows) {
                    List<String> sealed = seal(row);
                    if (sealed != null) {
                        statement.setString(1, patch(sealed));
                        statement.setLong(2, row.sequence());
                        written += statement.executeUpdate();
                    }
                }
            }
            commit();
        }
    }

    private String patch(List<String> values) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < values.size(); i++) {
            String name = seals.names().get(i);
            if (values.get(i) != null) {
                String value = isRecords(name) ? values.get(i) : JSON.writeValueAsString(values.get(i));
                json.append(json.length() > 1 ? "," : "")
                        .append(JSON.writeValueAsString(name))
                        .append(':')
                        .append(value);
            }
        }
        return json.append('}').toString();
    }

    /** @param sequence number in the journal, 0 for a row of the table */
    private record Row(UUID feature, List<String> values, long sequence) {}

    private void readInto(List<Row> rows, PreparedStatement statement) throws SQLException {
        int columns = seals.names().size();
        try (ResultSet result = statement.executeQuery()) {
            boolean numbered = result.getMetaData().getColumnCount() > columns + 1;
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 0; i < columns; i++) {
                    values.add(result.getString(i + 2));
                }
                rows.add(new Row(result.getObject(1, UUID.class), values, numbered ? result.getLong(columns + 2) : 0));
            }
        }
    }

    /** The values sealed, null where one cannot be opened. */
    private List<String> seal(Row row) {
        try {
            List<String> sealed = new ArrayList<>();
            for (int i = 0; i < row.values().size(); i++) {
                sealed.add((String) seals.seal(
                        row.feature(), seals.names().get(i), row.values().get(i)));
            }
            return sealed;
        } catch (SantuException e) {
            unreadable++;
            return null;
        }
    }

    /** The rows that have something to seal. */
    private String left(boolean inJournal) {
        String current = seals.sealer().currentBeginning();
        List<String> conditions = new ArrayList<>();
        for (String name : seals.names()) {
            Attribute attribute = layer.getAttribute(name);
            String column = inJournal ? "before -> '" + name + "'" : SqlBuilder.quote(name);
            if (attribute.privacy() == PrivacyClass.SENSITIVE) {
                boolean json = inJournal || isRecords(name);
                String text = json ? "(" + column + ") #>> '{}'" : column;
                conditions.add("NOT starts_with(" + text + ", '" + current + "')");
            } else {
                String fields = attribute.fields().stream()
                        .filter(field -> field.privacy() == PrivacyClass.SENSITIVE)
                        .map(field -> "NOT starts_with(entry ->> '" + field.name() + "', '" + current + "')")
                        .collect(Collectors.joining(" OR "));
                conditions.add("EXISTS (SELECT FROM jsonb_array_elements(CASE jsonb_typeof(" + column
                        + ") WHEN 'array' THEN " + column + " END) AS entry WHERE " + fields + ")");
            }
        }
        return String.join(" OR ", conditions);
    }

    private String list(String form) {
        return seals.names().stream()
                .map(name -> form.formatted(SqlBuilder.quote(name)))
                .collect(Collectors.joining(", "));
    }

    private boolean isRecords(String name) {
        return Objects.equals(layer.getAttribute(name).type(), AttributeType.RECORDS);
    }

    private String cast(String name) {
        return isRecords(name) ? "::jsonb" : "";
    }

    private void allowSealing() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (connection.getAutoCommit()) {
                connection.setAutoCommit(false);
                ownTransactions = true;
            }
            statement.execute("SET LOCAL santu.sealing = 'on'");
        }
    }

    private boolean ownTransactions;

    private void commit() throws SQLException {
        if (ownTransactions) {
            connection.commit();
            connection.setAutoCommit(true);
            ownTransactions = false;
        }
    }
}
