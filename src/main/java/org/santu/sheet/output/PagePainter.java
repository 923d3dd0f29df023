package org.santu.sheet.output;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.santu.sheet.page.Mark;
import org.santu.sheet.page.SheetFonts;

/** Paints marks on pixels. Used by one thread. */
final class PagePainter {
    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);
    private static final double SMALL = 40;

    private final Map<Glyph, Shape> outlines = new HashMap<>();

    private record Glyph(String text, int style) {}

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
            }
            graphics.setTransform(page);
            graphics.transform(mark.placing());
            paint(graphics, mark);
        }
        graphics.setTransform(page);
        graphics.setClip(outer);
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
        graphics.setPaint(letters.colour());
        AffineTransform line = graphics.getTransform();
        double left = 0;
        int[] codePoints = letters.text().codePoints().toArray();
        for (int codePoint : codePoints) {
            String text = Character.toString(codePoint);
            Shape outline = outlines.computeIfAbsent(new Glyph(text, letters.style()), PagePainter::outline);
            graphics.translate(left, 0);
            graphics.scale(letters.size() / SMALL, letters.size() / SMALL);
            if (letters.haloWidth() > 0) {
                graphics.setStroke(new BasicStroke(
                        (float) (letters.haloWidth() * SMALL / letters.size()),
                        BasicStroke.CAP_ROUND,
                        BasicStroke.JOIN_ROUND));
                graphics.draw(outline);
            } else {
                graphics.fill(outline);
            }
            graphics.setTransform(line);
            left += SheetFonts.width(text, letters.size());
        }
    }

    private static Shape outline(Glyph glyph) {
        Font font = SheetFonts.screenFont().deriveFont(glyph.style(), (float) SMALL);
        return font.createGlyphVector(METRICS, glyph.text()).getOutline();
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
        paint(small, pattern.drawing(), null);
        small.dispose();
        try {
            AffineTransform toUser = device.createInverse();
            Rectangle2D onDevice = device.createTransformedShape(pattern.cell()).getBounds2D();
            Rectangle2D whole =
                    new Rectangle2D.Double(Math.rint(onDevice.getX()), Math.rint(onDevice.getY()), width, height);
            graphics.setPaint(
                    new TexturePaint(cell, toUser.createTransformedShape(whole).getBounds2D()));
            graphics.fill(pattern.shape());
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException(e);
        }
    }
}
