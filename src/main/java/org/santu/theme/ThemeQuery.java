package org.santu.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.santu.access.Scope;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.RegionLevel;
import org.santu.catalog.StandardColumns;
import org.santu.store.ScopedRelation;
import org.santu.store.SqlFragment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the database for the numbers of a theme, within the scope of the caller. */
@Component
class ThemeQuery {
    private final JdbcClient database;
    private final Catalog catalog;

    ThemeQuery(JdbcClient database, Catalog catalog) {
        this.database = database;
        this.catalog = catalog;
    }

    ThemeNumbers numbers(Theme theme, Scope scope) {
        return theme.value().isByRegion() ? byRegion(theme, scope) : ofFeatures(theme, scope);
    }

    private ThemeNumbers ofFeatures(Theme theme, Scope scope) {
        String name = theme.value().attribute().name();
        SqlFragment seen = relation(theme.value().layer(), scope, StandardColumns.GEOMETRY, name);
        List<Double> all = database.sql(
                        "select \"" + name + "\"::float8 from " + seen.sql() + " as seen where geom is not null")
                .params(seen.binds())
                .query((row, number) -> row.getObject(1) == null ? null : row.getDouble(1) * theme.factor())
                .list();
        double[] values = all.stream()
                .filter(value -> value != null && Double.isFinite(value))
                .mapToDouble(Double::doubleValue)
                .toArray();
        return new ThemeNumbers(Map.of(), values, all.size() - values.length);
    }

    private ThemeNumbers byRegion(Theme theme, Scope scope) {
        ThemeValue value = theme.value();
        Map<String, Double> areas = areas(value, scope);
        Map<String, Double> numerators = aggregate(value.numerator(), value.by(), scope);
        Map<String, Double> denominators =
                value.denominator() == null ? Map.of() : aggregate(value.denominator(), value.by(), scope);
        Map<String, Double> numbers = new TreeMap<>();
        areas.forEach((code, area) -> {
            Double number = orZero(numerators, code, value.numerator());
            if (value.denominator() != null) {
                number = divide(number, denominators.get(code));
            } else if (value.perSquareKilometre()) {
                number = divide(number, area);
            }
            numbers.put(code, number == null ? null : number * theme.factor());
        });
        double[] values = numbers.values().stream()
                .filter(number -> number != null && Double.isFinite(number))
                .mapToDouble(Double::doubleValue)
                .toArray();
        return new ThemeNumbers(numbers, values, numbers.size() - values.length);
    }

    private static Double orZero(Map<String, Double> numbers, String code, Aggregate aggregate) {
        boolean nothing = !numbers.containsKey(code);
        return nothing && aggregate.function().isZeroForNothing() ? Double.valueOf(0) : numbers.get(code);
    }

    private static Double divide(Double number, Double by) {
        return number == null || by == null || by == 0 ? null : Double.valueOf(number / by);
    }

    /** The regions that can be drawn, with their square kilometres. */
    private Map<String, Double> areas(ThemeValue value, Scope scope) {
        SqlFragment seen = regions(scope);
        Map<String, Double> areas = new TreeMap<>();
        String area = value.perSquareKilometre() ? "ST_Area(geom::geography) / 1e6" : "0";
        database.sql("select region_code, " + area + " from " + seen.sql()
                        + " as seen where level = ? and geom is not null and region_code is not null")
                .params(with(seen.binds(), value.by().code()))
                .query(row -> {
                    areas.merge(row.getString(1), row.getDouble(2), Double::sum);
                });
        return areas;
    }

    /** The numbers of the regions of a level that have any features, by code. */
    Map<String, Double> aggregate(Aggregate aggregate, RegionLevel by, Scope scope) {
        Set<String> columns = new LinkedHashSet<>(List.of(StandardColumns.REGION_CODE));
        // Regions of higher levels carry sums of their own.
        boolean ofRegions = aggregate.layer().name().equals(ThemeValue.REGION_LAYER);
        if (ofRegions) {
            columns.add("level");
        }
        SqlFragment seen = seen(aggregate, scope, columns);
        int digits = by.digits();
        List<Object> binds = new ArrayList<>();
        String number = aggregate.sql(binds);
        binds.addAll(seen.binds());
        if (ofRegions) {
            binds.add(by.code());
        }
        Map<String, Double> numbers = new HashMap<>();
        database.sql("select left(region_code, " + digits + "), " + number + " from "
                        + aggregate.relation(seen.sql(), columns)
                        + " as seen where length(region_code) >= " + digits + (ofRegions ? " and level = ?" : "")
                        + " group by 1")
                .params(binds)
                .query(row -> {
                    numbers.put(row.getString(1), row.getObject(2) == null ? null : row.getDouble(2));
                });
        return numbers;
    }

