package org.santu.sheet;

import java.util.List;
import org.santu.sheet.page.GeoFrame;
import org.santu.sheet.page.SheetPage;

/**
 * A sheet ready to be written.
 *
 * @param title as printed
 * @param regionCode of the village
 * @param pages the map first, then what did not fit beside it
 * @param map where the map lies
 * @param legend every line of the legend, in the language of the sheet
 * @param warnings what somebody should look at before it is printed
 */
public record Sheet(
        String title,
        String regionCode,
        List<SheetPage> pages,
        GeoFrame map,
        List<String> legend,
        List<SheetWarning> warnings) {
    public Sheet {
        pages = List.copyOf(pages);
        legend = List.copyOf(legend);
        warnings = List.copyOf(warnings);
    }
}
