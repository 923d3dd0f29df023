package org.santu.store.http;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.data.Query;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.referencing.CRS;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.problem.SantuException;
import org.santu.problem.http.NumberList;
import org.santu.store.UserFilter;

/**
 * The parameters of a list of features, as they stand in the address.
 *
 * @param bbox {@code west,south,east,north} in degrees
 * @param where ECQL
 * @param located true for features with a position, false for those without, null for all
 * @param limit 1 to {@link #MOST}
 * @param sort {@code name,-people}: attributes, a minus before those going down
 * @param crs of the geometries in the answer, {@code EPSG:4547}; null for EPSG:4490
 */
public record FeatureRequest(
        String bbox, String where, Boolean located, int limit, int offset, String sort, String crs) {
    public static final int MOST = 10_000;
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    public FeatureRequest {
        if (limit < 0 || limit > MOST) {
            throw wrong("limit", String.valueOf(limit));
        }
        if (offset < 0) {
            throw wrong("offset", String.valueOf(offset));
        }
    }

    /** The query without paging, for counting. */
    public Query query(LayerDeclaration layer) {
        List<Filter> filters = new ArrayList<>();
        if (bbox != null) {
            filters.add(box());
        }
        if (located != null) {
            Filter isNull = FILTERS.isNull(FILTERS.property(StandardColumns.GEOMETRY));
            filters.add(located ? FILTERS.not(isNull) : isNull);
        }
        if (where != null && !where.isBlank()) {
            filters.add(condition(layer));
        }
        Filter all = filters.isEmpty() ? Filter.INCLUDE : filters.size() == 1 ? filters.get(0) : FILTERS.and(filters);
        return new Query(layer.name(), all);
    }

    /**
     * The query for one page; always in an order, so that pages do not overlap.
     *
     * @param target reference system of the answer, or null for the stored one
     */
    public Query page(LayerDeclaration layer, CoordinateReferenceSystem target) {
        Query query = query(layer);
        query.setSortBy(order(layer));
        query.setMaxFeatures(limit);
        if (offset > 0) {
            query.setStartIndex(offset);
        }
        if (target != null) {
            query.setCoordinateSystemReproject(target);
        }
        return query;
    }

    /** The wanted reference system, longitude or easting first; null for the stored one. */
    CoordinateReferenceSystem findCrs() {
        return findCrs(crs);
    }

    static CoordinateReferenceSystem findCrs(String crs) {
        if (crs == null || crs.isEmpty() || crs.equals("EPSG:4490")) {
            return null;
        }
        if (!crs.matches("EPSG:\\d{4,6}")) {
            throw wrong("crs", crs);
        }
        try {
            return CRS.decode(crs, true);
        } catch (FactoryException e) {
            throw wrong("crs", crs);
        }
    }

    /** Decimals that say a millimetre in the reference system of the answer. */
    static int decimals(CoordinateReferenceSystem crs) {
        return crs == null || crs instanceof GeographicCRS ? 8 : 3;
    }

    private Filter box() {
        double[] numbers = NumberList.parse(bbox)
                .filter(each -> each.length == 4 && each[0] <= each[2] && each[1] <= each[3])
                .orElseThrow(() -> wrong("bbox", bbox));
        return FILTERS.bbox(StandardColumns.GEOMETRY, numbers[0], numbers[1], numbers[2], numbers[3], null);
    }

    private Filter condition(LayerDeclaration layer) {
        try {
            return UserFilter.parse(layer, where);
        } catch (SantuException e) {
            throw e.with("field", "where");
        }
    }

    private SortBy[] order(LayerDeclaration layer) {
        if (sort == null || sort.isBlank()) {
            return new SortBy[] {SortBy.NATURAL_ORDER};
        }
        List<SortBy> order = new ArrayList<>();
        for (String key : sort.split(",")) {
            boolean down = key.startsWith("-");
            String name = down ? key.substring(1) : key;
            boolean known = layer.findAttribute(name).isPresent()
                    || name.equals(StandardColumns.UPDATED_AT)
                    || name.equals(StandardColumns.UPDATED_BY)
                    || name.equals(StandardColumns.VERSION);
            if (!known) {
                throw wrong("sort", key);
            }
            order.add(FILTERS.sort(name, down ? SortOrder.DESCENDING : SortOrder.ASCENDING));
        }
        return order.toArray(SortBy[]::new);
    }

    private static SantuException wrong(String parameter, String value) {
        return new SantuException("SANTU-HTTP-PARAMETER", parameter, value).with("field", parameter);
    }
}
