package org.santu.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.geotools.api.feature.Property;
import org.geotools.api.feature.simple.SimpleFeature;
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
            LayerCopy copy = copy(session, caller, layer);
            long count = copy.take(rows, progress);
            copy.finish();
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
            List<LayerCopy> copies = new ArrayList<>();
            for (Load load : loads) {
                LayerCopy copy = copy(session, caller, load.layer());
                count += copy.take(load.rows().get(), load.progress());
                copies.add(copy);
            }
            // At the end, since nobody else may write meanwhile.
            for (LayerCopy copy : copies) {
                copy.finish();
            }
            session.commit();
            return count;
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    private LayerCopy copy(Session session, Caller caller, LayerDeclaration layer) {
        return new LayerCopy(session, layer, new CopyRows(stores.seals(layer), new WriteRules(layer, caller.scope())));
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
}
