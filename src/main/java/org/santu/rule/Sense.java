package org.santu.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the value of a rule means to whoever is bound by it. */
public enum Sense {
    /** An upper limit. */
    MOST,
    /** A lower limit. */
    LEAST,
    /** To be used as it stands. */
    EXACT,
    /** From a lower to an upper number. */
    RANGE,
    /** A measured or computed figure to compare with; binds nobody. */
    REFERENCE,
    /** One word, such as {@code required}. */
    WORD,
    /** Several words. */
    LIST,
    /** What a land check says: {@code pass}, {@code approval} or {@code forbidden}. */
    VERDICT;

    /** The name outside of Java, for example {@code most}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sense> find(String code) {
        return Arrays.stream(values())
                .filter(sense -> sense.code().equals(code))
                .findFirst();
    }

    /** Whether the value is a number or a range of numbers. */
    public boolean isNumeric() {
        return this == MOST || this == LEAST || this == EXACT || this == RANGE || this == REFERENCE;
    }
}
