package org.santu.render;

import org.locationtech.jts.geom.Envelope;

/**
 * Where labels are planned.
 *
 * <p>Frames that lie side by side plan without knowing of each other. What they must not do is to write the same name left and right
 * of their common edge. So names that may be written again keep away from where their feature leaves the frame; each frame by half
 * of the distance, which makes the whole.
 *
 * @param box in pixels
 * @param continued whether other frames lie around
 */
record LabelFrame(Box box, boolean continued) {
    /** From the edge to the name of something so large that several frames name it. */
    private static final double LARGE_AREA_PIXELS = 128;

    /** The same for what should be named once. */
    private static final double ONCE_PIXELS = 160;

    /** The same for what is named by several features, such as a road in sections. */
    private static final double REPEATED_PIXELS = 48;

    /** Where the middle of a name of an area may stand, which reaches over that box of pixels. */
    Box roomForArea(Box area, LabelSpec spec) {
        if (!continued || box.contains(area)) {
            return box;
        }
        if (spec.oncePerText) {
            return smaller(ONCE_PIXELS);
        }
        return isLarger(area) ? smaller(LARGE_AREA_PIXELS) : box;
    }

    /** What a label with all its letters must lie in. */
    Box room(LabelSpec spec) {
        return continued && spec.sameTextPixels > 0 ? smaller(REPEATED_PIXELS) : box;
    }

    /** Areas larger than the frame are named by their part in it. */
    boolean isLarger(Box area) {
        return area.width() > box.width() || area.height() > box.height();
    }

    /** How far along a line its name stands from where the line leaves the frame. */
    double fromCutEnd(LabelSpec spec, double unitScale) {
        return continued ? Math.max(spec.sameTextPixels, spec.repeatPixels * unitScale) / 2 : 0;
    }

    private Box smaller(double margin) {
        return box.grown(-Math.min(margin, Math.min(box.width(), box.height()) / 4));
    }

    static Envelope world(Box box, ScreenTransform transform) {
        return new Envelope(
                transform.originX() + box.minX() * transform.unitsPerPixelX(),
                transform.originX() + box.maxX() * transform.unitsPerPixelX(),
                transform.originY() - box.maxY() * transform.unitsPerPixelY(),
                transform.originY() - box.minY() * transform.unitsPerPixelY());
    }
}
