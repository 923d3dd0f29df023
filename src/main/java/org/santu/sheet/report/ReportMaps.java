package org.santu.sheet.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.access.Caller;
import org.santu.crs.Cgcs2000Zone;
import org.santu.crs.CoordinateSystems;
import org.santu.problem.Messages;
import org.santu.render.LegendDrawing;
import org.santu.render.MapRenderer;
import org.santu.render.MapView;
import org.santu.sheet.SheetLayers;
import org.santu.sheet.flow.LegendBlock;
import org.santu.sheet.furniture.NeatLine;
import org.santu.sheet.furniture.PlaceBlock;
import org.santu.sheet.furniture.Ticks;
import org.santu.sheet.layout.MapFit;
import org.santu.sheet.page.GeoFrame;
import org.santu.sheet.page.Ink;
import org.santu.sheet.page.Recorder;
import org.santu.store.Region;
import org.santu.store.Regions;
import org.springframework.stereotype.Component;

/** Draws the maps of reports in the caller's sight, in vectors, with the renderer and the styles of all maps. Safe for concurrent use. */
@Component
public class ReportMaps {
    private static final double LEFT = 5;
    private static final double TOP = 5;
    private static final double WIDTH = 160;
    private static final double HIGHEST = 152;
    private static final double LOWEST = 70;
    private static final double LABELS = 5;
    private static final double GRID_SPACING = 40;
    /** A report is read closer than a wall map, so symbols are a little smaller. */
    private static final double PIXEL = MapView.STANDARD_PIXEL_METRES * 1000 * 0.8;

    private static final double AROUND = 0.04;
    private static final double LETTERS = 2.6;
    private static final double FALSE_EASTING = 500_000;
    private static final Color LAND = new Color(0xFCFAF3);
    private static final List<Integer> SCALES = List.of(
            5_000, 10_000, 15_000, 20_000, 25_000, 30_000, 40_000, 50_000, 60_000, 75_000, 100_000, 125_000, 150_000,
            200_000, 250_000, 300_000, 400_000, 500_000, 600_000, 750_000, 1_000_000, 1_250_000, 1_500_000, 2_000_000);

    private final Regions regions;
    private final SheetLayers layers;

    ReportMaps(Regions regions, SheetLayers layers) {
        this.regions = regions;
        this.layers = layers;
    }

    /** @return empty when neither the region nor anything of the plan has a place that the caller may see */
    public Optional<ReportMap> draw(Caller caller, MapOrder order) {
        Optional<Region> region = regions.findRegion(caller, order.region()).filter(found -> found.extent() != null);
        if (region.isEmpty()) {
            return Optional.empty();
        }
        int epsg = Cgcs2000Zone.at(region.get().extent().centre().x, false).epsg();
        MathTransform toMap = CoordinateSystems.toZone(epsg);
        List<PlanFeatures.Drawn> plan = order.plan().stream()
                .flatMap(layer -> PlanFeatures.read(layer, toMap).stream())
                .toList();
        Envelope shown = metres(region.get().extent(), toMap);
        plan.forEach(feature -> shown.expandToInclude(feature.geometry().getEnvelopeInternal()));
        shown.expandBy(shown.getWidth() * AROUND + 100, shown.getHeight() * AROUND + 100);
        double height = Math.max(LOWEST, Math.min(HIGHEST, WIDTH * shown.getHeight() / shown.getWidth()));
        Rectangle2D box = new Rectangle2D.Double(LEFT, TOP, WIDTH, height);
        MapFit fit = MapFit.of(shown, box, 0, 0, SCALES, MapFit.gridScale(shown.centre().x - FALSE_EASTING));
        MapView view = new MapView(
                fit.extent(),
                CoordinateSystems.get(epsg),
                (int) Math.round(box.getWidth() / PIXEL),
                (int) Math.round(box.getHeight() / PIXEL),
                1);
        List<SheetLayers.Drawn> base = layers.read(order.base(), caller, view);
        Recorder recorder = new Recorder();
        PlanPainter painter = new PlanPainter(recorder, box, fit.extent());
        paint(recorder, box, view, base);
        painter.draw(plan);
        Ticks ticks = Ticks.of(fit.extent(), GRID_SPACING / 1000 * fit.scaleDenominator(), toMap);
        NeatLine.draw(new Ink(recorder), box, fit.extent(), ticks, 1);
        PlaceBlock.north(new Ink(recorder), box.getMaxX() - 6, box.getY() + 2.5, 13);
        String meridian = String.valueOf(
                Cgcs2000Zone.at(region.get().extent().centre().x, false).centralMeridianDegrees());
        return Optional.of(new ReportMap(
                recorder.marks(),
                box.getMaxY() + LABELS,
                frame(box, fit, epsg, toMap),
                Messages.text(order.locale(), "sheet.crs", meridian, "EPSG:" + epsg),
                legend(order, base, samples(plan, painter), view)));
    }

