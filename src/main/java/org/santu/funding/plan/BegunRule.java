package org.santu.funding.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a plan does about projects that are being built. */
public enum BegunRule {
    /** They compete like all others. */
    EQUAL,
    /** As much benefit of them as possible is finished, then the others follow. */
    FIRST,
    /** All of them have to be finished. */
    REQUIRED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<BegunRule> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
