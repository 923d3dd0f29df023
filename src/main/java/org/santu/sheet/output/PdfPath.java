package org.santu.sheet.output;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/**
 * Writes shapes. Vertices nearer than 0.05 mm to the last one are left out. Small shapes are written around the origin and moved
 * to their place: the same symbol is then the same bytes every time, which deflate packs into next to nothing.
 */
final class PdfPath {
    private static final double NEAR_POINTS = 0.14;
    private static final double SMALL_POINTS = 45;

    private final PdfBytes out;

    PdfPath(PdfBytes out) {
        this.out = out;
    }

    void draw(Shape shape, AffineTransform placing, String nonZero, String evenOdd) {
        Rectangle2D box = placing.createTransformedShape(shape.getBounds2D()).getBounds2D();
        boolean small = box.getWidth() < SMALL_POINTS && box.getHeight() < SMALL_POINTS;
        AffineTransform way = placing;
        if (small) {
            double x = Math.round(box.getX() * 100) / 100.0;
            double y = Math.round(box.getY() * 100) / 100.0;
            out.text("q 1 0 0 1 ").number(x).number(y).text("cm\n");
            way = AffineTransform.getTranslateInstance(-box.getX(), -box.getY());
            way.concatenate(placing);
        }
        PathIterator path = shape.getPathIterator(way);
        append(path, small ? 0.02 : NEAR_POINTS);
        out.text(path.getWindingRule() == PathIterator.WIND_EVEN_ODD ? evenOdd : nonZero);
        if (small) {
            out.text("Q\n");
        }
    }

    private void append(PathIterator path, double near) {
        double[] c = new double[6];
        double lastX = 0;
        double lastY = 0;
        // a vertex that may be left out is written after all when something else than a vertex follows
        boolean waiting = false;
        double waitingX = 0;
        double waitingY = 0;
        while (!path.isDone()) {
            int kind = path.currentSegment(c);
            if (kind == PathIterator.SEG_LINETO) {
                if (Math.abs(c[0] - lastX) < near && Math.abs(c[1] - lastY) < near) {
                    waiting = true;
                    waitingX = c[0];
                    waitingY = c[1];
                } else {
                    waiting = false;
                    lastX = c[0];
                    lastY = c[1];
                    out.number(lastX).number(lastY).text("l\n");
                }
                path.next();
                continue;
            }
            if (waiting) {
                out.number(waitingX).number(waitingY).text("l\n");
                lastX = waitingX;
                lastY = waitingY;
                waiting = false;
            }
            switch (kind) {
                case PathIterator.SEG_MOVETO -> {
                    out.number(c[0]).number(c[1]).text("m\n");
                    lastX = c[0];
                    lastY = c[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    curve(
                            lastX + (c[0] - lastX) * 2 / 3,
                            lastY + (c[1] - lastY) * 2 / 3,
                            c[2] + (c[0] - c[2]) * 2 / 3,
                            c[3] + (c[1] - c[3]) * 2 / 3,
                            c[2],
                            c[3]);
                    lastX = c[2];
                    lastY = c[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    curve(c[0], c[1], c[2], c[3], c[4], c[5]);
                    lastX = c[4];
                    lastY = c[5];
                }
                default -> out.text("h\n");
            }
            path.next();
        }
        if (waiting) {
            out.number(waitingX).number(waitingY).text("l\n");
        }
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3) {
        out.number(x1).number(y1).number(x2).number(y2).number(x3).number(y3).text("c\n");
    }
}
