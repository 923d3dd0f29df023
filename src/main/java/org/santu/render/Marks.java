package org.santu.render;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The shapes of point marks in a box of side 1 around the origin, y downwards. The names of SLD and the usual ones of QGIS and
 * GeoServer; {@code shape://} ones are open lines that are stroked, never filled.
 */
final class Marks {
    private static final Map<String, Shape> SHAPES = new HashMap<>();

    static {
        SHAPES.put("square", new Rectangle2D.Double(-0.5, -0.5, 1, 1));
        SHAPES.put("rectangle", new Rectangle2D.Double(-0.5, -0.25, 1, 0.5));
        SHAPES.put("circle", new Ellipse2D.Double(-0.5, -0.5, 1, 1));
        SHAPES.put("triangle", polygon(0, -0.5, 0.5, 0.5, -0.5, 0.5));
        SHAPES.put("equilateral_triangle", polygon(0, -0.5, 0.5, 0.366, -0.5, 0.366));
        SHAPES.put("diamond", polygon(0, -0.5, 0.5, 0, 0, 0.5, -0.5, 0));
        SHAPES.put("pentagon", regular(5));
        SHAPES.put("hexagon", regular(6));
        SHAPES.put("octagon", regular(8));
        SHAPES.put("star", star(5, 0.382 * 0.5));
        SHAPES.put("diamond_star", star(4, 0.2));
        SHAPES.put("cross", plus(0.16));
        SHAPES.put("cross_fill", plus(0.25));
        SHAPES.put("x", rotated(plus(0.12), 45));
        SHAPES.put("cross2", rotated(plus(0.12), 45));
        SHAPES.put("arrow", polygon(0, -0.5, 0.5, 0, 0.2, 0, 0.2, 0.5, -0.2, 0.5, -0.2, 0, -0.5, 0));
        SHAPES.put("arrowhead", lines(-0.5, -0.5, 0, 0, -0.5, 0.5));
        SHAPES.put("semi_circle", halfCircle());
        SHAPES.put(
                "house", polygon(0, -0.5, 0.5, -0.05, 0.38, -0.05, 0.38, 0.5, -0.38, 0.5, -0.38, -0.05, -0.5, -0.05));
        SHAPES.put("flag", polygon(-0.36, -0.5, 0.46, -0.22, -0.22, 0.06, -0.22, 0.5, -0.36, 0.5));
        SHAPES.put("bolt", polygon(0.1, -0.5, -0.34, 0.08, -0.04, 0.08, -0.12, 0.5, 0.34, -0.14, 0.04, -0.14));
        SHAPES.put("drop", drop());
        SHAPES.put("line", lines(0, -0.5, 0, 0.5));
        SHAPES.put("shape://vertline", lines(0, -0.5, 0, 0.5));
        SHAPES.put("shape://horline", lines(-0.5, 0, 0.5, 0));
        SHAPES.put("shape://slash", lines(-0.5, 0.5, 0.5, -0.5));
        SHAPES.put("shape://backslash", lines(-0.5, -0.5, 0.5, 0.5));
        for (String name : new String[] {"vertline", "horline", "slash", "backslash"}) {
            // as QGIS writes them
            SHAPES.put(name, SHAPES.get("shape://" + name));
        }
        SHAPES.put("shape://dot", new Ellipse2D.Double(-0.5, -0.5, 1, 1));
        Path2D plusLines = lines(0, -0.5, 0, 0.5);
        plusLines.append(lines(-0.5, 0, 0.5, 0), false);
        SHAPES.put("shape://plus", plusLines);
        Path2D timesLines = lines(-0.5, 0.5, 0.5, -0.5);
        timesLines.append(lines(-0.5, -0.5, 0.5, 0.5), false);
        SHAPES.put("shape://times", timesLines);
        SHAPES.put("shape://oarrow", lines(-0.5, -0.3, 0.5, 0, -0.5, 0.3));
        SHAPES.put("shape://carrow", polygon(-0.5, -0.3, 0.5, 0, -0.5, 0.3));
        SHAPES.put("extshape://triangle", SHAPES.get("triangle"));
    }

    private Marks() {}

    static boolean isKnown(String name) {
        return FontMarks.isFontMark(name) || SHAPES.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** The shape of that name, a square for an unknown one. Shared: not to be changed. */
    static Shape shape(String name) {
        if (FontMarks.isFontMark(name)) {
            return FontMarks.shape(name);
        }
        Shape shape = SHAPES.get(name);
        if (shape == null) {
            shape = SHAPES.get(name.toLowerCase(Locale.ROOT));
        }
        return shape == null ? SHAPES.get("square") : shape;
    }

    /** Whether the mark is made of open lines, so that a fill would show nothing sensible. */
    static boolean isOpen(String name) {
        return name.endsWith("line")
                || name.endsWith("slash")
                || name.equals("arrowhead")
                || (name.startsWith("shape://") && !name.endsWith("dot") && !name.endsWith("carrow"));
    }

    private static Path2D polygon(double... xy) {
        Path2D path = lines(xy);
        path.closePath();
        return path;
    }

    private static Path2D lines(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        return path;
    }

    private static Path2D regular(int corners) {
        double[] xy = new double[corners * 2];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            xy[2 * i] = 0.5 * Math.sin(angle);
            xy[2 * i + 1] = -0.5 * Math.cos(angle);
        }
        return polygon(xy);
    }

    private static Path2D star(int points, double innerRadius) {
        double[] xy = new double[points * 4];
        for (int i = 0; i < 2 * points; i++) {
            double angle = Math.PI * i / points;
            double radius = i % 2 == 0 ? 0.5 : innerRadius;
            xy[2 * i] = radius * Math.sin(angle);
            xy[2 * i + 1] = -radius * Math.cos(angle);
        }
        return polygon(xy);
    }

    private static Path2D plus(double h) {
        return polygon(
                -h, -0.5, h, -0.5, h, -h, 0.5, -h, 0.5, h, h, h, h, 0.5, -h, 0.5, -h, h, -0.5, h, -0.5, -h, -h, -h);
    }

    private static Path2D rotated(Path2D path, double degrees) {
        Path2D copy = new Path2D.Double(path);
        copy.transform(AffineTransform.getRotateInstance(Math.toRadians(degrees)));
        return copy;
    }

    private static Path2D drop() {
        Path2D path = new Path2D.Double();
        path.moveTo(0, -0.5);
        path.curveTo(0.12, -0.2, 0.34, 0, 0.34, 0.18);
        path.curveTo(0.34, 0.6, -0.34, 0.6, -0.34, 0.18);
        path.curveTo(-0.34, 0, -0.12, -0.2, 0, -0.5);
        path.closePath();
        return path;
    }

    private static Path2D halfCircle() {
        return new Path2D.Double(new Arc2D.Double(-0.5, -0.25, 1, 1, 0, 180, Arc2D.CHORD));
    }
}
