package org.santu.sheet;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.santu.access.Caller;
import org.santu.access.CallerRegion;
import org.santu.access.Permission;
import org.santu.catalog.RegionLevel;
import org.santu.problem.Messages;
import org.santu.problem.SantuException;
import org.santu.render.MapLayer;
import org.santu.render.MapView;
import org.santu.sheet.flow.Block;
import org.santu.sheet.flow.LegendBlock;
import org.santu.sheet.flow.PageFlow;
import org.santu.sheet.flow.TableBlock;
import org.santu.sheet.furniture.PlaceBlock;
import org.santu.sheet.furniture.ScaleBar;
import org.santu.sheet.furniture.Ticks;
import org.santu.sheet.layout.Frames;
import org.santu.sheet.layout.MapFit;
import org.santu.sheet.page.GeoFrame;
import org.santu.sheet.page.Ink;
import org.santu.sheet.page.PageSize;
import org.santu.sheet.template.SheetTemplate;
import org.santu.sheet.template.SheetTemplate.Orientation;
import org.santu.sheet.template.SheetTemplates;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes the sheets of villages: reads what a template asks for in the caller's scope, fits the map to the paper, and lays
 * everything out on pages that can be written as PDF or PNG. The same request and data give the same pages. Safe for concurrent
 * use.
 */
@Component
public class SheetMaker {
    /** The pixel that styles are drawn for. */
    private static final double STYLE_PIXEL_MILLIMETRES = MapView.STANDARD_PIXEL_METRES * 1000;

    private static final double GRID_SPACING = 52;
    private static final double SCALE_BAR = 58;
    /** A map that is so many times smaller is too much to pay for a second page. */
    private static final double SMALLER_MAP = 1.34;

    /** A table squeezed more than so much is read with less effort on a page of its own. */
    private static final double MOST_SQUEEZE = 1.9;

    private static final double FALSE_EASTING = 500_000;

    private final SheetTemplates templates;
    private final SheetPlaces places;
    private final SheetLayers layers;
    private final SheetTables tables;
    private final SheetLocators locators;
    private final SheetTexts texts;
    private final ReliefShade relief;
    private final FocusLayer focus;
    private final String address;

    SheetMaker(
            SheetTemplates templates,
            SheetPlaces places,
            SheetLayers layers,
            SheetTables tables,
            SheetLocators locators,
            SheetTexts texts,
            ReliefShade relief,
            FocusLayer focus,
            @Value("${santu.address:http://localhost:${server.port:8080}}") String address) {
        this.templates = templates;
        this.places = places;
        this.layers = layers;
        this.tables = tables;
        this.locators = locators;
        this.texts = texts;
        this.relief = relief;
        this.focus = focus;
        this.address = address.replaceAll("/+$", "");
    }

    /** What one sheet is made from, as far as it is known before its layers are read. */
    private record Job(
            SheetTemplate template,
            SheetRequest request,
            Caller caller,
            Caller village,
            SheetPlace place,
            Frames frames,
            MapFit fit,
            MapView view) {
        Job with(Frames other) {
            MapFit fitted = SheetMaker.fit(template, request, place, other);
            return new Job(
                    template,
                    request,
                    caller,
                    village,
                    place,
                    other,
                    fitted,
                    SheetMaker.view(template, place, other, fitted));
        }
    }

