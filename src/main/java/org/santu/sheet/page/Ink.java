package org.santu.sheet.page;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Draws on a page in millimetres; sizes of letters are in millimetres too (1 mm = 2.83 points). Used by one thread. */
public final class Ink {
    /** Six points, in millimetres: smaller letters cannot be read on paper. */
    public static final double SMALLEST_LETTERS = 6 * 25.4 / 72;

    private final Recorder graphics;

    public Ink(Recorder graphics) {
        this.graphics = graphics;
    }

    /** The size of letters that were wanted, or the smallest that can be read. */
    public static double legible(double millimetres) {
        return Math.max(SMALLEST_LETTERS, millimetres);
    }

    /** The page below, for whoever draws on a {@link java.awt.Graphics2D}. */
    public Recorder graphics() {
        return graphics;
    }

    public void fill(Shape shape, Color colour) {
        graphics.setPaint(colour);
        graphics.fill(shape);
    }

    public void fill(double x, double y, double width, double height, Color colour) {
        fill(new Rectangle2D.Double(x, y, width, height), colour);
    }

    public void line(double x1, double y1, double x2, double y2, double width, Color colour) {
        draw(new Line2D.Double(x1, y1, x2, y2), width, colour);
    }

    public void frame(double x, double y, double width, double height, double pen, Color colour) {
        draw(new Rectangle2D.Double(x, y, width, height), pen, colour);
    }

    public void draw(Shape shape, double width, Color colour) {
        graphics.setPaint(colour);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4));
        graphics.draw(shape);
    }

    public void draw(Shape shape, BasicStroke pen, Color colour) {
        graphics.setPaint(colour);
        graphics.setStroke(pen);
        graphics.draw(shape);
    }

    /** Writes one line of text that begins at x. */
    public void text(String text, double x, double baseline, double size, int style, Color colour) {
        if (!text.isEmpty()) {
            graphics.writeLetters(
                    text, font(size, style), AffineTransform.getTranslateInstance(x, baseline), colour, 0);
        }
    }

    /** @param share 0 = begins at x, 0.5 = centred, 1 = ends at x */
    public void text(String text, double x, double baseline, double size, int style, Color colour, double share) {
        text(text, x - share * SheetFonts.width(SheetFonts.drawable(text), size), baseline, size, style, colour);
    }

    /** Writes upwards, centred at a point. */
    public void textUpwards(String text, double x, double middleY, double size, Color colour) {
        AffineTransform placing = AffineTransform.getTranslateInstance(x, middleY);
        placing.rotate(-Math.PI / 2);
        placing.translate(-SheetFonts.width(text, size) / 2, 0);
        graphics.writeLetters(text, font(size, Font.PLAIN), placing, colour, 0);
    }

    private static Font font(double size, int style) {
        return SheetFonts.screenFont().deriveFont(style, (float) size);
    }

    /** Draws a QR code with a side of that many millimetres, without its quiet zone. */
    public void qrCode(boolean[][] modules, double x, double y, double side) {
        double step = side / modules.length;
        Path2D.Double dark = new Path2D.Double();
        for (int row = 0; row < modules.length; row++) {
            int column = 0;
            while (column < modules.length) {
                int end = column;
                while (end < modules.length && modules[row][end]) {
                    end++;
                }
                if (end > column) {
                    dark.append(
                            new Rectangle2D.Double(x + column * step, y + row * step, (end - column) * step, step),
                            false);
                }
                column = end + 1;
            }
        }
        fill(dark, Color.BLACK);
    }
}
