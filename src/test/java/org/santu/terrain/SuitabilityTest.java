package org.santu.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.geotools.referencing.crs.DefaultEngineeringCRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class SuitabilityTest {
    private static final GridFrame FRAME =
            new GridFrame(60, 40, 1000, 5000, 20, 30, DefaultEngineeringCRS.CARTESIAN_2D);

    @Test
    void what_is_ruled_out_has_reasons_and_the_rest_has_shares() {
        GridFrame frame = new GridFrame(4, 1, 0, 1, 1, 1, DefaultEngineeringCRS.CARTESIAN_2D);
        Suitability suitability = Suitability.of(
                frame,
                List.of(
                        new Suitability.Mask("slope", new boolean[] {true, false, false, false}),
                        new Suitability.Mask("flood", new boolean[] {true, true, false, false})),
                List.of(
                        new Suitability.Factor("road", 3, new float[] {1, 1, 1, 0.5f}),
                        new Suitability.Factor("water", 1, new float[] {1, 1, 0.2f, Float.NaN})));
        assertThat(suitability.reasons(0)).containsExactly("slope", "flood");
        assertThat(suitability.score(1)).isNaN();
        assertThat(suitability.score(2)).isCloseTo(0.8f, within(1e-6f));
        assertThat(suitability.contribution(0, 2) + suitability.contribution(1, 2))
                .isCloseTo(suitability.score(2), within(1e-6));
        assertThat(suitability.score(3)).as("an unknown factor").isNaN();
        assertThat(suitability.excludedCells()).containsEntry("slope", 1).containsEntry("flood", 2);
        assertThat(suitability.allowedCells()).isEqualTo(1);
        assertThatThrownBy(() -> Suitability.of(frame, List.of(), List.of())).hasMessageContaining("weight above 0");
    }

    @Test
    void distances_are_those_of_a_plain_search() {
        for (GridFrame frame : List.of(FRAME, new GridFrame(30, 25, 114, 39, 0.01, 0.01, DefaultGeographicCRS.WGS84))) {
            boolean[] marked = new boolean[frame.cells()];
            Random random = new Random(7);
            for (int k = 0; k < 12; k++) {
                marked[random.nextInt(marked.length)] = true;
            }
            float[] metres = DistanceGrid.metres(frame, marked);
            for (int cell = 0; cell < metres.length; cell++) {
                double nearest = Double.POSITIVE_INFINITY;
                int row = cell / frame.columns();
                for (int other = 0; other < marked.length; other++) {
                    if (marked[other]) {
                        double east = (other % frame.columns() - cell % frame.columns()) * frame.cellWidthMetres(row);
                        double north = (other / frame.columns() - row) * frame.cellHeightMetres();
                        nearest = Math.min(nearest, Math.hypot(east, north));
                    }
                }
                assertThat((double) metres[cell]).isCloseTo(nearest, within(1e-3 * (1 + nearest)));
            }
        }
        assertThat(DistanceGrid.metres(FRAME, new boolean[FRAME.cells()])).containsOnly(Float.POSITIVE_INFINITY);
    }

    @Test
    void a_polygon_covers_the_cells_whose_centre_it_contains() throws ParseException {
        Geometry polygon = new WKTReader()
                .read("MULTIPOLYGON(((1103 4903,1903 4411,2103 4803,1503 4990,1103 4903),"
                        + "(1403 4803,1603 4803,1603 4703,1403 4803)),((900 3000,1303 3000,1303 4107,900 3000)))");
        boolean[] covered = new Rasterizer(FRAME).add(polygon).covered();
        GeometryFactory points = new GeometryFactory();
        for (int cell = 0; cell < covered.length; cell++) {
            Coordinate centre = new Coordinate(FRAME.x(cell % 60), FRAME.y(cell / 60));
            assertThat(covered[cell]).as(centre.toString()).isEqualTo(polygon.contains(points.createPoint(centre)));
        }
        boolean[] line = new Rasterizer(FRAME)
                .add(new WKTReader().read("LINESTRING(1010 4985, 1590 4985)"))
                .covered();
        assertThat(Arrays.copyOf(line, 30)).containsOnly(true);
    }

    @Test
    void a_curve_is_straight_between_its_points() {
        ScoreCurve curve = ScoreCurve.of(5, 1, 15, 0.5, 25, 0);
        assertThat(curve.score(0)).isEqualTo(1);
        assertThat(curve.score(10)).isEqualTo(0.75);
        assertThat(curve.score(20)).isEqualTo(0.25);
        assertThat(curve.score(90)).isZero();
        assertThat(curve.score(Double.NaN)).isNaN();
        assertThatThrownBy(() -> ScoreCurve.of(5, 1, 4, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScoreCurve.of(5, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
