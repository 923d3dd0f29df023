package org.santu.funding.allocation;

import java.util.Locale;

/** The first constraint that stops a project, in the order in which they are asked. */
public enum Obstacle {
    /** People have decided so. */
    LEFT_OUT,
    /** The land check forbids it. */
    LAND_FORBIDDEN,
    /** Nobody knows whether the land may be used. */
    LAND_UNCHECKED,
    /** The land needs approval, and the plan wants land that is free. */
    LAND_APPROVAL,
    /** Meant for a later year; figures: that year, the year of the plan. */
    YEAR,
    /** The papers are not far enough. */
    READINESS,
    /** No channel may be used for it. */
    CHANNEL,
    /** The channels that may be used for it may not pay the whole; figures: what they may pay, what it needs. */
    CHANNEL_SHARE,
    /** It waits for others that wait for it, so that none comes first; figure: the number of the next one. */
    DEPENDENCY_RING,
    /** Another project that has to come first is not in the library, or cannot be funded; figure: its number. */
    DEPENDENCY,
    /** Another project that has to come first is not funded; figure: its number. */
    DEPENDENCY_UNFUNDED,
    /** The cap of its township; figures: the cap, what the township gets, what it needs. */
    TOWNSHIP_CAP,
    /** A cap within a channel; figures: the channel, the cap, what it needs. */
    CHANNEL_CAP,
    /** Others bring more for the money; figures: points per 10,000 yuan of it, of the last one funded. */
    BENEFIT,
    /** What is left in its channels does not pay for it; figures: what is left, what it needs. */
    EXHAUSTED,
    /** Nobody benefits. */
    NO_BENEFIT,
    /** Gets a part; figures: what it gets, what it needs. */
    PART;

    /** The name outside of Java, for example {@code land-forbidden}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
