package org.santu.photovoltaic.yield;

import java.time.YearMonth;
import java.util.function.DoubleUnaryOperator;
import org.santu.photovoltaic.solar.Surface;

/** The skies of a year of 365 days over a place, made once and asked for many planes and horizons. Immutable. */
public final class YearSky {
    private static final int ANY_COMMON_YEAR = 2023;

    private final double[] levels;
    private final TiltedMonth[] months = new TiltedMonth[12];

    private YearSky(double latitudeDegrees, MonthlyLight light) {
        levels = light.level();
        double[] diffuse = light.diffuse();
        double[] direct = light.direct();
        for (int month = 1; month <= 12; month++) {
            int days = days(month);
            double daily = levels[month - 1] / days;
            MonthSky.Moment[] moments;
            if (diffuse != null) {
                moments = MonthSky.ofDiffuse(month, latitudeDegrees, daily, diffuse[month - 1] / days);
            } else if (direct != null) {
                moments = MonthSky.ofDirect(month, latitudeDegrees, daily, direct[month - 1] / days);
            } else {
                moments = MonthSky.of(month, latitudeDegrees, daily);
            }
            months[month - 1] = new TiltedMonth(moments);
        }
    }

    /**
     * @param latitudeDegrees between the polar circles
     * @throws IllegalArgumentException beyond them
     */
    public static YearSky of(double latitudeDegrees, MonthlyLight light) {
        if (Math.abs(latitudeDegrees) > 66) {
            throw new IllegalArgumentException("latitude " + latitudeDegrees);
        }
        return new YearSky(latitudeDegrees, light);
    }

    private static int days(int month) {
        return YearMonth.of(ANY_COMMON_YEAR, month).lengthOfMonth();
    }

    /** kWh/m² of a month on the level ground. @param month from 1 */
    public double level(int month) {
        return levels[month - 1];
    }

    /** kWh/m² of a month on a plane. @param month from 1 */
    public double tilted(int month, Surface surface, DoubleUnaryOperator horizonDegrees) {
        return days(month) * months[month - 1].tilted(surface, horizonDegrees);
    }
}
