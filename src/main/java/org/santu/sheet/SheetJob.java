package org.santu.sheet;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.santu.access.Caller;
import org.santu.render.MapView;
import org.santu.sheet.furniture.Ticks;
import org.santu.sheet.layout.Frames;
import org.santu.sheet.layout.MapFit;
import org.santu.sheet.page.GeoFrame;
import org.santu.sheet.page.PageSize;
import org.santu.sheet.template.SheetTemplate;
import org.santu.sheet.template.SheetTemplate.Orientation;

/** What one sheet is made from, as far as it is known before its layers are read: what was asked, and how the map fits the paper. */
record SheetJob(
        SheetTemplate template,
        SheetRequest request,
        Caller caller,
        Caller village,
        SheetPlace place,
        Frames frames,
        MapFit fit,
        MapView view) {
    /** The pixel that styles are drawn for. */
    private static final double STYLE_PIXEL_MILLIMETRES = MapView.STANDARD_PIXEL_METRES * 1000;

    private static final double GRID_SPACING = 52;
    private static final double FALSE_EASTING = 500_000;

    static SheetJob of(SheetTemplate template, SheetRequest request, Caller caller, Caller village, SheetPlace place) {
        Frames frames = Frames.choices(paper(template, request, place), template.panelPercent())
                .get(0);
        MapFit fit = fit(template, request, place, frames);
        return new SheetJob(template, request, caller, village, place, frames, fit, view(template, place, frames, fit));
    }

    /** The same on a page that is parted in another way. */
    SheetJob with(Frames other) {
        MapFit fitted = fit(template, request, place, other);
        return new SheetJob(
                template, request, caller, village, place, other, fitted, view(template, place, other, fitted));
    }

    private static MapFit fit(SheetTemplate template, SheetRequest request, SheetPlace place, Frames frames) {
        double k = MapFit.gridScale(place.shown().centre().x - FALSE_EASTING);
        int scale = request.scaleDenominator() > 0 ? request.scaleDenominator() : template.scale();
        return MapFit.of(place.shown(), frames.map(), template.marginPercent(), scale, template.scales(), k);
    }

    private static MapView view(SheetTemplate template, SheetPlace place, Frames frames, MapFit fit) {
        double pixel = STYLE_PIXEL_MILLIMETRES * template.symbols() * frames.unit();
        return new MapView(
                fit.extent(),
                place.crs(),
                (int) Math.max(1, Math.round(frames.map().getWidth() / pixel)),
                (int) Math.max(1, Math.round(frames.map().getHeight() / pixel)),
                1);
    }

    /** Paper lies the way that shows the village larger, where nobody said which way. */
    private static PageSize paper(SheetTemplate template, SheetRequest request, SheetPlace place) {
        PageSize size = request.paper() == null ? template.paper() : request.paper();
        Orientation wanted = request.orientation() == null ? template.orientation() : request.orientation();
        if (wanted == Orientation.BEST && !Frames.hasRoom(size.landscape(), template.panelPercent())) {
            wanted = Orientation.PORTRAIT;
        }
        if (wanted == Orientation.BEST) {
            Rectangle2D wide = Frames.choices(size.landscape(), template.panelPercent())
                    .get(0)
                    .map();
            Rectangle2D tall = Frames.choices(size.portrait(), template.panelPercent())
                    .get(0)
                    .map();
            wanted =
                    fit(place.shown(), wide) >= fit(place.shown(), tall) ? Orientation.LANDSCAPE : Orientation.PORTRAIT;
        }
        return wanted == Orientation.LANDSCAPE ? size.landscape() : size.portrait();
    }

    private static double fit(Envelope shown, Rectangle2D map) {
        return Math.min(map.getWidth() / shown.getWidth(), map.getHeight() / shown.getHeight());
    }

    /** Where lines of the grid meet the edges of the map. */
    Ticks ticks() {
        double spacing = GRID_SPACING * frames().unit() / 1000 * fit().scaleDenominator();
        return Ticks.of(fit().extent(), spacing, place().toZone());
    }

    /** Where the map lies on the earth. */
    GeoFrame geo() {
        Envelope extent = fit().extent();
        double[][] corners = {
            Ticks.place(place().toZone(), extent.getMinX(), extent.getMinY()),
            Ticks.place(place().toZone(), extent.getMinX(), extent.getMaxY()),
            Ticks.place(place().toZone(), extent.getMaxX(), extent.getMaxY()),
            Ticks.place(place().toZone(), extent.getMaxX(), extent.getMinY())
        };
        return new GeoFrame(frames().map(), extent, place().epsg(), fit().scaleDenominator(), corners);
    }

    /** Ways to part the page between map and what stands beside it, the largest map first. */
    List<Frames> choices() {
        List<Frames> choices = new ArrayList<>();
        for (Frames other : Frames.choices(frames.page(), template.panelPercent())) {
            Frames next = other;
            while (next != null) {
                choices.add(next);
                next = next.withWiderColumns().orElse(null);
            }
        }
        return choices;
    }
}
