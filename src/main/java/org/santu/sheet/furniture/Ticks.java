package org.santu.sheet.furniture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.locationtech.jts.geom.Envelope;

/**
 * Where the lines of round metres and degrees meet the neat line.
 *
 * @param metres along the lower and left sides
 * @param degrees along the upper and right sides
 * @param metreStep between two lines of metres
 */
public record Ticks(List<Tick> metres, List<Tick> degrees, double metreStep) {
    private static final double[] STEPS = {1, 2, 5};
    private static final double[] SECONDS = {1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 18_000};

    /** The sides of the map. */
    public enum Side {
        BOTTOM,
        LEFT,
        TOP,
        RIGHT
    }

    /**
     * @param value metres of the reference system or degrees
     * @param at metres of the reference system along the side: x at top and bottom, y at left and right
     */
    public record Tick(Side side, double value, double at, String label) {}

    /**
     * @param spacing least distance of two lines, in metres of the reference system
     * @param toZone from longitude and latitude to the reference system
     */
    public static Ticks of(Envelope extent, double spacing, MathTransform toZone) {
        double step = step(spacing);
        List<Tick> metres = new ArrayList<>();
        for (double x = Math.ceil(extent.getMinX() / step) * step; x < extent.getMaxX(); x += step) {
            metres.add(new Tick(Side.BOTTOM, x, x, Long.toString(Math.round(x))));
        }
        for (double y = Math.ceil(extent.getMinY() / step) * step; y < extent.getMaxY(); y += step) {
            metres.add(new Tick(Side.LEFT, y, y, Long.toString(Math.round(y))));
        }
        List<Tick> degrees = new ArrayList<>();
        degrees(extent, spacing, toZone, Side.TOP, degrees);
        degrees(extent, spacing, toZone, Side.RIGHT, degrees);
        return new Ticks(List.copyOf(metres), List.copyOf(degrees), step);
    }

    /** The smallest of 1, 2, 5, 10 ... that is not smaller. */
    static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double step : STEPS) {
            if (step * power >= least * (1 - 1e-9)) {
                return step * power;
            }
        }
        return 10 * power;
    }

    private static void degrees(Envelope extent, double spacing, MathTransform toZone, Side side, List<Tick> ticks) {
        double[] from = place(
                toZone,
                side == Side.TOP ? extent.getMinX() : extent.getMaxX(),
                side == Side.TOP ? extent.getMaxY() : extent.getMinY());
        double[] to = place(toZone, extent.getMaxX(), extent.getMaxY());
        int part = side == Side.TOP ? 0 : 1;
        double length = side == Side.TOP ? extent.getWidth() : extent.getHeight();
        double least = spacing / length * (to[part] - from[part]) * 3600;
        double step = SECONDS[SECONDS.length - 1];
        for (double seconds : SECONDS) {
            if (seconds >= least) {
                step = seconds;
                break;
            }
        }
        for (double s = Math.ceil(from[part] * 3600 / step) * step; s < to[part] * 3600; s += step) {
            double at = meet(extent, toZone, side, s / 3600, (s / 3600 - from[part]) / (to[part] - from[part]));
            ticks.add(new Tick(side, s / 3600, at, label(s)));
        }
    }

    /** Where the side has that longitude or latitude, by the rule of false position. */
    private static double meet(Envelope extent, MathTransform toZone, Side side, double degrees, double first) {
        boolean top = side == Side.TOP;
        double origin = top ? extent.getMinX() : extent.getMinY();
        double length = top ? extent.getWidth() : extent.getHeight();
        double share = first;
        double slope = 0;
        double lastShare = 0;
        double last = degreesAt(extent, toZone, side, origin) - degrees;
        for (int i = 0; i < 6; i++) {
            double error = degreesAt(extent, toZone, side, origin + share * length) - degrees;
            if (Math.abs(error) < 1e-12 || share == lastShare) {
                break;
            }
            slope = (error - last) / (share - lastShare);
            lastShare = share;
            last = error;
            share -= error / slope;
        }
        return origin + share * length;
    }

    private static double degreesAt(Envelope extent, MathTransform toZone, Side side, double at) {
        return side == Side.TOP ? place(toZone, at, extent.getMaxY())[0] : place(toZone, extent.getMaxX(), at)[1];
    }

    /** Longitude and latitude of a place of the reference system. */
    public static double[] place(MathTransform toZone, double x, double y) {
        double[] place = {x, y};
        try {
            toZone.inverse().transform(place, 0, place, 0, 1);
        } catch (TransformException e) {
            throw new IllegalArgumentException(x + " " + y, e);
        }
        return place;
    }

    static String label(double seconds) {
        long whole = Math.round(seconds);
        long degrees = whole / 3600;
        long minutes = whole / 60 % 60;
        long rest = whole % 60;
        return rest == 0
                ? String.format(Locale.ROOT, "%d°%02d′", degrees, minutes)
                : String.format(Locale.ROOT, "%d°%02d′%02d″", degrees, minutes, rest);
    }
}
