package org.santu.network;

/**
 * How a place is reached from the roads.
 *
 * @param edge number of the edge one walks to; -1 where no road is near enough
 * @param alongMetres where on it
 * @param walkMetres how far the walk is
 * @param walkSeconds how long it takes
 */
public record Access(int edge, double alongMetres, double walkMetres, double walkSeconds) {
    static final Access NONE = new Access(-1, 0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    public boolean isReachable() {
        return edge >= 0;
    }
}
