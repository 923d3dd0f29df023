package org.santu.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.locationtech.jts.geom.Geometry;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.PrivacyClass;
import org.santu.catalog.StandardColumns;
import org.santu.exchange.source.Action;
import org.santu.exchange.source.Finding;
import org.santu.store.Stores;

/**
 * What the layer holds already, so that the same file twice changes nothing. A region or a village is known by its code, any
 * other feature by its content. Reads the layer once, when the first row is asked about. For one thread.
 */
final class ExistingRows {
    private static final Set<String> KNOWN_BY_CODE = Set.of("region", "village");

    private final Stores stores;
    private final Caller caller;
    private final LayerDeclaration layer;
    private final ContentHash hash;
    private final Set<Object> inFile = new HashSet<>();
    private Set<Object> inLayer;

    ExistingRows(Stores stores, Caller caller, LayerDeclaration layer) {
        this.stores = stores;
        // Values are compared, never shown: masked ones would make every row look new.
        this.caller = caller.withScope(new Scope(caller.scope().regionPrefix(), PrivacyClass.SENSITIVE));
        this.layer = layer;
        this.hash = new ContentHash(layer);
    }

    /** @param findings receives what is wrong with taking this row, if anything */
    void check(long row, Map<String, Object> values, List<Finding> findings) {
        if (inLayer == null) {
            inLayer = load();
        }
        if (KNOWN_BY_CODE.contains(layer.name())) {
            Object code = values.get(StandardColumns.REGION_CODE);
            if (inLayer.contains(code)) {
                findings.add(Finding.ofRow("SANTU-IMPORT-CODE-KNOWN", Action.DUPLICATE, row, null, code, null));
            } else if (!inFile.add(code)) {
                findings.add(Finding.ofRow("SANTU-IMPORT-CODE-TWICE", Action.REJECTED, row, null, code, null));
            }
            return;
        }
        // Rows that are equal within one file are all taken: two poor households may well be written alike.
        if (!inLayer.isEmpty()
                && inLayer.contains(hash.of((Geometry) values.get(StandardColumns.GEOMETRY), values::get))) {
            findings.add(Finding.ofRow(
                    "SANTU-IMPORT-CONTENT-KNOWN",
                    Action.DUPLICATE,
                    row,
                    null,
                    values.get(layer.titleAttribute()),
                    null));
        }
    }

    private Set<Object> load() {
        Set<Object> known = new HashSet<>();
        try {
            SimpleFeatureSource source = stores.open(caller).getFeatureSource(layer.name());
            Query query = new Query(layer.name());
            boolean byCode = KNOWN_BY_CODE.contains(layer.name());
            if (byCode) {
                query.setPropertyNames(StandardColumns.REGION_CODE);
            }
            try (SimpleFeatureIterator features = source.getFeatures(query).features()) {
                while (features.hasNext()) {
                    SimpleFeature feature = features.next();
                    known.add(
                            byCode
                                    ? feature.getAttribute(StandardColumns.REGION_CODE)
                                    : hash.of((Geometry) feature.getDefaultGeometry(), feature::getAttribute));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }
}
