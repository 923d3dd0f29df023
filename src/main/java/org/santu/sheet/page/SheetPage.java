package org.santu.sheet.page;

import java.util.List;

/**
 * A page ready to be written.
 *
 * @param size of the paper
 * @param marks in drawing order
 * @param map where on the page a map lies in the world, or null
 */
public record SheetPage(PageSize size, List<Mark> marks, GeoFrame map) {
    public SheetPage {
        marks = List.copyOf(marks);
    }
}
