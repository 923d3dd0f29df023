package org.santu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.WKTReader;

class LabelTest {
    private static final String TEXT = """
            <Rule><TextSymbolizer><Label><ogc:PropertyName>name</ogc:PropertyName></Label>
            <Font><CssParameter name="font-size">12</CssParameter></Font>
            <LabelPlacement><PointPlacement><AnchorPoint><AnchorPointX>0</AnchorPointX><AnchorPointY>0.5</AnchorPointY></AnchorPoint>
            <Displacement><DisplacementX>5</DisplacementX><DisplacementY>0</DisplacementY></Displacement></PointPlacement></LabelPlacement>
            <Priority><ogc:PropertyName>weight</ogc:PropertyName></Priority>
            <VendorOption name="maxDisplacement">10</VendorOption></TextSymbolizer></Rule>
            """;

    private static LabelPlanner plan(MapView view, Style style, List<SimpleFeature> features) {
        LabelPlanner planner = new LabelPlanner(view);
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
        Canvas canvas = new Canvas(image.createGraphics(), view);
        for (SimpleFeature feature : features) {
            for (RuleGroup group : CompiledStyle.of(style).at(view.scaleDenominator())) {
                group.matching(feature)
                        .forEach(rule -> rule.labels()
                                .forEach(label -> planner.ask(
                                        label,
                                        feature,
                                        (org.locationtech.jts.geom.Geometry) feature.getDefaultGeometry(),
                                        0)));
            }
        }
        planner.plan();
        canvas.dispose();
        return planner;
    }

