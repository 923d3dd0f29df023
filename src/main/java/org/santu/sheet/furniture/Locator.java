package org.santu.sheet.furniture;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.santu.sheet.page.Ink;

/**
 * Where the village lies in its county. Geometries in degrees; shared by all sheets of the county.
 *
 * @param county outline, or null
 * @param townships with their codes
 */
public record Locator(Geometry county, String countyName, List<Township> townships) {
    private static final Color LAND = new Color(0xF6F1E6);
    private static final Color OWN = new Color(0xF3D9A8);
    private static final Color BORDER = new Color(0x8A6680);
    private static final Color THIN = new Color(0xC9BFC6);
    private static final Color RED = new Color(0xA3243F);
    private static final Color INK = new Color(0x4A463F);

    /** A township of the county. */
    public record Township(String code, Geometry area) {}

    public Locator {
        townships = List.copyOf(townships);
    }

    public boolean isEmpty() {
        return county == null && townships.isEmpty();
    }

    /**
     * @param village its area in degrees, or null
     * @param township code of the township that the village belongs to
     */
    public void draw(
            Ink ink, Rectangle2D box, Geometry village, Coordinate point, String township, Envelope map, double unit) {
        Envelope all = new Envelope();
        if (county != null) {
            all.expandToInclude(county.getEnvelopeInternal());
        }
        townships.forEach(each -> all.expandToInclude(each.area().getEnvelopeInternal()));
        if (all.isNull()) {
            all.expandToInclude(map);
            all.expandBy(map.getWidth(), map.getHeight());
        }
        double letters = Ink.legible(2.1 * unit) * 1.3;
        DegreePlot way = DegreePlot.fitting(
                all, new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight() - letters));
        if (county != null) {
            ink.fill(way.path(county), LAND);
        }
        for (Township each : townships) {
            if (each.code().equals(township)) {
                ink.fill(way.path(each.area()), OWN);
            }
        }
        townships.forEach(each -> ink.draw(way.path(each.area()), 0.1 * unit, THIN));
        if (county != null) {
            ink.draw(way.path(county), 0.28 * unit, BORDER);
        }
        if (village != null) {
            ink.fill(way.path(village), RED);
        } else if (point != null) {
            ink.fill(way.x(point.x) - 0.6 * unit, way.y(point.y) - 0.6 * unit, 1.2 * unit, 1.2 * unit, RED);
        }
        double side = Math.max(map.getWidth() * way.perX(), 2.4 * unit);
        double tall = Math.max(map.getHeight() * way.perY(), 2.4 * unit);
        // A map that shows more than the county does not leave the box.
        Rectangle2D shown = new Rectangle2D.Double(
                        way.x(map.centre().x) - side / 2, way.y(map.centre().y) - tall / 2, side, tall)
                .createIntersection(box);
        ink.frame(shown.getX(), shown.getY(), shown.getWidth(), shown.getHeight(), 0.25 * unit, RED);
        ink.text(countyName, box.getX(), box.getMaxY(), Ink.legible(2.1 * unit), Font.PLAIN, INK);
    }
}
