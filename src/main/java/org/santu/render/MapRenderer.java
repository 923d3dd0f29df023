package org.santu.render;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Paints layers on a {@link Graphics2D}: bottom layer first, in each layer one feature type style after the other, in each of
 * those feature by feature and rule by rule; labels of all layers last. Nothing is painted behind the layers: the background is
 * the caller's.
 *
 * <p>Broken geometry never stops a picture: what of it can be drawn is drawn, the rest is counted in the report. Thread-safe; the
 * graphics belongs to the calling thread.
 */
public final class MapRenderer {
    /** Symbols of features this far outside still reach into the picture. */
    private static final double REACH_PIXELS = 64;

    private MapRenderer() {}

    /**
     * Paints the layers, first one at the bottom. The graphics' own transform stays in force and maps device pixels of the view.
     *
     * @param graphics left as it was
     * @throws CancellationException when the thread is interrupted; what was painted so far stays
     */
    public static RenderReport render(Graphics2D graphics, MapView view, List<MapLayer> layers) {
        return render(graphics, view, layers, null, plan -> {});
    }

    /**
     * The same, with the labels of another picture of the same label frame, styles and data; then the features of the picture
     * itself are enough.
     *
     * @param labels null to plan them
     * @param planned told of a plan that was made
     */
    public static RenderReport render(
            Graphics2D graphics,
            MapView view,
            List<MapLayer> layers,
            PlannedLabels labels,
            Consumer<PlannedLabels> planned) {
        Canvas canvas = new Canvas(graphics, view);
        try {
            LabelPlanner planner = new LabelPlanner(view);
            Work work = new Work(canvas, labels == null ? planner : null);
            for (int i = 0; i < layers.size(); i++) {
                work.layer(layers.get(i), i);
            }
            if (labels == null) {
                planner.plan();
                planned.accept(planner.planned());
            } else {
                planner.take(labels);
            }
            planner.draw(canvas);
            return new RenderReport(
                    work.features, work.drawn, work.broken, planner.placedCount(), planner.droppedCount());
        } finally {
            canvas.dispose();
        }
    }

    private static final class Work {
        private final Canvas canvas;
        /** Null where labels are planned already. */
        private final LabelPlanner labels;

        private final Envelope seen;
        private final Envelope planned;
        private int features;
        private int drawn;
        private int broken;

        Work(Canvas canvas, LabelPlanner labels) {
            this.canvas = canvas;
            this.labels = labels;
            MapView view = canvas.view;
            seen = new Envelope(view.extent());
            seen.expandBy(REACH_PIXELS * view.unitsPerPixelX(), REACH_PIXELS * view.unitsPerPixelY());
            planned = view.dataExtent((int) REACH_PIXELS);
        }

        void layer(MapLayer layer, int number) {
            if (layer.raster() != null) {
                new RasterPainter(canvas).paint(layer.raster(), layer.style());
            }
            features += layer.features().size();
            List<RuleGroup> groups = CompiledStyle.of(layer.style()).at(canvas.view.scaleDenominator());
            if (groups.isEmpty()) {
                return;
            }
            List<Drawing> ofLayer = drawings(layer.features());
            for (RuleGroup group : groups) {
                OwnFeatures own = group.ownFeatures();
                List<Drawing> drawings = own == null ? ofLayer : drawings(own.in(canvas.view.crs()));
                if (group.drawsBoundariesOnce()) {
                    BoundaryWork.paint(group, visible(drawings), canvas);
                    continue;
                }
                for (Drawing drawing : drawings) {
                    for (CompiledStyle.CompiledRule rule : group.matching(drawing.feature)) {
                        apply(rule, drawing, number);
                    }
                }
            }
        }

        private List<Drawing> visible(List<Drawing> drawings) {
            return drawings.stream()
                    .filter(drawing -> seen.intersects(drawing.geometry.getEnvelopeInternal()))
                    .toList();
        }

        private List<Drawing> drawings(List<SimpleFeature> features) {
            List<Drawing> drawings = new ArrayList<>(features.size());
            for (SimpleFeature feature : features) {
                if (!(feature.getDefaultGeometry() instanceof Geometry geometry) || geometry.isEmpty()) {
                    continue;
                }
                Envelope envelope = geometry.getEnvelopeInternal();
                boolean finite = Double.isFinite(envelope.getWidth()) && Double.isFinite(envelope.getHeight());
                if (!finite || planned.intersects(envelope)) {
                    drawings.add(new Drawing(canvas, feature, geometry));
                }
            }
            return drawings;
        }

        private void apply(CompiledStyle.CompiledRule rule, Drawing drawing, int layer) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("drawing");
            }
            try {
                Envelope envelope = drawing.geometry.getEnvelopeInternal();
                boolean visible = !Double.isFinite(envelope.getWidth()) || seen.intersects(envelope);
                for (Painter painter : rule.painters()) {
                    if (visible) {
                        painter.paint(drawing);
                    }
                    if (labels != null && painter instanceof PointPainter point && point.isObstacle()) {
                        labels.keepClear(point, drawing);
                    }
                }
                for (LabelSpec label : labels == null ? List.<LabelSpec>of() : rule.labels()) {
                    labels.ask(label, drawing.feature, drawing.geometry, layer);
                }
                drawn += visible ? 1 : 0;
            } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
                broken++;
            }
        }
    }
}
