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
        if (levelByMonth.length != 12 || Math.abs(latitudeDegrees) > 66) {
            throw new IllegalArgumentException(levelByMonth.length + " months at latitude " + latitudeDegrees);
        }
        List<Month> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            int days = YearMonth.of(ANY_COMMON_YEAR, month).lengthOfMonth();
            double level = levelByMonth[month - 1];
            double tilted =
                    new TiltedMonth(month, latitudeDegrees).tilted(surface, level / days, horizonDegrees) * days;
            double tilt = level > 0 ? tilted / level : 1;
            months.add(new Month(level, tilted, factor.withTilt(tilt).kilowattHours(level, kilowatts)));
        }
        return new StationYield(months, kilowatts);
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