    /**
     * @param caller must have {@link Permission#PRINT}
     * @throws SantuException when the template or the village is unknown or the village lies nowhere
     */
    public Sheet make(Caller caller, SheetRequest request) {
        Job job = prepare(caller, request);
        List<SheetTables.Made> made =
                tables.make(job.template(), job.caller(), job.village(), job.place(), request.locale());
        List<Block> besideTables = new ArrayList<>();
        List<Block> after = new ArrayList<>();
        for (SheetTables.Made table : made) {
            (table.ownPage() ? after : besideTables)
                    .add(new TableBlock(
                            table.data(),
                            Ink.legible(job.frames().letters() * 0.92),
                            Messages.text(request.locale(), "sheet.continued")));
        }
        List<SheetLayers.Drawn> drawn = read(job);
        // The largest map that leaves room for everything beside it, unless that made the map much smaller; else the
        // largest
        // that leaves room for the legend: what is left goes to the following pages.
        int usual = job.fit().scaleDenominator();
        Job chosen = null;
        Panel panel = null;
        List<LegendBlock.Group> groups = legend(job, drawn);
        for (Frames frames : choices(job)) {
            Job tried = job.with(frames);
            if (chosen != null && tried.fit().scaleDenominator() > usual * SMALLER_MAP) {
                continue;
            }
            Panel with = panel(tried, groups, besideTables);
            boolean asLarge = chosen != null
                    && tried.fit().scaleDenominator() <= chosen.fit().scaleDenominator();
            if (chosen == null || with.left() == 0 || with.isBetterThan(panel, asLarge)) {
                chosen = tried;
                panel = with;
            }
            if (with.left() == 0) {
                break;
            }
        }
        if (chosen.fit().scaleDenominator() != usual) {
            drawn = read(chosen);
        }
        if (chosen != job) {
            panel = panel(chosen, legend(chosen, drawn), besideTables);
        }
        after.addAll(0, panel.tooWide());
        return compose(chosen, drawn, made, panel, after);
    }

    private List<LegendBlock.Group> legend(Job job, List<SheetLayers.Drawn> drawn) {
        Set<String> without = job.template().legendWithout();
        return layers.legend(
                drawn.stream()
                        .filter(layer -> !without.contains(layer.declaration().name()))
                        .toList(),
                job.place().area() == null || !job.template().levels().contains(RegionLevel.VILLAGE)
                        ? List.of()
                        : focus.legend(job.place().area(), job.view()),
                job.view(),
                job.request().locale());
    }

    private static List<Frames> choices(Job job) {
        List<Frames> choices = new ArrayList<>();
        for (Frames frames : Frames.choices(job.frames().page(), job.template().panelPercent())) {
            Frames next = frames;
            while (next != null) {
                choices.add(next);
                next = next.withWiderColumns().orElse(null);
            }
        }
        return choices;
    }

    private List<SheetLayers.Drawn> read(Job job) {
        return layers.read(
                job.template(),
                job.caller(),
                job.village(),
                job.view(),
                job.request().publicEdition());
    }

    /**
     * What stands beside the map.
     *
     * @param tooWide tables that no column can hold
     * @param holdsLegend whether there is room for the legend
     * @param left how much has found no room
     */
    private record Panel(LegendBlock legend, List<Block> blocks, List<Block> tooWide, boolean holdsLegend, int left) {
        boolean isBetterThan(Panel other, boolean asLargeMap) {
            return holdsLegend && (!other.holdsLegend || asLargeMap && left < other.left);
        }
    }

    private Panel panel(Job job, List<LegendBlock.Group> groups, List<Block> tables) {
        Locale locale = job.request().locale();
        double pixel = job.frames().map().getWidth() / job.view().widthPixels();
        LegendBlock legend = new LegendBlock(
                Messages.text(locale, "sheet.legend"), groups, job.frames().letters(), pixel, locale);
        List<Block> blocks = new ArrayList<>(List.of(placeBlock(job, geo(job)), legend));
        List<Block> tooWide = new ArrayList<>();
        double column = job.frames().panel().get(0).width();
        for (Block table : tables) {
            boolean narrow = table.leastWidth() > column + 1e-6 || table.preferredWidth() > column * MOST_SQUEEZE;
            (narrow ? tooWide : blocks).add(table);
        }
        PageFlow flow = new PageFlow(blocks);
        flow.fill(null, job.frames().panel(), 3.5 * job.frames().unit());
        boolean holdsLegend = !flow.waiting().contains(legend);
        return new Panel(legend, blocks, tooWide, holdsLegend, flow.waiting().size() + tooWide.size());
    }

