package org.santu.exchange.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.valid.IsValidOp;

class SimpleRingTest {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    @Test
    void aYesIsNeverWrong() {
        Random random = new Random(11);
        int yes = 0;
        int valid = 0;
        for (int i = 0; i < 8_000; i++) {
            Polygon polygon = any(random);
            boolean sound = new IsValidOp(polygon).isValid();
            boolean sure = new SimpleRing().surelyValid(polygon);
            assertThat(sure && !sound).as(polygon.toText()).isFalse();
            yes += sure ? 1 : 0;
            valid += sound ? 1 : 0;
        }
        // What it is good for: it knows nearly all that are sound and do not even touch themselves.
        assertThat(yes).isGreaterThan(valid * 6 / 10);
    }

    @Test
    void stripsCombsAndSpiralsAreKnownWithoutAMiddleThatSeesThem() throws ParseException {
        assertThat(sure("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 7, 7 7, 7 2, 0 2, 0 0))"))
                .isTrue();
        assertThat(sure("POLYGON ((0 0, 5 0, 10 0, 10 10, 0 10, 0 0))")).isTrue();
        assertThat(sure("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))")).isTrue();
        assertThat(sure("POLYGON ((-3 -3, -2 -3, -2 -2, -3 -3))")).isTrue();
    }

    @Test
    void whatIsNotSoundIsNeverCalledSo() throws ParseException {
        for (String wkt : new String[] {
            "POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))",
            "POLYGON ((0 0, 10 0, 5 0, 5 5, 0 0))",
            "POLYGON ((0 0, 4 4, 8 0, 8 8, 4 4, 0 8, 0 0))",
            "POLYGON ((0 0, 10 0, 10 10, 0 0, 10 0, 10 10, 0 0))",
            "POLYGON ((0 0, 10 0, 10 0, 0 0))",
            "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)), ((1 0, 4 0, 4 4, 1 0)))",
            "POLYGON EMPTY",
            "POINT (1 1)"
        }) {
            assertThat(sure(wkt)).as(wkt).isFalse();
        }
        Coordinate[] ring = {
            new Coordinate(0, 0), new Coordinate(Double.NaN, 1), new Coordinate(1, 0), new Coordinate(0, 0)
        };
        assertThat(new SimpleRing().surelyValid(GEOMETRIES.createPolygon(ring))).isFalse();
    }

    private static boolean sure(String wkt) throws ParseException {
        Geometry geometry = new WKTReader().read(wkt);
        return new SimpleRing().surelyValid(geometry);
    }

    /** Stars, shuffled stars, walks on a small grid (which touch and overlap), and strips a hair wide. */
    private static Polygon any(Random random) {
        int kind = random.nextInt(4);
        int count = 3 + random.nextInt(kind == 2 ? 9 : 60);
        Coordinate[] ring = new Coordinate[count + 1];
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * i / count;
            double reach = 1 + random.nextDouble();
            ring[i] = switch (kind) {
                case 0 -> new Coordinate(114 + reach * Math.cos(angle), 38 + reach * Math.sin(angle));
                case 1 ->
                    new Coordinate(
                            reach * reach * Math.cos(angle + 0.15 * random.nextGaussian()), reach * Math.sin(angle));
                case 2 -> new Coordinate(random.nextInt(5), random.nextInt(5));
                default -> {
                    int half = (count + 1) / 2;
                    double x = i < half ? i : count - i - 0.5;
                    yield new Coordinate(x, Math.sin(x) + (i < half ? 0 : 1e-14 * (1 + random.nextInt(20))));
                }
            };
        }
        ring[count] = ring[0].copy();
        return GEOMETRIES.createPolygon(ring);
    }
}
