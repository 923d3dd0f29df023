package org.santu.sheet.tiling;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import org.santu.problem.Messages;
import org.santu.sheet.page.Ink;
import org.santu.sheet.page.Recorder;
import org.santu.sheet.page.SheetFonts;

/** What stands around a part of a sheet: where to cut, which part it is, and where it belongs. */
final class TileMarks {
    private static final Color INK = new Color(0x26241F);
    private static final Color QUIET = new Color(0x6B665D);
    private static final Color GLUE = new Color(0x2F6EA6);
    private static final double PEN = 0.18;
    private static final double ARM = 5;
    private static final double GAP = 1.2;
    private static final double LETTERS = 2.6;
    private static final double PLAN_HEIGHT = 9;
    private static final double WIDEST_PLAN = 30;

    private final TileGrid grid;
    private final String title;
    private final Locale locale;

    TileMarks(TileGrid grid, String title, Locale locale) {
        this.grid = grid;
        this.title = title;
        this.locale = locale;
    }

    void draw(Recorder recorder, int row, int column) {
        Ink ink = new Ink(recorder);
        Rectangle2D place = grid.place();
        corners(ink, place);
        overlaps(ink, place, row, column);
        double top = grid.paper().heightMillimetres() - TileGrid.FOOT + GAP;
        double plan = plan(ink, place.getMaxX(), top + 1.5, row, column);
        ink.text(
                text("tile-place", row + 1, column + 1, grid.rows(), grid.columns()),
                place.getX(),
                top + 4.4,
                LETTERS * 1.2,
                Font.BOLD,
                INK);
        ink.text(fitting(title, plan - place.getX() - 3), place.getX(), top + 8.2, LETTERS, Font.PLAIN, INK);
        ink.text(
                text("tile-hint", Math.round(TileGrid.OVERLAP_MILLIMETRES)),
                place.getX(),
                top + 11.6,
                Ink.SMALLEST_LETTERS * 1.05,
                Font.PLAIN,
                QUIET);
    }

    private String text(String key, Object... args) {
        return Messages.text(locale, "sheet." + key, args);
    }

    /** The title of the sheet stands on the sheet; here it may end early. */
    private static String fitting(String text, double room) {
        String fitted = text;
        while (fitted.length() > 1 && SheetFonts.width(fitted, LETTERS) > room) {
            fitted = fitted.substring(0, fitted.length() - 2) + "…";
        }
        return fitted;
    }

    /** Two short lines outside each corner. */
    private static void corners(Ink ink, Rectangle2D place) {
        Path2D.Double lines = new Path2D.Double();
        for (double x : new double[] {place.getMinX(), place.getMaxX()}) {
            for (double y : new double[] {place.getMinY(), place.getMaxY()}) {
                double right = x == place.getMinX() ? -1 : 1;
                double down = y == place.getMinY() ? -1 : 1;
                lines.moveTo(x + right * GAP, y);
                lines.lineTo(x + right * (GAP + ARM), y);
                lines.moveTo(x, y + down * GAP);
                lines.lineTo(x, y + down * (GAP + ARM));
            }
        }
        ink.draw(lines, PEN, INK);
    }

    /** How far the next page on the right and the next one below will lie on this one. */
    private void overlaps(Ink ink, Rectangle2D place, int row, int column) {
        double overlap = TileGrid.OVERLAP_MILLIMETRES;
        Path2D.Double lines = new Path2D.Double();
        if (column + 1 < grid.columns()) {
            double x = place.getMaxX() - overlap;
            vertical(lines, x, place.getMinY() - GAP, -ARM);
            vertical(lines, x, place.getMaxY() + GAP, ARM);
            neighbour(ink, "→", row, column + 1, place.getMaxX() + GAP * 2, place.getCenterY());
        }
        if (row + 1 < grid.rows()) {
            double y = place.getMaxY() - overlap;
            horizontal(lines, place.getMinX() - GAP, y, -ARM);
            horizontal(lines, place.getMaxX() + GAP, y, ARM);
            ink.text(
                    "↓ " + name(row + 1, column),
                    place.getCenterX(),
                    place.getMaxY() + GAP + Ink.SMALLEST_LETTERS,
                    Ink.SMALLEST_LETTERS,
                    Font.PLAIN,
                    GLUE,
                    0.5);
        }
        ink.draw(lines, PEN, GLUE);
    }

    private static void vertical(Path2D lines, double x, double from, double length) {
        lines.moveTo(x, from);
        lines.lineTo(x, from + length);
    }

    private static void horizontal(Path2D lines, double from, double y, double length) {
        lines.moveTo(from, y);
        lines.lineTo(from + length, y);
    }

    private static void neighbour(Ink ink, String arrow, int row, int column, double x, double y) {
        ink.text(arrow, x, y, Ink.SMALLEST_LETTERS, Font.PLAIN, GLUE);
        ink.text(name(row, column), x, y + Ink.SMALLEST_LETTERS * 1.4, Ink.SMALLEST_LETTERS, Font.PLAIN, GLUE);
    }

    private static String name(int row, int column) {
        return (row + 1) + "/" + (column + 1);
    }

    /**
     * The whole sheet, small, with this part filled.
     *
     * @return its left side
     */
    private double plan(Ink ink, double right, double top, int row, int column) {
        double scale = Math.min(
                PLAN_HEIGHT / grid.sheet().heightMillimetres(),
                WIDEST_PLAN / grid.sheet().widthMillimetres());
        double width = grid.sheet().widthMillimetres() * scale;
        double height = grid.sheet().heightMillimetres() * scale;
        double left = right - width;
        double wide = width / grid.columns();
        double tall = height / grid.rows();
        ink.fill(left + column * wide, top + row * tall, wide, tall, INK);
        Path2D.Double lines = new Path2D.Double();
        for (int i = 1; i < grid.columns(); i++) {
            vertical(lines, left + i * wide, top, height);
        }
        for (int i = 1; i < grid.rows(); i++) {
            horizontal(lines, left, top + i * tall, width);
        }
        ink.draw(lines, 0.12, QUIET);
        ink.frame(left, top, width, height, 0.25, INK);
        return left;
    }
}
