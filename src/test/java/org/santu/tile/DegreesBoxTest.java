package org.santu.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

class DegreesBoxTest {
    private static final Envelope COUNTY = new Envelope(114.5, 115.2, 38.7, 39.2);

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4547", "EPSG:4526", "EPSG:4548", "EPSG:3857", "EPSG:4326"})
    void theBoxHoldsTheExtentAndLittleMore(String code) throws Exception {
        CoordinateReferenceSystem crs = code.equals("EPSG:3857") ? TileFeatures.WEB_MERCATOR : CRS.decode(code, true);
        Envelope extent =
                JTS.transform(COUNTY, null, CRS.findMathTransform(CRS.decode("EPSG:4490", true), crs, true), 20);
        Envelope box = DegreesBox.of(extent, crs);
        box.expandBy(1e-9);
        assertThat(box.contains(COUNTY)).isTrue();
        assertThat(box.getWidth()).isCloseTo(COUNTY.getWidth(), within(0.08));
        assertThat(box.getHeight()).isCloseTo(COUNTY.getHeight(), within(0.08));
    }

    @Test
    void whereAProjectionDoesNotReachTheWholeWorldIsAsked() throws Exception {
        CoordinateReferenceSystem zone = CRS.decode("EPSG:4547", true);
        assertThat(DegreesBox.of(new Envelope(-3e8, 3e8, -3e8, 3e8), zone)).isEqualTo(new Envelope(-180, 180, -90, 90));
    }

    @Test
    void outsideTheWorldThereIsNothing() throws Exception {
        assertThat(DegreesBox.of(new Envelope(200, 300, 0, 1), CRS.decode("EPSG:4490", true))
                        .isNull())
                .isTrue();
        assertThat(DegreesBox.of(new Envelope(3e7, 4e7, 0, 1), TileFeatures.WEB_MERCATOR)
                        .isNull())
                .isTrue();
    }
}
