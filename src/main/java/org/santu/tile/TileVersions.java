package org.santu.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.santu.store.Journal;
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

    private record Key(List<String> layers, Envelope area) {}

    private record Known(long newest, long touching) {}

    private final Cache<Key, Known> known =
            Caffeine.newBuilder().maximumSize(50_000).build();
    private final Journal journal;

    TileVersions(Journal journal) {
        this.journal = journal;
    }

    long of(List<String> layers, Envelope area, int zoom) {
        long newest = journal.newestSequence(layers);
        if (zoom < EXACT_FROM_ZOOM) {
            return newest;
        }
        Key key = new Key(layers, area);
        Known before = known.getIfPresent(key);
        if (before != null && before.newest() == newest) {
            return before.touching();
        }
        // The area is asked after the number, so it may know more than the number says, never less.
        long touching = journal.newestSequence(layers, area);
        known.put(key, new Known(newest, touching));
        return touching;
    }
}
