package org.santu.funding.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far the papers of a project are, the least first. */
public enum Readiness {
    IDEA,
    STUDIED,
    APPROVED,
    READY;

    /** The code of the catalog's list {@code project_readiness}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Readiness> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
