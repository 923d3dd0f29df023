package org.santu.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.geotools.referencing.crs.DefaultEngineeringCRS;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.operation.valid.IsSimpleOp;

class ContoursTest {
    private static final int SIDE = 101;

    private static ElevationGrid cone(boolean gap) {
        float[] z = new float[SIDE * SIDE];
        for (int i = 0; i < z.length; i++) {
            z[i] = (float) (1000 - 10 * Math.hypot(i % SIDE - 50, i / SIDE - 50));
        }
        if (gap) {
            z[50 * SIDE + 70] = Float.NaN;
        }
        return new ElevationGrid(z, SIDE, SIDE, 0, 1010, 10, 10, DefaultEngineeringCRS.CARTESIAN_2D);
    }

    @Test
    void a_cone_has_circles() {
        MultiLineString lines = Contours.at(cone(false), 803);
        assertThat(lines.getNumGeometries()).isEqualTo(1);
        LineString circle = (LineString) lines.getGeometryN(0);
        assertThat(circle.isClosed()).isTrue();
        assertThat(circle.getCoordinates())
                .allSatisfy(point ->
                        assertThat(Math.hypot(point.x - 505, point.y - 505)).isCloseTo(197, within(0.5)));
        assertThat(new IsSimpleOp(circle).isSimple()).isTrue();
    }

    @Test
    void lines_end_at_the_rim_and_at_what_is_unknown() {
        Map<Double, MultiLineString> all = Contours.every(cone(false), 100);
        assertThat(all.keySet()).containsExactly(300.0, 400.0, 500.0, 600.0, 700.0, 800.0, 900.0, 1000.0);
        assertThat(all.get(400.0).getNumGeometries())
                .as("the circle leaves the square four times")
                .isEqualTo(4);
        LineString open = (LineString) Contours.at(cone(true), 800).getGeometryN(0);
        assertThat(open.isClosed()).isFalse();
        assertThat(open.getLength()).isCloseTo(2 * Math.PI * 200, within(45.0));
    }

    @Test
    void a_saddle_is_joined_one_way_only() {
        float[] z = {10, 0, 0, 10};
        ElevationGrid saddle = new ElevationGrid(z, 2, 2, 0, 2, 1, 1, DefaultEngineeringCRS.CARTESIAN_2D);
        assertThat(Contours.at(saddle, 4).getNumGeometries()).isEqualTo(2);
        assertThat(new IsSimpleOp(Contours.at(saddle, 4)).isSimple()).isTrue();
    }
}
