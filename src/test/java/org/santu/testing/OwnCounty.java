package org.santu.testing;

import java.io.IOException;
import org.geotools.api.data.SimpleFeatureStore;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.santu.access.Caller;
import org.santu.catalog.StandardColumns;
import org.santu.store.Stores;

/** A county that a test made for itself in the database that tests share: taken away again, since others count all there is. */
public final class OwnCounty {
    private OwnCounty() {}

    /** Removes what lies in a region from some layers. */
    public static void remove(Stores stores, String code, String... layers) throws IOException, CQLException {
        for (String layer : layers) {
            SimpleFeatureStore features =
                    (SimpleFeatureStore) stores.open(Caller.system()).getFeatureSource(layer);
            features.removeFeatures(ECQL.toFilter(StandardColumns.REGION_CODE + " LIKE '" + code + "%'"));
        }
    }
}
