package org.santu.photovoltaic.quota;

import java.util.Locale;

/** What a plan is to make as good as it can. */
public enum Objective {
    /** As many households as possible over the income line. */
    HOUSEHOLDS,
    /** As much income for households as possible. */
    INCOME,
    /** As many households as the plan names, or as can be lifted at all, for as little money as possible. */
    COST;

    /** The name outside of Java. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
