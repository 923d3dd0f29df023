package org.santu.sheet.page;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** A mark at another place of a page, or in another size. */
public final class MovedMark {
    private MovedMark() {}

    /** The same mark, so many millimetres further to the right and down. */
    public static Mark of(Mark mark, double right, double down) {
        return of(mark, AffineTransform.getTranslateInstance(right, down), null);
    }

    /**
     * @param move from where the mark stands to where it is to stand; may scale, but not turn
     * @param window what may be seen of it where it stood, in millimetres; null for all of it
     */
    public static Mark of(Mark mark, AffineTransform move, Rectangle2D window) {
        AffineTransform placing = new AffineTransform(move);
        placing.concatenate(mark.placing());
        Rectangle2D seen = mark.clip() == null || window == null
                ? (mark.clip() == null ? window : mark.clip())
                : mark.clip().createIntersection(window);
        Rectangle2D clip =
                seen == null ? null : move.createTransformedShape(seen).getBounds2D();
        if (mark instanceof Mark.Area area) {
            return new Mark.Area(area.shape(), area.colour(), placing, clip);
        }
        if (mark instanceof Mark.Line line) {
            return new Mark.Line(line.shape(), line.pen(), line.colour(), placing, clip);
        }
        if (mark instanceof Mark.Letters letters) {
            return new Mark.Letters(
                    letters.text(),
                    letters.size(),
                    letters.style(),
                    letters.colour(),
                    letters.haloWidth(),
                    placing,
                    clip);
        }
        if (mark instanceof Mark.Picture picture) {
            return new Mark.Picture(picture.image(), placing, clip);
        }
        Mark.Pattern pattern = (Mark.Pattern) mark;
        return new Mark.Pattern(pattern.shape(), pattern.cell(), pattern.drawing(), placing, clip);
    }
}
