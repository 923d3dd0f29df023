package org.santu.photovoltaic.solar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Light on a tilted plane against published calculations. */
class TiltedIrradianceTest {
    /** The sky as the tests of pvlib have it (pvlib-python, test_irradiance, test_perez): tilt 40, facing south. */
    @ParameterizedTest
    @CsvSource({
        "40.46149818, 316.1949056, 82.85457044, 66.71410338, 31.46046871",
        "62.03376265, 646.22886049, 72.41687122, 287.04104128, 45.45539877"
    })
    void skyAfterPerez(double diffuse, double direct, double zenith, double azimuth, double expected) {
        Surface surface = Surface.south(40);
        PerezSky sky = PerezSky.of(diffuse, direct, 1321.1655834833093, zenith);
        assertThat(sky.on(surface, surface.cosIncidence(zenith, azimuth))).isCloseTo(expected, within(0.005));
    }

    /** The even part of the same skies: 26.84138589. */
    @Test
    void mostOfADarkSkyIsEven() {
        PerezSky sky = PerezSky.of(40.46149818, 316.1949056, 1321.1655834833093, 82.85457044);
        assertThat(sky.dome() * (1 + Math.cos(Math.toRadians(40))) / 2).isCloseTo(26.84138589, within(0.005));
        assertThat(PerezSky.of(0, 0, 1361, 40)).isEqualTo(PerezSky.even(0));
    }

    /**
     * Duffie and Beckman, Solar Engineering of Thermal Processes, example 2.11.1: St. Louis on 3 September, 23.0 MJ/m² of 33.3
     * outside of the air: 26 % diffuse.
     */
    @Test
    void splitAfterErbs() {
        assertThat(TiltedIrradiance.diffuseShareOfDay(23.0 / 33.3, 95.6)).isCloseTo(0.26, within(0.006));
        assertThat(TiltedIrradiance.diffuseShareOfDay(0, 75)).isEqualTo(1);
        assertThat(TiltedIrradiance.diffuseShareOfDay(0.8, 75)).isEqualTo(0.143);
        assertThat(TiltedIrradiance.diffuseShareOfDay(0.8, 90)).isEqualTo(0.175);
        assertThat(TiltedIrradiance.diffuseShareOfDay(0.7149, 75)).isCloseTo(0.143, within(0.006));
        assertThat(TiltedIrradiance.diffuseShareOfDay(0.7219, 90)).isCloseTo(0.175, within(0.02));
    }

    @Test
    void theGroundThrowsBackWhatThePlaneSeesOfIt() {
        TiltedIrradiance light = TiltedIrradiance.of(new Surface(40, 180, 0.25), 900, 100, 1361, 30, 180);
        assertThat(light.ground()).isCloseTo(900 * 0.25 * (1 - Math.cos(Math.toRadians(40))) / 2, within(1e-9));
    }

    @Test
    void aLevelPlaneGetsWhatTheGroundGets() {
        TiltedIrradiance light = TiltedIrradiance.of(Surface.south(0), 700, 200, 1361, 50, 140);
        assertThat(light.total()).isCloseTo(700, within(1e-9));
        assertThat(TiltedIrradiance.of(Surface.south(30), 5, 5, 1361, 95, 300).beam())
                .isZero();
    }
}
