package org.santu.exchange;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.Shapes;

/** Orders the layers by how well a file fits them: by the columns it can fill, its geometry, and what it is called. */
final class LikelyLayers {
    private static final int COLUMN = 10;
    private static final int NAMED = 20;
    private static final int OTHER_GEOMETRY = -60;

    private final Catalog catalog;
    private final Caller caller;

    LikelyLayers(Catalog catalog, Caller caller) {
        this.catalog = catalog;
        this.caller = caller;
    }

    /**
     * @param shapes what is known of its geometry
     * @param name of the file and of the data set in it
     */
    List<LayerDeclaration> of(RecordSource source, Shapes shapes, String name) {
        Map<String, Integer> scores = new HashMap<>();
        for (LayerDeclaration layer : catalog.layers()) {
            int columns = new FieldMatcher(layer, source.schema(), Map.of(), caller.scope())
                    .matches()
                    .size();
            scores.put(
                    layer.name(), COLUMN * columns + named(layer, name) + (fits(layer, shapes) ? 0 : OTHER_GEOMETRY));
        }
        return catalog.layers().stream()
                .sorted(Comparator.comparingInt((LayerDeclaration layer) -> scores.get(layer.name()))
                        .reversed())
                .toList();
    }

    /** Name of the best one, or null where no column means anything to any layer. */
    String findBest(RecordSource source, Shapes shapes, String name) {
        LayerDeclaration best = of(source, shapes, name).get(0);
        boolean fills = !new FieldMatcher(best, source.schema(), Map.of(), caller.scope())
                .matches()
                .isEmpty();
        return fills || named(best, name) > 0 ? best.name() : null;
    }

    private static int named(LayerDeclaration layer, String name) {
        String label = layer.label().in(Locale.CHINESE);
        boolean named = name.contains(label) || name.toLowerCase(Locale.ROOT).contains(layer.name());
        return named ? NAMED + label.length() : 0;
    }

    private static boolean fits(LayerDeclaration layer, Shapes shapes) {
        String type = layer.geometryType();
        return switch (shapes) {
            case POINT -> type.endsWith("Point") || type.equals("Geometry") || layer.pointFootprintMetres() != null;
            case LINE -> type.endsWith("LineString") || type.equals("Geometry");
            case AREA -> type.endsWith("Polygon") || type.equals("Geometry");
            default -> true;
        };
    }
}
