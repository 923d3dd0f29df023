package org.santu.land;

import java.util.Locale;

/** What a land check says, the best first: of several the last one holds. */
public enum Verdict {
    PASS,
    APPROVAL,
    /** Data or rules are missing or contradict each other: it may be forbidden. */
    UNCHECKED,
    FORBIDDEN;

    /** The code of the catalog's list {@code land_verdict}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Verdict worse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
