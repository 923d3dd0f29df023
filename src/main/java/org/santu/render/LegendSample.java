package org.santu.render;

import java.util.HashMap;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.And;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Symbolizer;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Makes the feature that stands for a rule in the legend: a patch, a bent line or a point, with the values its filter asks for. */
final class LegendSample {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private LegendSample() {}

    static boolean hasSymbol(Rule rule) {
        return rule.symbolizers().stream()
                .anyMatch(symbolizer -> symbolizer instanceof PointSymbolizer
                        || symbolizer instanceof LineSymbolizer
                        || symbolizer instanceof PolygonSymbolizer);
    }

    /** Whether the rule draws points and nothing else. */
    static boolean isPoint(Rule rule) {
        return has(rule, PointSymbolizer.class)
                && !has(rule, LineSymbolizer.class)
                && !has(rule, PolygonSymbolizer.class);
    }

    /** Whether the rule draws lines and nothing else. */
    static boolean isLine(Rule rule) {
        return has(rule, LineSymbolizer.class)
                && !has(rule, PointSymbolizer.class)
                && !has(rule, PolygonSymbolizer.class);
    }

    static SimpleFeature of(Rule rule, double width, double height) {
        Map<String, Object> values = new HashMap<>();
        collect(rule.getFilter(), values);
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName("sample");
        type.add("geom", Geometry.class);
        values.keySet().forEach(name -> type.add(name, Object.class));
        SimpleFeatureBuilder builder = new SimpleFeatureBuilder(type.buildFeatureType());
        builder.set("geom", geometry(rule, width, height));
        values.forEach(builder::set);
        return builder.buildFeature("sample");
    }

    private static void collect(Filter filter, Map<String, Object> values) {
        if (filter instanceof And and) {
            and.getChildren().forEach(child -> collect(child, values));
        } else if (filter instanceof Or or) {
            collect(or.getChildren().get(0), values);
        } else if (filter instanceof PropertyIsEqualTo equal
                && equal.getExpression1() instanceof PropertyName name
                && equal.getExpression2() instanceof Literal literal
                && !name.getPropertyName().isEmpty()) {
            values.putIfAbsent(name.getPropertyName(), literal.getValue());
        }
    }

    private static Geometry geometry(Rule rule, double width, double height) {
        if (has(rule, PolygonSymbolizer.class)) {
            double edge = 2.5;
            return GEOMETRIES.createPolygon(new Coordinate[] {
                new Coordinate(edge, edge),
                new Coordinate(width - edge, edge),
                new Coordinate(width - edge, height - edge),
                new Coordinate(edge, height - edge),
                new Coordinate(edge, edge)
            });
        }
        if (has(rule, LineSymbolizer.class)) {
            return GEOMETRIES.createLineString(new Coordinate[] {
                new Coordinate(1, height * 0.3),
                new Coordinate(width * 0.36, height * 0.66),
                new Coordinate(width * 0.64, height * 0.34),
                new Coordinate(width - 1, height * 0.7)
            });
        }
        return GEOMETRIES.createPoint(new Coordinate(width / 2, height / 2));
    }

    private static boolean has(Rule rule, Class<? extends Symbolizer> type) {
        return rule.symbolizers().stream().anyMatch(type::isInstance);
    }
}
