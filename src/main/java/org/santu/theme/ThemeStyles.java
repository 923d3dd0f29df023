package org.santu.theme;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.factory.CommonFactoryFinder;
import org.santu.catalog.StandardColumns;
import org.santu.catalog.Text;

/** Makes the style of a theme that is drawn on the features of a layer: classes and symbols. */
final class ThemeStyles {
    private static final double OPACITY = 0.86;
    private static final double LARGEST_SYMBOL = 38;
    private static final double SMALLEST_SYMBOL = 3;
    private static final int NO_DATA = -1;
    private static final int ZERO = -2;
    private static final Text WITHOUT_DATA = new Text("无数据", "No figure");

    private final Theme theme;
    private final ThemeNumbers numbers;
    private final PropertyName key;

    ThemeStyles(Theme theme, ThemeNumbers numbers) {
        this.theme = theme;
        this.numbers = numbers;
        this.key = ThemeRules.FILTERS.property(
                theme.value().isByRegion()
                        ? StandardColumns.REGION_CODE
                        : theme.value().attribute().name());
    }

    /** The classes; where most is nothing, nothing is a class of its own and not part of the breaks. */
    static ClassBreaks breaks(Theme theme, ThemeNumbers numbers) {
        double[] counted = hasZeroClass(theme)
                ? java.util.Arrays.stream(numbers.values())
                        .filter(value -> value != 0)
                        .toArray()
                : numbers.values();
        return ClassBreaks.of(counted, theme.method(), theme.classes());
    }

    private static boolean hasZeroClass(Theme theme) {
        return theme.value().isByRegion()
                && theme.value().numerator().function().isZeroForNothing();
    }

    /** Coloured areas or points. */
    Style classes(ClassBreaks breaks) {
        LookUp classOf = new LookUp(List.of(key), feature -> classOf(breaks, feature));
        List<Rule> rules = new ArrayList<>();
        List<Color> colours = theme.ramp().colours(breaks.count());
        for (int i = 0; i < breaks.count(); i++) {
            Text range = breaks.lower(i) == breaks.upper(i)
                    ? NumberText.with(theme.unit(), breaks.lower(i))
                    : NumberText.range(theme.unit(), breaks.lower(i), breaks.upper(i));
            add(rules, counted(range, numbers.count(breaks, i)), is(classOf, i), colours.get(i));
        }
        long zeros = zeros();
        if (hasZeroClass(theme) && zeros > 0) {
            add(rules, counted(NumberText.with(theme.unit(), 0), zeros), is(classOf, ZERO), new Color(0xFAF8F3));
        }
        if (numbers.missing() > 0) {
            addMissing(rules, counted(WITHOUT_DATA, numbers.missing()), is(classOf, NO_DATA));
        }
        return isAreal() ? style(ThemeRules.group(rules), ThemeRules.borders()) : style(ThemeRules.group(rules));
    }

    /** Circles whose area is in proportion. */
    Style symbols() {
        double largest = numbers.largest();
        Color colour = theme.ramp().at(0.66);
        Expression size = new LookUp(List.of(key), feature -> {
            Double number = number(feature);
            return number == null || number <= 0 ? 0 : symbolSize(number, largest);
        });
        Filter shown = ThemeRules.FILTERS.greater(size, ThemeRules.FILTERS.literal(0));
        List<Rule> rules = new ArrayList<>();
        rules.add(ThemeRules.rule(null, shown, ThemeRules.circle(colour, 0.72, Color.WHITE, size)));
        for (double number : examples(largest)) {
            PointSymbolizer circle = ThemeRules.circle(
                    colour, 0.72, Color.WHITE, ThemeRules.FILTERS.literal(symbolSize(number, largest)));
            Rule rule = ThemeRules.rule(NumberText.with(theme.unit(), number), null, circle);
            rule.getOptions().put("inclusion", "legendOnly");
            rules.add(rule);
        }
        return style(ThemeRules.group(rules));
    }

    /** A large, a middle and a small round number for the legend. */
    private static List<Double> examples(double largest) {
        if (largest <= 0) {
            return List.of();
        }
        double top = ClassBreaks.roundest(largest / 2, largest);
        return List.of(top, ClassBreaks.roundest(top / 6, top / 3), ClassBreaks.roundest(top / 20, top / 10));
    }

    private static double symbolSize(double number, double largest) {
        return Math.max(SMALLEST_SYMBOL, LARGEST_SYMBOL * Math.sqrt(number / largest));
    }

    private void add(List<Rule> rules, Text title, Filter filter, Color colour) {
        if (isAreal()) {
            rules.add(ThemeRules.rule(title, filter, ThemeRules.area(colour, OPACITY)));
            return;
        }
        double[][] sizes = {
            {ThemeRules.COUNTY, 1e12, 8}, {ThemeRules.TOWNSHIP, ThemeRules.COUNTY, 11.5}, {0, ThemeRules.TOWNSHIP, 15}
        };
        for (double[] size : sizes) {
            PointSymbolizer circle = ThemeRules.circle(colour, 1, ThemeRules.EDGE, ThemeRules.FILTERS.literal(size[2]));
            rules.add(ThemeRules.between(ThemeRules.rule(title, filter, circle), size[0], size[1]));
        }
    }

    private void addMissing(List<Rule> rules, Text title, Filter filter) {
        rules.add(
                isAreal()
                        ? ThemeRules.rule(title, filter, ThemeRules.areaWithoutData())
                        : ThemeRules.rule(title, filter, ThemeRules.emptyCircle(ThemeRules.FILTERS.literal(6))));
    }

    private Integer classOf(ClassBreaks breaks, SimpleFeature feature) {
        if (theme.value().isByRegion()
                && !numbers.byRegion().containsKey(feature.getAttribute(key.getPropertyName()))) {
            return null;
        }
        Double number = number(feature);
        if (number == null) {
            return NO_DATA;
        }
        return number == 0 && hasZeroClass(theme) ? ZERO : breaks.find(number);
    }

    private Double number(SimpleFeature feature) {
        Object value = feature.getAttribute(key.getPropertyName());
        if (theme.value().isByRegion()) {
            return value == null ? null : numbers.byRegion().get(value.toString());
        }
        return value instanceof Number number ? Double.valueOf(number.doubleValue() * theme.factor()) : null;
    }

    private long zeros() {
        long zeros = 0;
        for (double value : numbers.values()) {
            zeros += value == 0 ? 1 : 0;
        }
        return zeros;
    }

    private boolean isAreal() {
        return theme.value().isByRegion()
                || theme.value().layer().geometryType().contains("Polygon");
    }

    private static Filter is(LookUp classOf, int index) {
        return ThemeRules.FILTERS.equals(classOf, ThemeRules.FILTERS.literal(index));
    }

    private static Text counted(Text range, long count) {
        return new Text(range.zh() + "（" + count + "）", range.en() + " (" + count + ")");
    }

    static Style style(FeatureTypeStyle... groups) {
        Style style = CommonFactoryFinder.getStyleFactory().createStyle();
        for (FeatureTypeStyle group : groups) {
            style.featureTypeStyles().add(group);
        }
        return style;
    }
}
