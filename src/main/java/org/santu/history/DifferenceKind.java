package org.santu.history;

import java.util.Locale;
import org.santu.store.Differences;

/** What became of a feature between two instants. */
enum DifferenceKind {
    ADDED,
    CHANGED,
    REMOVED;

    static DifferenceKind of(Differences.Difference difference) {
        if (difference.before() == null) {
            return ADDED;
        }
        return difference.after() == null ? REMOVED : CHANGED;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