    private static List<SimpleFeature> crowd(int count, double width, double height) throws Exception {
        Random random = new Random(7);
        List<SimpleFeature> features = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            features.add(Pictures.feature(
                    "village." + i,
                    "POINT (" + random.nextDouble() * width + " " + random.nextDouble() * height + ")",
                    "name",
                    "村庄" + i,
                    "weight",
                    (long) (i % 5)));
        }
        return features;
    }

    @Test
    void labelsOfACrowdNeitherOverlapNorLeaveTheFrame() throws Exception {
        LabelPlanner planner = plan(Pictures.view(500, 400), Pictures.style(TEXT), crowd(300, 500, 400));
        List<Box> boxes = planner.placedBoxes();
        assertThat(boxes).hasSizeGreaterThan(60);
        assertThat(planner.droppedCount()).isPositive();
        Box frame = new Box(0, 0, 500, 400);
        for (int i = 0; i < boxes.size(); i++) {
            assertThat(frame.contains(boxes.get(i))).isTrue();
            for (int j = i + 1; j < boxes.size(); j++) {
                assertThat(boxes.get(i).intersects(boxes.get(j))).isFalse();
            }
        }
    }

    @Test
    void theMoreImportantLabelWins() throws Exception {
        String fixed = TEXT.replace("<VendorOption name=\"maxDisplacement\">10</VendorOption>", "");
        List<SimpleFeature> features = List.of(
                Pictures.feature("a.1", "POINT (50 50)", "name", "小", "weight", 1L),
                Pictures.feature("a.2", "POINT (52 50)", "name", "重要的村", "weight", 9L));
        LabelPlanner planner = plan(Pictures.view(200, 100), Pictures.style(fixed), features);
        assertThat(planner.placedBoxes())
                .singleElement()
                .satisfies(box -> assertThat(box.width()).isGreaterThan(30));
    }

    @Test
    void aCrowdedLabelMovesToAnotherSide() throws Exception {
        List<SimpleFeature> features = List.of(
                Pictures.feature("a.1", "POINT (100 50)", "name", "左边", "weight", 1L),
                Pictures.feature("a.2", "POINT (105 50)", "name", "右边", "weight", 9L));
        LabelPlanner planner = plan(Pictures.view(200, 100), Pictures.style(TEXT), features);
        assertThat(planner.placedBoxes()).hasSize(2);
    }

    @Test
    void theOrderOfTheFeaturesDoesNotMatter() throws Exception {
        List<SimpleFeature> features = new ArrayList<>(crowd(200, 400, 400));
        Style style = Pictures.style(TEXT);
        List<Box> first = plan(Pictures.view(400, 400), style, features).placedBoxes();
        java.util.Collections.shuffle(features, new Random(3));
        assertThat(plan(Pictures.view(400, 400), style, features).placedBoxes()).isEqualTo(first);
    }

    /** Four tiles drawn each on its own are the metatile cut in four, labels included: nothing is cut or doubled at an edge. */
    @Test
    void fourTilesAreTheMetatileCutInFour() throws Exception {
        SyntheticCounty county = new SyntheticCounty();
        List<MapLayer> layers = ContactSheet.layers(
                county,
                List.of(
                        "protected_land",
                        "region",
                        "road",
                        "pv_station",
                        "project",
                        "facility",
                        "household",
                        "village"));
        for (int zoom : new int[] {13, 15}) {
            double units = 2 * MapView.WEB_MERCATOR_HALF / (1L << zoom);
            int x = (int) ((SyntheticCounty.X + MapView.WEB_MERCATOR_HALF) / units) / 2 * 2;
            int y = (int) ((MapView.WEB_MERCATOR_HALF - SyntheticCounty.Y) / units) / 2 * 2;
            for (int ratio = 1; ratio <= 2; ratio++) {
                int side = 256 * ratio;
                MapView block = MapView.block(null, zoom, x, y, 2, 256, ratio);
                BufferedImage whole = Pictures.draw(block, layers);
                for (int i = 0; i < 4; i++) {
                    int column = i % 2;
                    int row = i / 2;
                    BufferedImage tile =
                            Pictures.draw(MapView.tile(null, zoom, x + column, y + row, 256, ratio, 2), layers);
                    BufferedImage part = whole.getSubimage(column * side, row * side, side, side);
                    assertThat(Pictures.countDifferent(part, tile, 24))
                            .as("zoom %d tile %d @%d", zoom, i, ratio)
                            .isLessThan(side * side / 4000);
                }
            }
        }
    }

    @Test
    void aLabelFollowsItsRoadAndIsReadFromLeftToRight() throws Exception {
        Style style = Pictures.style("""
                <Rule><TextSymbolizer><Label><ogc:PropertyName>name</ogc:PropertyName></Label><LabelPlacement><LinePlacement/></LabelPlacement>
                <VendorOption name="followLine">true</VendorOption><VendorOption name="maxAngleDelta">40</VendorOption></TextSymbolizer></Rule>
                """);
        List<SimpleFeature> features =
                List.of(Pictures.feature("a.1", "LINESTRING (280 100, 200 130, 100 130, 20 100)", "name", "青龙公路"));
        List<Box> letters = plan(Pictures.view(300, 200), style, features).placedBoxes();
        assertThat(letters).hasSize(4);
        for (int i = 1; i < letters.size(); i++) {
            assertThat(letters.get(i).minX()).isGreaterThan(letters.get(i - 1).minX());
        }
        List<SimpleFeature> bent = List.of(
                Pictures.feature("a.1", "LINESTRING (100 100, 110 130, 120 100, 130 130, 140 100)", "name", "青龙公路"));
        assertThat(plan(Pictures.view(300, 200), style, bent).placedBoxes()).isEmpty();
    }

    @Test
    void anAreaIsNamedInsideEvenWhereItsCentreLiesOutside() throws Exception {
        var crescent =
                new WKTReader().read("POLYGON ((0 0, 100 0, 100 10, 10 10, 10 90, 100 90, 100 100, 0 100, 0 0))");
        var anchor = Anchors.find(crescent);
        assertThat(crescent.contains(crescent.getFactory().createPoint(anchor))).isTrue();
    }

    @Test
    void anAreaLargerThanTheFrameIsNamedInThePartThatIsSeen() throws Exception {
        Style style = Pictures.style(
                "<Rule><TextSymbolizer><Label><ogc:PropertyName>name</ogc:PropertyName></Label></TextSymbolizer></Rule>");
        List<SimpleFeature> county = List.of(Pictures.feature(
                "region.1", "POLYGON ((-9000 -9000, 100 -9000, 100 9000, -9000 9000, -9000 -9000))", "name", "青岚县"));
        List<Box> boxes = plan(Pictures.view(200, 200), style, county).placedBoxes();
        assertThat(boxes)
                .singleElement()
                .satisfies(box -> assertThat(box.maxX()).isLessThan(100));
    }

    @Test
    void chineseBreaksBetweenCharactersAndNeverBeforeAStop() {
        assertThat(TextWrap.lines("易地扶贫搬迁集中安置点", 60, line -> line.length() * 10.0))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.length()).isBetween(5, 6));
        assertThat(TextWrap.lines("光伏电站（一期）", 50, line -> line.length() * 10.0))
                .noneMatch(line -> line.startsWith("）") || line.endsWith("（"));
        assertThat(TextWrap.lines("Grand Canal relocation site", 120, line -> line.length() * 10.0))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(12))
                .contains("relocation");
        assertThat(TextWrap.lines("短", 50, line -> 10)).containsExactly("短");
        assertThat(String.join("", TextWrap.lines("没有任何一个字会在换行时丢失", 37, line -> line.length() * 10.0)))
                .isEqualTo("没有任何一个字会在换行时丢失");
    }

    @Test
    void everyChineseNameHasLetters() {
        TextBlock block = TextBlock.of("漳县村", Fonts.find(List.of("No Such Family"), 0, 12), 0, 0);
        assertThat(block.width()).isBetween(30.0, 42.0);
        assertThat(block.outline().getBounds2D().isEmpty()).isFalse();
    }

    @Test
    void haloIsDrawnUnderTheLetters() throws Exception {
        Style style = Pictures.style("""
                <Rule><TextSymbolizer><Label><ogc:PropertyName>name</ogc:PropertyName></Label>
                <Font><CssParameter name="font-size">24</CssParameter></Font>
                <Halo><Radius>3</Radius><Fill><CssParameter name="fill">#FFFFFF</CssParameter></Fill></Halo></TextSymbolizer></Rule>
                """);
        MapView view = new MapView(new Envelope(0, 100, 0, 60), null, 100, 60, 1);
        BufferedImage image = new BufferedImage(100, 60, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, 100, 60);
        MapRenderer.render(
                graphics,
                view,
                List.of(new MapLayer("x", style, List.of(Pictures.feature("a.1", "POINT (50 30)", "name", "三图")))));
        int white = 0;
        int black = 0;
        for (int x = 0; x < 100; x++) {
            for (int y = 0; y < 60; y++) {
                white += image.getRGB(x, y) == 0xFFFFFFFF ? 1 : 0;
                black += image.getRGB(x, y) == 0xFF000000 ? 1 : 0;
            }
        }
        assertThat(white).isGreaterThan(200);
        assertThat(black).isGreaterThan(50);
    }
}
