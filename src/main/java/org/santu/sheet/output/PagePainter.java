package org.santu.sheet.output;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.santu.sheet.page.Mark;
import org.santu.sheet.page.SheetFonts;

/** Paints marks on pixels. Used by one thread. */
final class PagePainter {
    private final Pixels target;

    /** @param target what the graphics draw on, or null where every letter is to be drawn as an outline */
    PagePainter(Pixels target) {
        this.target = target;
    }

    /** Sets what makes lines and letters smooth. */
    static void smooth(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }

    /**
     * @param graphics whose transform maps millimetres of the page
     * @param seen the part that is wanted, in millimetres; null for everything
     */
    void paint(Graphics2D graphics, List<Mark> marks, Rectangle2D seen) {
        AffineTransform page = graphics.getTransform();
        Shape outer = graphics.getClip();
        Rectangle2D clip = null;
        for (Mark mark : marks) {
            if (seen != null && !touches(mark, seen)) {
                continue;
            }
            if (mark.clip() != clip) {
                clip = mark.clip();
                graphics.setTransform(page);
                graphics.setClip(outer);
                if (clip != null) {
                    graphics.clip(clip);
                }
                if (target != null) {
                    target.clip(
                            clip == null
                                    ? null
                                    : page.createTransformedShape(clip).getBounds2D());
                }
            }
            graphics.setTransform(page);
            graphics.transform(mark.placing());
            paint(graphics, mark);
        }
        graphics.setTransform(page);
        graphics.setClip(outer);
        if (target != null) {
            target.clip(null);
        }
    }

    private static boolean touches(Mark mark, Rectangle2D seen) {
        if (mark.clip() != null && !mark.clip().intersects(seen)) {
            return false;
        }
        Rectangle2D box = mark.bounds();
        return box.getMaxX() >= seen.getMinX()
                && box.getMinX() <= seen.getMaxX()
                && box.getMaxY() >= seen.getMinY()
                && box.getMinY() <= seen.getMaxY();
    }

    private void paint(Graphics2D graphics, Mark mark) {
        if (mark instanceof Mark.Area area) {
            graphics.setPaint(area.colour());
            graphics.fill(area.shape());
        } else if (mark instanceof Mark.Line line) {
            graphics.setPaint(line.colour());
            graphics.setStroke(line.pen());
            graphics.draw(line.shape());
        } else if (mark instanceof Mark.Letters letters) {
            letters(graphics, letters);
        } else if (mark instanceof Mark.Picture picture) {
            graphics.drawImage(picture.image(), null, null);
        } else if (mark instanceof Mark.Pattern pattern) {
            pattern(graphics, pattern);
        }
    }

    private void letters(Graphics2D graphics, Mark.Letters letters) {
        AffineTransform line = graphics.getTransform();
        boolean upright = target != null && GlyphSprites.suits(line, letters.size());
        double toSize = letters.size() / GlyphSprites.OUTLINE_SIZE;
        double pen = letters.haloWidth() / toSize;
        double left = 0;
        graphics.setPaint(letters.colour());
        for (int codePoint : letters.text().codePoints().toArray()) {
            if (upright) {
                GlyphSprites.draw(target, codePoint, letters.style(), toSize, pen, line, left, letters.colour());
            } else {
                graphics.translate(left, 0);
                graphics.scale(toSize, toSize);
                turned(graphics, codePoint, letters.style(), pen);
                graphics.setTransform(line);
            }
            left += SheetFonts.width(codePoint, letters.size());
        }
    }

    private static void turned(Graphics2D graphics, int codePoint, int style, double pen) {
        Shape outline = GlyphSprites.outline(codePoint, style);
        if (pen > 0) {
            graphics.setStroke(GlyphSprites.halo(pen));
            graphics.draw(outline);
        } else {
            graphics.fill(outline);
        }
    }

    /** The cell becomes a picture as fine as the target. */
    private void pattern(Graphics2D graphics, Mark.Pattern pattern) {
        AffineTransform device = graphics.getTransform();
        double fineness = PdfContent.scale(device);
        int width = (int) Math.max(1, Math.round(pattern.cell().getWidth() * fineness));
        int height = (int) Math.max(1, Math.round(pattern.cell().getHeight() * fineness));
        BufferedImage cell = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D small = cell.createGraphics();
        smooth(small);
        small.scale(width / pattern.cell().getWidth(), height / pattern.cell().getHeight());
        new PagePainter(null).paint(small, pattern.drawing(), null);
        small.dispose();
        Rectangle2D onDevice = device.createTransformedShape(pattern.cell()).getBounds2D();
        graphics.setPaint(new TilePaint(cell, (int) Math.rint(onDevice.getX()), (int) Math.rint(onDevice.getY())));
        graphics.fill(pattern.shape());
    }
}
