package org.santu.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColourRampTest {

    @ParameterizedTest
    @EnumSource(ColourRamp.class)
    void eachColourIsClearlyDarkerThanTheOneBefore(ColourRamp ramp) {
        List<Color> colours = ramp.colours(7);
        for (int i = 1; i < colours.size(); i++) {
            assertThat(lightness(colours.get(i))).isLessThan(lightness(colours.get(i - 1)) - 4);
        }
        assertThat(lightness(colours.get(0))).isGreaterThan(88);
        assertThat(lightness(colours.get(6))).isBetween(20.0, 45.0);
    }

    /** L* of CIELAB: what everybody sees, and what a grey print keeps. */
    private static double lightness(Color colour) {
        double y = 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
        return 116 * Math.cbrt(y) - 16;
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
