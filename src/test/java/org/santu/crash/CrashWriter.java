package org.santu.crash;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.access.Caller;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditAnchor;
import org.santu.audit.AuditLog;
import org.santu.catalog.LayerDeclaration;
import org.santu.cluster.PrivateCluster;
import org.santu.store.BatchUndo;
import org.santu.store.BulkLoader;
import org.santu.store.FeatureEdits;
import org.santu.store.Stores;
import org.santu.store.seal.SealKeys;
import org.santu.store.seal.Sealer;
import org.santu.testing.TestStore;

/** A process that edits and loads through the store without pause, until it is killed: {@code HOME LEDGER NAME SEED}. */
final class CrashWriter {
    private static final int THREADS = 2;

    private final Random random;
    private final String name;
    private final Ledger ledger;
    private final LayerDeclaration layer;
    private final FeatureEdits edits;
    private final BulkLoader loader;
    private final AuditLog audit;
    private final DataSource source;
    private final BatchUndo undo;
    private final List<Held> held = new ArrayList<>();
    private final List<Loaded> batches = new ArrayList<>();
    private int acts;

    private CrashWriter(
            String name,
            long seed,
            Ledger ledger,
            DataSource source,
            Stores stores,
            AuditLog audit,
            LayerDeclaration layer)
            throws IOException {
        this.random = new Random(seed);
        this.name = name;
        this.ledger = ledger;
        this.layer = layer;
        this.edits = stores.open(Caller.system()).edits(layer.name());
        this.loader = new BulkLoader(stores);
        this.audit = audit;
        this.source = source;
        this.undo = new BatchUndo(stores);
    }

    /** A feature that this thread alone changes. */
    private record Held(UUID id, long version) {}

    /** A batch that this thread has loaded and nobody has changed. */
    private record Loaded(String token, int count) {}

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        PrivateCluster cluster = PrivateCluster.open(home);
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(cluster.jdbcUrl());
        source.setUsername(cluster.owner().username());
        source.setPassword(cluster.owner().password());
        source.setMaximumPoolSize(THREADS + 1);
        source.setConnectionTimeout(2000);
        source.setInitializationFailTimeout(-1);
        var catalog = TestStore.shippedCatalog();
        Sealer sealer = new Sealer(new SealKeys(home.resolve("keys").resolve("santu.key")));
        Stores stores = new Stores(source, catalog, sealer, Duration.ofSeconds(60));
        AuditLog audit = new AuditLog(source, new AuditAnchor(home));
        for (int i = 0; i < THREADS; i++) {
            String name = args[2] + "-" + i;
            Ledger ledger = new Ledger(Path.of(args[1]).resolve(name));
            CrashWriter writer = new CrashWriter(
                    name, Long.parseLong(args[3]) + i, ledger, source, stores, audit, catalog.getLayer("village"));
            new Thread(writer::run, name).start();
        }
    }

    private void run() {
        while (true) {
            try {
                act();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private void act() throws IOException {
        String token = name + "-" + ++acts;
        Held chosen = held.isEmpty() ? null : held.remove(random.nextInt(held.size()));
        int dice = random.nextInt(100);
        try {
            if (dice < 10) {
                audit(token);
            } else if (dice < 14 && !batches.isEmpty()) {
                undo(token, batches.remove(random.nextInt(batches.size())));
            } else if (dice < 22) {
                batch(token, 20 + random.nextInt(200));
            } else if (chosen == null || dice < 45) {
                insert(token);
            } else if (dice < 90) {
                update(token, chosen);
                chosen = null;
            } else {
                delete(token, chosen);
                chosen = null;
            }
            if (chosen != null) {
                held.add(chosen);
            }
        } catch (RuntimeException e) {
            // Nobody knows whether it was done: the feature is not touched again, so that both states can be told
            // apart.
            pause();
        }
    }

    private void insert(String token) throws IOException {
        ledger.begin(token, Ledger.Kind.INSERT, null, 1);
        UUID id = edits.insert(values(token));
        ledger.acknowledged(token, id);
        held.add(new Held(id, 1));
    }

    private void update(String token, Held chosen) throws IOException {
        ledger.begin(token, Ledger.Kind.UPDATE, chosen.id(), 1);
        edits.update(chosen.id(), chosen.version(), values(token));
        ledger.acknowledged(token, null);
        held.add(new Held(chosen.id(), chosen.version() + 1));
    }

    private void delete(String token, Held chosen) throws IOException {
        ledger.begin(token, Ledger.Kind.DELETE, chosen.id(), 1);
        edits.delete(chosen.id(), chosen.version());
        ledger.acknowledged(token, null);
    }

    private void batch(String token, int count) throws IOException {
        ledger.begin(token, Ledger.Kind.BATCH, null, count);
        loader.insert(
                Caller.system(),
                layer,
                IntStream.range(0, count)
                        .mapToObj(row -> values(token + "/" + row))
                        .iterator());
        ledger.acknowledged(token, null);
        batches.add(new Loaded(token, count));
    }

    /** Takes back all rows of a batch, or none. */
    private void undo(String token, Loaded loaded) throws IOException {
        ledger.begin(token, Ledger.Kind.UNDO, loaded.token(), loaded.count());
        undo.undo(Caller.system(), batchOf(loaded.token() + "/0"));
        ledger.acknowledged(token, null);
    }

    private UUID batchOf(String name) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT batch FROM santu.journal"
                        + " JOIN layer.village feature ON feature.id = feature_id WHERE feature.name = ?")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void audit(String token) throws IOException {
        ledger.begin(token, Ledger.Kind.AUDIT, null, 1);
        audit.record("crash", AuditAction.SETTING_CHANGED, token, Map.of());
        ledger.acknowledged(token, null);
    }

    private Map<String, Object> values(String token) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", token);
        values.put("region_code", "139921101001");
        values.put(
                "geom",
                new GeometryFactory()
                        .createPoint(
                                new Coordinate(114.7 + random.nextDouble() / 10, 38.6 + random.nextDouble() / 10)));
        return values;
    }

    private static void pause() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
