package org.santu.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.catalog.CatalogFile;
import org.santu.catalog.CatalogReader;
import org.santu.store.SantuDataStore;
import org.santu.store.StoreSchema;
import org.santu.store.Stores;

/** A fresh database with the tables of a catalog, and the store on it. Close what you create. */
public final class TestStore implements AutoCloseable {
    private final TestDatabase database = TestDatabase.create();
    private final Catalog catalog;
    private final Stores stores;

    private TestStore(Catalog catalog) {
        this.catalog = catalog;
        StoreSchema.migrate(database.dataSource(), catalog);
        this.stores = new Stores(database.dataSource(), catalog);
    }

    /** With the layers that Santu ships. */
    public static TestStore create() {
        return create(shippedCatalog());
    }

    public static TestStore create(Catalog catalog) {
        return new TestStore(catalog);
    }

    /** The catalog in {@code data/catalog}. */
    public static Catalog shippedCatalog() {
        try (Stream<Path> files = Files.list(Path.of("data/catalog"))) {
            List<CatalogFile> read = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(TestStore::read)
                    .toList();
            return CatalogReader.read(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CatalogFile read(Path file) {
        try {
            return new CatalogFile(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Catalog catalog() {
        return catalog;
    }

    public Stores stores() {
        return stores;
    }

    public DataSource dataSource() {
        return database.dataSource();
    }

    /** The store as Santu itself sees it. */
    public SantuDataStore everything() {
        return stores.open(Caller.system());
    }

    @Override
    public void close() {
        database.close();
    }
}
