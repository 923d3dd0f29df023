package org.santu.render;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.santu.catalog.Text;

/** Tells what of a legend is to be seen on a picture. */
public final class LegendUse {
    private LegendUse() {}

    /**
     * @param layer features in the reference system of the view; those outside its extent do not count
     * @return how many features each line of {@link Legend} stands for, by its title; lines that stand for none are missing
     */
    public static Map<Text, Integer> count(MapLayer layer, MapView view) {
        PreparedGeometry extent =
                PreparedGeometryFactory.prepare((Polygon) new GeometryFactory().toGeometry(view.extent()));
        Map<Text, Integer> counts = new HashMap<>();
        for (SimpleFeature feature : layer.features()) {
            if (feature.getDefaultGeometry() instanceof Geometry geometry && extent.intersects(geometry)) {
                Set<Text> titles = new HashSet<>();
                for (FeatureTypeStyle group : layer.style().featureTypeStyles()) {
                    boolean edge = !(geometry instanceof Polygonal) || extent.intersects(geometry.getBoundary());
                    addTitles(group, feature, view.scaleDenominator(), edge, titles);
                }
                titles.forEach(title -> counts.merge(title, 1, Integer::sum));
            }
        }
        return counts;
    }

    private static void addTitles(
            FeatureTypeStyle group, SimpleFeature feature, double scale, boolean edge, Set<Text> titles) {
        boolean first = FeatureTypeStyle.VALUE_EVALUATION_MODE_FIRST.equals(
                group.getOptions().get(FeatureTypeStyle.KEY_EVALUATION_MODE));
        List<Rule> active = group.rules().stream()
                .filter(rule -> CompiledStyle.isActive(rule, scale))
                .toList();
        boolean any = false;
        for (Rule rule : active) {
            if (!rule.isElseFilter() && matches(rule, feature)) {
                add(rule, edge, titles);
                any = true;
                if (first) {
                    return;
                }
            }
        }
        if (!any) {
            active.stream().filter(Rule::isElseFilter).forEach(rule -> add(rule, edge, titles));
        }
    }

    private static boolean matches(Rule rule, SimpleFeature feature) {
        Filter filter = rule.getFilter();
        return filter == null || filter.evaluate(feature);
    }

    /** @param edge whether an area's outline is to be seen: without it, rules that draw only lines draw nothing of it */
    private static void add(Rule rule, boolean edge, Set<Text> titles) {
        if (LegendSample.hasSymbol(rule) && (edge || !LegendSample.isLine(rule))) {
            titles.add(Legend.title(rule));
        }
    }
}
