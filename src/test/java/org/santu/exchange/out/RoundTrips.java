package org.santu.exchange.out;

import java.nio.file.Path;
import org.santu.audit.AuditAnchor;
import org.santu.audit.AuditLog;
import org.santu.exchange.Importer;
import org.santu.store.BulkChanges;
import org.santu.store.Journal;
import org.santu.store.Regions;
import org.santu.testing.TestStore;

/** What takes features out of a test's store, and what brings them in. */
public final class RoundTrips {
    private RoundTrips() {}

    public static Exporter exporter(TestStore store) {
        Regions regions = new Regions(store.stores(), new Journal(store.stores()));
        return new Exporter(store.stores(), new ExportPlans(store.catalog(), regions), audit(store));
    }

    public static Importer importer(TestStore store) {
        return new Importer(store.catalog(), store.stores(), new BulkChanges(store.stores()), audit(store));
    }

    private static AuditLog audit(TestStore store) {
        return new AuditLog(store.dataSource(), new AuditAnchor(Path.of("target", "test-application")));
    }
}
