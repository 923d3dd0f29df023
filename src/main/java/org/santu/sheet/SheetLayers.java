package org.santu.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.santu.access.Caller;
import org.santu.catalog.Attribute;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.LayerStyle;
import org.santu.catalog.PrivacyClass;
import org.santu.catalog.Text;
import org.santu.render.Legend;
import org.santu.render.LegendDrawing;
import org.santu.render.LegendUse;
import org.santu.render.MapLayer;
import org.santu.render.MapView;
import org.santu.render.StyleLibrary;
import org.santu.sheet.flow.LegendBlock;
import org.santu.sheet.template.SheetTemplate;
import org.santu.sheet.template.SheetTemplate.LayerChoice;
import org.santu.sheet.template.SheetTemplate.LeftOut;
import org.santu.theme.StyleBook;
import org.santu.tile.TileFeatures;
import org.springframework.stereotype.Component;

/** Reads the layers of a sheet and tells what of their legends is drawn. */
@Component
public class SheetLayers {
    /** Symbols of features this far outside still reach into the map. */
    private static final int MARGIN_PIXELS = 64;

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final Catalog catalog;
    private final Maps maps;
    private final TileFeatures features;
    private final StyleBook styles;

    SheetLayers(Catalog catalog, Maps maps, TileFeatures features, StyleBook styles) {
        this.catalog = catalog;
        this.maps = maps;
        this.features = features;
        this.styles = styles;
    }

    /** A layer as it is drawn. @param style what it shows of it */
    public record Drawn(LayerDeclaration declaration, LayerStyle style, MapLayer layer) {}

    /**
     * @param everywhere sees the land around the village too
     * @param village sees the village only
     */
    List<Drawn> read(SheetTemplate template, Caller everywhere, Caller village, MapView view, boolean publicEdition) {
        List<Drawn> drawn = new ArrayList<>();
        for (LayerChoice choice : choices(template)) {
            LayerDeclaration layer = catalog.getLayer(choice.layer());
            Caller caller = template.around().contains(layer.name()) ? everywhere : village;
            StyleLibrary.Entry style = styles.findStyle(layer.name(), choice.style(), caller.scope())
                    .orElse(null);
            if (style == null || !style.drawsAt(view.scaleDenominator())) {
                continue;
            }
            Filter filter = publicEdition ? publicPart(template, layer) : Filter.INCLUDE;
            drawn.add(read(layer, style, filter, caller, view));
        }
        return drawn;
    }

    /** Layers by name in their usual styles, as the caller sees them; those that do not draw at the scale are left out. */
    public List<Drawn> read(List<String> names, Caller caller, MapView view) {
        List<Drawn> drawn = new ArrayList<>();
        for (String name : names) {
            LayerDeclaration layer = catalog.getLayer(name);
            StyleLibrary.Entry style =
                    styles.findStyle(name, "default", caller.scope()).orElse(null);
            if (style != null && style.drawsAt(view.scaleDenominator())) {
                drawn.add(read(layer, style, Filter.INCLUDE, caller, view));
            }
        }
        return drawn;
    }

    private Drawn read(LayerDeclaration layer, StyleLibrary.Entry style, Filter filter, Caller caller, MapView view) {
        try {
            MapLayer read = features.read(
                    new TileFeatures.Selection(layer, style.style(), filter, null), caller, view, MARGIN_PIXELS);
            if (isNamedAfterPeople(layer)) {
                withoutNames(layer, read);
            }
            return new Drawn(layer, style.declared(), read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<LayerChoice> choices(SheetTemplate template) {
        if (!template.layers().isEmpty()) {
            return template.layers();
        }
        return maps.getMap(template.map()).layers().stream()
                .filter(MapDeclaration.MapLayerChoice::visible)
                .map(choice -> new LayerChoice(choice.layer().name(), choice.style()))
                .toList();
    }

    private static Filter publicPart(SheetTemplate template, LayerDeclaration layer) {
        List<Filter> kept = new ArrayList<>();
        for (LeftOut left : template.internal()) {
            if (left.layer().equals(layer.name())) {
                for (String value : left.values()) {
                    kept.add(FILTERS.notEqual(FILTERS.property(left.attribute()), FILTERS.literal(value)));
                }
            }
        }
        return kept.isEmpty() ? Filter.INCLUDE : kept.size() == 1 ? kept.get(0) : FILTERS.and(kept);
    }

    /** Whether the name of a feature is that of a person: a wall is no place for it. */
    private static boolean isNamedAfterPeople(LayerDeclaration layer) {
        return layer.findAttribute("name")
                .map(Attribute::privacy)
                .filter(privacy -> privacy.compareTo(PrivacyClass.INTERNAL) > 0)
                .isPresent();
    }

    private static void withoutNames(LayerDeclaration layer, MapLayer read) {
        for (SimpleFeature feature : read.features()) {
            if (feature.getFeatureType().getDescriptor("name") != null) {
                feature.setAttribute("name", null);
            }
        }
    }

    /**
     * The legend of only what is drawn, grouped as the catalog groups its layers, the topmost group first. Before them stand the classes of
     * thematic maps under their titles: of a number nobody can tell what it counts.
     *
     * @param focus lines that stand first among those of regions
     */
    public List<LegendBlock.Group> legend(List<Drawn> layers, List<LegendDrawing> focus, MapView view, Locale locale) {
        List<LegendBlock.Group> groups = new ArrayList<>();
        Map<String, List<LegendDrawing>> byGroup = new LinkedHashMap<>();
        catalog.layerGroups().keySet().forEach(group -> byGroup.put(group, new ArrayList<>()));
        if (!focus.isEmpty()) {
            byGroup.computeIfAbsent(catalog.getLayer("region").group(), group -> new ArrayList<>())
                    .addAll(focus);
        }
        for (int i = layers.size() - 1; i >= 0; i--) {
            Drawn drawn = layers.get(i);
            if (drawn.layer().isEmpty()) {
                continue;
            }
            Map<Text, Integer> counts = LegendUse.count(drawn.layer(), view);
            boolean own = drawn.layer().features().isEmpty();
            List<LegendDrawing> items = Legend.drawings(
                    drawn.layer().style(), view.scaleDenominator(), title -> own || counts.containsKey(title));
            if (styles.isFromData(drawn.declaration().name(), drawn.style().name())) {
                groups.add(new LegendBlock.Group(drawn.style().label().in(locale), items));
            } else {
                byGroup.computeIfAbsent(drawn.declaration().group(), group -> new ArrayList<>())
                        .addAll(items);
            }
        }
        byGroup.forEach((group, items) -> {
            if (!items.isEmpty()) {
                Text label = catalog.layerGroups().getOrDefault(group, new Text(group, group));
                groups.add(new LegendBlock.Group(label.in(locale), items));
            }
        });
        return groups;
    }
}
