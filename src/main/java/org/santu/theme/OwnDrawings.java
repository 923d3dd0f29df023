package org.santu.theme;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.catalog.Text;
import org.santu.render.OwnFeatures;

/** Makes the styles of themes that draw shapes of their own: dots and bands of density. */
final class OwnDrawings {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final CoordinateReferenceSystem WEB_MERCATOR = webMercator();
    private static final double EARTH_RADIUS_METRES = 6_378_137;
    private static final double USUAL_DOTS = 5_000;
    private static final double MOST_DOTS = 40_000;
    static final int CANDIDATES = 5;

    private OwnDrawings() {}

    /** How much a dot stands for: as declared, but more when the dots would be too many; else a round number. */
    static double amountPerDot(Theme theme, ThemeNumbers numbers) {
        double total = Arrays.stream(numbers.values()).sum();
        double wanted = theme.amountPerDot() == null
                ? ClassBreaks.roundest(total / USUAL_DOTS / 2.5, total / USUAL_DOTS)
                : theme.amountPerDot();
        return total / wanted <= MOST_DOTS ? wanted : ClassBreaks.roundest(total / MOST_DOTS, total / MOST_DOTS * 2.5);
    }

    /** How many dots each region gets. */
    static Map<String, Integer> dotCounts(ThemeNumbers numbers, double amountPerDot) {
        Map<String, Integer> counts = new TreeMap<>();
        numbers.byRegion().forEach((code, number) -> {
            int dots = number == null ? 0 : (int) Math.round(number / amountPerDot);
            if (dots > 0) {
                counts.put(code, dots);
            }
        });
        return counts;
    }

    /**
     * Of several places at random takes the one farthest from the dots already set, so that dots seldom touch and shapes that
     * mean nothing do not form.
     */
    static Coordinate[] spread(Coordinate[] candidates) {
        int count = candidates.length / CANDIDATES;
        Coordinate[] dots = new Coordinate[count];
        for (int i = 0; i < count; i++) {
            double farthest = -1;
            for (int j = i * CANDIDATES; j < (i + 1) * CANDIDATES; j++) {
                double nearest = Double.MAX_VALUE;
                for (int k = 0; k < i; k++) {
                    double dx = dots[k].x - candidates[j].x;
                    double dy = dots[k].y - candidates[j].y;
                    nearest = Math.min(nearest, dx * dx + dy * dy);
                }
                if (nearest > farthest) {
                    farthest = nearest;
                    dots[i] = candidates[j];
                }
            }
        }
        return dots;
    }

    static Style dots(Theme theme, double amountPerDot, Map<String, Coordinate[]> places) {
        List<SimpleFeature> features = new ArrayList<>();
        places.forEach(
                (code, dots) -> features.add(feature(features.size(), GEOMETRIES.createMultiPointFromCoords(dots), 0)));
        Text amount = NumberText.with(theme.unit(), amountPerDot);
        Text title = new Text("每点 " + amount.zh(), "One dot: " + amount.en());
        Color colour = theme.ramp().at(0.82);
        return own(
                features,
                List.of(
                        ThemeRules.between(
                                ThemeRules.rule(title, null, ThemeRules.dot(colour, 1.6)), ThemeRules.COUNTY, 1e12),
                        ThemeRules.between(
                                ThemeRules.rule(title, null, ThemeRules.dot(colour, 2.4)),
                                ThemeRules.TOWNSHIP,
                                ThemeRules.COUNTY),
                        ThemeRules.between(
                                ThemeRules.rule(title, null, ThemeRules.dot(colour, 3.6)), 0, ThemeRules.TOWNSHIP)));
    }

    /** Bands of density, in amounts for each square kilometre of land. */
    static Style heat(Theme theme, List<Coordinate> points) {
        if (points.isEmpty()) {
            return own(List.of(), List.of());
        }
        double middle = points.stream().mapToDouble(point -> point.y).average().orElseThrow();
        double stretch = Math.cosh(middle / EARTH_RADIUS_METRES);
        DensityGrid grid = new DensityGrid(points, theme.radiusMetres() * stretch);
        double perSquareKilometre = 1e6 * stretch * stretch;
        List<Double> limits = limits(grid.largest() * perSquareKilometre, theme.classes());
        List<Geometry> above = new ArrayList<>();
        for (double limit : limits) {
            above.add(Contours.above(grid, limit / perSquareKilometre));
        }
        List<SimpleFeature> features = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        List<Color> colours = theme.ramp().colours(limits.size());
        Text unit = perSquareKilometre(theme.unit());
        for (int i = 0; i < limits.size(); i++) {
            boolean last = i == limits.size() - 1;
            Geometry band = last ? above.get(i) : above.get(i).difference(above.get(i + 1));
            features.add(feature(i, band, i));
            Text title = last
                    ? NumberText.unit(unit, "≥ " + NumberText.zh(limits.get(i)), "≥ " + NumberText.en(limits.get(i)))
                    : NumberText.range(unit, limits.get(i), limits.get(i + 1));
            rules.add(ThemeRules.rule(
                    title,
                    ThemeRules.FILTERS.equals(ThemeRules.FILTERS.property("band"), ThemeRules.FILTERS.literal(i)),
                    ThemeRules.band(colours.get(i), 0.55 + 0.25 * i / Math.max(1, limits.size() - 1))));
        }
        return own(features, rules);
    }

    /** Round limits that come closer together where density is low, since most of the land lies there. */
    static List<Double> limits(double largest, int classes) {
        Map<Double, Boolean> limits = new LinkedHashMap<>();
        for (int i = 0; i < classes && largest > 0; i++) {
            double share = (i + 0.5) / classes;
            double wanted = largest * share * share;
            limits.put(ClassBreaks.roundest(wanted * 0.75, wanted), true);
        }
        return List.copyOf(limits.keySet());
    }

    private static Text perSquareKilometre(Text unit) {
        return unit == null ? new Text("/km²", "/km²") : new Text(unit.zh() + "/km²", unit.en() + "/km²");
    }

    private static Style own(List<SimpleFeature> features, List<Rule> rules) {
        FeatureTypeStyle group = ThemeRules.group(rules);
        group.setTransformation(new OwnFeatures(WEB_MERCATOR, features));
        return ThemeStyles.style(group);
    }

    private static SimpleFeature feature(int number, Geometry geometry, int band) {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName("theme");
        type.add("geom", Geometry.class, WEB_MERCATOR);
        type.add("band", Integer.class);
        SimpleFeatureType built = type.buildFeatureType();
        return SimpleFeatureBuilder.build(built, List.of(geometry, band), "theme." + number);
    }

    private static CoordinateReferenceSystem webMercator() {
        try {
            return CRS.decode("EPSG:3857", true);
        } catch (FactoryException e) {
            throw new IllegalStateException(e);
        }
    }
}
