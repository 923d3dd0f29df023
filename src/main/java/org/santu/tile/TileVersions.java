package org.santu.tile;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.locationtech.jts.geom.Envelope;
import org.santu.access.Scope;
import org.santu.store.Journal;
import org.santu.store.Stores;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tells the number of the newest change that touches a tile, so that an edit makes only those tiles new that show it.
 *
 * <p>The places of the changes of an era are kept in memory and read on in the journal, so a tile costs no statement; the
 * database is asked a few times a second whether there is more. Of older changes only cells are kept, see
 * {@link Journal#touchedCells}: when an era is over, tiles beside what was changed in it may count as changed too, others not.
 * Every process on a database gives the same numbers, whenever it was started.
 */
@Component
class TileVersions {
    /** So many changes are kept exactly at most, some ten megabytes. */
    private static final long ERA = 1 << 17;

    private static final double CELL_METRES = 1_024;

    private static final int ROWS_AT_ONCE = 10_000;

    /** So long may a change by another process go unseen; one by this process never does. */
    private static final long TRUSTED_NANOS = 250_000_000L;

    private final Journal journal;
    private final Stores stores;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final long eraLength;
    private final long trustedNanos;
    private final Map<Journal.Cell, Journal.Touched> older = new HashMap<>();
    private Map<String, TouchIndex> touched = new HashMap<>();
    private long era = -1;
    private long read;

    private record Asked(long commits, long nanos) {}

    private volatile Asked asked = new Asked(-1, 0);

    @Autowired
    TileVersions(Journal journal, Stores stores) {
        this(journal, stores, ERA, TRUSTED_NANOS);
    }

    TileVersions(Journal journal, Stores stores, long eraLength, long trustedNanos) {
        this.journal = journal;
        this.stores = stores;
        this.eraLength = eraLength;
        this.trustedNanos = trustedNanos;
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
            long newest = 0;
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
        return last.commits == commits && System.nanoTime() - last.nanos < trustedNanos;
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
            if (era < 0) {
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

    /** Changes up to the beginning of the era become older ones. */
    private void begin(long sequence) {
        long next = sequence / eraLength * eraLength;
        journal.touchedCells(
                Math.max(0, era), next, CELL_METRES, (cell, change) -> older.merge(cell, change, TileVersions::both));
        era = next;
        read = Math.max(read, era);
        touched = new HashMap<>();
        older.values().stream()
                .sorted(Comparator.comparingLong(Journal.Touched::sequence))
                .forEach(this::add);
    }

    private static Journal.Touched both(Journal.Touched one, Journal.Touched other) {
        Envelope box = new Envelope(one.extentWebMercator());
        box.expandToInclude(other.extentWebMercator());
        return new Journal.Touched(
                Math.max(one.sequence(), other.sequence()), one.layer(), box, one.regionCode(), one.regionBefore());
    }

    private void note(Journal.Touched change) {
        if (change.sequence() / eraLength * eraLength > era) {
            begin(change.sequence());
        }
        if (change.extentWebMercator() != null) {
            add(change);
        }
    }

    private void add(Journal.Touched change) {
        touched.computeIfAbsent(change.layer(), any -> new TouchIndex())
                .add(change.sequence(), change.extentWebMercator(), change.regionCode(), change.regionBefore());
    }
}
