package org.santu.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How well a value is founded. */
public enum Basis {
    /** Stated in one of the articles that the program was made from. */
    ARTICLE,
    /** Found in a public source. */
    PUBLIC,
    /** Computed from figures of a source. */
    COMPUTED,
    /** No source confirms a value: it has to be decided, never guessed. */
    UNCONFIRMED;

    /** The name outside of Java, for example {@code public}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Basis> find(String code) {
        return Arrays.stream(values())
                .filter(basis -> basis.code().equals(code))
                .findFirst();
    }
}
