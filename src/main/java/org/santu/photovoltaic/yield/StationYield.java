package org.santu.photovoltaic.yield;

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

    /** As above, with light whose diffuse part or direct light may be known. */
    public static StationYield of(
            double latitudeDegrees,
            MonthlyLight light,
            Surface surface,
            double kilowatts,
            PerformanceFactor factor,
            DoubleUnaryOperator horizonDegrees) {
        return of(YearSky.of(latitudeDegrees, light), surface, kilowatts, factor, horizonDegrees);
    }

    /** As above, where several planes or horizons are asked under one sky. */
    public static StationYield of(
            YearSky sky,
            Surface surface,
            double kilowatts,
            PerformanceFactor factor,
            DoubleUnaryOperator horizonDegrees) {
        List<Month> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            double level = sky.level(month);
            double tilted = sky.tilted(month, surface, horizonDegrees);
            double tilt = level > 0 ? tilted / level : 1;
            months.add(new Month(level, tilted, factor.withTilt(tilt).kilowattHours(level, kilowatts)));
        }
        return new StationYield(months, kilowatts);
    }

    /** The tilt towards the south, in whole degrees, that catches most in a year under a free sky. */
    public static int bestTilt(double latitudeDegrees, MonthlyLight light) {
        YearSky sky = YearSky.of(latitudeDegrees, light);
        int best = 0;
        double most = -1;
        for (int tilt = 0; tilt <= 70; tilt++) {
            double year = 0;
            for (int month = 1; month <= 12; month++) {
                year += sky.tilted(month, Surface.south(tilt), azimuth -> 0);
            }
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
