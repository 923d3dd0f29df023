package org.santu.locate;

import java.io.Serializable;
import java.util.Objects;

/**
 * A place where a site may stand.
 *
 * @param id unique among the candidates, not null
 * @param capacity weight that it can take; positive infinity for unlimited
 * @param fixedCost of opening it, at least 0, in the unit of the assignment costs
 * @param x easting or longitude; not used with a cost matrix
 * @param y northing or latitude
 * @param role whether it may, must or must not open; not null
 * @param township for the preference for one's own township; null when unknown
 */
public record Candidate(String id, double capacity, double fixedCost, double x, double y, Role role, String township)
        implements Serializable {

    /** Whether a candidate may open. */
    public enum Role {
        /** May open. */
        OPTIONAL,
        /** Must open; counts among the p sites. */
        REQUIRED,
        /** Stands already: open, without fixed cost, beyond the p sites. */
        EXISTING,
        /** Must not open. */
        FORBIDDEN
    }

    public Candidate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(role, "role");
        Check.notNegative("candidates[" + id + "].capacity", capacity == Double.POSITIVE_INFINITY ? 0 : capacity);
        Check.notNegative("candidates[" + id + "].fixedCost", fixedCost);
    }

    /** A candidate that may open, without capacity limit, fixed cost and township. */
    public Candidate(String id, double x, double y) {
        this(id, Double.POSITIVE_INFINITY, 0, x, y, Role.OPTIONAL, null);
    }

    public Candidate withCapacity(double newCapacity) {
        return new Candidate(id, newCapacity, fixedCost, x, y, role, township);
    }

    public Candidate withRole(Role newRole) {
        return new Candidate(id, capacity, fixedCost, x, y, newRole, township);
    }

    boolean unlimited() {
        return capacity == Double.POSITIVE_INFINITY;
    }
}
