package org.santu.sheet.furniture;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.locationtech.jts.geom.Envelope;
import org.santu.sheet.page.Ink;
import org.santu.sheet.page.SheetFonts;

/** Draws the neat line with the ticks and figures of metres and degrees, and small crosses where lines of metres meet. */
public final class NeatLine {
    private static final Color INK = new Color(0x26241F);
    private static final Color BLUE = new Color(0x2F6EA6);
    private static final Color CROSS = new Color(0x5F5A52);

    private NeatLine() {}

    public static void draw(Ink ink, Rectangle2D map, Envelope extent, Ticks ticks, double unit) {
        double perMetreX = map.getWidth() / extent.getWidth();
        double perMetreY = map.getHeight() / extent.getHeight();
        double length = 1.5 * unit;
        double size = Ink.legible(1.9 * unit);
        double pen = 0.14 * unit;
        crosses(ink, map, extent, ticks, unit);
        for (Ticks.Tick tick : ticks.metres()) {
            if (tick.side() == Ticks.Side.BOTTOM) {
                double x = map.getX() + (tick.at() - extent.getMinX()) * perMetreX;
                ink.line(x, map.getMaxY(), x, map.getMaxY() + length, pen, INK);
                ink.line(x, map.getY() - length * 0.6, x, map.getY(), pen, INK);
                level(ink, map, tick.label(), x, map.getMaxY() + length + size, size, INK);
            } else {
                double y = map.getMaxY() - (tick.at() - extent.getMinY()) * perMetreY;
                ink.line(map.getX() - length, y, map.getX(), y, pen, INK);
                ink.line(map.getMaxX(), y, map.getMaxX() + length * 0.6, y, pen, INK);
                upright(ink, map, tick.label(), map.getX() - length - size * 0.35, y, size, INK);
            }
        }
        for (Ticks.Tick tick : ticks.degrees()) {
            if (tick.side() == Ticks.Side.TOP) {
                double x = map.getX() + (tick.at() - extent.getMinX()) * perMetreX;
                ink.line(x, map.getY() - length, x, map.getY(), pen, BLUE);
                level(ink, map, tick.label(), x, map.getY() - length - size * 0.3, size, BLUE);
            } else {
                double y = map.getMaxY() - (tick.at() - extent.getMinY()) * perMetreY;
                ink.line(map.getMaxX(), y, map.getMaxX() + length, y, pen, BLUE);
                upright(ink, map, tick.label(), map.getMaxX() + length + size * 1.1, y, size, BLUE);
            }
        }
        ink.frame(map.getX(), map.getY(), map.getWidth(), map.getHeight(), 0.22 * unit, INK);
    }

    private static void level(Ink ink, Rectangle2D map, String label, double x, double y, double size, Color colour) {
        double half = SheetFonts.width(label, size) / 2;
        if (x - half >= map.getX() && x + half <= map.getMaxX()) {
            ink.text(label, x, y, size, Font.PLAIN, colour, 0.5);
        }
    }

    private static void upright(Ink ink, Rectangle2D map, String label, double x, double y, double size, Color colour) {
        double half = SheetFonts.width(label, size) / 2;
        if (y - half >= map.getY() && y + half <= map.getMaxY()) {
            ink.textUpwards(label, x, y, size, colour);
        }
    }

    private static void crosses(Ink ink, Rectangle2D map, Envelope extent, Ticks ticks, double unit) {
        double arm = 1.1 * unit;
        Path2D.Double path = new Path2D.Double();
        for (Ticks.Tick across : ticks.metres()) {
            for (Ticks.Tick up : ticks.metres()) {
                if (across.side() == Ticks.Side.BOTTOM && up.side() == Ticks.Side.LEFT) {
                    double x = map.getX() + (across.at() - extent.getMinX()) * map.getWidth() / extent.getWidth();
                    double y = map.getMaxY() - (up.at() - extent.getMinY()) * map.getHeight() / extent.getHeight();
                    path.moveTo(x - arm, y);
                    path.lineTo(x + arm, y);
                    path.moveTo(x, y - arm);
                    path.lineTo(x, y + arm);
                }
            }
        }
        ink.draw(path, 0.09 * unit, CROSS);
    }
}