    /** The features that meet the conditions of an aggregate. */
    List<RegionNumbers.Counted> features(Aggregate aggregate, Scope scope, int limit) {
        String title = aggregate.layer().titleAttribute();
        Set<String> columns = new LinkedHashSet<>(
                List.of(StandardColumns.ID, StandardColumns.REGION_CODE, StandardColumns.GEOMETRY, title));
        List<Object> binds = new ArrayList<>();
        SqlFragment seen = seen(aggregate, scope, columns);
        String where = where(aggregate, binds);
        binds.addAll(0, seen.binds());
        return database.sql(
                        "select id, region_code, \"" + title + "\"::text, ST_X(middle), ST_Y(middle) from (select *, "
                                + "ST_Centroid(geom) as middle from " + seen.sql() + " as all_seen) as seen" + where
                                + " order by region_code, id limit " + limit)
                .params(binds)
                .query((row, number) -> new RegionNumbers.Counted(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, Double.class),
                        row.getObject(5, Double.class)))
                .list();
    }

    /** How many features meet the conditions of an aggregate. */
    long count(Aggregate aggregate, Scope scope) {
        List<Object> binds = new ArrayList<>();
        SqlFragment seen = seen(aggregate, scope, new LinkedHashSet<>(List.of(StandardColumns.ID)));
        String where = where(aggregate, binds);
        binds.addAll(0, seen.binds());
        return database.sql("select count(*) from " + seen.sql() + " as seen" + where)
                .params(binds)
                .query(Long.class)
                .single();
    }

    long count(LayerDeclaration layer, Scope scope) {
        SqlFragment seen = relation(layer, scope, StandardColumns.ID);
        return database.sql("select count(*) from " + seen.sql() + " as seen")
                .params(seen.binds())
                .query(Long.class)
                .single();
    }

    Set<String> villagesIn(Aggregate aggregate, String records, Scope scope) {
        Set<String> columns = new LinkedHashSet<>(List.of(StandardColumns.ID, records));
        List<Object> binds = new ArrayList<>();
        SqlFragment seen = seen(aggregate, scope, columns);
        String where = where(aggregate, binds);
        binds.addAll(0, seen.binds());
        return Set.copyOf(database.sql("select distinct left(entry->>'region_code', "
                        + RegionLevel.VILLAGE.digits() + ") from (select \"" + records + "\" as records from "
                        + seen.sql()
                        + " as seen" + where + ") as features, jsonb_array_elements(records) as entry"
                        + " where entry->>'region_code' is not null")
                .params(binds)
                .query(String.class)
                .list());
    }

    private static SqlFragment seen(Aggregate aggregate, Scope scope, Set<String> columns) {
        if (aggregate.attribute() != null) {
            columns.add(aggregate.attribute().name());
        }
        if (aggregate.shares() != null) {
            columns.add(aggregate.shares().name());
        }
        aggregate.plus().forEach(each -> columns.add(each.name()));
        aggregate
                .conditions()
                .forEach(condition -> columns.add(condition.attribute().name()));
        return ScopedRelation.of(aggregate.layer(), scope, columns);
    }

    private static String where(Aggregate aggregate, List<Object> binds) {
        List<String> all = new ArrayList<>();
        if (aggregate.attribute() != null) {
            all.add('"' + aggregate.attribute().name() + "\" is not null");
        }
        aggregate.conditions().forEach(condition -> all.add(condition.sql(binds)));
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    /** Points in metres of EPSG:3857, their weight as third ordinate. */
    List<Coordinate> points(Theme theme, Scope scope) {
        ThemeValue value = theme.value();
        String weight = value.attribute() == null
                ? "1"
                : "coalesce(\"" + value.attribute().name() + "\", 0)::float8";
        SqlFragment seen = value.attribute() == null
                ? relation(value.layer(), scope, StandardColumns.GEOMETRY_WEB_MERCATOR)
                : relation(
                        value.layer(),
                        scope,
                        StandardColumns.GEOMETRY_WEB_MERCATOR,
                        value.attribute().name());
        return database.sql("select ST_X(place), ST_Y(place), weight from (select ST_Centroid(geom_3857) as place, "
                        + weight + " as weight from " + seen.sql()
                        + " as seen where geom_3857 is not null) as points order by 1, 2, 3")
                .params(seen.binds())
                .query((row, number) ->
                        new Coordinate(row.getDouble(1), row.getDouble(2), row.getDouble(3) * theme.factor()))
                .list();
    }

    /** As many places at random in each region as asked for, the same each time; in metres of EPSG:3857. */
    Map<String, Coordinate[]> places(ThemeValue value, Scope scope, Map<String, Integer> counts) {
        SqlFragment seen = regions(scope);
        List<Object> binds = new ArrayList<>(seen.binds());
        binds.add(String.join(",", counts.keySet()));
        binds.add(String.join(",", counts.values().stream().map(String::valueOf).toList()));
        binds.add(value.by().code());
        Map<String, Coordinate[]> places = new TreeMap<>();
        database.sql("""
                        select region_code, ST_AsBinary(ST_GeneratePoints(
                            ST_CollectionExtract(ST_MakeValid(geom_3857), 3), dots, 1 + mod(abs(hashtext(region_code)), 1000000)))
                        from %s as seen
                        join unnest(string_to_array(?, ','), string_to_array(?, ',')::int[]) as wanted(code, dots)
                            on code = region_code
                        where level = ? and geom_3857 is not null""".formatted(seen.sql())).params(binds).query(row -> {
            places.put(row.getString(1), coordinates(row.getBytes(2)));
        });
        return places;
    }

    private static Coordinate[] coordinates(byte[] wkb) {
        try {
            Geometry points = wkb == null ? null : new WKBReader().read(wkb);
            return points == null ? new Coordinate[0] : points.getCoordinates();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private SqlFragment regions(Scope scope) {
        return relation(
                catalog.getLayer(ThemeValue.REGION_LAYER),
                scope,
                StandardColumns.REGION_CODE,
                "level",
                StandardColumns.GEOMETRY,
                StandardColumns.GEOMETRY_WEB_MERCATOR);
    }

    private static SqlFragment relation(LayerDeclaration layer, Scope scope, String... columns) {
        return ScopedRelation.of(layer, scope, List.of(columns));
    }

    private static List<Object> with(List<Object> binds, Object more) {
        List<Object> all = new ArrayList<>(binds);
        all.add(more);
        return all;
    }
}
