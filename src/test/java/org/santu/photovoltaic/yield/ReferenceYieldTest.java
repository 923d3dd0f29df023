package org.santu.photovoltaic.yield;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santu.photovoltaic.solar.Surface;

/**
 * Yields against calculations of others, month by month.
 *
 * <p><b>Published.</b> Solar Resource Data of NREL (Perez-SUNY, 2012; sky of Perez): the answers for 40 N 105 W, which NREL's
 * documentation of that service prints, and for 41 N 75 W, which a tutorial on it prints: light on level ground, direct light and light at a
 * tilt of the latitude, kWh/m² and day. solaR2 of Perpiñán and Delgado (CRAN; sky of Hay, Davies and Reindl): what its tests expect for
 * 37.2 N and a tilt of 27.2 degrees, commit cbadbe0: level ground, of it diffuse, and the plane. PVGIS 5.2 of the European Commission
 * (SARAH2; sky of Muneer), mean of 2015 to 2020 at 52.160 N 4.497 E and 40 degrees.
 *
 * <p><b>Run by us.</b> {@code r.sun} of GRASS GIS 8.2 (Hofierka and Šúri 2002; Šúri and Hofierka 2004), the model behind PVGIS: days of clear sky
 * (Linke turbidity 3.5, albedo 0.2, steps of a quarter of an hour) on the mean day of each month at three places, kWh/m² and day on
 * level ground, of it diffuse, and on a plane of 40 degrees to the south.
 *
 * <p>All planes look south over ground of albedo 0.2.
 */
class ReferenceYieldTest {
    private static final PerformanceFactor JILIN = new PerformanceFactor(1, 1, 1, 1, 1, 1, 1, 0.8);
    private static final Percentage THREE_PERCENT = Percentage.withPercentage(3);

    @ParameterizedTest
    @CsvSource({
        "45.62,  1, 2.008, 0.622, 4.507",
        "45.62,  2, 3.227, 0.842, 5.863",
        "45.62,  3, 4.874, 1.083, 7.081",
        "45.62,  4, 6.655, 1.301, 7.790",
        "45.62,  5, 7.971, 1.447, 7.941",
        "45.62,  6, 8.538, 1.515, 7.904",
        "45.62,  7, 8.239, 1.476, 7.879",
        "45.62,  8, 7.162, 1.352, 7.802",
        "45.62,  9, 5.551, 1.162, 7.347",
        "45.62, 10, 3.775, 0.923, 6.292",
        "45.62, 11, 2.346, 0.686, 4.915",
        "45.62, 12, 1.715, 0.560, 4.093",
        "38.85,  1, 2.882, 0.772, 5.555",
        "38.85,  2, 4.098, 0.955, 6.610",
        "38.85,  3, 5.624, 1.150, 7.447",
        "38.85,  4, 7.146, 1.313, 7.746",
        "38.85,  5, 8.190, 1.421, 7.607",
        "38.85,  6, 8.605, 1.465, 7.437",
        "38.85,  7, 8.377, 1.440, 7.474",
        "38.85,  8, 7.535, 1.346, 7.627",
        "38.85,  9, 6.197, 1.206, 7.534",
        "38.85, 10, 4.605, 1.018, 6.892",
        "38.85, 11, 3.225, 0.826, 5.872",
        "38.85, 12, 2.575, 0.721, 5.222",
        "34.85,  1, 3.417, 0.854, 6.105",
        "34.85,  2, 4.603, 1.017, 6.982",
        "34.85,  3, 6.027, 1.181, 7.583",
        "34.85,  4, 7.385, 1.317, 7.654",
        "34.85,  5, 8.268, 1.407, 7.350",
        "34.85,  6, 8.600, 1.443, 7.118",
        "34.85,  7, 8.404, 1.416, 7.181",
        "34.85,  8, 7.704, 1.342, 7.462",
        "34.85,  9, 6.533, 1.225, 7.570",
        "34.85, 10, 5.070, 1.064, 7.166",
        "34.85, 11, 3.745, 0.895, 6.345",
        "34.85, 12, 3.101, 0.801, 5.794"
    })
    void lightAndEnergyOfEachMonthAreThoseOfRSun(
            double latitude, int month, double level, double diffuse, double tilted) {
        int days = YearMonth.of(2023, month).lengthOfMonth();
        double[] levels = new double[12];
        double[] diffuses = new double[12];
        levels[month - 1] = level * days;
        diffuses[month - 1] = diffuse * days;
        StationYield.Month known = month(latitude, 40, MonthlyLight.withDiffuse(levels, diffuses), month);
        assertThat(known.tilted()).isCloseTo(tilted * days, THREE_PERCENT);
        assertThat(known.kilowattHours()).isCloseTo(tilted * days * 300 * 0.8, THREE_PERCENT);
        StationYield.Month split = month(latitude, 40, MonthlyLight.of(levels), month);
        assertThat(split.tilted()).isCloseTo(tilted * days, THREE_PERCENT);
    }

    private static StationYield.Month month(double latitude, double tilt, MonthlyLight light, int month) {
        return StationYield.of(latitude, light, Surface.south(tilt), 300, JILIN, azimuth -> 0)
                .months()
                .get(month - 1);
    }

