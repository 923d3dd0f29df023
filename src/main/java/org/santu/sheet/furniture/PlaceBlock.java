package org.santu.sheet.furniture;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.santu.sheet.flow.Block;
import org.santu.sheet.page.Ink;
import org.santu.sheet.page.QrCode;

/**
 * The head of the panel: locator map, north arrow and the code that opens the live record.
 *
 * @param village its area in degrees, or null
 * @param map what the sheet shows, in degrees
 * @param address written into the QR code
 * @param caption below the QR code
 */
public record PlaceBlock(
        Locator locator,
        Geometry village,
        Coordinate point,
        String township,
        Envelope map,
        String address,
        String caption,
        double unit)
        implements Block {
    private static final Color FRAME = new Color(0x8B857A);
    private static final Color QUIET = new Color(0x6B665D);
    private static final double HEIGHT = 40;

    @Override
    public double preferredWidth() {
        return 70 * unit;
    }

    @Override
    public double leastWidth() {
        return 60 * unit;
    }

    @Override
    public double height(double width) {
        return HEIGHT * unit + 2.5 * unit;
    }

    @Override
    public Placed place(Ink ink, double x, double y, double width, double height, boolean whole) {
        if (height(width) > height && !whole) {
            return new Placed(0, this);
        }
        if (ink != null) {
            double tall = HEIGHT * unit;
            double side = Math.min(21 * unit, width * 0.32);
            Rectangle2D box = new Rectangle2D.Double(x, y, width - side - 3 * unit, tall);
            ink.frame(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 0.15 * unit, FRAME);
            locator.draw(ink, inner(box), village, point, township, map, unit);
            double middle = x + width - side / 2;
            NorthArrow.draw(ink, middle, y, tall - side - 5.5 * unit);
            double top = y + tall - side - 2.6 * unit;
            ink.qrCode(QrCode.of(address), middle - side / 2, top, side);
            ink.text(caption, middle, y + tall, Ink.legible(1.9 * unit), Font.PLAIN, QUIET, 0.5);
        }
        return new Placed(height(width), null);
    }

    private Rectangle2D inner(Rectangle2D box) {
        double gap = 1.2 * unit;
        return new Rectangle2D.Double(
                box.getX() + gap, box.getY() + gap, box.getWidth() - 2 * gap, box.getHeight() - 2 * gap);
    }

    /** An arrow to grid north alone; x is its middle. */
    public static void north(Ink ink, double x, double top, double height) {
        NorthArrow.draw(ink, x, top, height);
    }
}