    private static void paint(Recorder recorder, Rectangle2D box, MapView view, List<SheetLayers.Drawn> base) {
        Graphics2D graphics = (Graphics2D) recorder.create();
        graphics.clip(box);
        graphics.setPaint(LAND);
        graphics.fill(box);
        graphics.translate(box.getX(), box.getY());
        graphics.scale(box.getWidth() / view.widthPixels(), box.getHeight() / view.heightPixels());
        MapRenderer.render(
                graphics, view, base.stream().map(SheetLayers.Drawn::layer).toList());
        graphics.dispose();
    }

    private LegendBlock legend(MapOrder order, List<SheetLayers.Drawn> base, List<LegendDrawing> plan, MapView view) {
        List<LegendBlock.Group> groups = new ArrayList<>();
        if (!plan.isEmpty()) {
            groups.add(new LegendBlock.Group(Messages.text(order.locale(), "sheet.report.plan"), plan));
        }
        groups.addAll(layers.legend(base, List.of(), view, order.locale()));
        return new LegendBlock(Messages.text(order.locale(), "sheet.legend"), groups, LETTERS, PIXEL, order.locale());
    }

    /** Each symbol that is drawn, as most of its features look. */
    private static List<LegendDrawing> samples(List<PlanFeatures.Drawn> plan, PlanPainter painter) {
        Map<PlanSymbol, Integer> dots = new LinkedHashMap<>();
        plan.forEach(feature -> dots.merge(feature.symbol(), painter.isDot(feature.geometry()) ? 1 : -1, Integer::sum));
        List<LegendDrawing> samples = new ArrayList<>();
        dots.forEach((symbol, more) ->
                samples.add(new LegendDrawing(symbol.label(), 6 / PIXEL, 3.6 / PIXEL, graphics -> {
                    graphics.scale(1 / PIXEL, 1 / PIXEL);
                    symbol.paint(graphics, symbol.sample(6, 3.6, more > 0));
                })));
        return samples;
    }

    private static GeoFrame frame(Rectangle2D box, MapFit fit, int epsg, MathTransform toMap) {
        Envelope extent = fit.extent();
        double[][] corners = {
            Ticks.place(toMap, extent.getMinX(), extent.getMinY()),
            Ticks.place(toMap, extent.getMinX(), extent.getMaxY()),
            Ticks.place(toMap, extent.getMaxX(), extent.getMaxY()),
            Ticks.place(toMap, extent.getMaxX(), extent.getMinY())
        };
        return new GeoFrame(box, extent, epsg, fit.scaleDenominator(), corners);
    }

    private static Envelope metres(Envelope degrees, MathTransform toMap) {
        try {
            Geometry corners = new GeometryFactory().createMultiPointFromCoords(new Coordinate[] {
                new Coordinate(degrees.getMinX(), degrees.getMinY()),
                new Coordinate(degrees.getMinX(), degrees.getMaxY()),
                new Coordinate(degrees.getMaxX(), degrees.getMinY()),
                new Coordinate(degrees.getMaxX(), degrees.getMaxY())
            });
            return JTS.transform(corners, toMap).getEnvelopeInternal();
        } catch (TransformException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
