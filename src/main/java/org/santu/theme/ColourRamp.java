package org.santu.theme;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * Colours from light to dark for values from small to large. Lightness falls in even steps, so the order can be told by people
 * who do not see all colours and on a grey print; the hue turns a little on the way, which keeps neighbours apart.
 *
 * <p>Computed in OKLCH (Björn Ottosson, "A perceptual color space for image processing", 2020).
 */
enum ColourRamp {
    GOLD(100, 45, 0.135),
    RED(65, 22, 0.15),
    BLUE(215, 262, 0.12),
    GREEN(125, 165, 0.115),
    VIOLET(330, 295, 0.125),
    BROWN(85, 55, 0.075);

    private static final double LIGHTEST = 0.945;
    private static final double DARKEST = 0.38;

    private final double lightHue;
    private final double darkHue;
    private final double chroma;

    ColourRamp(double lightHue, double darkHue, double chroma) {
        this.lightHue = lightHue;
        this.darkHue = darkHue;
        this.chroma = chroma;
    }

    /** @param count at least one */
    List<Color> colours(int count) {
        List<Color> colours = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            colours.add(at(count == 1 ? 0.55 : (double) i / (count - 1)));
        }
        return colours;
    }

    /** @param place 0 for the lightest, 1 for the darkest */
    Color at(double place) {
        double lightness = LIGHTEST + (DARKEST - LIGHTEST) * place;
        double hue = Math.toRadians(lightHue + (darkHue - lightHue) * place);
        // Weak at both ends, where a screen has little room for colour.
        double strength = chroma * Math.min(1, 0.28 + 1.9 * place) * (1 - 0.25 * place * place);
        for (double c = strength; ; c *= 0.93) {
            double[] rgb = linear(lightness, c * Math.cos(hue), c * Math.sin(hue));
            if (isInside(rgb) || c < 0.001) {
                return new Color(channel(rgb[0]), channel(rgb[1]), channel(rgb[2]));
            }
        }
    }

    private static double[] linear(double lightness, double a, double b) {
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static boolean isInside(double[] rgb) {
        for (double value : rgb) {
            if (value < 0 || value > 1) {
                return false;
            }
        }
        return true;
    }

    private static int channel(double linear) {
        double value = Math.min(1, Math.max(0, linear));
        double encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * Math.pow(value, 1 / 2.4) - 0.055;
        return (int) Math.round(encoded * 255);
    }

    private static double cube(double value) {
        return value * value * value;
    }
}
