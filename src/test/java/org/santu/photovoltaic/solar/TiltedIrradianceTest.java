package org.santu.photovoltaic.solar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Light on a tilted plane against published calculations. */
class TiltedIrradianceTest {
    /** Diffuse light of the sky by PVLib for MATLAB 1.4, as the tests of pvlib quote it: tilt 40, facing south. */
    @ParameterizedTest
    @CsvSource({
        "40.46149818, 316.1949056, 82.85457044, 66.71410338, 27.1775",
        "118.45831879, 939.95469881, 10.56413562, 144.76567754, 102.9949",
        "62.03376265, 646.22886049, 72.41687122, 287.04104128, 33.1909"
    })
    void skyAfterHayAndDavies(double diffuse, double direct, double zenith, double azimuth, double expected) {
        assertThat(TiltedIrradiance.sky(Surface.south(40), diffuse, direct, 1321.1655834833093, zenith, azimuth))
                .isCloseTo(expected, within(0.0001));
    }

    /**
     * Duffie and Beckman, Solar Engineering of Thermal Processes, example 2.15.1: 60 degrees, latitude 40, 9 to 10 h on
     * 20 February, 1.04 MJ/m² of 2.34 outside of the air: 0.796 diffuse.
     */
    @Test
    void splitAfterErbs() {
        double clearness = 1.04 / 2.34;
        assertThat(TiltedIrradiance.diffuseShare(clearness) * 1.04).isCloseTo(0.796, within(0.003));
        assertThat(TiltedIrradiance.diffuseShare(0.1)).isCloseTo(0.991, within(1e-9));
        assertThat(TiltedIrradiance.diffuseShare(0.9)).isEqualTo(0.165);
        assertThat(TiltedIrradiance.diffuseShare(0.7999)).isCloseTo(0.165, within(0.003));
        assertThat(TiltedIrradiance.diffuseShare(0.2201)).isCloseTo(TiltedIrradiance.diffuseShare(0.22), within(0.002));
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
