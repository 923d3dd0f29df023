package org.santu.photovoltaic.solar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Positions against published ones, to a hundredth of a degree. */
class SolarPositionTest {
    private static final Offset<Double> HUNDREDTH = within(0.01);

    /** Reda and Andreas, NREL/TP-560-34302, table A5.1: Golden, Colorado, 17 October 2003, 12:30:30 local standard time. */
    @Test
    void theExampleOfTheSolarPositionAlgorithm() {
        SolarPosition sun = SolarPosition.at(Instant.parse("2003-10-17T19:30:30Z"), 39.742476, -105.1786, 820, 11);
        assertThat(sun.apparentZenithDegrees()).isCloseTo(50.11162, HUNDREDTH);
        assertThat(sun.azimuthDegrees()).isCloseTo(194.34024, HUNDREDTH);
        assertThat(sun.declinationDegrees()).isCloseTo(-9.31434, HUNDREDTH);
        assertThat(sun.rightAscensionDegrees()).isCloseTo(202.22741, HUNDREDTH);
        assertThat(sun.distanceAu()).isCloseTo(0.9965422974, within(0.0001));
    }

    /** Meeus, Astronomical Algorithms, example 25.a (terrestrial time). */
    @Test
    void theExampleOfTheTextbook() {
        SolarPosition sun = SolarPosition.at(Instant.parse("1992-10-12T23:58:51Z"), 0, 0);
        assertThat(sun.rightAscensionDegrees()).isCloseTo(198.38083, HUNDREDTH);
        assertThat(sun.declinationDegrees()).isCloseTo(-7.78507, HUNDREDTH);
        assertThat(sun.distanceAu()).isCloseTo(0.99766, within(0.00001));
    }

    /** Positions by the Solar Position Algorithm in the tests of pvlib: 32.2 N, 111 W, 24 June 2014. */
    @ParameterizedTest
    @CsvSource({
        "2014-06-24T13:00:00Z, 82.97705621, 66.71410338",
        "2014-06-24T19:00:00Z, 10.56725766, 144.76567754",
        "2014-06-25T01:00:00Z, 72.46903556, 287.04104128",
        "2014-06-24T07:00:00Z, 124.0390863, 352.69550699"
    })
    void positionsOfADayInArizona(String moment, double zenith, double azimuth) {
        SolarPosition sun = SolarPosition.at(Instant.parse(moment), 32.2, -111);
        assertThat(sun.zenithDegrees()).isCloseTo(zenith, HUNDREDTH);
        // Near the top of the sky a degree of azimuth is short: what counts is the angle on the sphere.
        double shorter = Math.sin(Math.toRadians(zenith));
        assertThat((sun.azimuthDegrees() - azimuth) * shorter).isCloseTo(0, HUNDREDTH);
    }

    /** Equinoxes and solstices of 2024 as the US Naval Observatory published them, to the minute. */
    @ParameterizedTest
    @CsvSource({
        "2024-03-20T03:06:00Z, 0",
        "2024-06-20T20:51:00Z, 23.4356",
        "2024-09-22T12:44:00Z, 0",
        "2024-12-21T09:20:00Z, -23.4356"
    })
    void theSeasonsBeginWhenTheyShould(String moment, double declination) {
        assertThat(SolarPosition.at(Instant.parse(moment), 0, 0).declinationDegrees())
                .isCloseTo(declination, HUNDREDTH);
    }
}
