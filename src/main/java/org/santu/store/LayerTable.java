package org.santu.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.santu.catalog.Attribute;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.problem.SantuException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates or extends the table of one layer. */
final class LayerTable {
    private static final Logger LOG = LoggerFactory.getLogger(LayerTable.class);

    private final Connection connection;
    private final LayerDeclaration layer;
    private final LayerSeals seals;
    private final String table;

    LayerTable(Connection connection, LayerDeclaration layer, LayerSeals seals) {
        this.connection = connection;
        this.layer = layer;
        this.seals = seals;
        this.table = ScopedRelation.table(layer);
    }

    void bringUpToDate() throws SQLException {
        createTable();
        Map<String, String> existing = columns();
        checkType("geom", existing.get("geom"), "geometry(" + layer.geometryType() + ",4490)");
        for (Attribute attribute : layer.attributes()) {
            if (LayerColumns.isStandard(attribute.name())) {
                throw new SantuException("SANTU-STORE-RESERVED-NAME", layer.name(), attribute.name());
            }
            String column = SqlBuilder.quote(attribute.name());
            String present = existing.remove(attribute.name());
            if (present == null) {
                execute("ALTER TABLE " + table + " ADD COLUMN " + column + " "
                        + LayerColumns.columnType(attribute.type()));
            } else {
                checkType(attribute.name(), present, fullName(attribute.type().columnType()));
            }
        }
        existing.keySet().stream()
                .filter(column -> !LayerColumns.isStandard(column))
                .forEach(
                        column -> LOG.warn("layer {} no longer declares {}; its column is kept", layer.name(), column));
        createIndexes();
        storeAsIs();
        keepPlace();
        JournalTriggers.statements(layer).forEach(this::execute);
    }

    private void createTable() {
        execute("""
                CREATE TABLE IF NOT EXISTS %1$s (
                    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
                    geom geometry(%2$s, 4490),
                    geom_3857 geometry(%2$s, 3857),
                    version bigint NOT NULL DEFAULT 1,
                    updated_at timestamptz NOT NULL DEFAULT statement_timestamp(),
                    updated_by text NOT NULL DEFAULT santu.actor())""".formatted(table, layer.geometryType()));
    }

    /** Coordinates do not compress, so PostgreSQL shall not try, nor put what fits half a page elsewhere. */
    private void storeAsIs() {
        execute("ALTER TABLE " + table + " ALTER geom SET STORAGE EXTERNAL, ALTER geom_3857 SET STORAGE EXTERNAL,"
                + " SET (toast_tuple_target = 4064)");
    }

    /** The place in web-mercator is made by a trigger ({@link JournalTriggers}); tables of older versions computed it themselves. */
    private void keepPlace() {
        execute("ALTER TABLE " + table + " ALTER geom_3857 DROP EXPRESSION IF EXISTS");
    }

    private void createIndexes() {
        // Older versions had one on the other place, too: PlaceBox.
        execute("DROP INDEX IF EXISTS layer." + SqlBuilder.quote(layer.name() + "_geom"));
        index("geom_3857", "USING gist (geom_3857)");
        if (layer.findAttribute("region_code").isPresent()) {
            index("region_code", "(region_code)");
        }
        for (String name : seals.names()) {
            if (seals.isIndexed(name)) {
                index(name + "_sealed", "(santu.sealed_index(" + SqlBuilder.quote(name) + "))");
            }
        }
    }

    private void index(String name, String definition) {
        execute("CREATE INDEX IF NOT EXISTS " + SqlBuilder.quote(layer.name() + "_" + name) + " ON " + table + " "
                + definition);
    }

    private void checkType(String column, String present, String declared) {
        if (!declared.equalsIgnoreCase(present)) {
            throw new SantuException("SANTU-STORE-COLUMN-TYPE", layer.name(), column, present, declared);
        }
    }

    private static String fullName(String type) {
        return type.equals("timestamptz") ? "timestamp with time zone" : type;
    }

    private Map<String, String> columns() throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT attname, format_type(atttypid, atttypmod)"
                        + " FROM pg_attribute WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return columns;
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SantuException(e, "SANTU-STORE-TABLE", layer.name(), e.getMessage());
        }
    }

    /** Names tables of layers that the catalog no longer declares. */
    static void reportForgotten(Connection connection, Catalog catalog) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'layer'")) {
            while (rows.next()) {
                String name = rows.getString(1);
                if (catalog.findLayer(name).isEmpty()) {
                    LOG.warn("the catalog no longer declares layer {}; its table is kept", name);
                }
            }
        }
    }
}
