package org.santu.funding.allocation;

/**
 * A constraint over several projects.
 *
 * @param kind what it is
 * @param channel its number, or {@link #ALL}
 * @param of township, kinds or region that it is about
 * @param members numbers of projects, ascending
 * @param least yuan that go to them
 * @param most yuan that go to them
 */
record Side(Kind kind, int channel, String of, int[] members, long least, long most) {
    static final int ALL = -1;

    enum Kind {
        BUDGET,
        TOWNSHIP,
        CHANNEL_CAP,
        EARMARK
    }

    boolean hasFloor() {
        return least > 0;
    }

    boolean hasCap() {
        return most < Long.MAX_VALUE;
    }
}
