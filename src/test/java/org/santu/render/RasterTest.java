package org.santu.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

/** Grids of values drawn with colour maps. */
class RasterTest {
    private static final String ENTRIES = """
            <ColorMapEntry color="#1A9850" quantity="100" label="low"/>
            <ColorMapEntry color="#FFFFBF" quantity="300" opacity="0.8"/>
            <ColorMapEntry color="#D73027" quantity="600" label="high"/>
            """;

    private static Style style(String type, String entries) throws IOException {
        return Pictures.style("<Rule><Title>高程</Title><RasterSymbolizer><Opacity>0.9</Opacity><ColorMap type=\"" + type
                + "\">" + entries + "</ColorMap></RasterSymbolizer></Rule>");
    }

    /** A hill with a hole in its side. */
    private static RasterGrid hill(int side) {
        float[] values = new float[side * side];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                double x = (column + 0.5) / side - 0.5;
                double y = (row + 0.5) / side - 0.5;
                values[row * side + column] = (float) (700 * Math.exp(-8 * (x * x + y * y)));
            }
        }
        values[side / 4 * side + side / 4] = Float.NaN;
        return new RasterGrid(new Envelope(20, 180, 10, 130), side, side, values);
    }

    private static BufferedImage draw(Style style, RasterGrid grid) {
        return Pictures.draw(Pictures.view(200, 150), List.of(MapLayer.of("height", style, grid)));
    }

    @ParameterizedTest
    @CsvSource({"ramp", "intervals", "values"})
    void hillsLookAsTheyDid(String type) throws Exception {
        RasterGrid hill = hill(24);
        if (type.equals("values")) {
            for (int i = 0; i < hill.values().length; i++) {
                hill.values()[i] = Float.isNaN(hill.values()[i]) ? Float.NaN : Math.round(hill.values()[i] / 100) * 100;
            }
        }
        Golden.compare("raster/" + type, draw(style(type, ENTRIES), hill), 0.004);
    }

    @Test
    void theSymbolizerOfSldOneOneSaysTheSameAsThatOfOneZero() throws Exception {
        String interpolate = "<Interpolate><LookupValue>Rasterdata</LookupValue>"
                + "<InterpolationPoint><Data>100</Data><Value>#1A9850</Value></InterpolationPoint>"
                + "<InterpolationPoint><Data>600</Data><Value>#D73027</Value></InterpolationPoint></Interpolate>";
        String entries =
                "<ColorMapEntry color=\"#1A9850\" quantity=\"100\"/><ColorMapEntry color=\"#D73027\" quantity=\"600\"/>";
        BufferedImage one = draw(style("ramp", interpolate), hill(12));
        assertThat(Pictures.countDifferent(one, draw(style("ramp", entries), hill(12)), 0))
                .isZero();
        assertThat(Pictures.countInk(one)).isGreaterThan(15_000);
    }

    @Test
    void thresholdsDivideAndNothingIsDrawnWhereNothingIsKnown() throws Exception {
        String categorize = "<Categorize><LookupValue>Rasterdata</LookupValue><Value>#FF0000</Value>"
                + "<Threshold>5</Threshold><Value>#0000FF</Value></Categorize>";
        RasterGrid grid = new RasterGrid(new Envelope(0, 30, 0, 10), 3, 1, new float[] {1, Float.NaN, 9});
        Style style = Pictures.style(
                "<Rule><RasterSymbolizer><ColorMap>" + categorize + "</ColorMap></RasterSymbolizer></Rule>");
        BufferedImage image = Pictures.draw(Pictures.view(30, 10), List.of(MapLayer.of("x", style, grid)));
        assertThat(image.getRGB(3, 5)).isEqualTo(0xFFFF0000);
        assertThat(image.getRGB(15, 5)).isEqualTo(Pictures.WHITE);
        assertThat(image.getRGB(27, 5)).isEqualTo(0xFF0000FF);
    }

    @Test
    void theLegendNamesColours() throws Exception {
        assertThat(Legend.of(style("ramp", ENTRIES), 0, 1))
                .extracting(item -> item.title().en())
                .containsExactly("low", "300", "high");
    }

    @Test
    void whatIsNotDrawnIsReported() throws Exception {
        StyleDocument document = StyleReaderTest.rule("<RasterSymbolizer><ChannelSelection><GrayChannel>"
                + "<SourceChannelName>2</SourceChannelName></GrayChannel></ChannelSelection>"
                + "<ColorMap type=\"odd\"><ColorMapEntry color=\"red\" quantity=\"1\"/></ColorMap>"
                + "<ContrastEnhancement/><ShadedRelief/></RasterSymbolizer>");
        assertThat(document.problems())
                .extracting(StyleProblem::element)
                .containsExactly(
                        "ChannelSelection", "ColorMap", "ColorMapEntry", "ContrastEnhancement", "ShadedRelief");
    }

    @Test
    void aGridThatDoesNotFitItsSizeIsRefused() {
        assertThatThrownBy(() -> new RasterGrid(new Envelope(0, 1, 0, 1), 2, 2, new float[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
