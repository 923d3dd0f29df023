package org.santu.render;

import static org.assertj.core.api.Assertions.assertThat;

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
