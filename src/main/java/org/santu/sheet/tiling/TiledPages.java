package org.santu.sheet.tiling;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.santu.sheet.page.Mark;
import org.santu.sheet.page.MovedMark;
import org.santu.sheet.page.PageSize;
import org.santu.sheet.page.Recorder;
import org.santu.sheet.page.SheetPage;

/** Cuts pages into pages of smaller paper. What is drawn stays as it is, lines as lines and letters as letters. */
public final class TiledPages {
    private TiledPages() {}

    /**
     * @param pages of a sheet; those that fit on the paper stay as they are
     * @param title in the foot of each page
     * @return row by row from the upper left corner, page after page
     */
    public static List<SheetPage> of(List<SheetPage> pages, PageSize paper, String title, Locale locale) {
        List<SheetPage> tiles = new ArrayList<>();
        for (SheetPage page : pages) {
            TileGrid grid = TileGrid.of(page.size(), paper);
            if (grid.count() == 1) {
                tiles.add(page);
                continue;
            }
            TileMarks marks = new TileMarks(grid, title, locale);
            for (int row = 0; row < grid.rows(); row++) {
                for (int column = 0; column < grid.columns(); column++) {
                    tiles.add(tile(page, grid, marks, row, column));
                }
            }
        }
        return tiles;
    }

    private static SheetPage tile(SheetPage page, TileGrid grid, TileMarks furniture, int row, int column) {
        Rectangle2D part = grid.part(row, column);
        Rectangle2D place = grid.place();
        AffineTransform move =
                AffineTransform.getTranslateInstance(place.getX() - part.getX(), place.getY() - part.getY());
        Recorder recorder = new Recorder();
        for (Mark mark : page.marks()) {
            boolean seen = mark.clip() == null || mark.clip().intersects(part);
            if (seen && meets(mark.bounds(), part)) {
                recorder.marks().add(MovedMark.of(mark, move, part));
            }
        }
        furniture.draw(recorder, row, column);
        return new SheetPage(grid.paper(), recorder.marks(), null);
    }

    /** Also true of lines without width, which {@link Rectangle2D#intersects} takes for nothing. */
    private static boolean meets(Rectangle2D box, Rectangle2D part) {
        return box.getMaxX() >= part.getMinX()
                && box.getMinX() <= part.getMaxX()
                && box.getMaxY() >= part.getMinY()
                && box.getMinY() <= part.getMaxY();
    }
}
