package org.santu.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKTReader;

class EllipsoidalAreaTest {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    @ParameterizedTest
    @CsvSource({"122.84,45.62,866755.6647", "114.70,38.62,966680.5580", "104.47,34.85,1014515.2474"})
    void aHundredthOfADegreeHasItsKnownArea(double west, double south, double squareMetres) {
        Geometry cell = GEOMETRIES.toGeometry(new Envelope(west, west + 0.01, south, south + 0.01));
        assertThat(EllipsoidalArea.squareMetres(cell)).isCloseTo(squareMetres, within(1e-3));
    }

    @Test
    void holesAreTakenOffAndPartsAdded() throws Exception {
        Geometry geometry = new WKTReader()
                .read("MULTIPOLYGON(((114 38, 114 39, 115 39, 115 38, 114 38), (114.2 38.2, 114.4 38.2, 114.4 38.4,"
                        + " 114.2 38.4, 114.2 38.2)), ((116 38, 117 38, 117 39, 116 39, 116 38)))");
        double degree = EllipsoidalArea.squareMetres(GEOMETRIES.toGeometry(new Envelope(114, 115, 38, 39)));
        double hole = EllipsoidalArea.squareMetres(GEOMETRIES.toGeometry(new Envelope(114.2, 114.4, 38.2, 38.4)));
        assertThat(EllipsoidalArea.squareMetres(geometry)).isCloseTo(2 * degree - hole, within(1e-2));
    }

    @Test
    void linesAndNothingHaveNoArea() throws Exception {
        assertThat(EllipsoidalArea.squareMetres(new WKTReader().read("LINESTRING(114 38, 115 39)")))
                .isZero();
        assertThat(EllipsoidalArea.squareMetres(new WKTReader().read("POLYGON EMPTY")))
                .isZero();
    }
}
