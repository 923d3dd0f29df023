package org.santu.sheet.page;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** One thing on a page. Shapes, transforms and pictures are shared and must not be changed. */
public sealed interface Mark {
    /** From the coordinates of the mark to millimetres of the page, x to the right and y downwards. */
    AffineTransform placing();

    /** The part of the page it may cover, in millimetres; null for all of it. */
    Rectangle2D clip();

    /** What it covers without its clip, in millimetres; a little more does not matter. */
    Rectangle2D bounds();

    /** A filled shape. */
    record Area(Shape shape, Color colour, AffineTransform placing, Rectangle2D clip) implements Mark {
        @Override
        public Rectangle2D bounds() {
            return placing.createTransformedShape(shape.getBounds2D()).getBounds2D();
        }
    }

    /** A line drawn with a pen. */
    record Line(Shape shape, BasicStroke pen, Color colour, AffineTransform placing, Rectangle2D clip) implements Mark {
        @Override
        public Rectangle2D bounds() {
            Rectangle2D box = shape.getBounds2D();
            double reach = pen.getLineWidth() * 2;
            box.setRect(
                    box.getX() - reach, box.getY() - reach, box.getWidth() + 2 * reach, box.getHeight() + 2 * reach);
            return placing.createTransformedShape(box).getBounds2D();
        }
    }

    /**
     * Letters that begin at the origin on their base line.
     *
     * @param size of the letters in the coordinates of the mark
     * @param style {@link java.awt.Font#BOLD} and {@link java.awt.Font#ITALIC}
     * @param haloWidth of the pen around them, in the coordinates of the mark; 0 for the letters themselves
     */
    record Letters(
            String text,
            double size,
            int style,
            Color colour,
            double haloWidth,
            AffineTransform placing,
            Rectangle2D clip)
            implements Mark {
        @Override
        public Rectangle2D bounds() {
            double width = SheetFonts.width(text, size) + haloWidth;
            return placing.createTransformedShape(new Rectangle2D.Double(
                            -haloWidth - size * 0.2, -size, width + haloWidth + size * 0.4, size * 1.4 + haloWidth))
                    .getBounds2D();
        }
    }

    /** A picture of pixels, one unit of the mark wide and high for each of its pixels. */
    record Picture(BufferedImage image, AffineTransform placing, Rectangle2D clip) implements Mark {
        @Override
        public Rectangle2D bounds() {
            return placing.createTransformedShape(new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight()))
                    .getBounds2D();
        }
    }

    /**
     * A shape filled with a repeated drawing.
     *
     * @param cell one repetition in the coordinates of the mark
     * @param drawing marks of one repetition, placed from (0, 0) to the size of the cell
     */
    record Pattern(Shape shape, Rectangle2D cell, List<Mark> drawing, AffineTransform placing, Rectangle2D clip)
            implements Mark {
        @Override
        public Rectangle2D bounds() {
            return placing.createTransformedShape(shape.getBounds2D()).getBounds2D();
        }
    }
}
