package org.santu.render;

import java.awt.Shape;
import java.util.List;
import java.util.function.Supplier;

/**
 * A place where a label may stand, in pixels of the label frame. Of the many places that are tried few are drawn, so letters are
 * made when they are asked for.
 */
final class LabelPlace {
    private final List<Box> boxes;
    private final Supplier<Shape> outline;
    private final Supplier<List<PlacedText>> texts;
    private final Upright upright;

    /**
     * An unturned block of letters on whole pixels.
     *
     * @param left of the block
     * @param top of the block
     */
    record Upright(TextBlock block, double left, double top) {}

    /**
     * @param boxes what the letters cover; several small ones along a curve
     * @param outline letters there
     * @param texts the same letters as text, for paper
     * @param upright the block that stands there, null for turned letters
     */
    LabelPlace(List<Box> boxes, Supplier<Shape> outline, Supplier<List<PlacedText>> texts, Upright upright) {
        this.boxes = boxes;
        this.outline = outline;
        this.texts = texts;
        this.upright = upright;
    }

    List<Box> boxes() {
        return boxes;
    }

    Shape outline() {
        return outline.get();
    }

    List<PlacedText> texts() {
        return texts.get();
    }

    /** Null for turned letters. */
    Upright upright() {
        return upright;
    }

    Box bounds() {
        return boxes.size() == 1
                ? boxes.get(0)
                : boxes.stream().reduce(Box::union).orElseThrow();
    }
}
