package org.santu.photovoltaic.yield;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.santu.photovoltaic.solar.Surface;

/**
 * What a station yields in a year of 365 days, month by month, by GB 50797-2012 with the tilt computed. Immutable.
 *
 * @param months January first
 * @param kilowatts of the station
 */
public record StationYield(List<Month> months, double kilowatts) {
    private static final int ANY_COMMON_YEAR = 2023;

    /**
     * A month.
     *
     * @param level kWh/m² on the level ground
     * @param tilted kWh/m² on the modules
     * @param kilowattHours that the station gives
     */
    public record Month(double level, double tilted, double kilowattHours) {}

    public StationYield {
        months = List.copyOf(months);
    }

    /**
     * @param latitudeDegrees between the polar circles
     * @param levelByMonth kWh/m² of each month on the level ground, January first
     * @param factor its tilt is passed over, since it is computed here
     */
    public static StationYield of(
            double latitudeDegrees,
            double[] levelByMonth,
            Surface surface,
            double kilowatts,
            PerformanceFactor factor) {
        return of(latitudeDegrees, levelByMonth, surface, kilowatts, factor, azimuth -> 0);
    }

    /** @param horizonDegrees height of the horizon by azimuth from north over east */
    public static StationYield of(
            double latitudeDegrees,
            double[] levelByMonth,
            Surface surface,
            double kilowatts,
            PerformanceFactor factor,
            DoubleUnaryOperator horizonDegrees) {
        return of(latitudeDegrees, MonthlyLight.of(levelByMonth), surface, kilowatts, factor, horizonDegrees);
    }

    /** As above, with light whose diffuse part may be known. */
    public static StationYield of(
            double latitudeDegrees,
            MonthlyLight light,
            Surface surface,
            double kilowatts,
            PerformanceFactor factor,
            DoubleUnaryOperator horizonDegrees) {
        if (Math.abs(latitudeDegrees) > 66) {
            throw new IllegalArgumentException("latitude " + latitudeDegrees);
        }
        List<Month> months = new ArrayList<>();
        double[] levels = light.level();
        double[] diffuse = light.diffuse();
        for (int month = 1; month <= 12; month++) {
            int days = YearMonth.of(ANY_COMMON_YEAR, month).lengthOfMonth();
            double level = levels[month - 1];
            TiltedMonth day = new TiltedMonth(month, latitudeDegrees);
            double tilted = days
                    * (diffuse == null
                            ? day.tilted(surface, level / days, horizonDegrees)
                            : day.tilted(surface, level / days, diffuse[month - 1] / days, horizonDegrees));
            double tilt = level > 0 ? tilted / level : 1;
            months.add(new Month(level, tilted, factor.withTilt(tilt).kilowattHours(level, kilowatts)));
        }
        return new StationYield(months, kilowatts);
    }

    /** The tilt towards the south, in whole degrees, that catches most in a year under a free sky. */
    public static int bestTilt(double latitudeDegrees, MonthlyLight light) {
        PerformanceFactor none = new PerformanceFactor(1, 1, 1, 1, 1, 1, 1, 1);
        int best = 0;
        double most = -1;
        for (int tilt = 0; tilt <= 70; tilt++) {
            double year = of(latitudeDegrees, light, Surface.south(tilt), 1, none, azimuth -> 0)
                    .kilowattHours();
            if (year > most + 1e-9) {
                most = year;
                best = tilt;
            }
        }
        return best;
    }

    public double kilowattHours() {
        return months.stream().mapToDouble(Month::kilowattHours).sum();
    }

    /** Hours at full load that give the same: energy by capacity. */
    public double fullLoadHours() {
        return kilowattHours() / kilowatts;
    }

    public double fullLoadHours(int month) {
        return months.get(month - 1).kilowattHours() / kilowatts;
    }
}
