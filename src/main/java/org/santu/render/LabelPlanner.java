package org.santu.render;

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
    private final LabelFrame frame;
    private final LabelIndex index = new LabelIndex();
    private final List<LabelRequest> requests = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();
    private int dropped;

    /** What is drawn of a label; it holds no feature, so that a plan may be kept. */
    record Placed(String text, LabelPlace place, Color colour, Color halo, double haloRadius) {}

    LabelPlanner(MapView view) {
        this.view = view;
        this.transform = ScreenTransform.ofFrame(view);
        this.frame = new LabelFrame(transform.box(view.labelFrame()), view.continued());
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
            if (box.intersects(frame.box())) {
                index.add(box.within(frame.box()), drawing.feature.getID());
            }
        }
    }

    void plan() {
        requests.sort(LabelRequest.ORDER);
        for (LabelRequest request : requests) {
            double unitScale = request.spec().unit.scale(view);
            List<LabelChoices> wanted = LabelPlaces.of(request, unitScale, transform, frame);
            boolean any = false;
            for (LabelChoices alternatives : wanted) {
                any |= place(request, unitScale, alternatives);
            }
            if (!any && !wanted.stream().allMatch(LabelChoices::isEmpty)) {
                dropped++;
            }
        }
    }

    private boolean place(LabelRequest request, double unitScale, LabelChoices alternatives) {
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
    private boolean place(LabelRequest request, LabelChoices alternatives, double margin, double inset, String owner) {
        LabelSpec spec = request.spec();
        Box room = frame.room(spec);
        for (LabelPlace alternative : alternatives) {
            Box bounds = alternative.bounds();
            if (!room.contains(bounds.grown(inset))) {
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
                placed.add(new Placed(
                        request.text(),
                        alternative,
                        spec.colour(request.feature()),
                        spec.haloColour(request.feature()),
                        spec.haloRadius(request.feature(), spec.unit.scale(view))));
                return true;
            }
        }
        return false;
    }

    /** Takes over what was planned for the same frame before. */
    void take(PlannedLabels plan) {
        placed.addAll(plan.placed());
        dropped = plan.dropped();
    }

    PlannedLabels planned() {
        return new PlannedLabels(placed, dropped);
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
        AffineTransform moved = new AffineTransform(before);
        moved.translate(dx, dy);
        LabelSprites sprites = new LabelSprites(canvas, dx, dy);
        for (Placed label : visible) {
            canvas.graphics.setTransform(before);
            if (label.halo != null
                    && label.haloRadius > 0
                    && !sprites.drawHalo(label.place, label.halo, label.haloRadius)) {
                canvas.graphics.setTransform(moved);
                drawHalo(canvas, label.place, label.halo, label.haloRadius);
            }
        }
        for (Placed label : visible) {
            canvas.graphics.setTransform(before);
            if (!sprites.drawLetters(label.place, label.colour)) {
                canvas.graphics.setTransform(moved);
                drawLetters(canvas, label.place, label.colour);
            }
        }
        canvas.graphics.setTransform(before);
    }

    private static void drawLetters(Canvas canvas, LabelPlace place, Color colour) {
        if (canvas.graphics instanceof PaperGraphics paper) {
            write(paper, place, colour, 0);
        } else {
            canvas.fill(place.outline(), colour);
        }
    }

    private static void drawHalo(Canvas canvas, LabelPlace place, Color colour, double radius) {
        if (canvas.graphics instanceof PaperGraphics paper) {
            write(paper, place, colour, 2 * radius);
        } else {
            canvas.stroke(place.outline(), LabelSprites.haloPen(canvas, radius), colour);
        }
    }

    private static void write(PaperGraphics paper, LabelPlace place, Color colour, double haloWidth) {
        for (PlacedText text : place.texts()) {
            paper.writeLetters(text.text(), text.font(), text.placing(), colour, haloWidth);
        }
    }
}
