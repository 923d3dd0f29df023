package org.santu.ogc.wms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.locationtech.jts.geom.Envelope;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.LayerStyle;
import org.santu.catalog.Text;
import org.santu.render.StyleLibrary;
import org.santu.store.http.LayerFigures;
import org.santu.theme.StyleBook;
import org.springframework.stereotype.Component;

/**
 * What a caller is told about the layers.
 *
 * @param extent of everything the caller may see, in degrees
 * @param sequence number of the newest change
 * @param groups with their layers, in the order of drawing
 */
record LayerTree(Envelope extent, long sequence, List<Group> groups) {
    /** Where there is nothing to see yet: the country. */
    private static final Envelope COUNTRY = new Envelope(73, 136, 17, 54);
    /** Keeps the extent of a single point from being empty. */
    private static final double LEAST_DEGREES = 1e-4;

    record Group(Text label, List<Leaf> layers) {}

    /**
     * A layer.
     *
     * @param extent in degrees, or null when nothing is to be seen
     * @param maxScale infinite when it is drawn however far out
     */
    record Leaf(LayerDeclaration layer, Envelope extent, double minScale, double maxScale, List<Look> looks) {}

    /** A style of a layer and the size of its legend. */
    record Look(LayerStyle style, LegendPicture.Size legend) {}

    /** Puts the tree together. */
    @Component
    static class Maker {
        private final Catalog catalog;
        private final StyleBook styles;
        private final LayerFigures figures;
        private final WmsLegends legends;

        Maker(Catalog catalog, StyleBook styles, LayerFigures figures, WmsLegends legends) {
            this.catalog = catalog;
            this.styles = styles;
            this.figures = figures;
            this.legends = legends;
        }

        LayerTree make(Caller caller, Locale locale) {
            Envelope all = new Envelope();
            long sequence = 0;
            List<Group> groups = new ArrayList<>();
            for (Map.Entry<String, Text> group : catalog.layerGroups().entrySet()) {
                List<Leaf> leaves = new ArrayList<>();
                for (LayerDeclaration layer : catalog.layers()) {
                    if (layer.group().equals(group.getKey())) {
                        LayerFigures.Figures seen = figures.of(caller, layer);
                        sequence = Math.max(sequence, seen.version());
                        Envelope extent = envelope(seen.extent());
                        Optional.ofNullable(extent).ifPresent(all::expandToInclude);
                        leaves.add(leaf(layer, extent, caller, locale));
                    }
                }
                if (!leaves.isEmpty()) {
                    // The tree reads from top to bottom, maps are drawn from bottom to top.
                    groups.add(0, new Group(group.getValue(), leaves));
                }
            }
            return new LayerTree(all.isNull() ? COUNTRY : all, sequence, groups);
        }

        private Leaf leaf(LayerDeclaration layer, Envelope extent, Caller caller, Locale locale) {
            List<Look> looks = new ArrayList<>();
            double least = Double.POSITIVE_INFINITY;
            double most = 0;
            for (LayerStyle declared : layer.styles()) {
                Optional<StyleLibrary.Entry> style = styles.findStyle(layer.name(), declared.name(), caller.scope());
                if (style.isEmpty()) {
                    continue;
                }
                looks.add(new Look(declared, legends.size(layer, style.get(), locale)));
                for (FeatureTypeStyle part : style.get().style().featureTypeStyles()) {
                    for (Rule rule : part.rules()) {
                        least = Math.min(least, rule.getMinScaleDenominator());
                        most = Math.max(most, rule.getMaxScaleDenominator());
                    }
                }
            }
            return new Leaf(layer, extent, least, most, looks);
        }

        private static Envelope envelope(double[] degrees) {
            if (degrees == null) {
                return null;
            }
            Envelope extent = new Envelope(degrees[0], degrees[2], degrees[1], degrees[3]);
            extent.expandBy(
                    extent.getWidth() < LEAST_DEGREES ? LEAST_DEGREES : 0,
                    extent.getHeight() < LEAST_DEGREES ? LEAST_DEGREES : 0);
            return extent;
        }
    }
}
