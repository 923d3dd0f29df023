package org.santu.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.geotools.api.feature.Property;
import org.geotools.api.feature.simple.SimpleFeature;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.santu.access.Caller;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.problem.SantuException;
import org.springframework.stereotype.Component;

/**
 * Puts many new features into a layer by COPY: all of them in one transaction, or none. Journalled like every change.
 *
 * <p>Safe for concurrent use; readers see the old data until the load is complete.
 */
@Component
public class BulkLoader {
    private static final int REPORT_EVERY_ROWS = 5000;

    private final Stores stores;

    public BulkLoader(Stores stores) {
        this.stores = stores;
    }

    /**
     * @param rows values by attribute name, the geometry (EPSG:4490, longitude first) as {@code geom}, if wanted a UUID as
     *     {@code id}; a row is not kept after the next one has been asked for
     * @return number of rows loaded
     * @throws SantuException when a value, a position or a region is refused, with the number of the row (from 1) as detail
     *     {@code row}; nothing is loaded then
     */
    public long insert(Caller caller, LayerDeclaration layer, Iterator<Map<String, Object>> rows) {
        return insert(caller, layer, rows, BulkProgress.NONE);
    }

    /** As {@link #insert(Caller, LayerDeclaration, Iterator)}; {@code SANTU-STORE-CANCELLED} when the progress says so. */
    public long insert(
            Caller caller, LayerDeclaration layer, Iterator<Map<String, Object>> rows, BulkProgress progress) {
        try (Session session = stores.newBulkSession(caller)) {
            session.mark("import");
            long count = copy(
                    session, new CopyRows(stores.seals(layer), new WriteRules(layer, caller.scope())), rows, progress);
            session.commit();
            return count;
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    /**
     * One layer of {@link #insertAll}.
     *
     * @param rows asked for when the layer's turn has come
     * @param progress counts the rows of this layer
     */
    public record Load(LayerDeclaration layer, Supplier<Iterator<Map<String, Object>>> rows, BulkProgress progress) {}

    /** Loads several layers one after the other, all of them or nothing: readers see them appear together. */
    public long insertAll(Caller caller, List<Load> loads) {
        try (Session session = stores.newBulkSession(caller)) {
            session.mark("import");
            long count = 0;
            for (Load load : loads) {
                CopyRows encoder =
                        new CopyRows(stores.seals(load.layer()), new WriteRules(load.layer(), caller.scope()));
                count += copy(session, encoder, load.rows().get(), load.progress());
            }
            session.commit();
            return count;
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    /** The same for features: attributes are taken by name, the default geometry whatever its name; ids are new. */
    public long insertFeatures(Caller caller, LayerDeclaration layer, Iterator<? extends SimpleFeature> features) {
        return insert(caller, layer, new Iterator<>() {
            @Override
            public boolean hasNext() {
                return features.hasNext();
            }

            @Override
            public Map<String, Object> next() {
                return values(layer, features.next());
            }
        });
    }

    private static Map<String, Object> values(LayerDeclaration layer, SimpleFeature feature) {
        Map<String, Object> values = new HashMap<>();
        for (Property property : feature.getProperties()) {
            String name = property.getName().getLocalPart();
            if (layer.findAttribute(name).isPresent()) {
                values.put(name, property.getValue());
            }
        }
        values.put(StandardColumns.GEOMETRY, feature.getDefaultGeometry());
        return values;
    }

    static long copy(Session session, CopyRows encoder, Iterator<Map<String, Object>> rows, BulkProgress progress)
            throws SQLException {
        CopyIn copy =
                session.connection().unwrap(PGConnection.class).getCopyAPI().copyIn(encoder.statement());
        long count = 0;
        try {
            while (rows.hasNext()) {
                encoder.add(rows.next());
                count++;
                if (encoder.isFull()) {
                    encoder.flushTo(copy);
                }
                if (count % REPORT_EVERY_ROWS == 0) {
                    progress.loaded(count);
                    if (progress.isCancelled()) {
                        throw new SantuException("SANTU-STORE-CANCELLED");
                    }
                }
            }
            encoder.endTo(copy);
            copy.endCopy();
            progress.loaded(count);
            return count;
        } catch (SantuException e) {
            throw e.details().containsKey("row") ? e : e.with("row", count + 1);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
