package org.santu.sheet.furniture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.santu.problem.SantuException;
import org.santu.sheet.layout.Frames;
import org.santu.sheet.layout.MapFit;
import org.santu.sheet.page.PageSize;

class FurnitureTest {
    @ParameterizedTest
    @ValueSource(ints = {500, 2000, 7500, 12_500, 35_000, 100_000, 750_000})
    void a_scale_bar_is_round_and_as_long_as_its_length_on_the_ground(int scale) {
        ScaleBar bar = ScaleBar.of(scale, 58);
        assertThat(bar.millimetres()).isBetween(20.0, 58.0);
        assertThat(bar.millimetres() / 1000 * scale).isCloseTo(bar.groundMetres(), within(1e-6));
        assertThat(String.valueOf((long) bar.groundMetres())).matches("[1245]0*");
    }

    @Test
    void steps_of_a_grid_are_round() {
        assertThat(Ticks.step(430)).isEqualTo(500);
        assertThat(Ticks.step(1000)).isEqualTo(1000);
        assertThat(Ticks.step(1001)).isEqualTo(2000);
        assertThat(Ticks.label(114 * 3600 + 30 * 60)).isEqualTo("114°30′");
        assertThat(Ticks.label(38 * 3600 + 5)).isEqualTo("38°00′05″");
    }

    @Test
    void the_largest_round_scale_that_fits_is_taken() {
        Rectangle2D map = new Rectangle2D.Double(0, 0, 200, 100);
        MapFit fit = MapFit.of(new Envelope(0, 1700, 0, 500), map, 5, 0, List.of(5000, 10_000, 20_000), 1);
        assertThat(fit.scaleDenominator()).isEqualTo(10_000);
        assertThat(fit.extent().getWidth()).isEqualTo(2000);
        assertThat(fit.fits()).isTrue();
        assertThat(MapFit.of(new Envelope(0, 1700, 0, 500), map, 5, 5000, List.of(), 1)
                        .fits())
                .isFalse();
        assertThat(MapFit.gridScale(130_000)).isCloseTo(1.000208, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A4", "A3", "A2", "A1", "A0", "3000x2000"})
    void the_parts_of_a_sheet_do_not_overlap(String paper) {
        for (PageSize page :
                List.of(PageSize.read(paper).landscape(), PageSize.read(paper).portrait())) {
            assertThat(Frames.choices(page, 0)).isNotEmpty().allSatisfy(frames -> {
                assertThat(frames.border().contains(frames.map())).isTrue();
                frames.panel().forEach(area -> {
                    Rectangle2D box = new Rectangle2D.Double(area.x(), area.y(), area.width(), area.height());
                    assertThat(frames.border().contains(box)).isTrue();
                    assertThat(frames.map().intersects(box)).isFalse();
                });
                assertThat(frames.strip().getMaxY()).isLessThan(page.heightMillimetres());
                assertThat(frames.map().getWidth())
                        .isGreaterThan(frames.border().getWidth() * 0.5);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"100x101", "150x100", "160x120", "177x100", "177x170"})
    void paper_too_small_for_a_panel_beside_the_map_is_a_problem_that_says_so_and_no_crash(String paper) {
        PageSize lying = PageSize.read(paper).landscape();
        assertThat(Frames.hasRoom(lying, 0)).isFalse();
        assertThatThrownBy(() -> Frames.choices(lying, 0)).isInstanceOfSatisfying(SantuException.class, problem -> {
            assertThat(problem.code()).isEqualTo("SANTU-SHEET-NARROW");
            assertThat(problem.text(Locale.ENGLISH)).contains(lying.name(), "178 mm");
            assertThat(problem.text(Locale.SIMPLIFIED_CHINESE)).contains(lying.name(), "178 毫米");
        });
        assertThat(Frames.choices(lying.portrait(), 0)).isNotEmpty();
        assertThat(Frames.choices(new PageSize(178, lying.heightMillimetres()), 0))
                .isNotEmpty();
    }
}
