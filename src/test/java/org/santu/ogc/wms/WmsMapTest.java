package org.santu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Formats, paper, conditions, time and legends. */
@HttpTest
class WmsMapTest {
    private static final String MAP =
            "SERVICE=WMS&REQUEST=GetMap&VERSION=1.1.1&LAYERS=region,pv_station&STYLES=&SRS=EPSG:4326"
                    + "&BBOX=114.70,38.60,114.80,38.70&WIDTH=240&HEIGHT=200&FORMAT=";

    @Autowired
    MockMvc http;

    private WmsClient client() {
        return new WmsClient(http, As.admin());
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "image/png; mode=8bit", "image/png8", "image/jpeg"})
    void everyFormatShowsTheSameMap(String format) throws Exception {
        BufferedImage truth = client().picture(MAP + "image/png");
        BufferedImage image = client().picture(MAP + format);
        long sum = 0;
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 240; x++) {
                sum += Math.abs((image.getRGB(x, y) >> 8 & 255) - (truth.getRGB(x, y) >> 8 & 255));
            }
        }
        assertThat(sum / 48_000.0).isLessThan(3);
        assertThat(image.getRGB(0, 0) >>> 24).isEqualTo(255);
        if (format.contains("8")) {
            assertThat(image.getColorModel()).isInstanceOf(IndexColorModel.class);
        }
    }

    @Test
    void aPdfIsAPageOfTheScaleOfTheMap() throws Exception {
        MockHttpServletResponse answer = client().ask(MAP + "application/pdf");
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        try (PDDocument document = Loader.loadPDF(answer.getContentAsByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            // 240 pixels of 0.28 mm
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(190.4f, 190.6f);
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 96);
            int dark = 0;
            for (int y = 0; y < page.getHeight(); y++) {
                for (int x = 0; x < page.getWidth(); x++) {
                    dark += (page.getRGB(x, y) & 0xFF) < 200 ? 1 : 0;
                }
            }
            assertThat(dark).isGreaterThan(100);
        }
    }

    @Test
    void thePaperIsTransparentOrOfTheColourAskedFor() throws Exception {
        String empty = MAP.replace("114.70,38.60,114.80,38.70", "100,30,100.1,30.1") + "image/png";
        assertThat(client().picture(empty).getRGB(5, 5)).isEqualTo(0xFFFFFFFF);
        assertThat(client().picture(empty + "&BGCOLOR=0x336699").getRGB(5, 5)).isEqualTo(0xFF336699);
        assertThat(client().picture(empty + "&TRANSPARENT=true").getRGB(5, 5) >>> 24)
                .isZero();
    }

    @Test
    void aConditionHoldsForItsLayerOnly() throws Exception {
        String query = MAP + "image/png&TRANSPARENT=TRUE";
        int all = WmsClient.ink(client().picture(query));
        assertThat(filtered(query, "name = 'x;y';name = 'no such'")).isZero();
        assertThat(filtered(query, "name = 'x';")).isPositive().isLessThan(all);
        assertThat(filtered(query, "INCLUDE;INCLUDE")).isEqualTo(all);
    }

    private int filtered(String query, String condition) throws Exception {
        return WmsClient.ink(WmsClient.picture(client().ask(query, "CQL_FILTER", condition)));
    }

    @Test
    void aPastDayShowsWhatWasThere() throws Exception {
        String query = MAP + "image/png&TRANSPARENT=TRUE&TIME=";
        assertThat(WmsClient.ink(client().picture(query + "2014-06-30"))).isZero();
        assertThat(WmsClient.ink(client().picture(query + "current"))).isPositive();
        assertThat(WmsClient.ink(client().picture(query + "2099-01-01T00:00:00Z")))
                .isPositive();
    }

    @Test
    void aPrinterGetsLargerSymbolsNotMoreOfThem() throws Exception {
        String printed = MAP.replace("WIDTH=240&HEIGHT=200", "WIDTH=480&HEIGHT=400");
        int fine = WmsClient.ink(client().picture(printed + "image/png&TRANSPARENT=TRUE&DPI=192"));
        int coarse = WmsClient.ink(client().picture(MAP + "image/png&TRANSPARENT=TRUE"));
        assertThat((double) fine / coarse).isBetween(3.2, 4.4);
    }

    @Test
    void aLegendOfAnExtentLeavesOutWhatIsNotThere() throws Exception {
        String legend = "SERVICE=WMS&REQUEST=GetLegendGraphic&VERSION=1.3.0&LAYER=household&STYLE=cause&FORMAT=";
        int all = client().picture(legend + "image/png").getHeight();
        String here = "&CRS=EPSG:4490&BBOX=38.64,114.74,38.66,114.76&SRCWIDTH=400&SRCHEIGHT=400";
        BufferedImage some = client().picture(legend + "image/png" + here);
        assertThat(some.getHeight()).isPositive().isLessThan(all / 2);
        String counted = legend + "application/json" + here + "&LEGEND_OPTIONS=countMatched:true";
        assertThat(WmsClient.text(client().ask(counted)))
                .contains("因病", "\"count\":1", "data:image/png;base64,")
                .doesNotContain("因学");
    }

    @Test
    void aPaletteKeepsFewColoursAndReducesMany() {
        int[] few = new int[400];
        few[83] = 0xFFFF0000;
        Palette.reduce(few);
        assertThat(few[83]).isEqualTo(0xFFFF0000);
        assertThat(few[0] >>> 24).isZero();
        Random random = new Random(1);
        int[] many = IntStream.range(0, 40_000)
                .map(i -> random.nextInt() | 0xFF000000)
                .toArray();
        Palette.reduce(many);
        assertThat(Arrays.stream(many).distinct().count()).isEqualTo(256);
    }

    @Test
    void conditionsArePartedOutsideQuotes() {
        assertThat(CqlFilters.split("a = 'x;''y';b > 1;")).containsExactly("a = 'x;''y'", "b > 1", "");
        assertThat(CqlFilters.split(" ")).isEmpty();
    }
}
