package org.santu.theme;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.style.Style;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.santu.render.Golden;
import org.santu.render.Legend;
import org.santu.render.LegendItem;
import org.santu.render.MapLayer;
import org.santu.render.MapRenderer;
import org.santu.render.MapView;
import org.santu.testing.TestStore;

/** Thematic maps of every kind on six times four made-up villages, with their legends; no letters, since fonts differ. */
class ThemeGoldenTest {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int COLUMNS = 6;
    private static final int ROWS = 4;
    private static final double SIDE_METRES = 1_500;
    private static final int WIDTH = 300;
    private static final int HEIGHT = 200;
    private static final double SHARE = 0.004;

    @ParameterizedTest
    @CsvSource({
        "classes-jenks, 'value: sum household.people by village, kind: classes, method: jenks, ramp: red'",
        "classes-quantile, 'value: sum household.people by village, kind: classes, method: quantile, ramp: blue'",
        "classes-equal, 'value: sum household.people by village, kind: classes, method: equal, classes: 4, ramp: green'",
        "classes-no-figure, 'value: mean village.incidence_percent by village, kind: classes, ramp: violet'",
        "symbols, 'value: sum pv_station.approved_kilowatts by village, kind: symbols, ramp: gold'",
        "dots, 'value: sum household.people by village, kind: dots, dot: 10, ramp: brown'",
        "heat, 'value: household, kind: heat, radius: 1200, classes: 6, ramp: red'",
    })
    void everyKindLooksAsItDid(String name, String line) throws IOException {
        Theme theme = new ThemeDraft("zh: 专题, en: Theme, " + line).read(TestStore.shippedCatalog());
        Golden.compare("themes/" + name, picture(style(theme)), SHARE);
    }

    private static Style style(Theme theme) {
        if (theme.kind() == ThemeKind.HEAT) {
            return OwnDrawings.heat(theme, households());
        }
        ThemeNumbers numbers = numbers(theme);
        if (theme.kind() == ThemeKind.DOTS) {
            return dots(theme, numbers);
        }
        ThemeStyles styles = new ThemeStyles(theme, numbers);
        return theme.kind() == ThemeKind.SYMBOLS
                ? styles.symbols()
                : styles.classes(ThemeStyles.breaks(theme, numbers));
    }

    /** Few large numbers and many small ones, as is usual; one village has none, one has nothing. */
    private static ThemeNumbers numbers(Theme theme) {
        Random random = new Random(11);
        boolean mayMiss = !theme.value().numerator().function().isZeroForNothing();
        Map<String, Double> byRegion = new TreeMap<>();
        for (int i = 0; i < COLUMNS * ROWS; i++) {
            double number = Math.round(600 * Math.pow(random.nextDouble(), 3));
            byRegion.put(code(i), i == 5 ? Double.valueOf(0) : i == 9 && mayMiss ? null : Double.valueOf(number));
        }
        double[] values = byRegion.values().stream()
                .filter(number -> number != null)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return new ThemeNumbers(byRegion, values, byRegion.size() - values.length);
    }

    private static Style dots(Theme theme, ThemeNumbers numbers) {
        double amount = OwnDrawings.amountPerDot(theme, numbers);
        Map<String, Coordinate[]> places = new TreeMap<>();
        Map<String, Integer> counts = OwnDrawings.dotCounts(numbers, amount);
        for (int i = 0; i < COLUMNS * ROWS; i++) {
            Random random = new Random(i);
            Envelope box = village(i).getEnvelopeInternal();
            Coordinate[] candidates = new Coordinate[counts.getOrDefault(code(i), 0) * OwnDrawings.CANDIDATES];
            for (int j = 0; j < candidates.length; j++) {
                candidates[j] = new Coordinate(
                        box.getMinX() + random.nextDouble() * box.getWidth(),
                        box.getMinY() + random.nextDouble() * box.getHeight());
            }
            places.put(code(i), OwnDrawings.spread(candidates));
        }
        return OwnDrawings.dots(theme, amount, places);
    }

    private static List<Coordinate> households() {
        Random random = new Random(4);
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Coordinate centre = village(i * i % (COLUMNS * ROWS)).getCentroid().getCoordinate();
            points.add(
                    new Coordinate(centre.x + random.nextGaussian() * 400, centre.y + random.nextGaussian() * 400, 1));
        }
        return points;
    }

    private static BufferedImage picture(Style style) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0xF7F4EC));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        double metresPerPixel = 40;
        Envelope extent = new Envelope(-200, WIDTH * metresPerPixel - 200, -200, HEIGHT * metresPerPixel - 200);
        MapView view = new MapView(extent, null, WIDTH, HEIGHT, 1);
        MapRenderer.render(graphics, view, List.of(new MapLayer("region", style, villages())));
        int y = 2;
        for (LegendItem item : Legend.of(style, view.scaleDenominator(), 1)) {
            graphics.drawImage(item.symbol(), WIDTH - Legend.WIDTH_PIXELS - 14, y, null);
            y += item.symbol().getHeight() + 2;
        }
        graphics.dispose();
        return image;
    }

    private static List<SimpleFeature> villages() {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName("region");
        builder.add("geom", Polygon.class);
        builder.add("region_code", String.class);
        builder.add("level", String.class);
        SimpleFeatureType type = builder.buildFeatureType();
        List<SimpleFeature> villages = new ArrayList<>();
        for (int i = 0; i < COLUMNS * ROWS; i++) {
            villages.add(SimpleFeatureBuilder.build(type, List.of(village(i), code(i), "village"), "region." + i));
        }
        return villages;
    }

    private static Polygon village(int number) {
        double x = number % COLUMNS * SIDE_METRES;
        double y = number / COLUMNS * SIDE_METRES;
        double lean = number / COLUMNS % 2 * 200.0;
        return GEOMETRIES.createPolygon(new Coordinate[] {
            new Coordinate(x + lean, y),
            new Coordinate(x + SIDE_METRES + lean, y),
            new Coordinate(x + SIDE_METRES + 200 - lean, y + SIDE_METRES),
            new Coordinate(x + 200 - lean, y + SIDE_METRES),
            new Coordinate(x + lean, y)
        });
    }

    private static String code(int number) {
        return "139961101" + (200 + number);
    }
}
