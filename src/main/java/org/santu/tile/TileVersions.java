package org.santu.tile;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.locationtech.jts.geom.Envelope;
import org.santu.access.Scope;
import org.santu.store.Journal;
import org.santu.store.Stores;
import org.springframework.stereotype.Component;

/**
 * Tells the number of the newest change that touches a tile, so that an edit makes only those tiles new that show it.
 *
 * <p>The places of the changes of an era are kept in memory and read on in the journal, so a tile costs no statement; the
 * database is asked a few times a second whether there is more. Every process on a database gives the same numbers.
 */
@Component
class TileVersions {
    /** So many changes are kept at most, some ten megabytes. When an era is over, every tile counts as changed once. */
    private static final long ERA = 1 << 17;

    private static final int ROWS_AT_ONCE = 10_000;

    /** So long may a change by another process go unseen; one by this process never does. */
    private static final long TRUSTED_NANOS = 250_000_000L;

    private final Journal journal;
    private final Stores stores;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private Map<String, TouchIndex> touched = new HashMap<>();
    private long era;
    private long read = -1;

    private record Asked(long commits, long nanos) {}

    private volatile Asked asked = new Asked(-1, 0);

    TileVersions(Journal journal, Stores stores) {
        this.journal = journal;
        this.stores = stores;
    }

    /**
     * @param area in metres of EPSG:3857
     * @param scope changes of features that it does not reach do not count
     */
    long of(Collection<String> layers, Envelope area, Scope scope) {
        if (!isFresh(stores.commits())) {
            readOn();
        }
        lock.readLock().lock();
        try {
            long newest = era;
            for (String layer : layers) {
                TouchIndex places = touched.get(layer);
                if (places != null) {
                    newest = places.newest(area, scope.regionPrefix(), newest);
                }
            }
            return newest;
        } finally {
            lock.readLock().unlock();
        }
    }

    private boolean isFresh(long commits) {
        Asked last = asked;
        return last.commits == commits && System.nanoTime() - last.nanos < TRUSTED_NANOS;
    }

    /** One asks, the others wait for the answer. */
    private void readOn() {
        lock.writeLock().lock();
        try {
            // The count is read before the journal, so it may be older than what the journal says, never newer.
            long commits = stores.commits();
            if (isFresh(commits)) {
                return;
            }
            long now = System.nanoTime();
            if (read < 0) {
                begin(journal.newestSequence());
            }
            long before;
            do {
                before = read;
                read = journal.touchedAfter(before, ROWS_AT_ONCE, this::note);
            } while (read > before);
            asked = new Asked(commits, now);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void begin(long sequence) {
        era = sequence / ERA * ERA;
        read = Math.max(read, era);
        touched = new HashMap<>();
    }

    private void note(Journal.Touched change) {
        if (change.sequence() / ERA * ERA > era) {
            begin(change.sequence());
        }
        if (change.extentWebMercator() != null) {
            touched.computeIfAbsent(change.layer(), any -> new TouchIndex())
                    .add(change.sequence(), change.extentWebMercator(), change.regionCode(), change.regionBefore());
        }
    }
}
