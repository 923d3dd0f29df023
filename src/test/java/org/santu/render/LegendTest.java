package org.santu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LegendTest {

    static List<String> styles() throws Exception {
        return StyleFilesTest.styleFiles().stream()
                .map(file -> file.getFileName().toString().replace(".sld", ""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("styles")
    void everyItemShowsASymbolAndTwoTitles(String name) throws Exception {
        for (double ratio : new double[] {1, 2}) {
            List<LegendItem> items = Legend.of(ContactSheet.style(name), 9_000, ratio);
            assertThat(items).isNotEmpty();
            assertThat(items).extracting(LegendItem::title).doesNotHaveDuplicates();
            for (LegendItem item : items) {
                assertThat(visiblePixels(item.symbol())).as(item.title().en()).isGreaterThan(8);
                assertThat(item.symbol().getWidth()).isEqualTo((int) (Legend.WIDTH_PIXELS * ratio));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("styles")
    void noItemLooksLikeBarePaper(String name) throws Exception {
        for (LegendItem item : Legend.of(ContactSheet.style(name), 9_000, 2)) {
            BufferedImage paper =
                    new BufferedImage(item.symbol().getWidth(), item.symbol().getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = paper.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, paper.getWidth(), paper.getHeight());
            graphics.drawImage(item.symbol(), 0, 0, null);
            graphics.dispose();
            int seen = 0;
            for (int pixel : paper.getRGB(0, 0, paper.getWidth(), paper.getHeight(), null, 0, paper.getWidth())) {
                Color colour = new Color(pixel);
                if (Math.min(colour.getRed(), Math.min(colour.getGreen(), colour.getBlue())) < 240) {
                    seen++;
                }
            }
            assertThat(seen).as(item.title().zh()).isGreaterThan(8);
        }
    }

    @Test
    void aRoadsCasingAndFillAreOneItem() throws Exception {
        assertThat(Legend.of(ContactSheet.style("road"), 9_000, Locale.CHINESE))
                .extracting(item -> item.title().zh())
                .containsOnlyOnce("省道", "规划道路");
    }

    @Test
    void onlyWhatDrawsAtTheScaleIsListed() throws Exception {
        assertThat(Legend.of(ContactSheet.style("road"), 1_000_000, 1))
                .extracting(item -> item.title().en())
                .doesNotContain("Track or path");
    }

    @Test
    void aLegendOfAnExtentListsOnlyWhatIsThere() throws Exception {
        var homes = new SyntheticCounty()
                .layer("household").stream()
                        .filter(home -> "general".equals(home.getAttribute("attribute"))
                                || home.getAttribute("attribute") == null)
                        .toList();
        assertThat(Legend.ofDrawn(ContactSheet.style("household"), homes, 0, 1))
                .extracting(item -> item.title().en())
                .containsExactly("General poor household", "Not a poor household");
        assertThat(Legend.ofDrawn(ContactSheet.style("household"), List.of(), 9_000, 1))
                .isEmpty();
    }

    private static int visiblePixels(BufferedImage image) {
        int visible = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                visible += image.getRGB(x, y) >>> 24 > 0 ? 1 : 0;
            }
        }
        return visible;
    }
}
