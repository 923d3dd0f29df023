package org.santu.sheet.furniture;

import java.awt.Color;
import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.santu.sheet.page.Ink;

/**
 * A scale bar of a round length.
 *
 * @param groundMetres its length on the ground
 * @param parts of the same length, black and white in turn
 * @param millimetres its length on paper
 */
public record ScaleBar(double groundMetres, int parts, double millimetres) {
    private static final Color INK = new Color(0x26241F);
    private static final double[] LENGTHS = {5, 4, 2, 1};
    private static final int[] PARTS = {5, 4, 4, 5};

    /** The longest round bar that is not longer than a length on paper. */
    public static ScaleBar of(int scaleDenominator, double longestMillimetres) {
        double longest = longestMillimetres / 1000 * scaleDenominator;
        double power = Math.pow(10, Math.floor(Math.log10(longest)));
        for (int i = 0; i < LENGTHS.length; i++) {
            double metres = LENGTHS[i] * power;
            if (metres <= longest * (1 + 1e-9)) {
                return new ScaleBar(metres, PARTS[i], metres / scaleDenominator * 1000);
            }
        }
        throw new IllegalStateException("no round length below " + longest);
    }

    /** Draws the bar with its figures above; x and y are its upper left corner. */
    public void draw(Ink ink, double x, double y, double unit) {
        double height = 1.3 * unit;
        double step = millimetres / parts;
        for (int i = 0; i < parts; i++) {
            ink.fill(x + i * step, y, step, height, i % 2 == 0 ? INK : Color.WHITE);
        }
        ink.frame(x, y, millimetres, height, 0.12 * unit, INK);
        double size = Ink.legible(2 * unit);
        boolean kilometres = groundMetres >= 2000;
        DecimalFormat format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        for (int i = 0; i <= parts; i++) {
            if (i == 0 || i == parts || parts == 4 && i == 2 || parts == 5 && i % 2 == 0 && i < 4) {
                double ground = groundMetres * i / parts;
                String label = format.format(kilometres ? ground / 1000 : ground)
                        + (i == parts ? kilometres ? " km" : " m" : "");
                ink.text(label, x + i * step, y - 0.7 * unit, size, Font.PLAIN, INK, i == 0 ? 0.2 : 0.5);
            }
        }
    }
}
