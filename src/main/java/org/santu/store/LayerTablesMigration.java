package org.santu.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.santu.catalog.Attribute;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.PrivacyClass;
import org.santu.store.seal.Sealer;
import org.springframework.stereotype.Component;

/**
 * Makes the tables of the layers what the catalog says, on every start where the catalog has changed.
 *
 * <p>Only ever adds: a new layer becomes a table with its indexes and journal triggers, a new attribute a column. An
 * attribute that left the catalog keeps its column, a layer that left keeps its table; both are told in the log. A changed
 * type is refused ({@code SANTU-STORE-COLUMN-TYPE}), since what stands in the column would have to be converted first.
 */
@Component
public class LayerTablesMigration implements JavaMigration {
    /** Raise it when this class makes different SQL from the same catalog. */
    private static final int EDITION = 6;

    private final Catalog catalog;
    private final Sealer sealer;

    public LayerTablesMigration(Catalog catalog, Sealer sealer) {
        this.catalog = catalog;
        this.sealer = sealer;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS layer");
        }
        for (LayerDeclaration layer : catalog.layers()) {
            LayerSeals seals = new LayerSeals(layer, sealer);
            new LayerTable(connection, layer, seals).bringUpToDate();
            // Values that came in before they were declared sensitive.
            new Resealing(connection, seals).run();
        }
        LayerTable.reportForgotten(connection, catalog);
    }

    /** Null: Flyway runs a migration without version again whenever its checksum changes. */
    @Override
    public MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "layer tables from the catalog";
    }

    @Override
    public Integer getChecksum() {
        StringBuilder content = new StringBuilder("edition " + EDITION);
        for (LayerDeclaration layer : catalog.layers()) {
            content.append('\n').append(layer.name()).append(' ').append(layer.geometryType());
            for (Attribute attribute : layer.attributes()) {
                content.append(' ').append(attribute.name()).append(':').append(attribute.type());
                attribute.fields().stream()
                        .filter(field -> field.privacy() == PrivacyClass.SENSITIVE)
                        .forEach(field -> content.append('/').append(field.name()));
                if (attribute.privacy() == PrivacyClass.SENSITIVE) {
                    content.append('!');
                }
            }
        }
        CRC32 checksum = new CRC32();
        checksum.update(content.toString().getBytes(StandardCharsets.UTF_8));
        return (int) checksum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
