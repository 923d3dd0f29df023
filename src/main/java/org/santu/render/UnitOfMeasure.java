package org.santu.render;

import javax.measure.Unit;
import javax.measure.quantity.Length;
import org.geotools.api.style.Symbolizer;
import org.geotools.styling.UomOgcMapping;

/** What the numbers of a symbolizer count: pixels, or metres or feet on the ground. */
final class UnitOfMeasure {
    private static final double FOOT_METRES = 0.3048;

    private final double metres;

    UnitOfMeasure(Symbolizer symbolizer) {
        Unit<Length> unit = symbolizer.getUnitOfMeasure();
        if (UomOgcMapping.METRE.getUnit().equals(unit)) {
            metres = 1;
        } else if (UomOgcMapping.FOOT.getUnit().equals(unit)) {
            metres = FOOT_METRES;
        } else {
            metres = 0;
        }
    }

    /** Style pixels for one unit. */
    double scale(MapView view) {
        return metres == 0 ? 1 : metres / view.metresPerPixel();
    }
}
