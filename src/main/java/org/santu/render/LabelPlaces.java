package org.santu.render;

import java.awt.Font;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Lists where a label may stand, best place first. Points: the style's own place, then to the right, left, above, below and at the
 * corners. Areas: the anchor, then around it. Lines: see {@link LineLabels}.
 */
final class LabelPlaces {
    /** Directions around a point: right, left, above, below, then the corners. */
    private static final double[][] AROUND = {{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}};

    private LabelPlaces() {}

    /** For each copy of the label that is wanted, its alternatives. Empty when the label does not belong to this frame. */
    static List<LabelChoices> of(LabelRequest request, double unitScale, ScreenTransform transform, LabelFrame frame) {
        LabelSpec spec = request.spec();
        Font font = spec.font(request.feature(), unitScale);
        if (request.geometry().getDimension() == 1 && spec.alongLine) {
            return LineLabels.of(request, font, unitScale, transform, frame);
        }
        Geometry geometry = request.geometry();
        boolean area = geometry.getDimension() == 2;
        TextBlock block = TextBlock.of(request.text(), font, spec.wrapPixels * unitScale, spec.letterSpacing);
        if (area && !fits(geometry, block, spec, transform)) {
            return List.of();
        }
        Box room = area ? frame.roomForArea(transform.box(geometry.getEnvelopeInternal()), spec) : frame.box();
        Coordinate anchor = area ? areaAnchor(geometry, transform, frame, room) : Anchors.find(geometry);
        if (anchor == null) {
            return List.of();
        }
        double x = transform.x(anchor.x);
        double y = transform.y(anchor.y);
        if (!room.contains(x, y)) {
            return List.of();
        }
        return List.of(alternatives(request, unitScale, block, x, y, area));
    }

    /** Of an area larger than the frame the part in the frame is labelled, of a smaller one its own middle. */
    private static Coordinate areaAnchor(Geometry geometry, ScreenTransform transform, LabelFrame frame, Box room) {
        if (!frame.isLarger(transform.box(geometry.getEnvelopeInternal()))) {
            return Anchors.find(geometry);
        }
        Geometry part = AreaClip.clip(geometry, LabelFrame.world(room, transform));
        return part.isEmpty() ? null : Anchors.find(part);
    }

    /** A label must not be much larger than the area it names. */
    private static boolean fits(Geometry geometry, TextBlock block, LabelSpec spec, ScreenTransform transform) {
        Box box = transform.box(Anchors.largest(geometry).getEnvelopeInternal());
        return box.width() >= block.width() * spec.goodnessOfFit && box.height() >= block.height() * spec.goodnessOfFit;
    }

    private static LabelChoices alternatives(
            LabelRequest request, double unitScale, TextBlock block, double x, double y, boolean area) {
        LabelSpec spec = request.spec();
        SimpleFeature feature = request.feature();
        double shiftX = spec.shiftX.of(feature) * unitScale;
        double shiftY = -spec.shiftY.of(feature) * unitScale;
        double degrees = spec.rotation.of(feature);
        List<Supplier<LabelPlace>> places = new ArrayList<>();
        double left = x + shiftX - spec.anchorX * block.width();
        double top = y + shiftY - (1 - spec.anchorY) * block.height();
        places.add(() -> at(block, left, top, degrees, x, y));
        double reach = spec.maximumShift * unitScale;
        if (reach <= 0) {
            return new LabelChoices(places);
        }
        if (area) {
            double stepX = Math.min(reach, block.width() / 2 + 4);
            double stepY = Math.min(reach, block.height() + 2);
            for (double[] way : AROUND) {
                places.add(() -> at(block, left + way[0] * stepX, top + way[1] * stepY, degrees, x, y));
            }
        } else {
            double gap = Math.min(reach, Math.max(Math.abs(shiftX), Math.abs(shiftY)));
            for (double[] way : AROUND) {
                double corner = way[0] != 0 && way[1] != 0 ? 0.7 : 1;
                double centreX = x + way[0] * (gap * corner + block.width() / 2);
                double centreY = y + way[1] * (gap * corner + block.height() / 2);
                places.add(() -> at(block, centreX - block.width() / 2, centreY - block.height() / 2, degrees, x, y));
            }
        }
        return new LabelChoices(places);
    }

    /** Letters on whole pixels are crisper; the same pixels in every picture of the frame. */
    private static LabelPlace at(TextBlock block, double left, double top, double degrees, double x, double y) {
        AffineTransform placing = new AffineTransform();
        if (degrees != 0) {
            placing.rotate(Math.toRadians(degrees), x, y);
            placing.translate(left, top);
            Rectangle2D bounds = placing.createTransformedShape(
                            new Rectangle2D.Double(0, 0, block.width(), block.height()))
                    .getBounds2D();
            return new LabelPlace(
                    List.of(new Box(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY())),
                    () -> placing.createTransformedShape(block.outline()),
                    () -> block.placed(placing),
                    null);
        }
        double snappedLeft = Math.rint(left);
        double snappedTop = Math.rint(top);
        placing.translate(snappedLeft, snappedTop);
        return new LabelPlace(
                List.of(Box.at(snappedLeft, snappedTop, block.width(), block.height())),
                () -> placing.createTransformedShape(block.outline()),
                () -> block.placed(placing),
                new LabelPlace.Upright(block, snappedLeft, snappedTop));
    }
}
