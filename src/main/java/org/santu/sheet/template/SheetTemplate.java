package org.santu.sheet.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.santu.catalog.RegionLevel;
import org.santu.catalog.Text;
import org.santu.sheet.page.PageSize;

/**
 * How one kind of sheet is made.
 *
 * @param name stable, for example {@code status}
 * @param label as people call it
 * @param order among the templates
 * @param levels of the regions that it is for, usually villages
 * @param map whose tables it shows, and whose layers unless it names its own
 * @param layers from the bottom to the top, with the names of their styles; empty for those of the map
 * @param paper usual size, upright
 * @param orientation which way the paper lies
 * @param scale 0 for the largest round scale that fits; else the denominator
 * @param scales round denominators to choose from, ascending
 * @param marginPercent free room around the village on each side, in percent of the map
 * @param panelPercent share of the sheet beside or below the map; 0 for as little as its contents need
 * @param legendWithout layers that the legend leaves out, though they are drawn
 * @param symbols size of symbols and labels; 1 draws a pixel of the style as 0.28 mm on A3
 * @param relief whether the relief is shaded below the map
 * @param around layers drawn beyond the village too; of all others only what belongs to it
 * @param tables in the order in which they stand on the sheet
 * @param texts of the title block by name, with tokens in braces
 * @param internal what the public edition leaves out: layer, attribute, values
 */
public record SheetTemplate(
        String name,
        Text label,
        int order,
        Set<RegionLevel> levels,
        String map,
        List<LayerChoice> layers,
        PageSize paper,
        Orientation orientation,
        int scale,
        List<Integer> scales,
        double marginPercent,
        double panelPercent,
        Set<String> legendWithout,
        double symbols,
        boolean relief,
        Set<String> around,
        List<TableChoice> tables,
        Map<String, Text> texts,
        List<LeftOut> internal) {

    public SheetTemplate {
        levels = Set.copyOf(levels);
        layers = List.copyOf(layers);
        scales = List.copyOf(scales);
        legendWithout = Set.copyOf(legendWithout);
        around = Set.copyOf(around);
        tables = List.copyOf(tables);
        texts = Map.copyOf(texts);
        internal = List.copyOf(internal);
    }

    /** Which way the paper lies; {@code BEST} chooses by the shape of the village. */
    public enum Orientation {
        LANDSCAPE,
        PORTRAIT,
        BEST
    }

    /** A layer in one of its styles. */
    public record LayerChoice(String layer, String style) {}

    /**
     * @param table of the map
     * @param ownPage whether it stands on a following page, unless there is room for it beside the map
     * @param columns which, in this order; empty for all
     */
    public record TableChoice(String table, boolean ownPage, List<String> columns) {
        public TableChoice {
            columns = List.copyOf(columns);
        }
    }

    /** Features of a layer whose attribute has one of the values. */
    public record LeftOut(String layer, String attribute, List<String> values) {
        public LeftOut {
            values = List.copyOf(values);
        }
    }
}
