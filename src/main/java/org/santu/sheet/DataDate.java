package org.santu.sheet;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.santu.access.Scope;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.store.ScopedRelation;
import org.santu.store.SqlFragment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of when the data of a map is: the newest change of a feature that it may show. */
@Component
class DataDate {
    private final JdbcClient database;

    DataDate(JdbcClient database) {
        this.database = database;
    }

    /** @param at a past instant, null for now */
    Optional<Instant> find(MapDeclaration map, Scope scope, Instant at) {
        Set<LayerDeclaration> layers = new LinkedHashSet<>();
        map.layers().forEach(choice -> layers.add(choice.layer()));
        List<Object> binds = new ArrayList<>();
        List<String> selects = new ArrayList<>();
        for (LayerDeclaration layer : layers) {
            SqlFragment relation = ScopedRelation.of(layer, scope, List.of(StandardColumns.UPDATED_AT), at);
            selects.add("select max(updated_at) as newest from " + relation.sql() + " as seen");
            binds.addAll(relation.binds());
        }
        if (selects.isEmpty()) {
            return Optional.empty();
        }
        return database.sql("select max(newest) from (" + String.join(" union all ", selects) + ") as newest")
                .params(binds)
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }
}
