package org.santu.render;

import java.awt.Shape;

/** Shapes of marks for programs that do not know them by their names. */
public final class MarkOutline {
    private MarkOutline() {}

    /** In a box of side 1 around the origin, y downwards; a square for a name that nobody knows. Shared: not to be changed. */
    public static Shape of(String name) {
        return Marks.shape(name);
    }
}
