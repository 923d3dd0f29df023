package org.santu.sheet.furniture;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import org.santu.sheet.page.Ink;

/** An arrow to grid north, which is up on every sheet. */
final class NorthArrow {
    private static final Color INK = new Color(0x26241F);

    private NorthArrow() {}

    /** @param x of the middle */
    static void draw(Ink ink, double x, double top, double height) {
        double letters = height * 0.26;
        double tip = top + letters * 1.05;
        double foot = top + height;
        double half = height * 0.2;
        double notch = foot - (foot - tip) * 0.22;
        Path2D.Double dark = new Path2D.Double();
        dark.moveTo(x, tip);
        dark.lineTo(x - half, foot);
        dark.lineTo(x, notch);
        dark.closePath();
        Path2D.Double whole = new Path2D.Double();
        whole.moveTo(x, tip);
        whole.lineTo(x + half, foot);
        whole.lineTo(x, notch);
        whole.lineTo(x - half, foot);
        whole.closePath();
        ink.fill(dark, INK);
        ink.draw(whole, height * 0.016, INK);
        ink.text("N", x, top + letters * 0.8, letters, Font.BOLD, INK, 0.5);
    }
}