    /** Level, direct, tilted at the latitude. */
    @ParameterizedTest
    @CsvSource({
        "40,  1, 2.50, 5.00, 4.79",
        "40,  2, 3.43, 5.34, 5.40",
        "40,  3, 4.69, 5.94, 6.07",
        "40,  4, 5.69, 6.11, 6.11",
        "40,  5, 6.60, 6.36, 6.25",
        "40,  6, 7.25, 7.43, 6.47",
        "40,  7, 7.14, 7.48, 6.58",
        "40,  8, 6.24, 6.65, 6.44",
        "40,  9, 5.35, 6.81, 6.53",
        "40, 10, 3.85, 5.82, 5.71",
        "40, 11, 2.75, 5.11, 4.99",
        "40, 12, 2.19, 4.67, 4.47",
        "41,  1, 1.97, 3.12, 3.55",
        "41,  2, 2.69, 3.36, 4.04",
        "41,  3, 3.86, 4.10, 4.86",
        "41,  4, 4.70, 4.07, 4.97",
        "41,  5, 5.45, 4.15, 5.18",
        "41,  6, 5.78, 4.17, 5.24",
        "41,  7, 5.98, 4.60, 5.58",
        "41,  8, 5.14, 4.14, 5.24",
        "41,  9, 4.23, 4.02, 5.00",
        "41, 10, 2.94, 3.26, 4.11",
        "41, 11, 1.99, 2.58, 3.26",
        "41, 12, 1.67, 2.72, 3.13"
    })
    void lightAndEnergyOfEachMonthAreThoseThatNrelPublishes(
            double latitude, int month, double level, double direct, double tilted) {
        int days = YearMonth.of(2023, month).lengthOfMonth();
        double[] levels = new double[12];
        double[] directs = new double[12];
        levels[month - 1] = level * days;
        directs[month - 1] = direct * days;
        StationYield.Month known = month(latitude, latitude, MonthlyLight.withDirect(levels, directs), month);
        assertThat(known.tilted()).isCloseTo(tilted * days, Percentage.withPercentage(2.1));
        assertThat(known.kilowattHours()).isCloseTo(tilted * days * 300 * 0.8, THREE_PERCENT);
        // From level light alone 23 of the 24 are within 3 %; February at 41 degrees north is 3.2 % above.
        boolean farthest = latitude == 41 && month == 2;
        StationYield.Month split = month(latitude, latitude, MonthlyLight.of(levels), month);
        assertThat(split.tilted()).isCloseTo(tilted * days, Percentage.withPercentage(farthest ? 3.5 : 3));
        assertThat(split.kilowattHours()).isCloseTo(split.tilted() * 300 * 0.8, Percentage.withPercentage(1e-6));
    }

    /** Level, of it diffuse, tilted. */
    @ParameterizedTest
    @CsvSource({
        " 1, 2.766, 0.94512, 4.48194",
        " 2, 3.491, 1.25275, 4.90903",
        " 3, 4.494, 1.65476, 5.43888",
        " 4, 5.912, 1.91614, 6.30206",
        " 5, 6.989, 2.01422, 6.79667",
        " 6, 7.742, 1.88753, 7.17787",
        " 7, 7.919, 1.63362, 7.49994",
        " 8, 7.027, 1.56543, 7.27466",
        " 9, 5.369, 1.56085, 6.30853",
        "10, 3.562, 1.38975, 4.71989",
        "11, 2.814, 1.01824, 4.36834",
        "12, 2.179, 0.92910, 3.47200"
    })
    void lightAndEnergyOfEachMonthAreThoseThatSolarPublishes(int month, double level, double diffuse, double tilted) {
        int days = YearMonth.of(2023, month).lengthOfMonth();
        double[] levels = new double[12];
        double[] diffuses = new double[12];
        levels[month - 1] = level * days;
        diffuses[month - 1] = diffuse * days;
        for (MonthlyLight light : List.of(MonthlyLight.withDiffuse(levels, diffuses), MonthlyLight.of(levels))) {
            StationYield.Month found = month(37.2, 27.2, light, month);
            assertThat(found.tilted()).isCloseTo(tilted * days, THREE_PERCENT);
            assertThat(found.kilowattHours()).isCloseTo(tilted * days * 300 * 0.8, THREE_PERCENT);
        }
    }

    @Test
    void aYearUnderCloudsIsThatOfPvgis() {
        double[] level = {
            22.792, 44.107, 85.253, 136.535, 174.305, 169.040, 173.688, 143.818, 95.570, 54.260, 27.875, 17.453
        };
        double[] tilted = {
            43.747, 75.725, 116.137, 160.115, 180.283, 164.678, 172.470, 157.412, 120.425, 79.988, 50.607, 34.940
        };
        StationYield yield = StationYield.of(52.16, level, Surface.south(40), 1, JILIN);
        // Under dark skies far north of all places that Erbs, Klein and Duffie knew, too much is found: known and
        // bounded.
        double[] percent = {9, 7, 6, 3, 3, 3, 3, 3, 3, 5.5, 7.5, 9};
        for (int month = 1; month <= 12; month++) {
            assertThat(yield.months().get(month - 1).tilted())
                    .as("month %d", month)
                    .isCloseTo(tilted[month - 1], Percentage.withPercentage(percent[month - 1]));
        }
        assertThat(yield.kilowattHours() / 0.8).isCloseTo(Arrays.stream(tilted).sum(), THREE_PERCENT);
    }

    @Test
    void theBestTiltIsBelowTheLatitude() {
        double[] level = {82, 98, 137, 160, 181, 172, 160, 148, 129, 112, 84, 73};
        assertThat(StationYield.bestTilt(38.85, MonthlyLight.of(level))).isBetween(30, 39);
        assertThat(StationYield.bestTilt(5, MonthlyLight.of(level))).isLessThan(15);
    }
}
