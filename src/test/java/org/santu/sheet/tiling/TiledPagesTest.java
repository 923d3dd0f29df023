package org.santu.sheet.tiling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santu.sheet.output.PngOutput;
import org.santu.sheet.page.Ink;
import org.santu.sheet.page.Mark;
import org.santu.sheet.page.PageSize;
import org.santu.sheet.page.Recorder;
import org.santu.sheet.page.SheetPage;

class TiledPagesTest {
    /** Ten pixels for two millimetres. */
    private static final int DPI = 127;

    private static final double PIXELS_PER_MILLIMETRE = 5;

    @ParameterizedTest
    @CsvSource({"A3, A4", "A1, A4", "A0, A3", "A0, A4", "3000x2000, A4", "600x200, A4", "211x297, A4"})
    void the_parts_cover_the_sheet_share_an_overlap_and_leave_a_margin(String sheet, String paper) {
        for (PageSize size :
                List.of(PageSize.read(sheet).portrait(), PageSize.read(sheet).landscape())) {
            TileGrid grid = TileGrid.of(size, PageSize.read(paper));
            assertThat(grid.count()).isGreaterThan(1);
            Rectangle2D last = grid.part(grid.rows() - 1, grid.columns() - 1);
            assertThat(last.getMaxX()).isCloseTo(size.widthMillimetres(), within(1e-6));
            assertThat(last.getMaxY()).isCloseTo(size.heightMillimetres(), within(1e-6));
            if (grid.columns() > 1) {
                assertThat(grid.part(0, 0).getMaxX() - grid.part(0, 1).getMinX())
                        .isCloseTo(10, within(1e-6));
            }
            if (grid.rows() > 1) {
                assertThat(grid.part(0, 0).getMaxY() - grid.part(1, 0).getMinY())
                        .isCloseTo(10, within(1e-6));
            }
            assertThat(grid.place().getMinX()).isGreaterThanOrEqualTo(9 - 1e-6);
            assertThat(grid.place().getMinY()).isGreaterThanOrEqualTo(9 - 1e-6);
            assertThat(grid.paper().widthMillimetres() - grid.place().getMaxX()).isGreaterThanOrEqualTo(9 - 1e-6);
            assertThat(grid.paper().heightMillimetres() - grid.place().getMaxY())
                    .isGreaterThanOrEqualTo(16 - 1e-6);
        }
    }

    @Test
    void paper_lies_so_that_the_fewest_pages_are_needed() {
        TileGrid grid = TileGrid.of(PageSize.read("A3").landscape(), PageSize.read("A4"));
        assertThat(grid.count()).isEqualTo(4);
        TileGrid strip = TileGrid.of(new PageSize(530, 170), PageSize.read("A4"));
        assertThat(strip.paper().isLandscape()).isTrue();
    }

    @Test
    void what_fits_is_not_cut() {
        SheetPage page = page(new PageSize(297, 210));
        assertThat(TiledPages.of(List.of(page), PageSize.read("A4"), "图", Locale.CHINESE))
                .containsExactly(page);
    }

    @Test
    void other_paper_is_refused() {
        assertThatThrownBy(() -> TileGrid.readPaper("A5")).hasMessageContaining("SANTU-SHEET-TILES");
    }

    @Test
    void glued_together_the_pages_are_the_sheet() throws IOException {
        SheetPage sheet = page(new PageSize(420, 297));
        BufferedImage whole = paint(sheet);
        TileGrid grid = TileGrid.of(sheet.size(), PageSize.read("A4"));
        List<SheetPage> tiles = TiledPages.of(List.of(sheet), PageSize.read("A4"), "题跋街村", Locale.CHINESE);
        assertThat(tiles).hasSize(grid.count());
        long wrong = 0;
        long pixels = 0;
        for (int i = 0; i < tiles.size(); i++) {
            BufferedImage tile = paint(tiles.get(i));
            Rectangle2D part = grid.part(i / grid.columns(), i % grid.columns());
            Rectangle2D place = grid.place();
            for (double y = 1; y < part.getHeight() - 1; y += 0.2) {
                for (double x = 1; x < part.getWidth() - 1; x += 0.2) {
                    int there = at(whole, part.getX() + x, part.getY() + y);
                    wrong += difference(there, at(tile, place.getX() + x, place.getY() + y)) > 140 ? 1 : 0;
                    pixels++;
                }
            }
        }
        // Edges may lie half a pixel aside; more is a part at a wrong place.
        assertThat((double) wrong / pixels).as("share of other pixels").isLessThan(0.002);
    }

    @Test
    void each_page_says_which_it_is_and_who_lies_beside_it() {
        List<SheetPage> tiles =
                TiledPages.of(List.of(page(new PageSize(420, 297))), PageSize.read("A4"), "题跋街村", Locale.ENGLISH);
        assertThat(letters(tiles.get(0))).contains("Row 1 / column 1 (of 2 × 2)", "1/2", "↓ 2/1");
        assertThat(letters(tiles.get(3)))
                .contains("Row 2 / column 2 (of 2 × 2)")
                .noneMatch(text -> text.startsWith("↓"));
        assertThat(letters(tiles.get(0))).contains("oben links").doesNotContain("unten rechts");
        assertThat(letters(tiles.get(3))).contains("unten rechts").doesNotContain("oben links");
    }

    private static List<String> letters(SheetPage page) {
        return page.marks().stream()
                .filter(Mark.Letters.class::isInstance)
                .map(mark -> ((Mark.Letters) mark).text())
                .toList();
    }

    private static SheetPage page(PageSize size) {
        Recorder recorder = new Recorder();
        Ink ink = new Ink(recorder);
        double width = size.widthMillimetres();
        double height = size.heightMillimetres();
        ink.frame(8, 8, width - 16, height - 16, 0.6, Color.BLACK);
        ink.fill(new Ellipse2D.Double(width * 0.2, height * 0.2, width * 0.6, height * 0.6), new Color(0x2F6EA6));
        for (int i = 1; i < 20; i++) {
            ink.line(8, i * height / 20, width - 8, height - i * height / 20, 0.4, new Color(0xA3243F));
        }
        ink.text("oben links", 12, 18, 6, Font.BOLD, Color.BLACK);
        ink.text("unten rechts", width - 60, height - 12, 6, Font.PLAIN, Color.BLACK);
        return new SheetPage(size, recorder.marks(), null);
    }

    private static BufferedImage paint(SheetPage page) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        PngOutput.write(page, DPI, png);
        return ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
    }

    private static int at(BufferedImage image, double x, double y) {
        return image.getRGB(
                Math.min(image.getWidth() - 1, (int) (x * PIXELS_PER_MILLIMETRE)),
                Math.min(image.getHeight() - 1, (int) (y * PIXELS_PER_MILLIMETRE)));
    }

    private static int difference(int a, int b) {
        int sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            sum += Math.abs((a >> shift & 255) - (b >> shift & 255));
        }
        return sum / 3;
    }
}
