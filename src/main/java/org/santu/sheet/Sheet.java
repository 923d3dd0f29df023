package org.santu.sheet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.santu.sheet.flow.LegendBlock;
import org.santu.sheet.page.GeoFrame;
import org.santu.sheet.page.SheetPage;

/**
 * A sheet ready to be written.
 *
 * @param title as printed
 * @param regionCode of the village
 * @param pages the map first, then what did not fit beside it
 * @param map where the map lies
 * @param texts of the title block by name, as printed
 * @param legend of what the map shows
 * @param warnings what somebody should look at before it is printed
 */
public record Sheet(
        String title,
        String regionCode,
        List<SheetPage> pages,
        GeoFrame map,
        Map<String, String> texts,
        LegendBlock legend,
        List<SheetWarning> warnings) {
    public Sheet {
        pages = List.copyOf(pages);
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        warnings = List.copyOf(warnings);
    }
}
