package org.santu.store;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.util.factory.Hints;
import org.santu.catalog.LayerDeclaration;

/** Reading, counting and measuring one layer for one caller; what source and store have in common. */
final class LayerReads {
    /** Rows that travel at once; a result is never in memory as a whole. */
    private static final int FETCH_SIZE = 1000;

    private final SantuDataStore store;
    private final LayerDeclaration layer;

    LayerReads(SantuDataStore store, LayerDeclaration layer) {
        this.store = store;
        this.layer = layer;
    }

    SantuDataStore store() {
        return store;
    }

    LayerDeclaration layer() {
        return layer;
    }

    LayerSeals seals() {
        return store.seals(layer);
    }

    SimpleFeatureType type() {
        return store.type(layer);
    }

    static void addHints(Set<Hints.Key> hints) {
        hints.add(Hints.GEOMETRY_GENERALIZATION);
        hints.add(Hints.GEOMETRY_SIMPLIFICATION);
        hints.add(Hints.JTS_COORDINATE_SEQUENCE_FACTORY);
    }

    ReadPlan plan(Query query) {
        return new ReadPlan(seals(), store.scope(), store.at(), query);
    }

    FeatureReader<SimpleFeatureType, SimpleFeature> read(Query query, Transaction transaction) throws IOException {
        return read(query, store.lease(transaction));
    }

    /** The reader closes the lease. */
    FeatureReader<SimpleFeatureType, SimpleFeature> read(Query query, Lease lease) {
        try {
            ReadPlan plan = plan(query);
            SqlFragment select = plan.select();
            PreparedStatement statement = lease.connection().prepareStatement(select.sql());
            statement.setFetchSize(FETCH_SIZE);
            select.bind(statement, 1);
            ResultSet rows = RunningStatements.run(statement, statement::executeQuery);
            return new RowReader(plan, lease, statement, rows);
        } catch (SQLException e) {
            lease.close();
            throw SqlProblems.translate(e);
        } catch (RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    int count(Query query, Transaction transaction) throws IOException {
        ReadPlan plan = plan(query);
        if (!plan.isWholeInSql()) {
            int count = 0;
            try (FeatureReader<SimpleFeatureType, SimpleFeature> reader = read(query, transaction)) {
                while (reader.hasNext()) {
                    reader.next();
                    count++;
                }
            }
            return count;
        }
        return one(plan.count(), transaction, row -> {
            row.next();
            return Math.toIntExact(Math.min(Integer.MAX_VALUE, row.getLong(1)));
        });
    }

    ReferencedEnvelope bounds(Query query, Transaction transaction) throws IOException {
        ReadPlan plan = plan(query);
        ReferencedEnvelope bounds = new ReferencedEnvelope(plan.crs());
        if (!plan.isWholeInSql()) {
            try (FeatureReader<SimpleFeatureType, SimpleFeature> reader = read(query, transaction)) {
                while (reader.hasNext()) {
                    bounds.include(reader.next().getBounds());
                }
            }
            return bounds;
        }
        return one(plan.bounds(), transaction, row -> {
            if (row.next() && row.getObject(1) != null) {
                bounds.expandToInclude(row.getDouble(1), row.getDouble(2));
                bounds.expandToInclude(row.getDouble(3), row.getDouble(4));
            }
            return bounds;
        });
    }

    private interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    private <T> T one(SqlFragment select, Transaction transaction, RowMapper<T> mapper) {
        try (Lease lease = store.lease(transaction);
                PreparedStatement statement = lease.connection().prepareStatement(select.sql())) {
            select.bind(statement, 1);
            try (ResultSet row = statement.executeQuery()) {
                return mapper.map(row);
            }
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }
}
