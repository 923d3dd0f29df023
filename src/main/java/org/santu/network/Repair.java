package org.santu.network;

/**
 * Something that was put right in the lines.
 *
 * @param kind what
 * @param road id of the road
 * @param x where
 * @param y where
 * @param metres how far an end was moved, or how long the piece is
 */
public record Repair(Kind kind, String road, double x, double y, double metres) {

    /** What was put right. */
    public enum Kind {
        /** A line of no length was left out. */
        NO_LENGTH,
        /** An end was moved onto the end of another road. */
        END_TO_END,
        /** An end was joined to the middle of another road. */
        END_TO_MIDDLE,
        /** Two roads that cross without a common point were joined. */
        CROSSING,
        /** A second road along the same line was left out. */
        DUPLICATE,
        /** A gap between parts of the network was closed. */
        GAP
    }
}
