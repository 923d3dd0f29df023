package org.santu.photovoltaic.yield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santu.photovoltaic.solar.SolarPosition;
import org.santu.photovoltaic.solar.Surface;
import org.santu.photovoltaic.solar.TiltedIrradiance;

/** Yields by the rules of GB 50797, against worked examples and an independent calculation. */
class StationYieldTest {
    private static final PerformanceFactor USUAL = new PerformanceFactor(1, 1, 0.99, 0.97, 0.98, 0.97, 0.95, 0.94);
    /** About 5,200 MJ/m² a year, as Baicheng has it, spread over the months as the sky outside of the air. */
    private static final double BAICHENG = 5200 / 3.6;

    private static double[] spread(double latitude, double year) {
        double[] months = new double[12];
        double sum = 0;
        for (int month = 1; month <= 12; month++) {
            for (int day = 1; day <= YearMonth.of(2023, month).lengthOfMonth(); day++) {
                months[month - 1] += outside(month, day, latitude);
            }
            sum += months[month - 1];
        }
        for (int month = 0; month < 12; month++) {
            months[month] *= year / sum;
        }
        return months;
    }

    private static double outside(int month, int day, double latitude) {
        return SunDay.of(LocalDate.of(2023, month, day).getDayOfYear(), latitude)
                .extraterrestrial();
    }

    /** Duffie and Beckman, example 1.10.1: 15 April at 43 degrees north, 33.8 MJ/m² with a solar constant of 1367 W/m². */
    @Test
    void lightOutsideOfTheAir() {
        double megajoules = outside(4, 15, 43) * 3.6 * 1367 / TiltedIrradiance.SOLAR_CONSTANT;
        assertThat(megajoules).isCloseTo(33.8, within(0.05));
    }

    @Test
    void theFormulaOfTheStandardIsAProductOfEight() {
        PerformanceFactor eight = new PerformanceFactor(0.98, 1.1, 0.99, 0.97, 0.98, 0.97, 0.95, 0.94);
        assertThat(eight.product()).isCloseTo(0.98 * 1.1 * 0.99 * 0.97 * 0.98 * 0.97 * 0.95 * 0.94, within(1e-12));
        assertThat(new PerformanceFactor(1, 1, 1, 1, 1, 1, 1, 0.8).kilowattHours(1400, 1_073_000) / 1e9)
                .isCloseTo(1.2018, within(0.00005));
    }

    /** An independent way: every quarter of an hour of every day under forty skies, with the sun where it truly stands. */
    @ParameterizedTest
    @CsvSource({"45.62, 122.84", "38.85, 114.49", "34.85, 104.47"})
    void eachMonthIsThatOfACalculationDayByDay(double latitude, double longitude) {
        double[] level = spread(latitude, BAICHENG);
        Surface surface = Surface.south(latitude - 5);
        StationYield yield = StationYield.of(latitude, level, surface, 300, USUAL);
        for (int month : new int[] {1, 3, 6, 9, 12}) {
            double tilted = dayByDay(month, latitude, longitude, level[month - 1], surface);
            assertThat(yield.months().get(month - 1).tilted())
                    .as("month %d", month)
                    .isCloseTo(tilted, Percentage.withPercentage(2));
        }
    }

