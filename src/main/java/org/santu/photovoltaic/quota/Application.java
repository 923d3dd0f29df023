package org.santu.photovoltaic.quota;

import java.util.List;

/**
 * A station that somebody applied for.
 *
 * @param id stable
 * @param name for people
 * @param region village code; its first nine digits are the township
 * @param kind village, joint, centralised, roof or commercial
 * @param kilowatts applied for
 * @param households that it is meant for
 * @param fullLoadHours a year; 0 when nobody has told
 * @param gridMetres to the grid; null when nobody has told
 * @param landVerdict pass, approval, unchecked or forbidden by the land check; or terrain, where the ground itself speaks against it
 * @param landReason the rule that says so with source and date, and the area; null when it passes
 * @param gridPoint to which it would be connected; null when nobody has told, {@link #UNKNOWN_POINT} when that keeps it from being built
 * @param connectionYuan whatever its size; 0 when nobody has told
 * @param shares of the villages that own it together; empty for one village
 */
public record Application(
        String id,
        String name,
        String region,
        String kind,
        double kilowatts,
        int households,
        double fullLoadHours,
        Integer gridMetres,
        String landVerdict,
        String landReason,
        String gridPoint,
        double connectionYuan,
        List<Share> shares) {
    /** In place of a grid point where capacities count and nobody knows any that tells its own. */
    public static final String UNKNOWN_POINT = "?";

    private static final int TOWNSHIP_DIGITS = 9;
    private static final double SHARE_ERROR_PERCENT = 0.05;

    public Application {
        shares = List.copyOf(shares);
    }

    /** A station of one village, of whose connection nothing is known. */
    public Application(
            String id,
            String name,
            String region,
            String kind,
            double kilowatts,
            int households,
            double fullLoadHours,
            Integer gridMetres,
            String landVerdict,
            String landReason) {
        this(
                id,
                name,
                region,
                kind,
                kilowatts,
                households,
                fullLoadHours,
                gridMetres,
                landVerdict,
                landReason,
                null,
                0,
                List.of());
    }

    public String township() {
        return townshipOf(region);
    }

    static String townshipOf(String region) {
        return region.length() > TOWNSHIP_DIGITS ? region.substring(0, TOWNSHIP_DIGITS) : region;
    }

    /** Whether its kind serves many villages, at more capacity for each household. */
    public boolean isCentralised() {
        return kind.equals("centralised");
    }

    /** Whether it stands on roofs, and so takes no land. */
    public boolean isOnRoofs() {
        return kind.equals("roof");
    }

    public double sharePercent() {
        return shares.stream().mapToDouble(Share::percent).sum();
    }

    /** Whether shares are given that do not make a whole. */
    boolean hasWrongShares() {
        return !shares.isEmpty()
                && (Math.abs(sharePercent() - 100) > SHARE_ERROR_PERCENT
                        || shares.stream().anyMatch(share -> !(share.percent() >= 0)));
    }

    /** Whether villages own it together by shares that make a whole. */
    public boolean isShared() {
        return !shares.isEmpty() && !hasWrongShares();
    }

    /** The same with what the siting found out: hours, connection and its cost. */
    public Application with(double hours, String point, Integer metres, double yuan) {
        return new Application(
                id,
                name,
                region,
                kind,
                kilowatts,
                households,
                hours,
                metres,
                landVerdict,
                landReason,
                point,
                yuan,
                shares);
    }

    /** The same with the answer of the land check. */
    public Application onLand(String verdict, String reason) {
        return new Application(
                id,
                name,
                region,
                kind,
                kilowatts,
                households,
                fullLoadHours,
                gridMetres,
                verdict,
                reason,
                gridPoint,
                connectionYuan,
                shares);
    }
}
