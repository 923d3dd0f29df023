package org.santu.theme;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.santu.catalog.Attribute;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.RegionLevel;

/**
 * The number that a theme shows.
 *
 * @param layer whose features carry or add up to the number
 * @param attribute the number itself where each feature shows its own; null for aggregates and where features only count
 * @param numerator for aggregates, else null
 * @param denominator what the numerator is divided by, or null
 * @param perSquareKilometre whether it is divided by the area of the region
 * @param by the level to whose regions features are put together, or null when each feature shows its own
 */
record ThemeValue(
        LayerDeclaration layer,
        Attribute attribute,
        Aggregate numerator,
        Aggregate denominator,
        boolean perSquareKilometre,
        RegionLevel by) {
    static final String REGION_LAYER = "region";

    boolean isByRegion() {
        return by != null;
    }

    /** The layer on whose features the number is drawn. */
    String drawnLayer() {
        return isByRegion() ? REGION_LAYER : layer.name();
    }

    /** Every layer of which a change may change a number. */
    List<String> layersRead() {
        Set<String> names = new LinkedHashSet<>(List.of(layer.name(), drawnLayer()));
        if (denominator != null) {
            names.add(denominator.layer().name());
        }
        return List.copyOf(names);
    }
}