    private Sheet compose(
            Job job, List<SheetLayers.Drawn> drawn, List<SheetTables.Made> made, Panel panel, List<Block> after) {
        SheetTexts.Texts words = texts.of(job.template(), job.request(), job.place(), job.fit(), job.village());
        GeoFrame geo = geo(job);
        ScaleBar bar = ScaleBar.of(
                job.fit().scaleDenominator(), SCALE_BAR * job.frames().unit());
        SheetContent content = new SheetContent(
                job.frames(),
                geo,
                job.view(),
                withFocus(job, drawn),
                shade(job),
                ticks(job),
                panel.blocks(),
                after,
                page -> words.titleBlock(page[0] == 1 ? bar : null, page[0], page[1]));
        SheetComposer.Composed composed = SheetComposer.compose(content);
        List<SheetWarning> warnings = SheetChecks.of(job.place(), job.fit(), drawn, composed, words, job.request());
        return new Sheet(
                words.title(),
                job.place().code().digits(),
                composed.pages(),
                geo,
                words.filled(),
                panel.legend().titles(),
                warnings);
    }

    private Job prepare(Caller caller, SheetRequest request) {
        caller.require(Permission.PRINT);
        SheetTemplate template = templates.getTemplate(request.template());
        Caller seeing = request.publicEdition() ? caller.publicEdition() : caller;
        SheetPlace place = places.get(seeing, request.regionCode(), template.levels());
        Caller village = CallerRegion.of(seeing, place.code().digits()).orElseThrow();
        Frames frames = Frames.choices(paper(template, request, place), template.panelPercent())
                .get(0);
        MapFit fit = fit(template, request, place, frames);
        return new Job(template, request, seeing, village, place, frames, fit, view(template, place, frames, fit));
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

    private List<MapLayer> withFocus(Job job, List<SheetLayers.Drawn> drawn) {
        List<MapLayer> all = new ArrayList<>();
        boolean done = job.place().area() == null;
        for (SheetLayers.Drawn layer : drawn) {
            boolean ground = !layer.declaration().geometryType().equals("Point")
                    && job.template().around().contains(layer.declaration().name());
            if (!ground && !done) {
                all.add(focus.of(job.place().area(), job.view().dataExtent(64)));
                done = true;
            }
            all.add(layer.layer());
        }
        if (!done) {
            all.add(focus.of(job.place().area(), job.view().dataExtent(64)));
        }
        return all;
    }

    private BufferedImage shade(Job job) {
        return job.template().relief()
                ? relief.draw(
                                job.fit().extent(),
                                job.place().epsg(),
                                job.frames().map().getWidth())
                        .orElse(null)
                : null;
    }

    private static Ticks ticks(Job job) {
        double spacing = GRID_SPACING * job.frames().unit() / 1000 * job.fit().scaleDenominator();
        return Ticks.of(job.fit().extent(), spacing, job.place().toZone());
    }

    private static GeoFrame geo(Job job) {
        Envelope extent = job.fit().extent();
        double[][] corners = {
            Ticks.place(job.place().toZone(), extent.getMinX(), extent.getMinY()),
            Ticks.place(job.place().toZone(), extent.getMinX(), extent.getMaxY()),
            Ticks.place(job.place().toZone(), extent.getMaxX(), extent.getMaxY()),
            Ticks.place(job.place().toZone(), extent.getMaxX(), extent.getMinY())
        };
        return new GeoFrame(
                job.frames().map(), extent, job.place().epsg(), job.fit().scaleDenominator(), corners);
    }

    private PlaceBlock placeBlock(Job job, GeoFrame geo) {
        Envelope degrees = new Envelope();
        for (double[] corner : geo.corners()) {
            degrees.expandToInclude(corner[0], corner[1]);
        }
        String code = job.place().code().digits();
        return new PlaceBlock(
                locators.of(job.caller(), job.place()),
                job.place().degrees(),
                job.place().point(),
                code.substring(0, Math.min(RegionLevel.TOWNSHIP.digits(), code.length())),
                degrees,
                address + "/village/" + code,
                Messages.text(job.request().locale(), "sheet.live"),
                job.frames().unit());
    }
}
