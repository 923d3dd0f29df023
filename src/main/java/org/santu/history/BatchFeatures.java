package org.santu.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.store.Change;
import org.santu.store.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names the features of a batch, as the caller may see them. Safe for concurrent use. */
@Component
class BatchFeatures {
    private final JdbcClient database;
    private final Journal journal;
    private final Catalog catalog;

    BatchFeatures(JdbcClient database, Journal journal, Catalog catalog) {
        this.database = database;
        this.journal = journal;
        this.catalog = catalog;
    }

    /** @param name masked title, null when there is none */
    record ChangedFeature(String layer, UUID id, String operation, String name) {}

    private record Found(String layer, UUID id, long sequence) {}

    List<ChangedFeature> list(Caller caller, Batch batch, int limit, int offset) {
        String least = caller.scope().regionPrefix();
        String above = least + ":";
        Sql sql = new Sql("""
                SELECT layer, feature_id, seq FROM santu.journal
                WHERE seq BETWEEN (SELECT min(first_seq) FROM santu.change_summary WHERE batch = ?)
                        AND (SELECT max(last_seq) FROM santu.change_summary WHERE batch = ?)
                    AND batch = ?""");
        sql.bind(batch.batch()).bind(batch.batch()).bind(batch.batch());
        if (!caller.scope().isUnrestricted()) {
            sql.add(" AND (region_code >= ? AND region_code < ?", least, above);
            sql.add(" OR before ->> 'region_code' >= ? AND before ->> 'region_code' < ?)", least, above);
        }
        sql.add(" ORDER BY seq LIMIT ? OFFSET ?", limit, offset);
        List<Found> found = database.sql(sql.text())
                .params(sql.binds())
                .query((row, number) -> new Found(row.getString(1), row.getObject(2, UUID.class), row.getLong(3)))
                .list();
        List<ChangedFeature> features = new ArrayList<>();
        for (Found change : found) {
            journal.history(caller, change.layer(), change.id()).stream()
                    .filter(past -> past.sequence() == change.sequence())
                    .findFirst()
                    .ifPresent(past -> features.add(view(past)));
        }
        return features;
    }

    private ChangedFeature view(Change change) {
        String title = catalog.getLayer(change.layer()).titleAttribute();
        Object name = (change.after() == null ? change.before() : change.after()).get(title);
        return new ChangedFeature(
                change.layer(),
                change.featureId(),
                change.operation().name().toLowerCase(Locale.ROOT),
                name == null ? null : name.toString());
    }
}
