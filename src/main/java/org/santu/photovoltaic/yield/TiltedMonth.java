package org.santu.photovoltaic.yield;

import java.util.function.DoubleUnaryOperator;
import org.santu.photovoltaic.solar.Surface;
import org.santu.photovoltaic.solar.TiltedIrradiance;

/**
 * Light on a tilted plane on the mean day of a month, from the month's light on the level ground.
 *
 * <p>The day that stands for a month, the sun's declination (Spencer 1971), light outside of the air and the course over the day
 * (Collares-Pereira and Rabl for all light, Liu and Jordan for diffuse) after Duffie and Beckman, Solar Engineering of Thermal
 * Processes, sections 1.6, 1.10 and 2.13; split and tilted plane by {@link TiltedIrradiance}.
 */
final class TiltedMonth {
    /** Klein 1977: the day of the year whose light outside of the air is the mean of the month. */
    private static final int[] MEAN_DAY = {17, 47, 75, 105, 135, 162, 198, 228, 258, 288, 318, 344};

    private static final int STEPS = 120;

    private final double latitude;
    private final double declination;
    private final double sunset;
    private final double normal;

    /** @param month 1 to 12; @param latitudeDegrees of a place where the sun rises and sets on each day of the year */
    TiltedMonth(int month, double latitudeDegrees) {
        int day = MEAN_DAY[month - 1];
        latitude = Math.toRadians(latitudeDegrees);
        declination = spencer(2 * Math.PI * (day - 1) / 365);
        sunset = Math.acos(-Math.tan(latitude) * Math.tan(declination));
        normal = TiltedIrradiance.SOLAR_CONSTANT * (1 + 0.033 * Math.cos(Math.toRadians(360.0 * day / 365)));
    }

    /** Cooper's shorter formula is a degree off in autumn, which makes 3 % of a steep plane's light. */
    private static double spencer(double turn) {
        return 0.006918
                - 0.399912 * Math.cos(turn)
                + 0.070257 * Math.sin(turn)
                - 0.006758 * Math.cos(2 * turn)
                + 0.000907 * Math.sin(2 * turn)
                - 0.002697 * Math.cos(3 * turn)
                + 0.00148 * Math.sin(3 * turn);
    }

    /** kWh/m² and day on a level plane outside of the air. */
    double extraterrestrial() {
        return 24
                / Math.PI
                * normal
                / 1000
                * (Math.cos(latitude) * Math.cos(declination) * Math.sin(sunset)
                        + sunset * Math.sin(latitude) * Math.sin(declination));
    }

    /**
     * @param daily kWh/m² and day on the level ground
     * @param horizonDegrees height of the horizon by azimuth from north over east; the sun behind it gives no direct light
     * @return kWh/m² and day on the plane
     */
    double tilted(Surface surface, double daily, DoubleUnaryOperator horizonDegrees) {
        double share = TiltedIrradiance.diffuseShareOfMonth(daily / extraterrestrial(), Math.toDegrees(sunset));
        return tilted(surface, daily, daily * share, horizonDegrees);
    }

    /** @param diffuse kWh/m² and day of it from the whole sky */
    double tilted(Surface surface, double daily, double diffuse, DoubleUnaryOperator horizonDegrees) {
        double step = 2 * sunset / STEPS;
        double[] all = new double[STEPS];
        double[] spread = new double[STEPS];
        double sumAll = 0;
        double sumSpread = 0;
        for (int k = 0; k < STEPS; k++) {
            double hour = -sunset + (k + 0.5) * step;
            spread[k] = Math.cos(hour) - Math.cos(sunset);
            double b = Math.sin(sunset - Math.PI / 3);
            all[k] = (0.409 + 0.5016 * b + (0.6609 - 0.4767 * b) * Math.cos(hour)) * spread[k];
            sumAll += all[k];
            sumSpread += spread[k];
        }
        double hoursOfStep = step * 12 / Math.PI;
        double sum = 0;
        for (int k = 0; k < STEPS; k++) {
            double hour = -sunset + (k + 0.5) * step;
            double watts = 1000 / hoursOfStep;
            double global = daily * all[k] / sumAll * watts;
            double sky = Math.min(global, diffuse * spread[k] / sumSpread * watts);
            sum += at(hour, surface, global, sky, horizonDegrees) * hoursOfStep / 1000;
        }
        return sum;
    }

    private double at(double hour, Surface surface, double global, double sky, DoubleUnaryOperator horizonDegrees) {
        double up = Math.sin(latitude) * Math.sin(declination)
                + Math.cos(latitude) * Math.cos(declination) * Math.cos(hour);
        double zenith = Math.toDegrees(Math.acos(up));
        double azimuth = 180
                + Math.toDegrees(Math.atan2(
                        Math.sin(hour),
                        Math.cos(hour) * Math.sin(latitude) - Math.tan(declination) * Math.cos(latitude)));
        boolean behind = 90 - zenith < horizonDegrees.applyAsDouble(azimuth);
        // Behind the horizon there is only the sky's light, and none of it comes with the sun.
        return behind
                ? TiltedIrradiance.of(surface, sky, sky, normal, zenith, azimuth)
                        .total()
                : TiltedIrradiance.of(surface, global, sky, normal, zenith, azimuth)
                        .total();
    }
}
