package org.santu.sheet.layout;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.santu.problem.SantuException;
import org.santu.sheet.flow.PageFlow.Area;
import org.santu.sheet.page.PageSize;

/**
 * The parts of a sheet, in millimetres from the upper left corner.
 *
 * @param unit how much larger things are than on A3, since larger sheets are read from farther away
 * @param border the strong frame around map and panel
 * @param map inside the neat line
 * @param panel columns beside or below the map
 * @param strip below the border: scale bar, notes and title block
 * @param titleBaseline of the title
 */
public record Frames(
        PageSize page,
        double unit,
        Rectangle2D border,
        Rectangle2D map,
        List<Area> panel,
        Rectangle2D strip,
        double titleBaseline) {
    private static final double A3_SIDE = 297;
    private static final double LARGEST_UNIT = 3;
    private static final double SMALLEST_UNIT = 0.8;
    private static final double COLUMN = 76;
    private static final double SMALLEST_BODY = 2.3;
    /** The part of its width without which a column is too narrow. */
    private static final double LEAST_COLUMN = 0.89;

    /** How much of the sheet the panel may take: as little as its contents need. */
    private static final double[] BESIDE = {0.2, 0.24, 0.27, 0.31, 0.35, 0.4};

    private static final double[] BELOW = {0.26, 0.32, 0.38, 0.44};

    /** Letters of the body in millimetres: 7.4 points on A3, 6.5 on A4. */
    public double letters() {
        return letters(unit);
    }

    private static double letters(double unit) {
        return Math.max(SMALLEST_BODY, 2.6 * unit);
    }

    /** The width at which a column of the panel is easy to read, which is a matter of its letters. */
    private static double columnWidth(double unit) {
        return COLUMN * letters(unit) / 2.6;
    }

    /** Room around the map for the figures of the grid. */
    public static double gridRoom(double unit) {
        return 5.2 * unit;
    }

    public static double unit(PageSize page) {
        return Math.max(SMALLEST_UNIT, Math.min(LARGEST_UNIT, Math.pow(page.shorterMillimetres() / A3_SIDE, 0.72)));
    }

    /**
     * Layouts to choose from, that with the largest map first.
     *
     * @param panelPercent the one share of the panel that is wanted; 0 for any
     * @return at least one
     * @throws SantuException SANTU-SHEET-NARROW when the paper lies on its long side and no panel fits beside a map
     */
    public static List<Frames> choices(PageSize page, double panelPercent) {
        List<Frames> choices = fitting(page, panelPercent);
        if (choices.isEmpty()) {
            throw new SantuException("SANTU-SHEET-NARROW", page.name(), String.valueOf(leastWidth(unit(page))))
                    .with("field", "paper");
        }
        return choices;
    }

    /** Whether there is room for a panel beside or below a map. */
    public static boolean hasRoom(PageSize page, double panelPercent) {
        return !fitting(page, panelPercent).isEmpty();
    }

    /** Whole millimetres of paper on its long side that the widest panel needs. */
    private static long leastWidth(double unit) {
        double panel = columnWidth(unit) * LEAST_COLUMN + 7 * unit;
        return (long) Math.ceil(panel / BESIDE[BESIDE.length - 1] + 2 * margin(unit));
    }

    private static double margin(double unit) {
        return Math.max(7, 8 * unit);
    }

    private static List<Frames> fitting(PageSize page, double panelPercent) {
        if (panelPercent > 0) {
            return List.of(of(page, panelPercent / 100));
        }
        List<Frames> choices = new ArrayList<>();
        double unit = unit(page);
        for (double part : page.isLandscape() ? BESIDE : BELOW) {
            Frames frames = of(page, part);
            if (!page.isLandscape() || frames.panelWidth() >= columnWidth(unit) * LEAST_COLUMN) {
                choices.add(frames);
            }
        }
        return choices;
    }

    private double panelWidth() {
        return panel.get(panel.size() - 1).x()
                + panel.get(0).width()
                - panel.get(0).x();
    }

    private static Frames of(PageSize page, double part) {
        double unit = unit(page);
        double margin = margin(unit);
        double width = page.widthMillimetres() - 2 * margin;
        double top = margin + 15 * unit;
        boolean wide = width > 280 * unit;
        double stripHeight = (wide ? 13 : 24.5) * unit;
        double bottom = page.heightMillimetres() - margin - stripHeight;
        Rectangle2D border = new Rectangle2D.Double(margin, top, width, bottom - top);
        Rectangle2D strip = new Rectangle2D.Double(margin, bottom, width, stripHeight);
        double baseline = margin + 9.5 * unit;
        return page.isLandscape()
                ? beside(page, unit, border, strip, baseline, part)
                : below(page, unit, border, strip, baseline, part);
    }

    private static Frames beside(
            PageSize page, double unit, Rectangle2D border, Rectangle2D strip, double baseline, double part) {
        double grid = gridRoom(unit);
        double panel = part * border.getWidth();
        Rectangle2D map = new Rectangle2D.Double(
                border.getX() + grid,
                border.getY() + grid,
                border.getWidth() - panel - 2 * grid,
                border.getHeight() - 2 * grid);
        double gap = 3.5 * unit;
        double left = border.getMaxX() - panel + gap;
        double room = panel - 2 * gap;
        int columns = Math.max(1, (int) (room / columnWidth(unit)));
        return new Frames(
                page,
                unit,
                border,
                map,
                columns(left, border.getY() + gap, room, border.getHeight() - 2 * gap, columns, gap),
                strip,
                baseline);
    }

    private static Frames below(
            PageSize page, double unit, Rectangle2D border, Rectangle2D strip, double baseline, double part) {
        double grid = gridRoom(unit);
        double panel = part * border.getHeight();
        Rectangle2D map = new Rectangle2D.Double(
                border.getX() + grid,
                border.getY() + grid,
                border.getWidth() - 2 * grid,
                border.getHeight() - panel - 2 * grid);
        double gap = 3.5 * unit;
        double room = border.getWidth() - 2 * gap;
        int columns = Math.max(1, (int) (room / columnWidth(unit)));
        return new Frames(
                page,
                unit,
                border,
                map,
                columns(border.getX() + gap, border.getMaxY() - panel + gap, room, panel - 2 * gap, columns, gap),
                strip,
                baseline);
    }

    private static List<Area> columns(double x, double y, double width, double height, int count, double gap) {
        double each = (width - gap * (count - 1)) / count;
        List<Area> columns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            columns.add(new Area(x + i * (each + gap), y, each, height));
        }
        return columns;
    }

    /** The same with fewer and wider columns in the panel; empty when there is only one. */
    public Optional<Frames> withWiderColumns() {
        if (panel.size() == 1) {
            return Optional.empty();
        }
        Area first = panel.get(0);
        double gap = 3.5 * unit;
        return Optional.of(new Frames(
                page,
                unit,
                border,
                map,
                columns(first.x(), first.y(), panelWidth(), first.height(), panel.size() - 1, gap),
                strip,
                titleBaseline));
    }

    /** The inside of the border, for pages that have tables only. */
    public Area wholePage() {
        double gap = 4 * unit;
        return new Area(
                border.getX() + gap, border.getY() + gap, border.getWidth() - 2 * gap, border.getHeight() - 2 * gap);
    }
}
