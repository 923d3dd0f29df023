package org.santu.network;

/**
 * How broken lines are joined.
 *
 * @param snapMetres ends so near to each other, or to the middle of another road, are joined
 * @param gapMetres dead ends so near to a road of another part of the network are connected by a short piece; 0 for none
 * @param joinCrossings whether roads that cross without a common point meet there, bridges and tunnels aside
 */
public record NetworkOptions(double snapMetres, double gapMetres, boolean joinCrossings) {

    public NetworkOptions {
        if (!(snapMetres >= 0) || !(gapMetres >= 0)) {
            throw new IllegalArgumentException("snap " + snapMetres + " m, gap " + gapMetres + " m");
        }
    }

    /** For roads surveyed for a map: ends join within 5 m, gaps up to 50 m are closed, crossings are junctions. */
    public static NetworkOptions defaults() {
        return new NetworkOptions(5, 50, true);
    }
}
