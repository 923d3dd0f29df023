package org.santu.locate;

import java.util.Arrays;
import java.util.Optional;

/** What a plan is to achieve. */
public enum Objective {
    /** Least cost of all assignments plus the fixed costs of the open sites (Hakimi 1964). */
    P_MEDIAN("p-median"),
    /** Most weight served within the cut-off and the capacities (Church and ReVelle 1974). */
    MAX_COVERAGE("max-coverage"),
    /** Least largest assignment cost: the one who is worst off (Hakimi 1964). */
    P_CENTER("p-center"),
    /** Fewest new sites that serve everybody (Toregas, Swain, ReVelle and Bergman 1971). */
    MIN_SITES("min-sites");

    private final String code;

    Objective(String code) {
        this.code = code;
    }

    /** The name used in files. */
    public String code() {
        return code;
    }

    public static Optional<Objective> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
