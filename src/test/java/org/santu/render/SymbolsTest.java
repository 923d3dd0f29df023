package org.santu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.Style;
import org.geotools.api.style.TextSymbolizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

/** What the standard says of widths, offsets and patterns is what stands on the picture. */
class SymbolsTest {
    private static final String LINE = "LINESTRING (-50 50, 150 50)";

    /** The rows of a column that are painted, counted from above. */
    private static List<Integer> painted(BufferedImage image, int column) {
        List<Integer> rows = new ArrayList<>();
        for (int y = 0; y < image.getHeight(); y++) {
            if ((image.getRGB(column, y) & 0xFF) < 0x80) {
                rows.add(y);
            }
        }
        return rows;
    }

    private static BufferedImage draw(Style style, double unitsPerPixel, int ratio) throws Exception {
        double half = 50 * unitsPerPixel;
        MapView view = new MapView(
                new Envelope(50 - half, 50 + half, 50 - half, 50 + half), null, 100 * ratio, 100 * ratio, ratio);
        return Pictures.draw(view, List.of(new MapLayer("x", style, List.of(Pictures.feature("f.1", LINE)))));
    }

    private static Style line(String uom, String stroke, String more) throws Exception {
        return Pictures.style("<Rule><LineSymbolizer%s><Stroke>%s</Stroke>%s</LineSymbolizer></Rule>"
                .formatted(
                        uom.isEmpty() ? "" : " uom=\"http://www.opengeospatial.org/se/units/" + uom + '"',
                        stroke,
                        more));
    }

    @ParameterizedTest
    @CsvSource({
        "pixel, 1, 1, 12",
        "pixel, 4, 1, 12",
        "metre, 1, 1, 12",
        "metre, 3, 1, 4",
        "metre, 4, 2, 6",
        "foot, 0.3048, 1, 12"
    })
    void aWidthInMetresIsAWidthOnTheGround(String uom, double metresPerPixel, int ratio, int expected)
            throws Exception {
        Style style = line(uom, "<CssParameter name=\"stroke-width\">12</CssParameter>", "");
        assertThat(painted(draw(style, metresPerPixel, ratio), 50)).hasSize(expected);
    }

    @ParameterizedTest
    @CsvSource({"'', 10, 37, 42", "'', -10, 57, 62", "metre, 10, 37, 42"})
    void aPositiveOffsetLiesToTheLeftOfTheLine(String uom, int offset, int from, int to) throws Exception {
        Style style = line(
                uom,
                "<CssParameter name=\"stroke-width\">6</CssParameter>",
                "<PerpendicularOffset>" + offset + "</PerpendicularOffset>");
        List<Integer> rows = painted(draw(style, 1, 1), 50);
        assertThat(rows.get(0)).isEqualTo(from);
        assertThat(rows.get(rows.size() - 1)).isEqualTo(to);
    }

    @Test
    void aGraphicIsRepeatedAlongTheLine() throws Exception {
        Style style = line("", """
                <GraphicStroke><Graphic><Mark><WellKnownName>square</WellKnownName>
                <Fill><CssParameter name="fill">#000000</CssParameter></Fill></Mark><Size>6</Size></Graphic><Gap>14</Gap></GraphicStroke>
                """, "");
        BufferedImage image = draw(style, 1, 1);
        int marks = 0;
        for (int x = 1; x < 100; x++) {
            boolean begins =
                    painted(image, x - 1).isEmpty() && !painted(image, x).isEmpty();
            marks += begins ? 1 : 0;
        }
        assertThat(marks).as("one for every 6 + 14 pixels").isEqualTo(5);
    }

    @Test
    void anAreaIsFilledWithAGraphicThatGoesOnAcrossIt() throws Exception {
        Style style = Pictures.style("""
                <Rule><PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark><WellKnownName>circle</WellKnownName>
                <Fill><CssParameter name="fill">#000000</CssParameter></Fill></Mark><Size>8</Size></Graphic></GraphicFill></Fill>
                </PolygonSymbolizer></Rule>
                """);
        BufferedImage image = Pictures.draw(80, 80, style, "POLYGON ((0 0, 80 0, 80 80, 0 80, 0 0))");
        double share = Pictures.countInk(image) / 6_400.0;
        assertThat(share).isBetween(0.6, 0.99);
        assertThat(image.getRGB(20, 36)).isEqualTo(image.getRGB(28, 44));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dateFormat | <ogc:Literal>yyyy-MM-dd</ogc:Literal><ogc:PropertyName>day</ogc:PropertyName> | 2020-06-30",
                "numberFormat | <ogc:Literal>0.0</ogc:Literal><ogc:PropertyName>size</ogc:PropertyName> | 12.3",
                "strSubstring | <ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>0</ogc:Literal><ogc:Literal>2</ogc:Literal> | 青岚",
                "strReplace | <ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>县</ogc:Literal><ogc:Literal>市</ogc:Literal><ogc:Literal>true</ogc:Literal> | 青岚市",
                "strLength | <ogc:PropertyName>name</ogc:PropertyName> | 3",
                "strToUpperCase | <ogc:Literal>pv</ogc:Literal> | PV",
                "round | <ogc:PropertyName>size</ogc:PropertyName> | 12",
                "max | <ogc:PropertyName>size</ogc:PropertyName><ogc:Literal>20</ogc:Literal> | 20.0",
                "sqrt | <ogc:Literal>16</ogc:Literal> | 4.0",
                "geometryType | <ogc:PropertyName>geom</ogc:PropertyName> | Point",
                "if_then_else | <ogc:Function name=\"greaterThan\"><ogc:PropertyName>size</ogc:PropertyName><ogc:Literal>10</ogc:Literal></ogc:Function>"
                        + "<ogc:Literal>large</ogc:Literal><ogc:Literal>small</ogc:Literal> | large",
            })
    void functionsOfTextNumbersDaysAndShapesGiveWhatTheirNamesSay(String name, String arguments, String expected)
            throws Exception {
        Style style = Pictures.style(
                "<Rule><TextSymbolizer><Label><ogc:Function name=\"%s\">%s</ogc:Function></Label></TextSymbolizer></Rule>"
                        .formatted(name, arguments));
        TextSymbolizer text = (TextSymbolizer)
                style.featureTypeStyles().get(0).rules().get(0).symbolizers().get(0);
        SimpleFeature feature = Pictures.feature(
                "f.1", "POINT (1 1)", "name", "青岚县", "size", 12.34, "day", Timestamp.valueOf("2020-06-30 08:00:00"));
        assertThat(text.getLabel().evaluate(feature, String.class)).isEqualTo(expected);
    }
}
