package org.santu.sheet.tiling;

import java.awt.geom.Rectangle2D;
import java.util.Locale;
import org.santu.problem.SantuException;
import org.santu.sheet.page.PageSize;

/**
 * How a sheet is cut into parts of the same size, each of which fits on a page with free room around it; neighbours overlap.
 *
 * @param sheet that is cut
 * @param paper of the pages, lying so that the fewest are needed
 * @param rows from above
 * @param columns from the left
 */
public record TileGrid(PageSize sheet, PageSize paper, int rows, int columns) {
    /** What neighbours share, to be glued. */
    public static final double OVERLAP_MILLIMETRES = 10;

    /** Room around a part, which no printer reaches and where the marks stand. */
    static final double MARGIN = 9;

    /** Below a part, where row, column and the key plan stand. */
    static final double FOOT = 16;

    /** @throws SantuException SANTU-SHEET-TILES for paper other than A4 and A3 */
    public static PageSize readPaper(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        if (!name.equals("A4") && !name.equals("A3")) {
            throw new SantuException("SANTU-SHEET-TILES", text).with("field", "tiles");
        }
        return PageSize.read(name);
    }

    /** @param paper either way up; a sheet that fits on it is a grid of one */
    public static TileGrid of(PageSize sheet, PageSize paper) {
        if (fits(sheet, paper.portrait()) || fits(sheet, paper.landscape())) {
            return new TileGrid(sheet, sheet, 1, 1);
        }
        TileGrid upright = cut(sheet, paper.portrait());
        TileGrid lying = cut(sheet, paper.landscape());
        return upright.count() <= lying.count() ? upright : lying;
    }

    private static boolean fits(PageSize sheet, PageSize paper) {
        return sheet.widthMillimetres() <= paper.widthMillimetres()
                && sheet.heightMillimetres() <= paper.heightMillimetres();
    }

    private static TileGrid cut(PageSize sheet, PageSize paper) {
        return new TileGrid(
                sheet,
                paper,
                parts(sheet.heightMillimetres(), paper.heightMillimetres() - MARGIN - FOOT),
                parts(sheet.widthMillimetres(), paper.widthMillimetres() - 2 * MARGIN));
    }

    private static int parts(double whole, double room) {
        return (int) Math.ceil((whole - OVERLAP_MILLIMETRES) / (room - OVERLAP_MILLIMETRES) - 1e-9);
    }

    public int count() {
        return rows * columns;
    }

    private static double length(double whole, int parts) {
        return (whole + (parts - 1) * OVERLAP_MILLIMETRES) / parts;
    }

    /**
     * What a page shows of the sheet, in millimetres.
     *
     * @param row from 0
     * @param column from 0
     */
    public Rectangle2D part(int row, int column) {
        double width = length(sheet.widthMillimetres(), columns);
        double height = length(sheet.heightMillimetres(), rows);
        return new Rectangle2D.Double(
                column * (width - OVERLAP_MILLIMETRES), row * (height - OVERLAP_MILLIMETRES), width, height);
    }

    /** Where the part stands on its page, in millimetres. */
    public Rectangle2D place() {
        Rectangle2D part = part(0, 0);
        return new Rectangle2D.Double(
                (paper.widthMillimetres() - part.getWidth()) / 2,
                MARGIN + (paper.heightMillimetres() - MARGIN - FOOT - part.getHeight()) / 2,
                part.getWidth(),
                part.getHeight());
    }
}
