package org.santu.exchange.out;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.geotools.api.data.Query;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.identity.FeatureId;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.util.factory.Hints;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.santu.access.Caller;
import org.santu.access.CallerRegion;
import org.santu.access.Permission;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.problem.SantuException;
import org.santu.store.Regions;
import org.santu.store.UserFilter;
import org.springframework.stereotype.Component;

/** Reads orders, and refuses those that make no sense before anything is done. Safe for concurrent use. */
@Component
public class ExportPlans {
    /** Most features that can be chosen one by one. */
    public static final int MOST_IDS = 10_000;

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final Catalog catalog;
    private final Regions regions;

    public ExportPlans(Catalog catalog, Regions regions) {
        this.catalog = catalog;
        this.regions = regions;
    }

    /** @throws SantuException for what does not exist or is not offered; SANTU-ACCESS-DENIED, SANTU-REGION-NOT-FOUND */
    ExportPlan plan(Caller caller, ExportOrder order, Locale locale) {
        caller.require(Permission.EXPORT);
        LayerDeclaration layer = catalog.getLayer(String.valueOf(order.layer()));
        ExportFormat format = ExportFormats.get(order.format() == null ? "shapefile" : order.format());
        Caller edition = order.publicEdition() ? caller.publicEdition() : caller;
        Caller inRegion = CallerRegion.of(edition, order.region())
                .orElseThrow(
                        () -> new SantuException("SANTU-REGION-NOT-FOUND", order.region()).with("field", "region"));
        OutCrs crs = crs(order, format);
        List<OutColumn> columns = visible(OutColumns.of(layer), layer, inRegion);
        if (order.profile() != null && !order.profile().isBlank()) {
            columns = new ProfileColumns(ExportProfiles.get(order.profile()), regions, inRegion)
                    .of(layer.name(), layer.geometryType(), columns, crs);
        }
        if (format.carriesVersions()) {
            columns = new ArrayList<>(columns);
            columns.add(OutColumns.version(layer.attributes().size()));
        }
        OutLayer out = new OutLayer(layer, columns, crs, charset(order, format), locale);
        return new ExportPlan(inRegion, format, out, query(layer, order, out.crs()));
    }

    /**
     * An empty file for a mistyped code would look like an empty region. Where no regions are known, any code will do.
     *
     * @throws SantuException SANTU-REGION-NOT-FOUND when no known region has a code that begins so
     */
    void checkRegion(Caller caller, ExportOrder order) {
        String code = order.region();
        if (code != null
                && !code.isBlank()
                && regions.search(caller, code.strip(), 1).isEmpty()
                && !regions.children(Caller.system(), null).isEmpty()) {
            throw new SantuException("SANTU-REGION-NOT-FOUND", code).with("field", "region");
        }
    }

    /** The public edition says nothing of what it leaves out, not even that it is there. */
    private static List<OutColumn> visible(List<OutColumn> columns, LayerDeclaration layer, Caller caller) {
        return columns.stream()
                .filter(column -> !caller.scope().isPublicEdition()
                        || layer.findAttribute(column.name())
                                .map(attribute -> caller.scope().maySee(attribute.privacy()))
                                .orElse(true))
                .toList();
    }

    private static OutCrs crs(ExportOrder order, ExportFormat format) {
        OutCrs wanted = order.crs() == null || order.crs().isBlank()
                ? format.fixedEpsg() == 0 ? OutCrs.stored() : new OutCrs(format.fixedEpsg())
                : OutCrs.parse(order.crs());
        if (format.fixedEpsg() != 0 && !wanted.isDegrees()) {
            throw new SantuException("SANTU-EXPORT-CRS-FIXED", format.label(), "EPSG:" + format.fixedEpsg())
                    .with("field", "crs");
        }
        return format.fixedEpsg() == 0 ? wanted : new OutCrs(format.fixedEpsg());
    }

    private static Charset charset(ExportOrder order, ExportFormat format) {
        String wanted =
                order.encoding() == null ? "UTF-8" : order.encoding().strip().toUpperCase(Locale.ROOT);
        boolean isUtf8 = wanted.equals("UTF-8") || wanted.equals("UTF8");
        boolean isGbk = wanted.equals("GBK") || wanted.equals("CP936");
        if (!isUtf8 && !(isGbk && format.choosesEncoding())) {
            String code = isGbk ? "SANTU-EXPORT-ENCODING-FIXED" : "SANTU-EXPORT-ENCODING";
            throw new SantuException(code, isGbk ? format.label() : order.encoding()).with("field", "encoding");
        }
        return isUtf8 ? StandardCharsets.UTF_8 : Charset.forName("GBK");
    }

    private static Query query(LayerDeclaration layer, ExportOrder order, OutCrs crs) {
        List<Filter> filters = new ArrayList<>();
        if (order.ids() != null) {
            filters.add(ids(layer, order.ids()));
        }
        if (order.where() != null && !order.where().isBlank()) {
            filters.add(condition(layer, order.where()));
        }
        Query query = new Query(
                layer.name(),
                filters.isEmpty() ? Filter.INCLUDE : filters.size() == 1 ? filters.get(0) : FILTERS.and(filters));
        List<String> names = new ArrayList<>(List.of(StandardColumns.GEOMETRY));
        names.addAll(OutColumns.attributes(layer));
        names.add(StandardColumns.VERSION);
        query.setPropertyNames(names);
        query.setSortBy(SortBy.NATURAL_ORDER);
        query.setHints(
                new Hints(Hints.JTS_COORDINATE_SEQUENCE_FACTORY, PackedCoordinateSequenceFactory.DOUBLE_FACTORY));
        if (crs.findTarget() != null) {
            query.setCoordinateSystemReproject(crs.findTarget());
        }
        return query;
    }

    private static Filter condition(LayerDeclaration layer, String where) {
        try {
            return UserFilter.parse(layer, where);
        } catch (SantuException e) {
            throw e.with("field", "where");
        }
    }

    private static Filter ids(LayerDeclaration layer, List<String> ids) {
        if (ids.size() > MOST_IDS) {
            throw new SantuException("SANTU-EXPORT-IDS", MOST_IDS).with("field", "ids");
        }
        Set<FeatureId> wanted = new LinkedHashSet<>();
        for (String id : ids) {
            try {
                wanted.add(FILTERS.featureId(layer.name() + "." + UUID.fromString(id)));
            } catch (IllegalArgumentException e) {
                throw new SantuException(e, "SANTU-HTTP-PARAMETER", "ids", id).with("field", "ids");
            }
        }
        return wanted.isEmpty() ? Filter.EXCLUDE : FILTERS.id(wanted);
    }
}
