package org.santu.sheet.report;

import java.util.List;

/**
 * Features of a plan on the map of a report.
 *
 * @param geoJson a FeatureCollection in degrees (RFC 7946)
 * @param property that chooses the symbol; null where all look the same
 * @param symbols in drawing order, the last on top; what has none is left out
 * @param labelProperty that is written beside a feature; null for none
 */
public record PlanLayer(String geoJson, String property, List<PlanSymbol> symbols, String labelProperty) {
    public PlanLayer {
        symbols = List.copyOf(symbols);
    }
}
