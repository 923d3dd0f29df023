package org.santu.network;

/** Which nodes hang together, whatever the direction of travel. */
final class Components {
    private final int[] parent;

    Components(int nodes) {
        parent = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            parent[i] = i;
        }
    }

    int root(int node) {
        int root = node;
        while (parent[root] != root) {
            root = parent[root];
        }
        int here = node;
        while (parent[here] != root) {
            int next = parent[here];
            parent[here] = root;
            here = next;
        }
        return root;
    }

    /** Joins two nodes; the smaller number stays root, so that the result does not depend on the order. */
    void join(int a, int b) {
        int ra = root(a);
        int rb = root(b);
        parent[Math.max(ra, rb)] = Math.min(ra, rb);
    }
}
