package org.santu.terrain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.santu.testing.SharedData;

/** Compares with rasters that another program made from the same DEM (25 m, 285 x 256 cells). */
class RealTerrainTest {
    private static ElevationGrid dem;

    @BeforeAll
    static void read() throws IOException {
        Assumptions.assumeTrue(SharedData.find("terrain/dem.tif").isPresent(), "shared/data is not here");
        dem = read("dem.tif");
    }

    private static ElevationGrid read(String name) throws IOException {
        Path file = SharedData.find("terrain/" + name).orElseThrow();
        return ElevationFiles.readGeoTiff(file);
    }

    /** The largest difference over all cells that have eight neighbours and are known in both. */
    private static double largestDifference(float[] ours, ElevationGrid expected, DoubleBinaryOperator difference) {
        double largest = 0;
        int compared = 0;
        for (int row = 1; row < dem.rows() - 1; row++) {
            for (int column = 1; column < dem.columns() - 1; column++) {
                double theirs = expected.elevation(column, row);
                double mine = ours[row * dem.columns() + column];
                if (theirs > -1000 && !Double.isNaN(mine)) {
                    largest = Math.max(largest, difference.applyAsDouble(mine, theirs));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(60_000);
        return largest;
    }

    @Test
    void slope_agrees_within_a_thousandth_of_a_degree() throws IOException {
        double worst = largestDifference(Slopes.slopeDegrees(dem), read("slope.tif"), (a, b) -> Math.abs(a - b));
        assertThat(worst).isLessThan(0.001);
    }

    @Test
    void aspect_agrees_within_a_tenth_of_a_degree() throws IOException {
        double worst = largestDifference(
                Slopes.aspectDegrees(dem), read("aspect.tif"), (a, b) -> Math.abs(Math.IEEEremainder(a - b, 360)));
        assertThat(worst).isLessThan(0.1);
    }

    @Test
    void a_grid_survives_writing_and_reading() throws IOException {
        ElevationGrid again = ElevationFiles.readGeoTiff(ElevationFiles.writeGeoTiff(dem));
        assertThat(again.toArray()).isEqualTo(dem.toArray());
        assertThat(again.extent().getMinX()).isEqualTo(dem.extent().getMinX());
        assertThat(again.extent().getMaxY()).isEqualTo(dem.extent().getMaxY());
        assertThat(again.cellWidth()).isEqualTo(25);
        assertThat(dem.crs().getName().getCode()).contains("LAEA");
    }
}
