package org.santu.locate;

import java.util.Arrays;
import java.util.Optional;
import org.santu.problem.SantuException;

/** How the cost of a way follows from coordinates. */
public enum Metric {
    /** Straight line in the unit of the coordinates. */
    EUCLIDEAN("euclidean"),
    /** Straight line, rounded down to whole units (the convention of the Osman and Christofides instances). */
    EUCLIDEAN_FLOOR("euclidean-floor"),
    /** Great circle in metres between longitude (x) and latitude (y) in degrees, on a sphere of 6,371,008.8 m. */
    GREAT_CIRCLE("great-circle");

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    private final String code;

    Metric(String code) {
        this.code = code;
    }

    /** The name used in files. */
    public String code() {
        return code;
    }

    public static Optional<Metric> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** The distance between two points. */
    public double distance(double x1, double y1, double x2, double y2) {
        return switch (this) {
            case EUCLIDEAN -> Math.hypot(x1 - x2, y1 - y2);
            case EUCLIDEAN_FLOOR -> Math.floor(Math.sqrt((x1 - x2) * (x1 - x2) + (y1 - y2) * (y1 - y2)));
            case GREAT_CIRCLE -> haversineMetres(x1, y1, x2, y2);
        };
    }

    /**
     * Metres in place of degrees, or latitude first, would give a plan that looks proven and means nothing.
     *
     * @throws SantuException SANTU-LOCATE-DEGREES
     */
    void check(String place, double x, double y) {
        if (this == GREAT_CIRCLE && !(Math.abs(x) <= 180 && Math.abs(y) <= 90)) {
            throw new SantuException("SANTU-LOCATE-DEGREES", place, x + ", " + y).with("field", place);
        }
    }

    /** The haversine formula: exact enough for small distances, unlike the cosine rule. */
    private static double haversineMetres(double lon1, double lat1, double lon2, double lat2) {
        double sinLat = Math.sin(Math.toRadians(lat2 - lat1) / 2);
        double sinLon = Math.sin(Math.toRadians(lon2 - lon1) / 2);
        double a = sinLat * sinLat + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * sinLon * sinLon;
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
