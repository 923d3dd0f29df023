package org.santu.sheet.output;

import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Set;
import org.santu.sheet.page.GeoFrame;
import org.santu.sheet.page.PageSize;

/**
 * A page as a document will hold it: everything that is expensive is done. Immutable.
 *
 * @param content operators, deflated; {@code /F} is the font of the document
 * @param fillAlphas opacities of areas that are used, 0 to 255; named {@code /a128}
 * @param strokeAlphas opacities of lines that are used; named {@code /s128}
 * @param pictures named {@code /I0}, {@code /I1} ...
 * @param patterns named {@code /P0}, {@code /P1} ...
 * @param codePoints characters that are written
 * @param map where on the page a map lies in the world, or null
 */
public record PreparedPage(
        PageSize size,
        byte[] content,
        Set<Integer> fillAlphas,
        Set<Integer> strokeAlphas,
        List<PreparedPicture> pictures,
        List<PreparedPattern> patterns,
        Set<Integer> codePoints,
        GeoFrame map) {

    /**
     * @param jpeg whether the colours are a JPEG file; else deflated RGB
     * @param alpha deflated opacities, or null
     */
    record PreparedPicture(int width, int height, byte[] colours, boolean jpeg, byte[] alpha) {}

    /**
     * @param content of one cell, deflated
     * @param placing from the cell to the page
     */
    record PreparedPattern(double width, double height, byte[] content, AffineTransform placing) {}
}
