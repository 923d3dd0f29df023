package org.santu.sheet.page;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.util.ArrayList;
import java.util.List;
import org.santu.render.PaperGraphics;
import org.santu.render.PatternPaint;

/**
 * Keeps what is drawn as {@link Mark}s. Its coordinates are millimetres from the upper left corner of the page until they are
 * transformed. Copies made by {@link #create} write into the same list. Used by one thread.
 */
public final class Recorder extends BareGraphics implements PaperGraphics {
    private final List<Mark> marks;
    private AffineTransform placing;
    private Rectangle2D clip;
    private Paint paint = Color.BLACK;
    private BasicStroke stroke = new BasicStroke();
    private float opacity = 1;
    private Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    public Recorder() {
        this(new ArrayList<>(), new AffineTransform(), null);
    }

    private Recorder(List<Mark> marks, AffineTransform placing, Rectangle2D clip) {
        this.marks = marks;
        this.placing = placing;
        this.clip = clip;
    }

    /** What was drawn so far, in order. */
    public List<Mark> marks() {
        return marks;
    }

    @Override
    public Graphics create() {
        Recorder copy = new Recorder(marks, placing, clip);
        copy.paint = paint;
        copy.stroke = stroke;
        copy.opacity = opacity;
        copy.font = font;
        return copy;
    }

    @Override
    public void fill(Shape shape) {
        if (paint instanceof PatternPaint pattern) {
            Recorder cell = new Recorder();
            pattern.drawing().accept(cell);
            marks.add(new Mark.Pattern(shape, pattern.cell(), List.copyOf(cell.marks), placing, clip));
        } else {
            marks.add(new Mark.Area(shape, colour(), placing, clip));
        }
    }

    @Override
    public void draw(Shape shape) {
        marks.add(new Mark.Line(shape, stroke, colour(), placing, clip));
    }

    @Override
    public void writeLetters(String text, Font letters, AffineTransform at, Color colour, double haloWidth) {
        AffineTransform both = new AffineTransform(placing);
        both.concatenate(at);
        marks.add(new Mark.Letters(
                SheetFonts.drawable(text),
                letters.getSize2D(),
                letters.getStyle(),
                withOpacity(colour),
                haloWidth,
                both,
                clip));
    }

    @Override
    public void drawString(String text, float x, float y) {
        writeLetters(text, font, AffineTransform.getTranslateInstance(x, y), getColor(), 0);
    }

    @Override
    public boolean drawImage(Image image, AffineTransform at, ImageObserver observer) {
        AffineTransform both = new AffineTransform(placing);
        both.concatenate(at);
        marks.add(new Mark.Picture((BufferedImage) image, both, clip));
        return true;
    }

    private Color colour() {
        return withOpacity(getColor());
    }

    private Color withOpacity(Color colour) {
        if (opacity >= 1) {
            return colour;
        }
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), Math.round(colour.getAlpha() * opacity));
    }

    /** Marks share the transform, so it is replaced rather than changed. */
    private void place(AffineTransform step) {
        AffineTransform both = new AffineTransform(placing);
        both.concatenate(step);
        placing = both;
    }

    @Override
    public void translate(double x, double y) {
        place(AffineTransform.getTranslateInstance(x, y));
    }

    @Override
    public void rotate(double radians) {
        place(AffineTransform.getRotateInstance(radians));
    }

    @Override
    public void scale(double x, double y) {
        place(AffineTransform.getScaleInstance(x, y));
    }

    @Override
    public void shear(double x, double y) {
        place(AffineTransform.getShearInstance(x, y));
    }

    @Override
    public void transform(AffineTransform step) {
        place(step);
    }

    @Override
    public void setTransform(AffineTransform transform) {
        placing = new AffineTransform(transform);
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(placing);
    }

    /** Clips are boxes: of any other shape its bounds are taken. */
    @Override
    public void clip(Shape shape) {
        Rectangle2D box = placing.createTransformedShape(shape).getBounds2D();
        clip = clip == null ? box : clip.createIntersection(box);
    }

    @Override
    public void setClip(Shape shape) {
        clip = shape == null ? null : placing.createTransformedShape(shape).getBounds2D();
    }

    @Override
    public Shape getClip() {
        if (clip == null) {
            return null;
        }
        try {
            return placing.createInverse().createTransformedShape(clip).getBounds2D();
        } catch (NoninvertibleTransformException e) {
            return null;
        }
    }

    @Override
    public void setPaint(Paint value) {
        paint = value;
    }

    @Override
    public Paint getPaint() {
        return paint;
    }

    @Override
    public void setStroke(Stroke value) {
        stroke = (BasicStroke) value;
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void setComposite(Composite composite) {
        opacity = composite instanceof AlphaComposite alpha ? alpha.getAlpha() : 1;
    }

    @Override
    public Composite getComposite() {
        return AlphaComposite.getInstance(AlphaComposite.SRC_OVER, opacity);
    }

    @Override
    public void setFont(Font value) {
        font = value;
    }

    @Override
    public Font getFont() {
        return font;
    }
}
