package org.santu.crs;

import org.locationtech.jts.geom.Coordinate;

/**
 * BD-09, the coordinates of Baidu's maps: GCJ-02 turned and shifted once more.
 *
 * <p>{@link #toGcj02} is the formula in common use, {@link #fromGcj02} its counterpart; the two are inverse to each other
 * within about 2e-7 degrees (2 cm), as everywhere they are used. Degrees, x = longitude.
 */
public final class Bd09 {
    private static final double TURN = Math.PI * 3000.0 / 180.0;

    private Bd09() {}

    public static Coordinate fromGcj02(double longitude, double latitude) {
        double radius = Math.hypot(longitude, latitude) + 0.00002 * Math.sin(latitude * TURN);
        double angle = Math.atan2(latitude, longitude) + 0.000003 * Math.cos(longitude * TURN);
        return new Coordinate(radius * Math.cos(angle) + 0.0065, radius * Math.sin(angle) + 0.006);
    }

    public static Coordinate toGcj02(double longitude, double latitude) {
        double x = longitude - 0.0065;
        double y = latitude - 0.006;
        double radius = Math.hypot(x, y) - 0.00002 * Math.sin(y * TURN);
        double angle = Math.atan2(y, x) - 0.000003 * Math.cos(x * TURN);
        return new Coordinate(radius * Math.cos(angle), radius * Math.sin(angle));
    }
}
