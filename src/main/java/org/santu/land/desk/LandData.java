package org.santu.land.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.santu.access.Scope;
import org.santu.catalog.Catalog;
import org.santu.catalog.RegionLevel;
import org.santu.catalog.StandardColumns;
import org.santu.land.Parcel;
import org.santu.store.PlaceBox;
import org.santu.store.ScopedRelation;
import org.santu.store.SqlFragment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what a land check needs, within the scope of the caller. Protected land counts where it lies: what is registered for the
 * county, for a region above it or for a neighbour is read too, as far as it lies in the caller's region. Safe for concurrent use.
 */
@Component
class LandData {
    private static final int MOST_PLACES = 60;
    private static final int PROVINCE = 2;
    private static final String[] PARCEL = {
        StandardColumns.ID,
        StandardColumns.REGION_CODE,
        "name",
        "kind",
        "land_class",
        "valid_from",
        "source",
        StandardColumns.GEOMETRY
    };

    private final JdbcClient database;
    private final Catalog catalog;

    LandData(JdbcClient database, Catalog catalog) {
        this.database = database;
        this.catalog = catalog;
    }

    /**
     * Protected land under an area, cut to it.
     *
     * @param inside the part of the area that lies in the caller's region, null when nobody knows
     */
    List<Parcel> parcels(Scope scope, Geometry area, Geometry inside) {
        Scope countyScope = around(scope, RegionLevel.COUNTY.digits());
        SqlFragment county = relation("protected_land", countyScope, PARCEL);
        SqlFragment above = relation("protected_land", around(scope, PROVINCE), PARCEL);
        List<Object> binds = new ArrayList<>();
        binds.add(scope.regionPrefix());
        binds.addAll(county.binds());
        binds.addAll(above.binds());
        binds.add(regionsAbove(countyScope.regionPrefix()));
        binds.add(wkb(area));
        binds.add(wkb(inside == null ? area : inside));
        SqlFragment near = PlaceBox.meets(area.getEnvelopeInternal());
        binds.addAll(near.binds());
        return database.sql("""
                        select id, name, kind, land_class, valid_from, source,
                            ST_AsBinary(ST_Intersection(ST_MakeValid(geom), wanted[place])) as shape
                        from (select case when starts_with(coalesce(region_code, ''), ?) then 1 else 2 end as place, county.*
                                from %s as county
                            union all select 2, above.* from %s as above where region_code = any (?)) as seen,
                            (select array[ST_GeomFromWKB(?, 4490), ST_GeomFromWKB(?, 4490)] as wanted) as area
                        where %s and ST_Intersects(geom, wanted[place]) order by id""".formatted(county.sql(), above.sql(), near.sql()))
                .params(binds)
                .query(LandData::parcel)
                .list();
    }

    /** Codes of the regions that lie around one. */
    static String[] regionsAbove(String region) {
        return Arrays.stream(RegionLevel.values())
                .map(RegionLevel::digits)
                .filter(digits -> digits < region.length())
                .map(digits -> region.substring(0, digits))
                .toArray(String[]::new);
    }

    private static Scope around(Scope scope, int digits) {
        String region = scope.regionPrefix();
        return new Scope(
                region.substring(0, Math.min(digits, region.length())), scope.clearance(), scope.isPublicEdition());
    }

