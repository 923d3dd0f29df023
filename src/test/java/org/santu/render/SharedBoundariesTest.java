package org.santu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class SharedBoundariesTest {
    private static final String RULE =
            "<Rule><ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>level</ogc:PropertyName><ogc:Literal>%s</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>"
                    + "<LineSymbolizer><Stroke><CssParameter name=\"stroke\">%s</CssParameter><CssParameter name=\"stroke-width\">2</CssParameter>%s</Stroke></LineSymbolizer></Rule>";
    private static final String DASHES = "<CssParameter name=\"stroke-dasharray\">6 6</CssParameter>";

    private static Style style(String dashes) throws Exception {
        return Pictures.style(RULE.formatted("county", "#ff0000", dashes) + RULE.formatted("village", "#0000ff", dashes)
                + "<VendorOption name=\"sharedBoundaries\">once</VendorOption>");
    }

    private static List<SimpleFeature> twoVillages(double gap) throws Exception {
        return List.of(
                Pictures.feature("r.1", "POLYGON ((10 10, 60 10, 60 90, 10 90, 10 10))", "level", "village"),
                Pictures.feature(
                        "r.2",
                        "POLYGON ((" + (60 + gap) + " 90, 110 90, 110 10, " + (60 + gap) + " 10, " + (60 + gap)
                                + " 90))",
                        "level",
                        "village"));
    }

    private static BufferedImage draw(Style style, List<SimpleFeature> features) {
        return Pictures.draw(Pictures.view(120, 100), List.of(new MapLayer("region", style, features)));
    }

    private static int inkInColumn(BufferedImage image, int x) {
        int ink = 0;
        for (int y = 15; y < 85; y++) {
            ink += image.getRGB(x, y) == Pictures.WHITE ? 0 : 1;
        }
        return ink;
    }

    @Test
    void dashesOfASharedBorderKeepTheirGaps() throws Exception {
        for (double gap : new double[] {0, 0.6}) {
            assertThat(inkInColumn(draw(style(DASHES), twoVillages(gap)), 60)).isBetween(25, 50);
        }
    }

    @Test
    void theHigherLevelTakesTheLine() throws Exception {
        List<SimpleFeature> features = new ArrayList<>(twoVillages(0));
        features.add(Pictures.feature("r.0", "POLYGON ((10 10, 110 10, 110 90, 10 90, 10 10))", "level", "county"));
        BufferedImage image = draw(style(""), features);
        assertThat(image.getRGB(10, 50)).as("outer border").isEqualTo(0xFFFF0000);
        assertThat(image.getRGB(60, 50)).as("between the villages").isEqualTo(0xFF0000FF);
    }

    @Test
    void bordersGoOnAcrossTheEdgeOfAPicture() throws Exception {
        List<SimpleFeature> features = new ArrayList<>(twoVillages(0));
        features.add(Pictures.feature("r.0", "POLYGON ((10 10, 110 10, 110 90, 10 90, 10 10))", "level", "county"));
        List<MapLayer> layers = List.of(new MapLayer("region", style(DASHES), features));
        BufferedImage whole = Pictures.draw(Pictures.view(120, 100), layers);
        for (int i = 0; i < 2; i++) {
            MapView half = new MapView(new Envelope(60 * i, 60 * i + 60, 0, 100), null, 60, 100, 1);
            assertThat(Pictures.countDifferent(whole.getSubimage(60 * i, 0, 60, 100), Pictures.draw(half, layers), 16))
                    .isLessThan(20);
        }
    }
}
