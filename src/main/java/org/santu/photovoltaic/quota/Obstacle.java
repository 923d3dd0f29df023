package org.santu.photovoltaic.quota;

import java.util.Locale;

/** Why a station gets nothing, or less than it asked for. */
public enum Obstacle {
    /** It is built or being built, and not decided about. */
    STANDS,
    /** The land check forbids it. */
    LAND_FORBIDDEN,
    /** Nobody knows whether the land may be used. */
    LAND_UNCHECKED,
    /** The land needs approval, and the plan wants land that is free. */
    LAND_APPROVAL,
    /** The ground is too steep, looks north, or is too far from a road. */
    TERRAIN,
    /** The grid is further away than the plan allows. */
    GRID,
    /** Nobody has told how far the grid is, or what its grid point takes, though the plan limits it. */
    GRID_UNKNOWN,
    /** The grid point to which it would be connected takes no more. */
    GRID_FULL,
    /** The shares of its villages do not add up. */
    SHARES,
    /** Nobody has told how many hours a year it yields. */
    HOURS,
    /** It lifts no household. */
    HOUSEHOLDS,
    /** Smaller than what is worth building. */
    SIZE,
    /** Others lift more households with what is scarce. */
    SCARCE,
    /** It asked for more than a rule allows. */
    RULE_SIZE,
    /** Got a part: all households are lifted by less, or the rest of the quota was no more. */
    PART;

    /** The name outside of Java, for example {@code land-forbidden}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What keeps a station from being built at all; null when nothing does. */
    static Obstacle of(Application application, QuotaTerms terms) {
        switch (application.landVerdict()) {
            case "forbidden":
                return LAND_FORBIDDEN;
            case "unchecked":
                return LAND_UNCHECKED;
            case "terrain":
                return TERRAIN;
            case "approval":
                if (!terms.approvalAllowed()) {
                    return LAND_APPROVAL;
                }
                break;
            default:
                break;
        }
        boolean far = terms.mostGridMetres() != null
                && application.gridMetres() != null
                && application.gridMetres() > terms.mostGridMetres();
        if (far) {
            return GRID;
        }
        boolean unknown =
                terms.mostGridMetres() != null && application.gridMetres() == null && !application.isOnRoofs();
        if (unknown || Application.UNKNOWN_POINT.equals(application.gridPoint())) {
            return GRID_UNKNOWN;
        }
        if (application.hasWrongShares()) {
            return SHARES;
        }
        if (application.fullLoadHours() <= 0) {
            return HOURS;
        }
        double most = terms.limited(application);
        if (most < terms.leastKilowatts()) {
            return SIZE;
        }
        return Math.min(application.households(), most / terms.kilowattsPerHousehold(application)) < 1
                ? HOUSEHOLDS
                : null;
    }
}
