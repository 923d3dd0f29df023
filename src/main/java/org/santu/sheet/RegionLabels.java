package org.santu.sheet;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.santu.access.Scope;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.store.ScopedRelation;
import org.santu.store.SqlFragment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the names of many regions at once. A village may be a point, a polygon or both. */
final class RegionLabels {
    private static final List<String> LAYERS = List.of("village", "region");

    private final JdbcClient database;
    private final Catalog catalog;
    private final Scope scope;
    private final Instant at;

    /** @param at a past instant, null for now */
    RegionLabels(JdbcClient database, Catalog catalog, Scope scope, Instant at) {
        this.database = database;
        this.catalog = catalog;
        this.scope = scope;
        this.at = at;
    }

    /** Writes the name over the code in one column of the rows; a code without a name stays. */
    void write(List<List<Object>> rows, int column) {
        Set<String> codes = new TreeSet<>();
        rows.forEach(row -> {
            if (row.get(column) instanceof String code) {
                codes.add(code);
            }
        });
        if (codes.isEmpty()) {
            return;
        }
        Map<String, String> names = names(codes);
        rows.forEach(row -> row.set(column, names.getOrDefault((String) row.get(column), (String) row.get(column))));
    }

    private Map<String, String> names(Set<String> codes) {
        Map<String, String> names = new HashMap<>();
        for (String name : LAYERS) {
            LayerDeclaration layer = catalog.findLayer(name).orElse(null);
            if (layer != null) {
                SqlFragment relation = ScopedRelation.of(layer, scope, List.of("region_code", "name"), at);
                database.sql("select region_code, name from " + relation.sql()
                                + " as seen where region_code = any (?) and name is not null")
                        .params(relation.binds())
                        .param(codes.toArray(String[]::new))
                        .query(row -> {
                            names.put(row.getString(1), row.getString(2));
                        });
            }
        }
        return names;
    }
}
