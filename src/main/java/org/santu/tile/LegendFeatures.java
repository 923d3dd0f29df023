package org.santu.tile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.style.Style;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Envelope;
import org.santu.access.Caller;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.problem.SantuException;
import org.santu.render.StyleAttributes;
import org.santu.store.Stores;
import org.springframework.stereotype.Component;

/** Reads what decides which entries a legend of an extent has: the attributes that the style asks for. */
@Component
class LegendFeatures {
    /** With more features than these in the extent, nearly every entry is there. */
    static final int MOST = 20_000;

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final Stores stores;

    LegendFeatures(Stores stores) {
        this.stores = stores;
    }

    /** @return nothing when there are more than {@link #MOST}, so that the whole legend is right */
    Optional<List<SimpleFeature>> find(LayerDeclaration layer, Style style, Caller caller, Envelope degrees)
            throws IOException {
        Query query = new Query(
                layer.name(),
                FILTERS.bbox(
                        StandardColumns.GEOMETRY,
                        degrees.getMinX(),
                        degrees.getMinY(),
                        degrees.getMaxX(),
                        degrees.getMaxY(),
                        null));
        query.setPropertyNames(columns(layer, style).toArray(String[]::new));
        query.setMaxFeatures(MOST + 1);
        List<SimpleFeature> features = new ArrayList<>();
        try (SimpleFeatureIterator rows = stores.open(caller)
                .getFeatureSource(layer.name())
                .getFeatures(query)
                .features()) {
            while (rows.hasNext()) {
                features.add(rows.next());
            }
        }
        return features.size() > MOST ? Optional.empty() : Optional.of(features);
    }

    private static Set<String> columns(LayerDeclaration layer, Style style) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : StyleAttributes.of(style)) {
            if (name.equals(StandardColumns.GEOMETRY)
                    || layer.findAttribute(name).isPresent()) {
                names.add(name);
            }
        }
        return names.isEmpty() ? Set.of(StandardColumns.GEOMETRY) : names;
    }

    /**
     * Reads {@code west,south,east,north} in degrees.
     *
     * @throws SantuException SANTU-HTTP-PARAMETER when the text is anything else
     */
    static Envelope box(String text) {
        String[] parts = text.split(",", -1);
        try {
            double[] numbers = new double[4];
            for (int i = 0; i < 4; i++) {
                numbers[i] = Double.parseDouble(parts[i].strip());
            }
            boolean fits = parts.length == 4 && numbers[0] <= numbers[2] && numbers[1] <= numbers[3];
            if (fits && Double.isFinite(numbers[0] + numbers[1] + numbers[2] + numbers[3])) {
                return new Envelope(numbers[0], numbers[2], numbers[1], numbers[3]);
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            // reported below
        }
        throw new SantuException("SANTU-HTTP-PARAMETER", "bbox", text).with("field", "bbox");
    }
}
