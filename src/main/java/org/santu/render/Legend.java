package org.santu.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.Description;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.util.InternationalString;
import org.santu.catalog.Text;

/**
 * Makes the legend of a style. Rules of the same title, such as the casing and the fill of a road, are one item and are drawn
 * together. Rules that only write labels have no item. Thread-safe.
 */
public final class Legend {
    /** Width of a symbol at pixel ratio 1. */
    public static final int WIDTH_PIXELS = 28;

    /** Height of a symbol at pixel ratio 1. */
    public static final int HEIGHT_PIXELS = 18;

    private static final double USUAL_SCALE = 10_000;

    /** GeoServer's vendor option of a rule that stands in the legend only, or on the map only. */
    private static final String INCLUSION = "inclusion";

    private static final String LEGEND_ONLY = "legendOnly";
    private static final String MAP_ONLY = "mapOnly";

    private Legend() {}

    /** The legend at pixel ratio 2; see {@link #of(Style, double, double)}. Titles come in both languages whatever
     * the locale; it is there for callers that will want names sorted. */
    public static List<LegendItem> of(Style style, double scaleDenominator, Locale locale) {
        return of(style, scaleDenominator, 2);
    }

    /**
     * @param scaleDenominator only rules that draw at this scale; 0 for all rules
     * @param pixelRatio of the symbols, 1 or 2
     * @return in the order of the rules; titles in both languages
     */
    public static List<LegendItem> of(Style style, double scaleDenominator, double pixelRatio) {
        return items(style, rule -> true, scaleDenominator, pixelRatio);
    }

    /**
     * The legend of only what is drawn: titles that no feature falls under are left out.
     *
     * @param features of the extent that the legend stands beside
     * @param scaleDenominator as for {@link #of(Style, double, double)}
     */
    public static List<LegendItem> ofDrawn(
            Style style, Iterable<SimpleFeature> features, double scaleDenominator, double pixelRatio) {
        if (OwnFeatures.onlyIn(style)) {
            return of(style, scaleDenominator, pixelRatio);
        }
        Set<Rule> drawn = DrawnRules.of(style, features, scaleDenominator);
        return items(style, rule -> isOnlyThere(rule) || drawn.contains(rule), scaleDenominator, pixelRatio);
    }

    /**
     * The legend as drawings, for paper.
     *
     * @param scaleDenominator only rules that draw at this scale
     * @param wanted which titles
     * @return in the order of the rules
     */
    public static List<LegendDrawing> drawings(Style style, double scaleDenominator, Predicate<Text> wanted) {
        Map<Text, List<Rule>> byTitle = new LinkedHashMap<>();
        List<LegendDrawing> drawings = new ArrayList<>();
        List<LegendItem> colours = new ArrayList<>();
        for (FeatureTypeStyle group : style.featureTypeStyles()) {
            for (Rule rule : group.rules()) {
                if (CompiledStyle.isActive(rule, scaleDenominator)
                        && wanted.test(title(rule))
                        && !MAP_ONLY.equals(rule.getOptions().get(INCLUSION))) {
                    colours.addAll(RasterLegend.of(rule, 2));
                    byTitle.computeIfAbsent(title(rule), key -> new ArrayList<>())
                            .add(rule);
                }
            }
        }
        byTitle.forEach((title, rules) -> {
            if (rules.stream().anyMatch(LegendSample::hasSymbol)) {
                drawings.add(LegendSketch.of(title, shown(rules, scaleDenominator)));
            }
        });
        colours.forEach(item -> drawings.add(LegendSketch.of(item)));
        return drawings;
    }

    private static List<LegendItem> items(
            Style style, Predicate<Rule> wanted, double scaleDenominator, double pixelRatio) {
        Map<Text, List<Rule>> byTitle = new LinkedHashMap<>();
        List<LegendItem> colours = new ArrayList<>();
        for (FeatureTypeStyle group : style.featureTypeStyles()) {
            for (Rule rule : group.rules()) {
                boolean active = scaleDenominator <= 0 || CompiledStyle.isActive(rule, scaleDenominator);
                if (active
                        && wanted.test(rule)
                        && !MAP_ONLY.equals(rule.getOptions().get(INCLUSION))) {
                    colours.addAll(RasterLegend.of(rule, pixelRatio));
                    byTitle.computeIfAbsent(title(rule), key -> new ArrayList<>())
                            .add(rule);
                }
            }
        }
        List<LegendItem> items = new ArrayList<>();
        byTitle.forEach((title, rules) -> {
            if (rules.stream().anyMatch(LegendSample::hasSymbol)) {
                items.add(item(title, rules, scaleDenominator, pixelRatio));
            }
        });
        items.addAll(colours);
        return items;
    }

    /** Whether an option of a rule says that it stands on the map only, or in the legend only, as GeoServer writes it. */
    static boolean isInclusion(String name, String value) {
        return INCLUSION.equals(name) && Set.of("normal", LEGEND_ONLY, MAP_ONLY).contains(value);
    }

    /** Whether a rule explains the map without drawing on it. */
    static boolean isOnlyThere(Rule rule) {
        return LEGEND_ONLY.equals(rule.getOptions().get(INCLUSION));
    }

    private static LegendItem item(Text title, List<Rule> rules, double scaleDenominator, double pixelRatio) {
        double shown = scaleDenominator > 0 ? scaleDenominator : usualScale(rules);
        List<Rule> drawn = shown(rules, shown);
        double minimum = Double.POSITIVE_INFINITY;
        double maximum = 0;
        for (Rule rule : rules) {
            minimum = Math.min(minimum, rule.getMinScaleDenominator());
            maximum = Math.max(maximum, rule.getMaxScaleDenominator());
        }
        String name = rules.get(0).getName();
        return new LegendItem(
                name == null || name.isEmpty() ? title.zh() : name,
                title,
                LegendSketch.picture(drawn, pixelRatio),
                pixelRatio,
                minimum,
                maximum);
    }

    /** Where one title stands for points, lines and areas, the point is the clearest sign. */
    private static List<Rule> shown(List<Rule> rules, double scaleDenominator) {
        List<Rule> active = rules.stream()
                .filter(rule -> CompiledStyle.isActive(rule, scaleDenominator))
                .toList();
        List<Rule> points = active.stream().filter(LegendSample::isPoint).toList();
        return points.isEmpty() ? active : points;
    }

    /** A legend for all scales shows symbols as they are on the map of a village, or at the nearest scale they have. */
    private static double usualScale(List<Rule> rules) {
        double best = USUAL_SCALE;
        double bestDistance = Double.POSITIVE_INFINITY;
        for (Rule rule : rules) {
            double low = Math.max(rule.getMinScaleDenominator(), 1);
            double high = rule.getMaxScaleDenominator() * 0.999;
            double nearest = Math.max(low, Math.min(high, USUAL_SCALE));
            double distance = Math.abs(Math.log(nearest / USUAL_SCALE));
            if (LegendSample.hasSymbol(rule) && distance < bestDistance) {
                best = nearest;
                bestDistance = distance;
            }
        }
        return best;
    }

    /** The titles of a rule; what has no English title repeats the Chinese one, what has none at all shows its name. */
    static Text title(Rule rule) {
        Description description = rule.getDescription();
        InternationalString title = description == null ? null : description.getTitle();
        if (title == null || title.toString().isEmpty()) {
            String name = rule.getName() == null ? "" : rule.getName();
            return new Text(name, name);
        }
        return new Text(title.toString(Locale.SIMPLIFIED_CHINESE), title.toString(Locale.ENGLISH));
    }
}
