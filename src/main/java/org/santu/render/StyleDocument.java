package org.santu.render;

import java.util.List;
import org.geotools.api.style.Style;

/**
 * A style file after reading.
 *
 * @param style ready to draw; never null, empty when the file holds no style
 * @param problems what of the file is not drawn as written, in the order of the file
 */
public record StyleDocument(Style style, List<StyleProblem> problems) {

    public StyleDocument {
        problems = List.copyOf(problems);
    }
}
