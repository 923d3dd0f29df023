package org.santu.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.store.seal.Sealer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Opens the data for a caller. Safe for concurrent use; the stores it opens are cheap and may be thrown away. */
@Component
public class Stores {
    private final DataSource dataSource;
    private final Catalog catalog;
    private final Duration statementTimeout;
    private final AtomicLong commits = new AtomicLong();
    private final Map<String, SimpleFeatureType> types = new ConcurrentHashMap<>();
    private final Map<String, SimpleFeatureType> pictureTypes = new ConcurrentHashMap<>();
    private final Map<String, LayerSeals> seals = new ConcurrentHashMap<>();
    private final Sealer sealer;
    private volatile boolean keysKnown;

    /** @param statementTimeout after which the database gives a statement up; zero for never */
    @Autowired
    public Stores(
            DataSource dataSource,
            Catalog catalog,
            Sealer sealer,
            @Value("${santu.store.statement-timeout:60s}") Duration statementTimeout) {
        this.dataSource = dataSource;
        this.catalog = catalog;
        this.sealer = sealer;
        this.statementTimeout = statementTimeout;
    }

    /** For tests: sensitive values are sealed with keys that end with this process. */
    public Stores(DataSource dataSource, Catalog catalog) {
        this(dataSource, catalog, StoreSchema.PROCESS_SEALER, Duration.ofSeconds(60));
    }

    /** A data store in which the caller finds what they may see, masked as their clearance wants it. */
    public SantuDataStore open(Caller caller) {
        return new SantuDataStore(this, caller, null);
    }

    /** Counts what this process has committed, so that it need not ask the database whether it changed something itself. */
    public long commits() {
        return commits.get();
    }

    Catalog catalog() {
        return catalog;
    }

    /** @return the full feature type of a layer */
    SimpleFeatureType type(LayerDeclaration layer) {
        return types.computeIfAbsent(layer.name(), name -> LayerTypes.of(layer));
    }

    /**
     * How sensitive values of a layer are sealed.
     *
     * @throws org.santu.problem.SantuException SANTU-KEYS-MISSING when the keys of this database are not there
     */
    LayerSeals seals(LayerDeclaration layer) {
        requireKeys();
        return seals.computeIfAbsent(layer.name(), name -> new LayerSeals(layer, sealer));
    }

    /**
     * Makes sure that sensitive values can be opened.
     *
     * @throws org.santu.problem.SantuException SANTU-KEYS-MISSING when the keys of this database are not there
     */
    public void requireKeys() {
        if (!keysKnown) {
            SealRegister.check(dataSource, sealer.keys());
            keysKnown = true;
        }
    }

    /** The type of features of a picture: geometry in web mercator first, then these attributes. */
    SimpleFeatureType pictureType(LayerDeclaration layer, List<String> columns) {
        return pictureTypes.computeIfAbsent(layer.name() + columns, key -> {
            List<String> names = new ArrayList<>(List.of(StandardColumns.GEOMETRY));
            names.addAll(columns);
            return LayerTypes.build(layer, names, LayerTypes.webMercator());
        });
    }

    Session newSession(Caller caller) {
        return Session.open(dataSource, caller.username(), statementTimeout, commits::incrementAndGet);
    }

    /** For one small statement that has nothing to do with features, without the round trips of a session. */
    Connection plainConnection() throws SQLException {
        return dataSource.getConnection();
    }

    /** A session whose statements may take as long as they need. */
    Session newBulkSession(Caller caller) {
        return Session.open(dataSource, caller.username(), Duration.ZERO, commits::incrementAndGet);
    }
}
