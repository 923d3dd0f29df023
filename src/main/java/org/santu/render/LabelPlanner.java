package org.santu.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;

/**
 * Places the labels of one frame: each in turn of priority takes the first of its possible places that is free and wholly inside
 * the frame. The plan depends on the frame and its features alone, not on the picture drawn from it.
 */
final class LabelPlanner {
    /** Labels of this priority, such as names of villages, are rather written over symbols than left out. */
    static final double IMPORTANT = 300;

    private final MapView view;
    private final ScreenTransform transform;
    private final Box frame;
    private final LabelIndex index = new LabelIndex();
    private final List<LabelRequest> requests = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();
    private int dropped;

    private record Placed(LabelRequest request, LabelPlace place) {}

    LabelPlanner(MapView view) {
        this.view = view;
        this.transform = ScreenTransform.ofFrame(view);
        this.frame = transform.box(view.labelFrame());
    }

    void ask(LabelSpec spec, SimpleFeature feature, Geometry geometry, int layer) {
        String text = spec.text.of(feature).strip();
        if (!text.isEmpty()) {
            requests.add(new LabelRequest(spec, feature, geometry, text, spec.priority.of(feature), layer));
        }
    }

    /** Keeps labels of other features away from a symbol. */
    void keepClear(PointPainter painter, Drawing drawing) {
        for (double[] point : Anchors.positions(drawing.geometry, transform)) {
            Box box = painter.box(drawing, point[0], point[1]);
            if (box.intersects(frame)) {
                index.add(box.within(frame), drawing.feature.getID());
            }
        }
    }

    void plan() {
        requests.sort(LabelRequest.ORDER);
        for (LabelRequest request : requests) {
            double unitScale = request.spec().unit.scale(view);
            List<List<LabelPlace>> wanted = LabelPlaces.of(request, unitScale, transform, frame);
            boolean any = false;
            for (List<LabelPlace> alternatives : wanted) {
                any |= place(request, unitScale, alternatives);
            }
            if (!any && !wanted.isEmpty()) {
                dropped++;
            }
        }
    }

    private boolean place(LabelRequest request, double unitScale, List<LabelPlace> alternatives) {
        LabelSpec spec = request.spec();
        if (spec.oncePerText && index.hasText(request.text())) {
            return false;
        }
        double margin = spec.spaceAround + spec.haloRadius(request.feature(), unitScale);
        double inset = spec.haloRadius(request.feature(), unitScale) + 1;
        String owner = request.feature().getID();
        return place(request, alternatives, margin, inset, owner)
                || (request.priority() >= IMPORTANT
                        && place(request, alternatives, margin, inset, LabelIndex.ANY_SYMBOL));
    }

    /**
     * @param owner whose symbols may be written over
     */
    private boolean place(
            LabelRequest request, List<LabelPlace> alternatives, double margin, double inset, String owner) {
        LabelSpec spec = request.spec();
        for (LabelPlace alternative : alternatives) {
            Box bounds = alternative.bounds();
            if (!frame.contains(bounds.grown(inset))) {
                continue;
            }
            boolean free = !spec.resolveConflicts
                    || alternative.boxes().stream().noneMatch(box -> index.isTaken(box.grown(margin), owner));
            if (free && spec.sameTextPixels > 0) {
                free = !index.hasTextWithin(request.text(), bounds, spec.sameTextPixels);
            }
            if (free) {
                // a label's own symbol does not push it away, another label of the same feature does
                alternative.boxes().forEach(box -> index.add(box.grown(margin), null));
                index.addText(request.text(), bounds);
                placed.add(new Placed(request, alternative));
                return true;
            }
        }
        return false;
    }

    int placedCount() {
        return placed.size();
    }

    int droppedCount() {
        return dropped;
    }

    /** Every placed label's letters box, in pixels of the frame. For tests. */
    List<Box> placedBoxes() {
        return placed.stream().flatMap(label -> label.place.boxes().stream()).toList();
    }

    /** Draws the labels that reach into the picture: all halos first, so that none covers a neighbour's letters. */
    void draw(Canvas canvas) {
        double ratio = view.pixelRatio();
        double dx = Math.round((view.labelFrame().getMinX() - view.extent().getMinX()) / view.unitsPerPixelX() * ratio)
                / ratio;
        double dy = Math.round((view.extent().getMaxY() - view.labelFrame().getMaxY()) / view.unitsPerPixelY() * ratio)
                / ratio;
        Box seen = canvas.picture.moved(-dx, -dy).grown(8);
        List<Placed> visible = placed.stream()
                .filter(label -> label.place.bounds().intersects(seen))
                .toList();
        AffineTransform before = canvas.graphics.getTransform();
        canvas.graphics.translate(dx, dy);
        for (Placed label : visible) {
            drawHalo(canvas, label);
        }
        for (Placed label : visible) {
            Color colour = label.request.spec().colour(label.request.feature());
            if (canvas.graphics instanceof PaperGraphics paper) {
                write(paper, label, colour, 0);
            } else {
                canvas.fill(label.place.outline(), colour);
            }
        }
        canvas.graphics.setTransform(before);
    }

    private void drawHalo(Canvas canvas, Placed label) {
        LabelSpec spec = label.request.spec();
        SimpleFeature feature = label.request.feature();
        Color colour = spec.haloColour(feature);
        double radius = spec.haloRadius(feature, spec.unit.scale(view));
        if (colour == null || !(radius > 0)) {
            return;
        }
        if (canvas.graphics instanceof PaperGraphics paper) {
            write(paper, label, colour, 2 * radius);
        } else {
            BasicStroke pen = canvas.stroke(2 * radius, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, List.of(), 0);
            canvas.stroke(label.place.outline(), pen, colour);
        }
    }

    private static void write(PaperGraphics paper, Placed label, Color colour, double haloWidth) {
        for (PlacedText text : label.place.texts()) {
            paper.writeLetters(text.text(), text.font(), text.placing(), colour, haloWidth);
        }
    }
}
