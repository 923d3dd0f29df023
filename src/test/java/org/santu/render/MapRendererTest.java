package org.santu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class MapRendererTest {
    private static final String RED_FILL =
            "<PolygonSymbolizer><Fill><CssParameter name=\"fill\">#ff0000</CssParameter></Fill></PolygonSymbolizer>";
    private static final String BLUE_LINE =
            "<LineSymbolizer><Stroke><CssParameter name=\"stroke\">#0000ff</CssParameter><CssParameter name=\"stroke-width\">4</CssParameter></Stroke></LineSymbolizer>";
    private static final String GREEN_POINT =
            "<PointSymbolizer><Graphic><Mark><WellKnownName>square</WellKnownName><Fill><CssParameter name=\"fill\">#00ff00</CssParameter></Fill></Mark><Size>8</Size></Graphic></PointSymbolizer>";
    private static final String LABEL =
            "<TextSymbolizer><Label><ogc:PropertyName>name</ogc:PropertyName></Label></TextSymbolizer>";
    private static final String DASHED =
            "<LineSymbolizer><Stroke><CssParameter name=\"stroke-dasharray\">7 3 2 3</CssParameter><CssParameter name=\"stroke-width\">2</CssParameter></Stroke></LineSymbolizer>";
    private static final String HATCH =
            "<PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark><WellKnownName>shape://slash</WellKnownName><Stroke/></Mark><Size>7</Size></Graphic></GraphicFill></Fill></PolygonSymbolizer>";
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private static Style rule(String... symbolizers) throws Exception {
        return Pictures.style("<Rule>" + String.join("", symbolizers) + "</Rule>");
    }

    @Test
    void anAreaIsFilledAndItsHoleIsNot() throws Exception {
        BufferedImage image = Pictures.draw(
                60,
                60,
                rule(RED_FILL),
                "POLYGON ((10 10, 50 10, 50 50, 10 50, 10 10), (25 25, 35 25, 35 35, 25 35, 25 25))");
        assertThat(image.getRGB(15, 15)).isEqualTo(0xFFFF0000);
        assertThat(image.getRGB(30, 30)).isEqualTo(Pictures.WHITE);
        assertThat(image.getRGB(5, 5)).isEqualTo(Pictures.WHITE);
    }

    @Test
    void northIsUp() throws Exception {
        BufferedImage image = Pictures.draw(60, 60, rule(GREEN_POINT), "POINT (10 50)");
        assertThat(image.getRGB(10, 10)).isEqualTo(0xFF00FF00);
    }

    @Test
    void laterFeatureTypeStylesLieOnEarlierOnesForAllFeatures() throws Exception {
        String casing = BLUE_LINE.replace("4<", "12<");
        String filling = BLUE_LINE.replace("0000ff", "ffff00").replace("4<", "6<");
        Style style = Pictures.style(
                "<Rule>" + casing + "</Rule></FeatureTypeStyle><FeatureTypeStyle><Rule>" + filling + "</Rule>");
        BufferedImage image = Pictures.draw(60, 60, style, "LINESTRING (0 30, 60 30)", "LINESTRING (30 0, 30 60)");
        assertThat(image.getRGB(30, 30)).isEqualTo(0xFFFFFF00);
        assertThat(image.getRGB(30, 26)).as("no casing across a junction").isEqualTo(0xFFFFFF00);
    }

    @Test
    void rulesDrawAtTheirScalesOnly() throws Exception {
        Style style = Pictures.style("<Rule><MinScaleDenominator>3000</MinScaleDenominator>" + GREEN_POINT
                + "</Rule><Rule><MaxScaleDenominator>3000</MaxScaleDenominator>" + BLUE_LINE + "</Rule>");
        List<MapLayer> layers = List.of(new MapLayer(
                "x",
                style,
                List.of(
                        Pictures.feature("a.1", "POINT (30 30)"),
                        Pictures.feature("a.2", "LINESTRING (0 10, 60 10)"))));
        // one unit a pixel is 1 : 3571
        assertThat(Pictures.view(60, 60).scaleDenominator()).isBetween(3571.0, 3572.0);
        BufferedImage far = Pictures.draw(Pictures.view(60, 60), layers);
        assertThat(far.getRGB(30, 30)).isEqualTo(0xFF00FF00);
        assertThat(far.getRGB(10, 50)).isEqualTo(Pictures.WHITE);
        BufferedImage near = Pictures.draw(new MapView(new Envelope(0, 60, 0, 60), null, 120, 120, 1), layers);
        assertThat(near.getRGB(60, 60)).isEqualTo(Pictures.WHITE);
        assertThat(near.getRGB(20, 100)).isEqualTo(0xFF0000FF);
    }

    @Test
    void elseRulesTakeWhatNoOtherRuleTook() throws Exception {
        Style style = Pictures.style(
                "<Rule><ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>a</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>"
                        + GREEN_POINT + "</Rule><Rule><ElseFilter/>" + GREEN_POINT.replace("00ff00", "ff0000")
                        + "</Rule>");
        BufferedImage image = Pictures.draw(
                Pictures.view(80, 40),
                List.of(new MapLayer(
                        "x",
                        style,
                        List.of(
                                Pictures.feature("a.1", "POINT (10 20)", "kind", "a"),
                                Pictures.feature("a.2", "POINT (30 20)", "kind", "b"),
                                Pictures.feature("a.3", "POINT (50 20)", "kind", null)))));
        assertThat(image.getRGB(10, 20)).isEqualTo(0xFF00FF00);
        assertThat(image.getRGB(30, 20)).isEqualTo(0xFFFF0000);
        assertThat(image.getRGB(50, 20)).isEqualTo(0xFFFF0000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT EMPTY",
                "POLYGON EMPTY",
                "GEOMETRYCOLLECTION EMPTY",
                "MULTIPOLYGON (((0 0, 0 0, 0 0, 0 0)))",
                "POLYGON ((0 0, 40 40, 40 0, 0 40, 0 0))",
                "POLYGON ((10 10, 50 10, 10 10, 50 10, 10 10))",
                "LINESTRING (10 10, 10 10)",
                "LINESTRING (-1e300 -1e300, 1e300 1e300)",
                "POLYGON ((-1e12 -1e12, 1e12 -1e12, 1e12 1e12, -1e12 1e12, -1e12 -1e12))",
                "MULTIPOINT ((1 1), (2 2), EMPTY)",
                "GEOMETRYCOLLECTION (POINT (5 5), LINESTRING (0 0, 9 9), POLYGON ((0 0, 9 0, 9 9, 0 0)))",
            })
    void brokenGeometryNeverStopsAPicture(String wkt) throws Exception {
        Style style = rule(RED_FILL, HATCH, BLUE_LINE, DASHED, GREEN_POINT, LABEL);
        BufferedImage image = Pictures.draw(60, 60, style, wkt, "POINT (58 2)");
        assertThat(image.getRGB(59, 59)).as("the feature after it is drawn").isEqualTo(0xFF00FF00);
    }

    @Test
    void coordinatesThatAreNotNumbersAreLeftOut() throws Exception {
        Style style = rule(RED_FILL, BLUE_LINE, GREEN_POINT, LABEL);
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            Geometry line = GEOMETRIES.createLineString(
                    new Coordinate[] {new Coordinate(0, 30), new Coordinate(bad, bad), new Coordinate(60, 30)});
            Geometry area = GEOMETRIES.createPolygon(new Coordinate[] {
                new Coordinate(5, 5),
                new Coordinate(bad, 5),
                new Coordinate(20, 5),
                new Coordinate(20, 20),
                new Coordinate(5, 5)
            });
            BufferedImage image = Pictures.draw(
                    Pictures.view(60, 60),
                    List.of(new MapLayer(
                            "x",
                            style,
                            List.of(
                                    SyntheticCounty.feature("a.1", line, "name", "线"),
                                    SyntheticCounty.feature("a.2", area, "name", "面"),
                                    SyntheticCounty.feature(
                                            "a.3", GEOMETRIES.createPoint(new Coordinate(bad, 1)), "name", "点")))));
            assertThat(image.getRGB(45, 30)).isEqualTo(0xFF0000FF);
            assertThat(image.getRGB(17, 52)).isEqualTo(0xFFFF0000);
        }
    }

    @Test
    void aFeatureWithoutGeometryIsNoError() throws Exception {
        MapLayer layer = new MapLayer("x", rule(GREEN_POINT), List.of(SyntheticCounty.feature("a.1", null)));
        assertThat(Pictures.countInk(Pictures.draw(Pictures.view(20, 20), List.of(layer))))
                .isZero();
    }

    @Test
    void aLineOfTheLengthOfTheWorldCostsLittle() throws Exception {
        Style style = rule(DASHED);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> Pictures.draw(
                        60,
                        60,
                        style,
                        "LINESTRING (-1e9 29, 1e9 31)",
                        "POLYGON ((-1e9 -1e9, 1e9 -1e9, 20 1e9, -1e9 -1e9))"));
    }

    @Test
    void dashesAndHatchesGoOnFromTileToTile() throws Exception {
        Style style = rule(HATCH, DASHED);
        List<MapLayer> layers = List.of(new MapLayer(
                "x",
                style,
                List.of(
                        Pictures.feature("a.1", "LINESTRING (-900 10, 30 55, 300 20, 1400 90)"),
                        Pictures.feature("a.2", "POLYGON ((-700 -800, 900 5, 700 900, -500 640, -700 -800))"))));
        MapView whole = new MapView(new Envelope(0, 128, 0, 64), null, 128, 64, 1);
        BufferedImage both = Pictures.draw(whole, layers);
        BufferedImage left = Pictures.draw(new MapView(new Envelope(0, 64, 0, 64), null, 64, 64, 1), layers);
        BufferedImage right = Pictures.draw(new MapView(new Envelope(64, 128, 0, 64), null, 64, 64, 1), layers);
        assertThat(Pictures.countDifferent(both.getSubimage(0, 0, 64, 64), left, 8))
                .isZero();
        assertThat(Pictures.countDifferent(both.getSubimage(64, 0, 64, 64), right, 8))
                .isZero();
    }

    @Test
    void theGraphicsAreLeftAsTheyWere() throws Exception {
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.translate(3, 4);
        graphics.setColor(Color.PINK);
        AffineTransform before = graphics.getTransform();
        MapRenderer.render(
                graphics,
                Pictures.view(20, 20),
                List.of(new MapLayer("x", rule(GREEN_POINT), List.of(Pictures.feature("a.1", "POINT (10 10)")))));
        assertThat(graphics.getTransform()).isEqualTo(before);
        assertThat(graphics.getColor()).isEqualTo(Color.PINK);
        assertThat(image.getRGB(13, 14)).isEqualTo(0xFF00FF00);
    }

    @Test
    void twiceThePixelsShowTheSameMap() throws Exception {
        SyntheticCounty county = new SyntheticCounty();
        List<String> styles = List.of("region", "road", "protected_land");
        BufferedImage one = ContactSheet.draw(county, 13, 200, 150, 1, styles);
        BufferedImage two = ContactSheet.draw(county, 13, 200, 150, 2, styles);
        BufferedImage halved = new BufferedImage(200, 150, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = halved.createGraphics();
        graphics.setRenderingHint(
                java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(two, 0, 0, 200, 150, null);
        graphics.dispose();
        assertThat(Pictures.countDifferent(one, halved, 90)).isLessThan(200 * 150 / 50);
    }

    @Test
    void manyThreadsDrawTheSamePicture() throws Exception {
        SyntheticCounty county = new SyntheticCounty();
        List<String> styles =
                List.of("protected_land", "region", "road", "project", "facility", "household", "village");
        BufferedImage expected = ContactSheet.draw(county, 15, 256, 256, 1, styles);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<BufferedImage>> jobs = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                jobs.add(() -> ContactSheet.draw(county, 15, 256, 256, 1, styles));
            }
            for (Future<BufferedImage> picture : threads.invokeAll(jobs)) {
                assertThat(Pictures.countDifferent(expected, picture.get(), 0)).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