    private static double dayByDay(int month, double latitude, double longitude, double level, Surface surface) {
        YearMonth days = YearMonth.of(2023, month);
        double outsideOfMonth = 0;
        for (int day = 1; day <= days.lengthOfMonth(); day++) {
            outsideOfMonth += outside(month, day, latitude);
        }
        double[] skies = DailyClearness.of(level / outsideOfMonth, 40);
        double sum = 0;
        for (LocalDate day = days.atDay(1); days.equals(YearMonth.from(day)); day = day.plusDays(1)) {
            Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC).minusSeconds((long) (longitude * 240));
            SolarPosition[] sun = new SolarPosition[96];
            double[] up = new double[96];
            double[] course = new double[96];
            for (int k = 0; k < 96; k++) {
                sun[k] = SolarPosition.at(noon.plus(Duration.ofMinutes(15L * (k - 48))), latitude, longitude);
                up[k] = Math.max(0, Math.cos(Math.toRadians(sun[k].zenithDegrees())));
                double declination = Math.toRadians(sun[k].declinationDegrees());
                double sunset = Math.acos(-Math.tan(Math.toRadians(latitude)) * Math.tan(declination));
                double b = Math.sin(sunset - Math.PI / 3);
                double hour = Math.toRadians(15.0 * (k - 48) / 4);
                course[k] = up[k] * (0.409 + 0.5016 * b + (0.6609 - 0.4767 * b) * Math.cos(hour));
            }
            double courses = Arrays.stream(course).sum();
            double ups = Arrays.stream(up).sum();
            for (double clearness : skies) {
                double perDay = clearness * outside(month, day.getDayOfMonth(), latitude);
                double share = TiltedIrradiance.diffuseShareOfDay(clearness, month > 3 && month < 10 ? 95 : 75);
                for (int k = 0; k < 96; k++) {
                    double global = perDay * course[k] / courses * 4000;
                    double sky = Math.min(global, perDay * share * up[k] / ups * 4000);
                    double outside = 1361 / sun[k].distanceAu() / sun[k].distanceAu();
                    double zenith = sun[k].zenithDegrees();
                    sum += TiltedIrradiance.of(surface, global, sky, outside, zenith, sun[k].azimuthDegrees())
                                    .total()
                            / 4000
                            / skies.length;
                }
            }
        }
        return sum;
    }

    /** The days of a month are as clear in the mean as the month, and none is clearer than a day can be. */
    @ParameterizedTest
    @CsvSource({"0.03", "0.3", "0.45", "0.6", "0.7", "0.82"})
    void theDaysMakeTheMonth(double mean) {
        double[] days = DailyClearness.of(mean, 10);
        assertThat(Arrays.stream(days).average().orElseThrow()).isCloseTo(mean, within(1e-9));
        assertThat(days).isSorted();
        assertThat(days[9]).isBetween(mean - 1e-9, 0.85);
        assertThat(mean > 0.1 && mean < 0.75).isEqualTo(days[9] - days[0] > 0.3);
    }

    @Test
    void baichengHasItsThirteenHundredHours() {
        StationYield yield = StationYield.of(45.62, spread(45.62, BAICHENG), Surface.south(40), 300, USUAL);
        assertThat(yield.fullLoadHours()).isBetween(1300.0, 1500.0);
        assertThat(yield.kilowattHours()).isCloseTo(300 * yield.fullLoadHours(), within(1e-6));
        double months = 0;
        for (int month = 1; month <= 12; month++) {
            months += yield.fullLoadHours(month);
        }
        assertThat(months).isCloseTo(yield.fullLoadHours(), within(1e-9));
    }

    @Test
    void aPlaneThatLiesFlatGetsWhatTheGroundGets() {
        double[] level = spread(39, 1500);
        StationYield flat = StationYield.of(39, level, Surface.south(0), 1, USUAL);
        for (int month = 0; month < 12; month++) {
            assertThat(flat.months().get(month).tilted()).isCloseTo(level[month], Percentage.withPercentage(0.1));
        }
    }

    @Test
    void aHigherHorizonNeverGivesMore() {
        double[] level = spread(39, 1500);
        double before = Double.MAX_VALUE;
        for (double horizon : new double[] {0, 5, 15, 30, 60}) {
            double now = StationYield.of(39, level, Surface.south(35), 1, USUAL, azimuth -> horizon)
                    .kilowattHours();
            assertThat(now).isLessThanOrEqualTo(before);
            before = now;
        }
    }

    @Test
    void theFiguresOfTheDomain() {
        assertThat(157_000.0 / 8_700).isCloseTo(18.0, within(0.05));
        assertThat(130.0 / 474 * 100).isCloseTo(27.4, within(0.05));
        assertThat(5.2 * 2000 / 3 / 186).isCloseTo(18.6, within(0.05));
        assertThat((int) (300 / 7.0)).isEqualTo(42);
        assertThat((int) (300 / 5.0)).isEqualTo(60);
        assertThat(186.0 / 61).isCloseTo(3.05, within(0.005));
    }
}
