package org.santu.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.santu.crs.CoordinateSystems;

/** Horizons of land whose shape is known, and of rough land against a plain look along each line. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HorizonTest {
    private static final double CELL = 25;
    private static final int SIDE = 801;
    private static final double MIDDLE = SIDE * CELL / 2;

    private CoordinateReferenceSystem metres;

    private interface Shape {
        double at(double x, double y);
    }

    @BeforeAll
    void plane() {
        metres = CoordinateSystems.get(4547);
    }

    /** The middle of the grid is 0, 0. */
    private ElevationGrid grid(Shape shape) {
        float[] values = new float[SIDE * SIDE];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                values[row * SIDE + column] =
                        (float) shape.at((column + 0.5) * CELL - MIDDLE, MIDDLE - (row + 0.5) * CELL);
            }
        }
        return new ElevationGrid(values, SIDE, SIDE, -MIDDLE, MIDDLE, CELL, CELL, metres);
    }

    private static double sunk(double away) {
        return away * away * 0.87 / (2 * 6_371_000);
    }

    @Test
    void theHorizonOfAPlainIsFree() {
        Horizon horizon = Horizon.around(grid((x, y) -> 100), 0, 0, 0, 36, 20_000);
        assertThat(horizon.toArray()).hasSize(36).containsOnly(0);
        assertThat(horizon.skyShare()).isEqualTo(1);
    }

    /** A wall of 300 m in the south at 2,000 m: seen at azimuth a it is 2000 / cos a away. */
    @Test
    void aStraightRidgeStandsAsHighAsGeometrySays() {
        Horizon horizon = Horizon.around(grid((x, y) -> y <= -2000 ? 400 : 100), 0, 0, 0, 36, 9_000);
        for (int azimuth = 110; azimuth <= 250; azimuth += 10) {
            double away = 2000 / Math.cos(Math.toRadians(azimuth - 180.0));
            double expected = Math.toDegrees(Math.atan((300 - sunk(away)) / away));
            assertThat(horizon.degrees(azimuth)).as("azimuth %d", azimuth).isCloseTo(expected, within(0.15));
        }
        for (int azimuth : new int[] {0, 30, 60, 90, 270, 300, 330}) {
            assertThat(horizon.degrees(azimuth)).as("azimuth %d", azimuth).isLessThan(0.001);
        }
    }

    /** A floor of 300 m and around it a slope of 1 : 2, up to where is looked: every direction sees the same, 25.2 degrees. */
    @Test
    void theBottomOfACraterSeesItsSlope() {
        Horizon horizon = Horizon.around(grid((x, y) -> Math.max(0, Math.hypot(x, y) - 300) / 2), 0, 0, 0, 36, 5_000);
        for (double each : horizon.toArray()) {
            assertThat(each).isCloseTo(Math.toDegrees(Math.atan((2350 - sunk(5_000)) / 5_000)), within(0.1));
        }
        assertThat(horizon.skyShare()).isCloseTo(0.819, within(0.002));
    }

    /** 30 m of wall 9,900 m away: 5.5 m of it sink behind the curve of the earth (6.7 m of them are refraction's to take back). */
    @Test
    void farLandSinksBehindTheCurveOfTheEarth() {
        Horizon horizon = Horizon.around(grid((x, y) -> x >= 9_500 ? 30 : 0), 0, 0, 0, 36, 10_000);
        assertThat(sunk(9_500)).isCloseTo(6.16, within(0.01));
        assertThat(horizon.degrees(90)).isCloseTo(Math.toDegrees(Math.atan((30 - 6.16) / 9_500)), within(0.002));
        assertThat(Horizon.around(grid((x, y) -> x >= 9_500 ? 6 : 0), 0, 0, 0, 36, 10_000)
                        .degrees(90))
                .isZero();
    }

    @Test
    void roughLandIsSeenAsByLookingAlongEachLine() {
        Random random = new Random(7);
        double[][] waves = new double[12][4];
        for (double[] wave : waves) {
            wave[0] = random.nextDouble() * 2 * Math.PI;
            wave[1] = 2 * Math.PI / (1500 + 5000 * random.nextDouble());
            wave[2] = 10 + 120 * random.nextDouble();
            wave[3] = random.nextDouble() * 7;
        }
        ElevationGrid ground = grid((x, y) -> {
            double z = 1000;
            for (double[] wave : waves) {
                z += wave[2] * Math.sin((x * Math.cos(wave[0]) + y * Math.sin(wave[0])) * wave[1] + wave[3]);
            }
            return z;
        });
        for (double[] place : new double[][] {{0, 0}, {1234, -987}, {-3000, 2500}}) {
            Horizon horizon = Horizon.around(ground, place[0], place[1], 2, 36, 15_000);
            for (int k = 0; k < 36; k++) {
                double best = 0;
                for (double away = 25; away < 15_000; away += 3) {
                    double z = ground.sample(
                            place[0] + away * Math.sin(Math.toRadians(10.0 * k)),
                            place[1] + away * Math.cos(Math.toRadians(10.0 * k)));
                    if (!Double.isNaN(z)) {
                        double rise = z - ground.sample(place[0], place[1]) - 2 - sunk(away);
                        best = Math.max(best, Math.toDegrees(Math.atan2(rise, away)));
                    }
                }
                assertThat(horizon.degrees(10.0 * k)).isCloseTo(best, within(0.1));
            }
        }
    }

    @Test
    void betweenTwoDirectionsItIsAStraightLineAllAround() {
        Horizon horizon = Horizon.of(0, 10, 20, 30);
        assertThat(horizon.degrees(45)).isEqualTo(5);
        assertThat(horizon.degrees(315)).isEqualTo(15);
        assertThat(horizon.degrees(-45)).isEqualTo(15);
        assertThat(horizon.degrees(360 + 90)).isEqualTo(10);
        assertThat(Horizon.free().degrees(123)).isZero();
    }
}
