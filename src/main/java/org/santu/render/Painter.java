package org.santu.render;

/** A compiled symbolizer that paints at once; texts are planned instead, see {@link LabelSpec}. */
interface Painter {
    /** Paints one feature. Not called for features outside the picture. */
    void paint(Drawing drawing);
}