    private static Parcel parcel(ResultSet row, int number) throws SQLException {
        return new Parcel(
                row.getString("id"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("land_class"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("source"),
                geometry(row.getBytes("shape")));
    }

    /** The smallest regions that an area lies in, with their shapes. */
    Map<String, Geometry> places(Scope scope, Geometry area) {
        SqlFragment seen = relation("region", scope, StandardColumns.REGION_CODE, StandardColumns.GEOMETRY);
        List<Object> binds = new ArrayList<>(seen.binds());
        binds.add(wkb(area));
        SqlFragment near = PlaceBox.meets(area.getEnvelopeInternal());
        binds.addAll(near.binds());
        Map<String, Geometry> found = new HashMap<>();
        database.sql("""
                        select region_code, ST_AsBinary(ST_Intersection(ST_MakeValid(geom), wanted)) as shape
                        from %s as seen, (select ST_GeomFromWKB(?, 4490) as wanted) as area
                        where region_code is not null and %s and ST_Intersects(geom, wanted)
                        order by length(region_code), region_code limit 2000""".formatted(seen.sql(), near.sql())).params(binds).query(row -> {
            Geometry shape = geometry(row.getBytes("shape"));
            if (shape.getDimension() == 2) {
                found.put(row.getString("region_code"), shape);
            }
        });
        Map<String, Geometry> leaves = new HashMap<>();
        found.forEach((code, shape) -> {
            boolean hasSmaller =
                    found.keySet().stream().anyMatch(other -> other.length() > code.length() && other.startsWith(code));
            if (!hasSmaller) {
                leaves.put(code, shape);
            }
        });
        return leaves.size() <= MOST_PLACES ? leaves : found;
    }

    /** Where the caller sees data: the part of an area that lies in a region of the scope; null when no region has a shape. */
    Geometry inside(Scope scope, Geometry area, Map<String, Geometry> places) {
        if (!places.isEmpty()) {
            return OverlayNGRobust.union(places.values());
        }
        SqlFragment seen = relation("region", scope, StandardColumns.GEOMETRY);
        boolean shapes = database.sql("select exists (select from " + seen.sql() + " as seen where geom is not null)")
                .params(seen.binds())
                .query(Boolean.class)
                .single();
        return shapes ? area.getFactory().createPolygon() : null;
    }

    /**
     * Kinds of protected land by the region that they are registered for, up to the county: what a county has, it has for all of
     * its townships, whoever of them asks.
     */
    Map<String, Set<String>> kindsByCounty(Scope scope) {
        Scope county = around(scope, RegionLevel.COUNTY.digits());
        SqlFragment here = relation("protected_land", county, StandardColumns.REGION_CODE, "kind");
        SqlFragment above = relation("protected_land", around(scope, PROVINCE), StandardColumns.REGION_CODE, "kind");
        List<Object> binds = new ArrayList<>(here.binds());
        binds.addAll(above.binds());
        binds.add(regionsAbove(county.regionPrefix()));
        Map<String, Set<String>> kinds = new HashMap<>();
        database.sql("select distinct left(coalesce(region_code, ''), " + RegionLevel.COUNTY.digits()
                        + ") as county, kind from (select region_code, kind from " + here.sql()
                        + " as here union all select region_code, kind from " + above.sql()
                        + " as above where region_code = any (?)) as seen")
                .params(binds)
                .query(row -> {
                    kinds.computeIfAbsent(row.getString("county"), any -> new TreeSet<>())
                            .add(row.getString("kind"));
                });
        return kinds;
    }

    /** Building land in mu that sites of a county take which stand or are being built: the quota is the county's. */
    double usedMu(Scope scope, String county) {
        Scope whole = around(scope, RegionLevel.COUNTY.digits());
        SqlFragment seen = relation("relocation_site", whole, StandardColumns.REGION_CODE, "status", "land_area_mu");
        List<Object> binds = new ArrayList<>(seen.binds());
        binds.add(county);
        return database.sql("select coalesce(sum(land_area_mu), 0) from " + seen.sql()
                        + " as seen where status in ('building', 'built') and starts_with(region_code, ?)")
                .params(binds)
                .query(Double.class)
                .single();
    }

    private SqlFragment relation(String layer, Scope scope, String... columns) {
        return ScopedRelation.of(catalog.getLayer(layer), scope, List.of(columns));
    }

    private static byte[] wkb(Geometry geometry) {
        return new WKBWriter(2).write(geometry);
    }

    private static Geometry geometry(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
