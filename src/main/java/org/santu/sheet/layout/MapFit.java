package org.santu.sheet.layout;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * Which piece of land a map shows, and how small.
 *
 * @param extent in metres of the projected reference system
 * @param scaleDenominator ground metres for a metre of paper
 * @param fits whether everything that was asked for is inside
 */
public record MapFit(Envelope extent, int scaleDenominator, boolean fits) {
    private static final double MILLIMETRES = 1000;

    /**
     * @param shown what must be seen, in metres of the projected reference system
     * @param map the frame on paper in millimetres
     * @param marginPercent free room on each side, in percent of the frame
     * @param fixed a denominator, or 0 for the largest of the scales that fits
     * @param scales ascending denominators
     * @param gridScale metres of the reference system for a metre on the ground: the scale is right on the ground
     */
    public static MapFit of(
            Envelope shown, Rectangle2D map, double marginPercent, int fixed, List<Integer> scales, double gridScale) {
        double free = 1 - 2 * marginPercent / 100;
        double wanted = Math.max(
                        shown.getWidth() / gridScale / (map.getWidth() * free),
                        shown.getHeight() / gridScale / (map.getHeight() * free))
                * MILLIMETRES;
        int scale = fixed > 0 ? fixed : round(wanted, scales);
        double width = map.getWidth() / MILLIMETRES * scale * gridScale;
        double height = map.getHeight() / MILLIMETRES * scale * gridScale;
        double x = shown.centre().x;
        double y = shown.centre().y;
        Envelope extent = new Envelope(x - width / 2, x + width / 2, y - height / 2, y + height / 2);
        return new MapFit(extent, scale, extent.contains(shown));
    }

    private static int round(double wanted, List<Integer> scales) {
        for (int scale : scales) {
            if (scale >= wanted) {
                return scale;
            }
        }
        double step = Math.pow(10, Math.floor(Math.log10(wanted)));
        return (int) Math.min(Integer.MAX_VALUE, Math.ceil(wanted / step) * step);
    }

    /**
     * The scale of a transverse Mercator projection at a place, by the distance from its central meridian.
     *
     * @param eastingFromMeridian metres; source: Snyder, Map Projections (USGS PP 1395), eq. 8-11 to second order
     */
    public static double gridScale(double eastingFromMeridian) {
        double radius = 6_371_000;
        double part = eastingFromMeridian / radius;
        return 1 + part * part / 2;
    }
}
