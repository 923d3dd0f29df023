package org.santu.photovoltaic.solar;

import java.time.Instant;

/**
 * Where the sun stands, seen from a place.
 *
 * <p>Apparent position after J. Meeus, Astronomical Algorithms, 2nd edition, chapters 12, 22 and 25 (lower accuracy, 0.01 degrees
 * in longitude), with parallax and refraction as in Reda and Andreas, Solar Position Algorithm, NREL/TP-560-34302. Good for the
 * years 1950 to 2100. Immutable.
 *
 * @param zenithDegrees angle from straight up, without refraction
 * @param apparentZenithDegrees the same as seen through the air
 * @param azimuthDegrees from north over east, 0 to 360
 * @param declinationDegrees north of the equator
 * @param rightAscensionDegrees 0 to 360
 * @param distanceAu distance of the earth from the sun in astronomical units
 */
public record SolarPosition(
        double zenithDegrees,
        double apparentZenithDegrees,
        double azimuthDegrees,
        double declinationDegrees,
        double rightAscensionDegrees,
        double distanceAu) {
    private static final double J2000 = 2_451_545;
    private static final double UNIX_EPOCH = 2_440_587.5;
    private static final double SECONDS_PER_DAY = 86_400;
    private static final double DAYS_PER_CENTURY = 36_525;
    /** Terrestrial time less universal time, near enough for this century: the sun moves 0.00001 degrees in a second. */
    private static final double DELTA_T_SECONDS = 69;

    private static final double PARALLAX_DEGREES = 8.794 / 3600;
    /** Below this the sun is down even when refraction lifts it. */
    private static final double LOWEST_REFRACTED_DEGREES = -0.8333;

    /** At sea level in standard air. */
    public static SolarPosition at(Instant moment, double latitudeDegrees, double longitudeDegrees) {
        return at(moment, latitudeDegrees, longitudeDegrees, 1013.25, 15);
    }

    /**
     * @param latitudeDegrees north is positive
     * @param longitudeDegrees east is positive
     * @param pressureHectopascals mean pressure of the year, for refraction
     * @param temperatureCelsius mean temperature of the year, for refraction
     */
    public static SolarPosition at(
            Instant moment,
            double latitudeDegrees,
            double longitudeDegrees,
            double pressureHectopascals,
            double temperatureCelsius) {
        double universal = UNIX_EPOCH + (moment.getEpochSecond() + moment.getNano() * 1e-9) / SECONDS_PER_DAY;
        double t = (universal + DELTA_T_SECONDS / SECONDS_PER_DAY - J2000) / DAYS_PER_CENTURY;
        double meanLongitude = 280.46646 + t * (36_000.76983 + t * 0.0003032);
        double anomaly = Math.toRadians(357.52911 + t * (35_999.05029 - t * 0.0001537));
        double eccentricity = 0.016708634 - t * (0.000042037 + t * 0.0000001267);
        double centre = (1.914602 - t * (0.004817 + t * 0.000014)) * Math.sin(anomaly)
                + (0.019993 - t * 0.000101) * Math.sin(2 * anomaly)
                + 0.000289 * Math.sin(3 * anomaly);
        double distance = 1.000001018
                * (1 - eccentricity * eccentricity)
                / (1 + eccentricity * Math.cos(anomaly + Math.toRadians(centre)));
        double node = Math.toRadians(125.04 - 1934.136 * t);
        double longitude = Math.toRadians(meanLongitude + centre - 0.00569 - 0.00478 * Math.sin(node));
        double meanObliquity = 23.439291111 - t * (0.013004167 + t * (0.000000164 - t * 0.000000504));
        double obliquity = Math.toRadians(meanObliquity + 0.00256 * Math.cos(node));
        double ascension = Math.atan2(Math.cos(obliquity) * Math.sin(longitude), Math.cos(longitude));
        double declination = Math.asin(Math.sin(obliquity) * Math.sin(longitude));
        double nutation = -0.00478 * Math.sin(node) * Math.cos(obliquity);
        double hourAngle = Math.toRadians(siderealDegrees(universal) + nutation + longitudeDegrees) - ascension;
        return seenFrom(
                Math.toRadians(latitudeDegrees),
                hourAngle,
                declination,
                ascension,
                distance,
                pressureHectopascals,
                temperatureCelsius);
    }

    private static double siderealDegrees(double julianDay) {
        double t = (julianDay - J2000) / DAYS_PER_CENTURY;
        return 280.46061837 + 360.98564736629 * (julianDay - J2000) + t * t * (0.000387933 - t / 38_710_000);
    }

    private static SolarPosition seenFrom(
            double latitude,
            double hourAngle,
            double declination,
            double ascension,
            double distance,
            double pressure,
            double temperature) {
        double up = Math.sin(latitude) * Math.sin(declination)
                + Math.cos(latitude) * Math.cos(declination) * Math.cos(hourAngle);
        double geocentric = Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, up))));
        double zenith = geocentric + PARALLAX_DEGREES / distance * Math.sin(Math.toRadians(geocentric));
        double azimuth = 180
                + Math.toDegrees(Math.atan2(
                        Math.sin(hourAngle),
                        Math.cos(hourAngle) * Math.sin(latitude) - Math.tan(declination) * Math.cos(latitude)));
        return new SolarPosition(
                zenith,
                zenith - refraction(90 - zenith, pressure, temperature),
                turn(azimuth),
                Math.toDegrees(declination),
                turn(Math.toDegrees(ascension)),
                distance);
    }

    private static double refraction(double elevation, double pressure, double temperature) {
        if (elevation < LOWEST_REFRACTED_DEGREES) {
            return 0;
        }
        return pressure
                / 1010
                * 283
                / (273 + temperature)
                * 1.02
                / (60 * Math.tan(Math.toRadians(elevation + 10.3 / (elevation + 5.11))));
    }

    private static double turn(double degrees) {
        double turned = degrees % 360;
        return turned < 0 ? turned + 360 : turned;
    }
}
