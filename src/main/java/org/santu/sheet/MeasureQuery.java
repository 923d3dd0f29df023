package org.santu.sheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.santu.access.Scope;
import org.santu.catalog.Attribute;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.store.ScopedRelation;
import org.santu.store.SqlFragment;
import org.santu.theme.SharedFeatures;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Computes measures, all of one layer in one statement; those whose features are shared in one of their own. */
final class MeasureQuery {
    private final JdbcClient database;
    private final Scope whole;
    private final Scope scope;
    private final Instant at;

    /**
     * @param whole all that the caller sees: what a region has a share in may stand elsewhere
     * @param scope the same, narrowed to the region
     * @param at a past instant, null for now
     */
    MeasureQuery(JdbcClient database, Scope whole, Scope scope, Instant at) {
        this.database = database;
        this.whole = whole;
        this.scope = scope;
        this.at = at;
    }

    /** The numbers of measures of any layers, in their order. */
    List<Object> totals(List<Measure> measures) {
        Map<String, Object[]> rows = grouped(measures, "''", null);
        return List.of(rows.getOrDefault("", empty(measures)));
    }

    /** The numbers of measures of one layer for each value of an attribute; the key is the value as text, "" for none. */
    Map<String, Object[]> byAttribute(List<Measure> measures, String attribute) {
        return grouped(measures, "coalesce(\"" + attribute + "\"::text, '')", attribute);
    }

    /** The numbers of measures of any layers for each region whose code has so many digits. */
    Map<String, Object[]> byRegion(List<Measure> measures, int digits) {
        return grouped(measures, "coalesce(left(region_code, " + digits + "), '')", StandardColumns.REGION_CODE);
    }

    private Map<String, Object[]> grouped(List<Measure> measures, String key, String keyColumn) {
        Map<String, Object[]> rows = new LinkedHashMap<>();
        Set<Source> sources = new LinkedHashSet<>();
        measures.forEach(measure -> sources.add(Source.of(measure)));
        for (Source source : sources) {
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < measures.size(); i++) {
                if (Source.of(measures.get(i)).equals(source)) {
                    places.add(i);
                }
            }
            ask(source, measures, places, key, keyColumn, rows);
        }
        return rows;
    }

    /** What one statement reads: the features of a layer, or (shares not null) the shares in them. */
    private record Source(LayerDeclaration layer, Attribute shares) {
        static Source of(Measure measure) {
            return new Source(measure.layer(), measure.shares());
        }
    }

    private void ask(
            Source source,
            List<Measure> measures,
            List<Integer> places,
            String key,
            String keyColumn,
            Map<String, Object[]> rows) {
        Set<String> columns = new LinkedHashSet<>(List.of(StandardColumns.ID));
        List<Object> binds = new ArrayList<>();
        StringBuilder sql = new StringBuilder("select ").append(key);
        if (keyColumn != null) {
            columns.add(keyColumn);
        }
        for (int place : places) {
            Measure measure = measures.get(place);
            sql.append(", ").append(measure.sql(binds));
            measure.conditions()
                    .forEach(condition -> columns.add(condition.attribute().name()));
            if (measure.sum() != null) {
                columns.add(measure.sum().name());
            }
        }
        SqlFragment relation = relation(source, columns);
        sql.append(" from ").append(relation.sql()).append(" as seen");
        if (keyColumn != null) {
            sql.append(" group by 1");
        }
        binds.addAll(relation.binds());
        database.sql(sql.toString()).params(binds).query(row -> {
            Object[] numbers = rows.computeIfAbsent(row.getString(1), name -> empty(measures));
            for (int i = 0; i < places.size(); i++) {
                numbers[places.get(i)] = row.getObject(i + 2);
            }
        });
    }

    private SqlFragment relation(Source source, Set<String> columns) {
        if (source.shares() == null) {
            return ScopedRelation.of(source.layer(), scope, columns, at);
        }
        columns.addAll(List.of(StandardColumns.REGION_CODE, source.shares().name()));
        SqlFragment seen = ScopedRelation.of(source.layer(), whole, columns, at);
        return new SqlFragment(SharedFeatures.relation(seen.sql(), columns, source.shares()), seen.binds());
    }

    private static Object[] empty(List<Measure> measures) {
        Object[] zeros = new Object[measures.size()];
        Arrays.fill(zeros, 0L);
        return zeros;
    }
}
