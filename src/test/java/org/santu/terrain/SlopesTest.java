package org.santu.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultEngineeringCRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.junit.jupiter.api.Test;

class SlopesTest {

    /** A plane that rises so much per metre towards east and north, cells of 10 m. */
    private static ElevationGrid plane(double east, double north, CoordinateReferenceSystem crs, double cell) {
        float[] z = new float[20 * 10];
        double metres = crs instanceof DefaultGeographicCRS ? cell * 111_319.490_793 : cell;
        for (int i = 0; i < z.length; i++) {
            z[i] = (float) (500 + (i % 20) * metres * east - (i / 20) * metres * north);
        }
        return new ElevationGrid(z, 20, 10, 0, 10 * cell, cell, cell, crs);
    }

    private static ElevationGrid plane(double east, double north) {
        return plane(east, north, DefaultEngineeringCRS.CARTESIAN_2D, 10);
    }

    @Test
    void a_plane_has_one_slope_and_one_aspect_edges_included() {
        for (float slope : Slopes.slopeDegrees(plane(1, 0))) {
            assertThat(slope).isCloseTo(45f, within(1e-4f));
        }
        assertThat(Slopes.aspectDegrees(plane(1, 0))).containsOnly(270f);
        assertThat(Slopes.aspectDegrees(plane(-1, 0))).containsOnly(90f);
        assertThat(Slopes.aspectDegrees(plane(0, 1))).containsOnly(180f);
        assertThat(Slopes.aspectDegrees(plane(0, -1))).containsOnly(0f);
        assertThat(Slopes.aspectDegrees(plane(0, 0))).containsOnly(-1f);
    }

    @Test
    void a_slope_that_faces_the_sun_is_brightest() {
        double facing = Math.sqrt(0.5);
        assertThat(Slopes.hillshade(plane(facing, -facing), 315, 45)[45]).isCloseTo(1f, within(1e-6f));
        assertThat(Slopes.hillshade(plane(-9, 9), 315, 45)[45]).isZero();
        assertThat(Slopes.hillshade(plane(0, 0), 315, 45)[45]).isCloseTo((float) facing, within(1e-6f));
    }

    @Test
    void degrees_are_turned_into_metres() throws FactoryException {
        ElevationGrid degrees = plane(0, 0.5, DefaultGeographicCRS.WGS84, 0.001);
        assertThat(Slopes.slopeDegrees(degrees)[45]).isCloseTo((float) Math.toDegrees(Math.atan(0.5)), within(0.001f));
        assertThat(degrees.cellWidthMetres(0)).isCloseTo(111.319, within(0.01));
        ElevationGrid north = new ElevationGrid(new float[4], 2, 2, 100, 60, 0.5, 0.5, CRS.decode("EPSG:4490", true));
        assertThat(north.cellWidthMetres(0)).isCloseTo(0.5 * 111_319.49 * Math.cos(Math.toRadians(59.75)), within(0.1));
    }

    @Test
    void unknown_cells_stay_unknown_and_do_not_spread() {
        ElevationGrid plane = plane(0.3, 0.1);
        float[] z = plane.toArray();
        z[45] = Float.NaN;
        float[] slope =
                Slopes.slopeDegrees(new ElevationGrid(z, 20, 10, 0, 100, 10, 10, DefaultEngineeringCRS.CARTESIAN_2D));
        float expected = (float) Math.toDegrees(Math.atan(Math.hypot(0.3, 0.1)));
        assertThat(slope[45]).isNaN();
        assertThat(IntStream.range(0, slope.length).filter(i -> i != 45).mapToObj(i -> slope[i]))
                .allSatisfy(value -> assertThat(value).isCloseTo(expected, within(1e-3f)));
    }

    @Test
    void sampling_is_exact_on_a_plane_and_unknown_outside() {
        ElevationGrid plane = plane(0.25, 0.5);
        assertThat(plane.sample(5, 95)).isEqualTo(500);
        assertThat(plane.sample(101.3, 33.7)).isCloseTo(500 + (101.3 - 5) * 0.25 + (33.7 - 95) * 0.5, within(1e-4));
        assertThat(plane.sample(-1, 50)).isNaN();
        assertThat(plane.sample(50, 100.5)).isNaN();
    }
}
