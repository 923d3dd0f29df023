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
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.store.ScopedRelation;
import org.santu.store.SqlFragment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Computes measures, all of one layer in one statement. */
final class MeasureQuery {
    private final JdbcClient database;
    private final Scope scope;
    private final Instant at;

    /** @param at a past instant, null for now */
    MeasureQuery(JdbcClient database, Scope scope, Instant at) {
        this.database = database;
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
        Set<LayerDeclaration> layers = new LinkedHashSet<>();
        measures.forEach(measure -> layers.add(measure.layer()));
        for (LayerDeclaration layer : layers) {
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < measures.size(); i++) {
                if (measures.get(i).layer().equals(layer)) {
                    places.add(i);
                }
            }
            ask(layer, measures, places, key, keyColumn, rows);
        }
        return rows;
    }

    private void ask(
            LayerDeclaration layer,
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
        SqlFragment relation = ScopedRelation.of(layer, scope, columns, at);
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

    private static Object[] empty(List<Measure> measures) {
        Object[] zeros = new Object[measures.size()];
        Arrays.fill(zeros, 0L);
        return zeros;
    }
}
