package org.santu.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.PaintContext;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.ColorModel;
import java.util.function.Consumer;

/**
 * A fill that repeats a graphic, kept as a drawing. Given to {@link PaperGraphics} only.
 *
 * @param cell one repetition, in the coordinates of the graphics at the time of filling
 * @param drawing draws one repetition into {@code (0, 0)} to the size of the cell; what hangs over an edge comes in at the other
 */
public record PatternPaint(Rectangle2D cell, Consumer<Graphics2D> drawing) implements Paint {

    @Override
    public PaintContext createContext(
            ColorModel model, Rectangle device, Rectangle2D user, AffineTransform transform, RenderingHints hints) {
        return Color.LIGHT_GRAY.createContext(model, device, user, transform, hints);
    }

    @Override
    public int getTransparency() {
        return TRANSLUCENT;
    }
}
