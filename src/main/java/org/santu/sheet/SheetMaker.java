package org.santu.sheet;

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
import org.santu.sheet.flow.Block;
import org.santu.sheet.flow.LegendBlock;
import org.santu.sheet.flow.PageFlow;
import org.santu.sheet.flow.TableBlock;
import org.santu.sheet.furniture.PlaceBlock;
import org.santu.sheet.furniture.ScaleBar;
import org.santu.sheet.layout.Frames;
import org.santu.sheet.page.GeoFrame;
import org.santu.sheet.page.Ink;
import org.santu.sheet.template.SheetTemplate;
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
    private static final double SCALE_BAR = 58;
    /** A map that is so many times smaller is too much to pay for a second page. */
    private static final double SMALLER_MAP = 1.34;

    /** A table squeezed more than so much is read with less effort on a page of its own. */
    private static final double MOST_SQUEEZE = 1.9;

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

    /**
     * @param caller must have {@link Permission#PRINT}
     * @throws SantuException when the template or the village is unknown or the village lies nowhere
     */
    public Sheet make(Caller caller, SheetRequest request) {
        SheetJob job = prepare(caller, request);
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
        SheetJob chosen = null;
        Panel panel = null;
        List<LegendBlock.Group> groups = legend(job, drawn);
        for (Frames frames : job.choices()) {
            SheetJob tried = job.with(frames);
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
            groups = legend(chosen, drawn);
            panel = panel(chosen, groups, besideTables);
        }
        panel = withMore(chosen, groups, besideTables, panel, after);
        after.addAll(0, panel.tooWide());
        return compose(chosen, drawn, made, panel, after);
    }

    /** On large paper there may be room for what has a page of its own on small paper; the map does not shrink for it. */
    private Panel withMore(
            SheetJob job, List<LegendBlock.Group> groups, List<Block> beside, Panel panel, List<Block> after) {
        Panel best = panel;
        List<Block> tables = new ArrayList<>(beside);
        for (Block table : List.copyOf(after)) {
            tables.add(table);
            Panel with = best.left() == 0 ? panel(job, groups, tables) : best;
            if (with != best && with.left() == 0) {
                best = with;
                after.remove(table);
            } else {
                tables.remove(table);
            }
        }
        return best;
    }

    private List<LegendBlock.Group> legend(SheetJob job, List<SheetLayers.Drawn> drawn) {
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

    private List<SheetLayers.Drawn> read(SheetJob job) {
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

    private Panel panel(SheetJob job, List<LegendBlock.Group> groups, List<Block> tables) {
        Locale locale = job.request().locale();
        double pixel = job.frames().map().getWidth() / job.view().widthPixels();
        LegendBlock legend = new LegendBlock(
                Messages.text(locale, "sheet.legend"), groups, job.frames().letters(), pixel, locale);
        List<Block> blocks = new ArrayList<>(List.of(placeBlock(job, job.geo()), legend));
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
            SheetJob job, List<SheetLayers.Drawn> drawn, List<SheetTables.Made> made, Panel panel, List<Block> after) {
        SheetTexts.Texts words = texts.of(job.template(), job.request(), job.place(), job.fit(), job.village());
        GeoFrame geo = job.geo();
        ScaleBar bar = ScaleBar.of(
                job.fit().scaleDenominator(), SCALE_BAR * job.frames().unit());
        SheetContent content = new SheetContent(
                job.frames(),
                geo,
                job.view(),
                withFocus(job, drawn),
                shade(job),
                job.ticks(),
                panel.blocks(),
                after,
                page -> words.titleBlock(page[0] == 1 ? bar : null, page[0], page[1]));
        SheetComposer.Composed composed = SheetComposer.compose(content);
        List<SheetWarning> warnings =
                SheetChecks.of(job.place(), job.fit(), drawn, composed, words, job.request(), address);
        return new Sheet(
                words.title(),
                job.place().code().digits(),
                composed.pages(),
                geo,
                words.filled(),
                panel.legend(),
                warnings);
    }

    private SheetJob prepare(Caller caller, SheetRequest request) {
        caller.require(Permission.PRINT);
        SheetTemplate template = templates.getTemplate(request.template());
        Caller seeing = request.publicEdition() ? caller.publicEdition() : caller;
        SheetPlace place = places.get(seeing, request.regionCode(), template.levels());
        Caller village = CallerRegion.of(seeing, place.code().digits()).orElseThrow();
        return SheetJob.of(template, request, seeing, village, place);
    }

    private List<MapLayer> withFocus(SheetJob job, List<SheetLayers.Drawn> drawn) {
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

    private BufferedImage shade(SheetJob job) {
        return job.template().relief()
                ? relief.draw(
                                job.fit().extent(),
                                job.place().epsg(),
                                job.frames().map().getWidth())
                        .orElse(null)
                : null;
    }

    private PlaceBlock placeBlock(SheetJob job, GeoFrame geo) {
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
