package org.santu.safekeeping;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.store.BulkLoader;
import org.santu.store.Coverages;
import org.santu.store.FeatureEdits;
import org.santu.store.Stores;
import org.santu.testing.TestStore;

/** A home full of all that a backup holds, and an empty one beside it. */
abstract class BackupCase {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    static final Catalog CATALOG = TestStore.shippedCatalog();
    /** So many that they are a load of their own, with a part of the journal. */
    static final int MANY = 5200;

    @TempDir
    Path folder;

    KeptDatabase old;
    KeptDatabase fresh;
    Path file;

    @BeforeEach
    void fill() throws Exception {
        file = folder.resolve("county.zip");
        old = new KeptDatabase(Files.createDirectories(folder.resolve("old"))).migrated();
        fresh = new KeptDatabase(Files.createDirectories(folder.resolve("fresh"))).bare();
        Stores stores = new Stores(old.database.dataSource(), CATALOG);
        new BulkLoader(stores)
                .insert(
                        Caller.system(),
                        CATALOG.getLayer("village"),
                        IntStream.range(0, MANY).mapToObj(BackupCase::village).iterator());
        FeatureEdits edits = stores.open(Caller.system()).edits("village");
        UUID id = edits.insert(village(MANY + 501));
        edits.update(id, 1, Map.of("name", "二\t改\\名\n行"));
        edits.delete(id, 2);
        new Coverages(old.database.dataSource())
                .put(Caller.system(), "dem", randomBytes(200_000), "EPSG:4490", new Envelope(114, 115, 38, 39));
        old.execute("INSERT INTO santu.account (username, password_hash, role, created_by)"
                + " VALUES ('admin', '{bcrypt}x', 'administrator', 'test')");
        write("catalog/greenhouse.yaml", "a: 棚\n");
        write("styles/themes/own.yaml", "b: 1\n");
        write("keys/data.key", "secret");
        write("admin-password", "secret");
        write("postgres/data/x", "not this");
        write("santu.log", "not this");
    }

    @AfterEach
    void close() {
        old.close();
        fresh.close();
    }

    static Map<String, Object> village(int number) {
        Map<String, Object> row = new HashMap<>();
        row.put("name", "村" + number);
        row.put("region_code", "1399211" + String.format("%05d", number));
        row.put("geom", GEOMETRIES.createPoint(new Coordinate(114 + number / 1e4, 38 + number / 3e4)));
        return row;
    }

    private static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    void write(String path, String text) throws Exception {
        Path target = old.home.resolve(path);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }

    static List<String> files(Path root) throws Exception {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> root.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    static Watch stoppedAt(String step) {
        return new Watch() {
            private boolean stopped;

            @Override
            public void step(String code, Object... args) {
                stopped = stopped || code.equals(step);
            }

            @Override
            public boolean isStopped() {
                return stopped;
            }
        };
    }
}
