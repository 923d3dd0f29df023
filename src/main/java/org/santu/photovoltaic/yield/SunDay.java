package org.santu.photovoltaic.yield;

import org.santu.photovoltaic.solar.TiltedIrradiance;

/**
 * The sun's way over a place on one day, after Duffie and Beckman, Solar Engineering of Thermal Processes, sections 1.6 and 1.10.
 *
 * @param latitude radians
 * @param declination radians, after Spencer 1971: Cooper's shorter formula is a degree off in autumn, which makes 3 % of a steep plane's light
 * @param sunset hour angle in radians
 * @param normal W/m² outside of the air on a plane that looks at the sun
 */
record SunDay(double latitude, double declination, double sunset, double normal) {
    /**
     * @param dayOfYear from 1, parts of days allowed
     * @param latitudeDegrees of a place where the sun rises and sets on each day of the year
     */
    static SunDay of(double dayOfYear, double latitudeDegrees) {
        double latitude = Math.toRadians(latitudeDegrees);
        double declination = spencer(2 * Math.PI * (dayOfYear - 1) / 365);
        double sunset = Math.acos(-Math.tan(latitude) * Math.tan(declination));
        double near = 1 + 0.033 * Math.cos(Math.toRadians(360 * dayOfYear / 365));
        return new SunDay(latitude, declination, sunset, TiltedIrradiance.SOLAR_CONSTANT * near);
    }

    private static double spencer(double turn) {
        return 0.006918
                - 0.399912 * Math.cos(turn)
                + 0.070257 * Math.sin(turn)
                - 0.006758 * Math.cos(2 * turn)
                + 0.000907 * Math.sin(2 * turn)
                - 0.002697 * Math.cos(3 * turn)
                + 0.00148 * Math.sin(3 * turn);
    }

    /** kWh/m² on a level plane outside of the air. */
    double extraterrestrial() {
        return 24
                / Math.PI
                * normal
                / 1000
                * (Math.cos(latitude) * Math.cos(declination) * Math.sin(sunset)
                        + sunset * Math.sin(latitude) * Math.sin(declination));
    }

    /** @param hour angle in radians, 0 at noon */
    double cosZenith(double hour) {
        return Math.sin(latitude) * Math.sin(declination) + Math.cos(latitude) * Math.cos(declination) * Math.cos(hour);
    }

    /** From north over east. */
    double azimuthDegrees(double hour) {
        return 180
                + Math.toDegrees(Math.atan2(
                        Math.sin(hour),
                        Math.cos(hour) * Math.sin(latitude) - Math.tan(declination) * Math.cos(latitude)));
    }

    /** How much of a day's light falls at this hour, up to a factor: Collares-Pereira and Rabl 1979. */
    double courseOfAll(double hour) {
        double b = Math.sin(sunset - Math.PI / 3);
        return (0.409 + 0.5016 * b + (0.6609 - 0.4767 * b) * Math.cos(hour)) * courseOfDiffuse(hour);
    }

    /** The same of diffuse light, which goes as light outside of the air: Liu and Jordan 1960. */
    double courseOfDiffuse(double hour) {
        return Math.cos(hour) - Math.cos(sunset);
    }
}
