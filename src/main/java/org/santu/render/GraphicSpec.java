package org.santu.render;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.ExternalGraphic;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.Mark;

/** A compiled graphic: the first of its alternatives that can be drawn, a mark or a picture of the styles folder. */
final class GraphicSpec {
    private static final double DEFAULT_SIZE = 6;

    private final Value<Double> size;
    private final Value<Double> rotation;
    private final Value<Double> opacity;
    private final Value<Double> gap;
    private final Value<Double> initialGap;
    private final double anchorX;
    private final double anchorY;
    private final double shiftX;
    private final double shiftY;
    private final Value<String> markName;
    private final FillSpec fill;
    private final StrokeSpec stroke;
    private final ExternalGraphics.Picture picture;
    private final boolean constant;
    private final Map<List<Double>, BufferedImage> textures = new ConcurrentHashMap<>();
    private final SpriteCache sprites = new SpriteCache();

    GraphicSpec(Graphic graphic) {
        rotation = Value.number(graphic.getRotation(), 0);
        opacity = Value.number(graphic.getOpacity(), 1);
        gap = Value.number(graphic.getGap(), 0);
        initialGap = Value.number(graphic.getInitialGap(), 0);
        AnchorPoint anchor = graphic.getAnchorPoint();
        anchorX = anchor == null
                ? 0.5
                : Value.number(anchor.getAnchorPointX(), 0.5).of(null);
        anchorY = anchor == null
                ? 0.5
                : Value.number(anchor.getAnchorPointY(), 0.5).of(null);
        Displacement displacement = graphic.getDisplacement();
        shiftX = displacement == null
                ? 0
                : Value.number(displacement.getDisplacementX(), 0).of(null);
        shiftY = displacement == null
                ? 0
                : Value.number(displacement.getDisplacementY(), 0).of(null);
        Mark mark = null;
        ExternalGraphics.Picture found = null;
        for (GraphicalSymbol symbol : graphic.graphicalSymbols()) {
            if (symbol instanceof Mark candidate) {
                mark = candidate;
                break;
            }
            if (symbol instanceof ExternalGraphic external) {
                found = external.getCustomProperties() != null
                                && external.getCustomProperties().get(ExternalGraphics.PICTURE)
                                        instanceof ExternalGraphics.Picture read
                        ? read
                        : ExternalGraphics.find(external.getURI()).orElse(null);
                if (found != null) {
                    break;
                }
            }
        }
        picture = found;
        markName = mark == null ? null : Value.text(mark.getWellKnownName(), "square");
        fill = mark == null || mark.getFill() == null ? null : new FillSpec(mark.getFill());
        stroke = mark == null || mark.getStroke() == null ? null : new StrokeSpec(mark.getStroke());
        size = Value.number(graphic.getSize(), picture == null ? DEFAULT_SIZE : picture.height());
        constant = size.isConstant()
                && rotation.isConstant()
                && opacity.isConstant()
                && (markName == null || markName.isConstant())
                && (fill == null || fill.isConstant())
                && (stroke == null || stroke.isConstant());
    }

    /** Whether the graphic looks the same for every feature. */
    boolean isConstant() {
        return constant;
    }

    /** Patterns made of the graphic, by side and pixel ratio. */
    Map<List<Double>, BufferedImage> textures() {
        return textures;
    }

    double size(SimpleFeature feature, double unitScale) {
        return size.of(feature) * unitScale;
    }

    double gap(SimpleFeature feature, double unitScale) {
        return gap.of(feature) * unitScale;
    }

    double initialGap(SimpleFeature feature, double unitScale) {
        return initialGap.of(feature) * unitScale;
    }

    String markName(SimpleFeature feature) {
        return markName == null ? "" : markName.of(feature);
    }

    StrokeSpec stroke() {
        return stroke;
    }

    /** The box the graphic covers around a point. */
    Box box(SimpleFeature feature, double unitScale, double x, double y) {
        double side = size(feature, unitScale);
        double width = picture == null ? side : side * picture.width() / picture.height();
        double left = x + shiftX * unitScale - anchorX * width;
        double top = y - shiftY * unitScale - (1 - anchorY) * side;
        return Box.at(left, top, width, side);
    }

    double strokeWidth(SimpleFeature feature, double unitScale) {
        return stroke == null ? 0 : stroke.width(feature, unitScale);
    }

    /** What is painted around a point at the origin, strokes and turning included. */
    Box paintedBox(SimpleFeature feature, double unitScale) {
        Box box = box(feature, unitScale, 0, 0);
        if (rotation.of(feature) != 0) {
            double far = Math.hypot(
                    Math.max(Math.abs(box.minX()), Math.abs(box.maxX())),
                    Math.max(Math.abs(box.minY()), Math.abs(box.maxY())));
            box = new Box(-far, -far, far, far);
        }
        return box.grown(stroke == null ? 1 : stroke.reach(feature, unitScale));
    }

    /**
     * Draws the graphic at a point.
     *
     * @param extraDegrees turned clockwise on top of the style's own rotation
     */
    void draw(Canvas canvas, SimpleFeature feature, double unitScale, double x, double y, double extraDegrees) {
        if (constant && extraDegrees == 0 && sprites.draw(this, canvas, feature, unitScale, x, y)) {
            return;
        }
        drawVector(canvas, feature, unitScale, x, y, extraDegrees);
    }

    /** Draws outlines, whatever the target. */
    void drawVector(Canvas canvas, SimpleFeature feature, double unitScale, double x, double y, double extraDegrees) {
        Box box = box(feature, unitScale, x, y);
        if (!(box.height() > 0)) {
            return;
        }
        double degrees = rotation.of(feature) + extraDegrees;
        canvas.withOpacity(opacity.of(feature), () -> {
            if (picture != null) {
                drawPicture(canvas, box, degrees, x, y);
            } else if (markName != null) {
                drawMark(canvas, feature, unitScale, box, degrees, x, y);
            }
        });
    }

    private void drawPicture(Canvas canvas, Box box, double degrees, double x, double y) {
        Graphics2D graphics = canvas.graphics;
        AffineTransform before = graphics.getTransform();
        graphics.rotate(Math.toRadians(degrees), x, y);
        picture.draw(graphics, box, canvas.view.pixelRatio());
        graphics.setTransform(before);
    }

    private void drawMark(
            Canvas canvas, SimpleFeature feature, double unitScale, Box box, double degrees, double x, double y) {
        String name = markName.of(feature);
        AffineTransform placing = new AffineTransform();
        if (degrees != 0) {
            placing.rotate(Math.toRadians(degrees), x, y);
        }
        placing.translate(box.minX() + box.width() / 2, box.minY() + box.height() / 2);
        placing.scale(box.width(), box.height());
        Shape shape = placing.createTransformedShape(Marks.shape(name));
        if (fill != null && !Marks.isOpen(name)) {
            canvas.fill(shape, fill.colour(feature));
        }
        if (stroke != null) {
            canvas.stroke(shape, stroke.stroke(canvas, feature, unitScale, 0), stroke.colour(feature));
        }
    }
}
