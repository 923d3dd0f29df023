package org.santu.exchange.out;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.santu.access.Caller;
import org.santu.catalog.StandardColumns;
import org.santu.crs.EllipsoidalArea;
import org.santu.crs.SourceCrs;
import org.santu.store.Region;
import org.santu.store.Regions;

/** The columns of a layer with those of a profile in front. For one export. */
final class ProfileColumns {
    private static final int AREA_DECIMALS = 2;

    private final ExportProfile profile;
    private final Regions regions;
    private final Caller caller;
    private final Map<String, String> names = new HashMap<>();

    ProfileColumns(ExportProfile profile, Regions regions, Caller caller) {
        this.profile = profile;
        this.regions = regions;
        this.caller = caller;
    }

    List<OutColumn> of(String layer, String geometryType, List<OutColumn> own, OutCrs crs) {
        List<OutColumn> columns = new ArrayList<>();
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (ExportProfile.Field field : profile.fields()) {
            OutColumn.Source source = source(field, layer, geometryType, own, crs);
            if (source != null) {
                taken.add(field.name());
                columns.add(new OutColumn(
                        field.name(),
                        field.name(),
                        field.label(),
                        field.unit(),
                        field.type(),
                        null,
                        field.length(),
                        source));
            }
        }
        Set<String> replaced =
                profile.fields().stream().map(ExportProfile.Field::from).collect(Collectors.toSet());
        for (OutColumn column : own) {
            if (!replaced.contains(column.name())) {
                // What a survey measured and what the attribute says are two things: an import must not mix them up.
                boolean isTaken = taken.contains(column.shortName());
                String wanted = isTaken ? column.name().toUpperCase(Locale.ROOT) : column.shortName();
                String shortName = OutColumns.unique(wanted, taken);
                columns.add(isTaken ? column.calledByName(shortName) : column.withShortName(shortName));
            }
        }
        return columns;
    }

    /** Null for a field that this layer has not. */
    private OutColumn.Source source(
            ExportProfile.Field field, String layer, String geometryType, List<OutColumn> own, OutCrs crs) {
        return switch (field.from()) {
            case "serial" -> serial();
            case "feature-code" -> feature -> profile.featureCodes().get(layer);
            case "region-name" -> regionName(own);
            case "ellipsoidal-area" -> geometryType.endsWith("Polygon") ? area(crs) : null;
            default ->
                own.stream()
                        .filter(column -> column.name().equals(field.from()))
                        .findFirst()
                        .map(OutColumn::source)
                        .orElse(null);
        };
    }

    private static OutColumn.Source serial() {
        AtomicLong next = new AtomicLong();
        return feature -> next.incrementAndGet();
    }

    private OutColumn.Source regionName(List<OutColumn> own) {
        OutColumn code = own.stream()
                .filter(column -> column.name().equals(StandardColumns.REGION_CODE))
                .findFirst()
                .orElse(null);
        return code == null ? null : feature -> name(code.value(feature));
    }

    private String name(Object code) {
        return code == null
                ? null
                : names.computeIfAbsent(
                        code.toString(),
                        any -> regions.findRegion(caller, any).map(Region::name).orElse(null));
    }

    /** By the ellipsoid, as the law counts it. */
    private static OutColumn.Source area(OutCrs crs) {
        SourceCrs back = SourceCrs.parse(crs.toString());
        return feature -> area(feature, back);
    }

    private static Object area(SimpleFeature feature, SourceCrs back) {
        Geometry geometry = (Geometry) feature.getDefaultGeometry();
        return geometry == null
                ? null
                : BigDecimal.valueOf(EllipsoidalArea.squareMetres(back.toStored(geometry)))
                        .setScale(AREA_DECIMALS, RoundingMode.HALF_UP);
    }
}
