package org.santu.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class DensityTest {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    @Test
    void theSumOverTheLandIsTheSumOfTheWeights() {
        DensityGrid grid = new DensityGrid(
                List.of(new Coordinate(0, 0, 3), new Coordinate(700, 200, 5), new Coordinate(5000, 5000, 2)), 1000);
        double sum = 0;
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                sum += grid.at(column, row) * grid.cell() * grid.cell();
            }
        }
        assertThat(sum).isCloseTo(10, within(0.1));
    }

    @Test
    void aroundOnePointTheContourIsACircle() {
        double radius = 1000;
        DensityGrid grid = new DensityGrid(List.of(new Coordinate(0, 0, 1)), radius);
        double peak = 3 / (Math.PI * radius * radius);
        // (1 - r2)2 = 1/4 at r2 = 1/2
        Geometry above = Contours.above(grid, peak / 4);
        assertThat(above.isValid()).isTrue();
        assertThat(above.getArea()).isCloseTo(Math.PI * radius * radius / 2, within(0.02 * radius * radius));
    }

    @Test
    void contoursHoldWhatIsDenseAndNothingElse() {
        Random random = new Random(5);
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            points.add(new Coordinate(random.nextGaussian() * 4000, random.nextGaussian() * 4000, 1));
        }
        DensityGrid grid = new DensityGrid(points, 800);
        Geometry outer = Contours.above(grid, grid.largest() / 4);
        Geometry inner = Contours.above(grid, grid.largest() / 2);
        assertThat(outer.isValid()).isTrue();
        assertThat(outer.buffer(1).covers(inner)).isTrue();
        for (int row = 0; row < grid.rows(); row += 3) {
            for (int column = 0; column < grid.columns(); column += 3) {
                boolean isIn = outer.contains(GEOMETRIES.createPoint(new Coordinate(grid.x(column), grid.y(row))));
                assertThat(isIn).isEqualTo(grid.at(column, row) >= grid.largest() / 4);
            }
        }
    }
}
