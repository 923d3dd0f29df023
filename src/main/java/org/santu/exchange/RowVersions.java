package org.santu.exchange;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.santu.exchange.source.SourceRecord;
import org.santu.store.Change;

/**
 * Which version each row of a file shows, and what has happened to its feature since. Rows are looked at some hundred ahead, so that
 * the journal is asked once for all of them. For one thread.
 */
final class RowVersions {
    private static final int BLOCK = 500;

    /** Reads the journal. */
    interface Histories {
        /** @param shown by feature the version after which changes count, -1 for all of them */
        Map<UUID, List<Change>> since(Map<UUID, Long> shown);
    }

    private static final long NONE = -1;

    private final FieldMatch version;
    /** Null where the file has no numbers of features. */
    private final FieldMatch id;

    private final ExistingFeatures features;
    private final Histories journal;
    private Map<UUID, List<Change>> histories = Map.of();

    RowVersions(FieldMatch version, FieldMatch id, ExistingFeatures features, Histories journal) {
        this.version = version;
        this.id = id;
        this.features = features;
        this.journal = journal;
    }

    /** Whether a row shows its feature as it is now. */
    boolean isFresh(SourceRecord record, UUID feature) {
        return find(record, feature)
                .filter(shown -> shown == features.version(feature))
                .isPresent();
    }

    /** Empty when the row does not say it, or says it of another feature. */
    Optional<Long> find(SourceRecord record, UUID feature) {
        Object own = id == null ? null : record.values()[id.column()];
        boolean other = own != null && !own.toString().strip().equalsIgnoreCase(feature.toString());
        return other ? Optional.empty() : number(record);
    }

    private Optional<Long> number(SourceRecord record) {
        Object number = record.values()[version.column()];
        try {
            return number == null ? Optional.empty() : Optional.of(Long.valueOf(ValueConverter.plainText(number)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** What happened since the version that the row shows, or ever; oldest first, empty for a feature that the caller may not see. */
    List<Change> history(SourceRecord record, UUID feature) {
        List<Change> known = histories.get(feature);
        return known != null
                ? known
                : journal.since(Map.of(feature, shown(record, feature))).getOrDefault(feature, List.of());
    }

    private long shown(SourceRecord record, UUID feature) {
        return find(record, feature).orElse(NONE);
    }

    /** The same rows; before the first of a block is handed out, the histories of all that are not fresh are there. */
    Iterator<SourceRecord> ahead(Iterator<SourceRecord> records) {
        Deque<SourceRecord> block = new ArrayDeque<>();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                if (block.isEmpty()) {
                    while (block.size() < BLOCK && records.hasNext()) {
                        block.add(records.next());
                    }
                    readHistories(block);
                }
                return !block.isEmpty();
            }

            @Override
            public SourceRecord next() {
                hasNext();
                return block.remove();
            }
        };
    }

    private void readHistories(Collection<SourceRecord> block) {
        Map<UUID, Long> stale = new LinkedHashMap<>();
        for (SourceRecord record : block) {
            // A feature that stands twice in a file is read from the older of its versions.
            feature(record)
                    .filter(feature -> !isFresh(record, feature))
                    .ifPresent(feature -> stale.merge(feature, shown(record, feature), Math::min));
        }
        histories = stale.isEmpty() ? Map.of() : journal.since(stale);
    }

    private Optional<UUID> feature(SourceRecord record) {
        Object own = id == null ? null : record.values()[id.column()];
        try {
            return own == null
                    ? Optional.empty()
                    : Optional.of(UUID.fromString(own.toString().strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
