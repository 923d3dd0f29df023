package org.santu.render;

import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.geotools.api.style.ColorMap;
import org.geotools.api.style.ColorMapEntry;

/**
 * A colour for every value, after SLD: a ramp blends between entries and keeps the outer colours beyond them, intervals end below
 * their quantity, values must be met exactly. Numbers that no entry covers, and NaN, are transparent.
 */
final class ColourTable {
    private final int type;
    private final List<Stop> stops;

    /** A colour with its opacity, at or below a quantity. */
    record Stop(double quantity, int argb, String label) {
        static Stop of(ColorMapEntry entry) {
            Color colour = Value.colour(entry.getColor(), Color.BLACK).of(null);
            double opacity = Value.number(entry.getOpacity(), 1).of(null);
            double quantity = Value.number(entry.getQuantity(), 0).of(null);
            return new Stop(quantity, Canvas.withAlpha(colour, opacity).getRGB(), entry.getLabel());
        }
    }

    ColourTable(ColorMap map) {
        type = map.getType();
        stops = Stream.of(map.getColorMapEntries())
                .map(Stop::of)
                .sorted(Comparator.comparingDouble(Stop::quantity))
                .toList();
    }

    List<Stop> stops() {
        return stops;
    }

    boolean isValues() {
        return type == ColorMap.TYPE_VALUES;
    }

    int argb(double value) {
        if (Double.isNaN(value) || stops.isEmpty()) {
            return 0;
        }
        int next = 0;
        while (next < stops.size() && stops.get(next).quantity <= value) {
            next++;
        }
        return switch (type) {
            case ColorMap.TYPE_INTERVALS -> next < stops.size() ? stops.get(next).argb : 0;
            case ColorMap.TYPE_VALUES ->
                next > 0 && stops.get(next - 1).quantity == value ? stops.get(next - 1).argb : 0;
            default -> ramp(value, next);
        };
    }

    private int ramp(double value, int next) {
        if (next == 0) {
            return stops.get(0).argb;
        }
        Stop below = stops.get(next - 1);
        if (next == stops.size()) {
            return below.argb;
        }
        Stop above = stops.get(next);
        double share = (value - below.quantity) / (above.quantity - below.quantity);
        int blended = 0;
        for (int shift = 0; shift <= 24; shift += 8) {
            double from = below.argb >>> shift & 255;
            double to = above.argb >>> shift & 255;
            blended |= (int) Math.round(from + share * (to - from)) << shift;
        }
        return blended;
    }
}
