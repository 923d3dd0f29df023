package org.santu.sheet.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.santu.catalog.Text;

/**
 * How features of a plan look on the map of a report. Areas that are too small to be seen become a dot.
 *
 * @param value of the property that chooses the symbol; empty where all look the same
 * @param label in the legend
 * @param fill null for none
 * @param line null for none
 * @param pen width of the line in millimetres
 * @param dot diameter in millimetres of points and of areas that are too small
 */
public record PlanSymbol(String value, Text label, Color fill, Color line, double pen, double dot) {
    private static final double DOT = 2.6;

    /** Areas with an outline. */
    public static PlanSymbol area(String value, Text label, Color fill, Color line) {
        return new PlanSymbol(value, label, fill, line, 0.25, DOT);
    }

    /** Lines of one width. */
    public static PlanSymbol line(String value, Text label, Color colour, double pen) {
        return new PlanSymbol(value, label, null, colour, pen, DOT);
    }

    /** Points as dots. */
    public static PlanSymbol point(String value, Text label, Color fill, double diameter) {
        return new PlanSymbol(value, label, fill, Color.WHITE, 0.2, diameter);
    }

    /** Paints a shape in millimetres. */
    void paint(Graphics2D graphics, Shape shape) {
        if (fill != null) {
            graphics.setPaint(fill);
            graphics.fill(shape);
        }
        if (line != null) {
            graphics.setPaint(line);
            graphics.setStroke(new BasicStroke((float) pen, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(shape);
        }
    }

    Shape dotAt(double x, double y) {
        return new Ellipse2D.Double(x - dot / 2, y - dot / 2, dot, dot);
    }

    /**
     * What the legend shows, in a box in millimetres.
     *
     * @param dots whether the features are drawn as dots
     */
    Shape sample(double width, double height, boolean dots) {
        if (fill == null) {
            return new Line2D.Double(0, height / 2, width, height / 2);
        }
        return dots
                ? dotAt(width / 2, height / 2)
                : new Rectangle2D.Double(width * 0.12, height * 0.15, width * 0.76, height * 0.7);
    }
}
