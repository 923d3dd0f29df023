package org.santu.sheet.flow;

import org.santu.sheet.page.Ink;

/** Something that takes a part of a column and may go on in the next one. Immutable; measures are millimetres. */
public interface Block {
    /** The width at which nothing needs to be broken. */
    double preferredWidth();

    /** The width below which words would be broken. */
    double leastWidth();

    /** The height it takes at a width if there is room enough. */
    double height(double width);

    /**
     * Draws as much as fits.
     *
     * @param ink null to measure only
     * @param height that is left in the column
     * @param whole whether the column is empty, so that something must be drawn whatever it takes
     * @return height used, and what goes on elsewhere
     */
    Placed place(Ink ink, double x, double y, double width, double height, boolean whole);

    /** The same in letters so many times as large; a block without letters stays as it is. */
    default Block enlarged(double factor) {
        return this;
    }

    /**
     * @param height used, 0 when nothing was drawn
     * @param rest null when all was drawn
     */
    record Placed(double height, Block rest) {}
}
