package org.santu.sheet.report;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.santu.sheet.flow.Block;
import org.santu.sheet.flow.LegendBlock;
import org.santu.sheet.furniture.ScaleBar;
import org.santu.sheet.page.GeoFrame;
import org.santu.sheet.page.Ink;
import org.santu.sheet.page.Mark;
import org.santu.sheet.page.MovedMark;

/**
 * A finished map with scale bar, reference system and legend, which stands whole on one page. Immutable.
 */
public final class ReportMap implements Block {
    private static final double BAR = 6.5;
    private static final double BELOW = 13.5;

    private final List<Mark> marks;
    private final double mapHeight;
    private final GeoFrame frame;
    private final String crs;
    private final LegendBlock legend;

    /**
     * @param marks of the map with its neat line, from its upper left corner
     * @param mapHeight down to the labels of its lower side
     * @param frame of the map in the same place
     */
    ReportMap(List<Mark> marks, double mapHeight, GeoFrame frame, String crs, LegendBlock legend) {
        this.marks = List.copyOf(marks);
        this.mapHeight = mapHeight;
        this.frame = frame;
        this.crs = crs;
        this.legend = legend;
    }

    /** Every line of the legend. */
    public List<String> legend() {
        return legend.titles();
    }

    /** Where the map lies in the world when its upper left corner stands there. */
    GeoFrame frame(double x, double y) {
        Rectangle2D box = frame.millimetres();
        return new GeoFrame(
                new Rectangle2D.Double(box.getX() + x, box.getY() + y, box.getWidth(), box.getHeight()),
                frame.extent(),
                frame.epsg(),
                frame.scaleDenominator(),
                frame.corners());
    }

    @Override
    public double preferredWidth() {
        return Double.MAX_VALUE;
    }

    @Override
    public double leastWidth() {
        return frame.millimetres().getMaxX();
    }

    @Override
    public double height(double width) {
        return mapHeight + BELOW + legend.height(width);
    }

    @Override
    public Placed place(Ink ink, double x, double y, double width, double height, boolean whole) {
        if (!whole && height(width) > height) {
            return new Placed(0, this);
        }
        if (ink != null) {
            marks.forEach(mark -> ink.graphics().marks().add(MovedMark.of(mark, x, y)));
            double left = x + frame.millimetres().getX();
            ScaleBar bar = ScaleBar.of((int) frame.scaleDenominator(), 52);
            bar.draw(ink, left, y + mapHeight + BAR - 1.5, 1);
            String scale = "1 : " + String.format(Locale.ROOT, "%,d", (int) frame.scaleDenominator());
            double text = left + bar.millimetres() + 10;
            ink.text(scale.replace(',', ' '), text, y + mapHeight + BAR, 3, Font.BOLD, ReportInks.INK);
            ink.text(crs, left, y + mapHeight + BAR + 4.4, ReportInks.SMALL, Font.PLAIN, ReportInks.QUIET);
            legend.place(ink, x, y + mapHeight + BELOW, width, Double.MAX_VALUE, true);
        }
        return new Placed(height(width), null);
    }
}
