package org.santu.network;

import java.util.List;

/** The ways out of each node, one after the other: those of node n are {@code first[n]} to {@code first[n + 1]}. */
final class Arcs {
    final int[] first;
    final int[] to;
    final int[] edge;
    final float[] seconds;

    /** @param forward whether arcs are followed as one drives, or against it */
    Arcs(List<Edge> edges, int nodes, boolean[] open, boolean forward) {
        int[] next = new int[nodes + 1];
        for (int i = 0; i < open.length; i++) {
            if (open[i]) {
                next[edges.get(i).from() + 1] += edges.get(i).isOpen(forward) ? 1 : 0;
                next[edges.get(i).to() + 1] += edges.get(i).isOpen(!forward) ? 1 : 0;
            }
        }
        for (int node = 0; node < nodes; node++) {
            next[node + 1] += next[node];
        }
        first = next.clone();
        to = new int[first[nodes]];
        edge = new int[to.length];
        seconds = new float[to.length];
        for (int i = 0; i < open.length; i++) {
            if (open[i]) {
                Edge piece = edges.get(i);
                if (piece.isOpen(forward)) {
                    set(next[piece.from()]++, piece.to(), i, piece);
                }
                if (piece.isOpen(!forward)) {
                    set(next[piece.to()]++, piece.from(), i, piece);
                }
            }
        }
    }

    private void set(int at, int node, int number, Edge piece) {
        to[at] = node;
        edge[at] = number;
        seconds[at] = (float) piece.seconds();
    }
}
