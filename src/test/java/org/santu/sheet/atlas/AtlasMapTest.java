package org.santu.sheet.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.job.JobText;
import org.santu.sheet.furniture.DegreePlot;
import org.santu.sheet.page.Ink;
import org.santu.sheet.page.Mark;
import org.santu.sheet.page.Recorder;

/** The map of the index, of two townships side by side with nine square villages each. */
class AtlasMapTest {
    private static final Rectangle2D BOX = new Rectangle2D.Double(20, 40, 170, 100);
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final Map<String, Geometry> areas = new HashMap<>();
    private final List<AtlasVillage> villages = new ArrayList<>();
    private final List<AtlasLand.Township> townships = new ArrayList<>();

    AtlasMapTest() {
        for (int t = 0; t < 2; t++) {
            String township = "13992110" + (t + 1);
            townships.add(new AtlasLand.Township(township, t == 0 ? "西乡" : "东乡", square(t * 0.3, 0, 0.3)));
            for (int i = 0; i < 9; i++) {
                String code = township + "20" + (i + 1);
                areas.put(code, square(t * 0.3 + i % 3 * 0.1, i / 3 * 0.1, 0.1));
                JobText problem = i == 4 ? JobText.of("SANTU-SHEET-NOWHERE", "", "") : null;
                villages.add(new AtlasVillage(code, "村" + code, "", villages.size() + 1, "", problem));
            }
        }
    }

    private static Geometry square(double x, double y, double side) {
        return SHAPES.toGeometry(new Envelope(114 + x, 114 + x + side, 39 + y, 39 + y + side));
    }

    private List<Mark> draw() {
        AtlasLand land = new AtlasLand(townships, areas, Map.of());
        Recorder recorder = new Recorder();
        AtlasMap.draw(new Ink(recorder), BOX, land.extent(), land, villages);
        return recorder.marks();
    }

    @Test
    void theNumberOfEachSheetStandsOnItsVillage() {
        List<Mark> marks = draw();
        AtlasLand land = new AtlasLand(townships, areas, Map.of());
        DegreePlot plot = DegreePlot.fitting(land.extent(), BOX);
        for (AtlasVillage village : villages) {
            Mark figure = marks.stream()
                    .filter(mark -> mark instanceof Mark.Letters letters
                            && letters.haloWidth() == 0
                            && letters.text().equals(String.valueOf(village.number())))
                    .findFirst()
                    .orElseThrow();
            Rectangle2D box = figure.bounds();
            Coordinate middle = areas.get(village.code()).getCentroid().getCoordinate();
            assertThat(box.contains(plot.x(middle.x), plot.y(middle.y)))
                    .as("figure of %s", village.code())
                    .isTrue();
        }
    }

    @Test
    void neighbouringTownshipsDifferAndBothAreNamed() {
        List<Mark> marks = draw();
        assertThat(marks.stream().limit(2).map(mark -> ((Mark.Area) mark).colour()))
                .doesNotHaveDuplicates();
        assertThat(marks)
                .filteredOn(Mark.Letters.class::isInstance)
                .extracting(mark -> ((Mark.Letters) mark).text())
                .contains("西乡", "东乡");
    }

    @Test
    void villagesWithoutASheetAreGrey() {
        long grey = draw().stream()
                .filter(mark -> mark instanceof Mark.Area area
                        && area.colour().getRed() == 0xCF
                        && area.colour().getBlue() == 0xC6)
                .count();
        assertThat(grey).isEqualTo(2);
    }
}
