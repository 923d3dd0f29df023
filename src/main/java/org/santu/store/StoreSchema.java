package org.santu.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.santu.catalog.Catalog;
import org.santu.store.seal.SealKeys;
import org.santu.store.seal.Sealer;

/** Brings a database up to date outside of Spring Boot, which does the same by itself: for tests. */
public final class StoreSchema {
    static final Sealer PROCESS_SEALER = new Sealer(SealKeys.inMemory());

    private StoreSchema() {}

    /** Runs the migrations and makes the tables of the catalog. May be repeated. */
    public static void migrate(DataSource dataSource, Catalog catalog) {
        Flyway.configure()
                .dataSource(dataSource)
                .defaultSchema(FlywayDefaults.SCHEMA)
                .locations("classpath:db/migration")
                .javaMigrations(layerTables(catalog))
                .load()
                .migrate();
    }

    /** The migration of the layer tables, for whoever runs Flyway in a test. */
    public static LayerTablesMigration layerTables(Catalog catalog) {
        return new LayerTablesMigration(catalog, PROCESS_SEALER);
    }
}
