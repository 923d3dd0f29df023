package org.santu.locate;

import java.io.Serializable;
import java.util.Objects;

/**
 * Somebody to be served: a household, a village.
 *
 * @param id unique among the demands, not null
 * @param weight people, flats ...: what it uses of a capacity and how much it counts; at least 0
 * @param x easting or longitude; not used with a cost matrix
 * @param y northing or latitude
 * @param group demands with the same group go to the same site; null for none
 * @param township for the preference for one's own township; null when unknown
 */
public record Demand(String id, double weight, double x, double y, String group, String township)
        implements Serializable {

    public Demand {
        Objects.requireNonNull(id, "id");
        Check.notNegative("demands[" + id + "].weight", weight);
    }

    /** A demand without group and township. */
    public Demand(String id, double weight, double x, double y) {
        this(id, weight, x, y, null, null);
    }
}
