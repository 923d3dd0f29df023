package org.santu.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.santu.store.Journal;
import org.santu.store.Stores;
import org.springframework.stereotype.Component;

/**
 * Tells the number of the newest change that touches a tile, so that an edit makes only those tiles new that show it.
 *
 * <p>Whether anything changed at all is cheap to ask; only then is the journal asked about the area. Far out, where a tile
 * shows most of a county, every change counts.
 */
@Component
class TileVersions {
    private static final int EXACT_FROM_ZOOM = 10;

    /**
     * So many changes at most are looked through for a tile. When an era is over, every tile counts as changed once; all processes
     * on a database agree when that is.
     */
    private static final long ERA = 4096;

    /** So long may a change by another process go unseen; one by this process never does. */
    private static final long TRUSTED_NANOS = 250_000_000L;

    private record Key(List<String> layers, Envelope area) {}

    private record Known(long newest, long touching) {}

    private final Cache<Key, Known> known =
            Caffeine.newBuilder().maximumSize(50_000).build();
    private final Cache<List<String>, Newest> newest =
            Caffeine.newBuilder().maximumSize(1_000).build();
    private final Journal journal;
    private final Stores stores;

    TileVersions(Journal journal, Stores stores) {
        this.journal = journal;
        this.stores = stores;
    }

    private record Newest(long sequence, long commits, long askedNanos) {}

    long of(List<String> layers, Envelope area, int zoom) {
        long newest = newest(layers);
        if (zoom < EXACT_FROM_ZOOM) {
            return newest;
        }
        Key key = new Key(layers, area);
        Known before = known.getIfPresent(key);
        if (before != null && before.newest() == newest) {
            return before.touching();
        }
        // The area is asked after the number, so it may know more than the number says, never less.
        long touching = journal.newestSequence(layers, area, newest / ERA * ERA);
        known.put(key, new Known(newest, touching));
        return touching;
    }

    private long newest(List<String> layers) {
        // The count is read before the journal, so it may be older than what the journal says, never newer.
        long commits = stores.commits();
        long now = System.nanoTime();
        Newest known = newest.getIfPresent(layers);
        if (known != null && known.commits == commits && now - known.askedNanos < TRUSTED_NANOS) {
            return known.sequence;
        }
        Newest asked = new Newest(journal.newestSequence(layers), commits, now);
        newest.put(layers, asked);
        return asked.sequence;
    }
}
