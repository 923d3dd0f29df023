package org.santu.render;

import java.awt.Shape;
import java.util.List;

/**
 * A place where a label may stand, in pixels of the label frame.
 *
 * @param outline letters there
 * @param boxes what the letters cover; several small ones along a curve
 * @param texts the same letters as text, for paper
 */
record LabelPlace(Shape outline, List<Box> boxes, List<PlacedText> texts) {

    Box bounds() {
        return boxes.stream().reduce(Box::union).orElseThrow();
    }
}
