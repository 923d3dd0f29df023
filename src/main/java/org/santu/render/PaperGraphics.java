package org.santu.render;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.AffineTransform;

/**
 * A graphics that writes paper rather than pixels: it wants letters as letters, so that they can be searched and copied, and
 * repeated graphics as {@link PatternPaint}. {@link MapRenderer} looks whether its {@link java.awt.Graphics2D} is one, and so must
 * be what its {@code create()} answers.
 */
public interface PaperGraphics {
    /**
     * Writes one run of letters in the coordinates of the graphics.
     *
     * @param placing where the letters stand: they begin at the origin on their base line
     * @param haloWidth of the pen that goes around the letters; 0 for the letters themselves
     */
    void writeLetters(String text, Font font, AffineTransform placing, Color colour, double haloWidth);
}
