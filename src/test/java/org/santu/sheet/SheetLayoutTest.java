package org.santu.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santu.access.Caller;
import org.santu.sheet.page.Ink;
import org.santu.sheet.page.Mark;
import org.santu.sheet.page.PageSize;
import org.santu.sheet.page.SheetFonts;
import org.santu.sheet.page.SheetPage;
import org.santu.sheet.template.SheetTemplate.Orientation;
import org.santu.testing.RunningSantu;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every sheet can be read: on any paper, either way up, in both languages, of a village with much and of one with little. */
class SheetLayoutTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final double POINTS = 72 / 25.4;
    private static final List<String> TEMPLATES = List.of("status", "campaign", "projects", "causes", "resources");

    private final RunningSantu santu = RunningSantu.withDemo();
    private final SheetMaker maker = santu.bean(SheetMaker.class);
    private final JdbcClient database = santu.bean(JdbcClient.class);

    /** That with the fewest households and that with the most. */
    private List<String> villages() {
        List<String> byHouseholds = database.sql(
                        "select region_code from layer.household group by 1 order by count(*) desc, 1")
                .query(String.class)
                .list();
        return List.of(byHouseholds.get(byHouseholds.size() - 1), byHouseholds.get(0));
    }

    @ParameterizedTest
    @CsvSource({"A4, LANDSCAPE", "A4, PORTRAIT", "A3, LANDSCAPE", "A0, PORTRAIT"})
    void letters_can_be_read_and_nothing_stands_on_anything_else(String paper, Orientation way) {
        for (String template : TEMPLATES) {
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                String code = villages().get(locale == Locale.ENGLISH ? 0 : 1);
                Sheet sheet = maker.make(
                        Caller.system(),
                        SheetRequest.of(template, code, DAY)
                                .withPaper(PageSize.read(paper), way)
                                .withLocale(locale));
                String name = template + " " + code + " " + paper + " " + way + " " + locale;
                Rectangle2D map = sheet.map().millimetres();
                for (int i = 0; i < sheet.pages().size(); i++) {
                    check(name + " page " + (i + 1), sheet.pages().get(i), i == 0 ? map : null);
                }
                double share = map.getWidth()
                        * map.getHeight()
                        / sheet.pages().get(0).size().widthMillimetres()
                        / sheet.pages().get(0).size().heightMillimetres();
                assertThat(share).as("share of the map on " + name).isGreaterThan(0.3);
            }
        }
    }

    private static void check(String name, SheetPage page, Rectangle2D map) {
        List<Mark.Letters> letters = new ArrayList<>();
        for (Mark mark : page.marks()) {
            if (mark instanceof Mark.Letters each) {
                double size = each.size() * Math.sqrt(Math.abs(each.placing().getDeterminant()));
                assertThat(size * POINTS)
                        .as(each.text() + " on " + name)
                        .isGreaterThan(Ink.SMALLEST_LETTERS * POINTS - 0.01);
                if (each.clip() == null) {
                    letters.add(each);
                }
            }
            boolean ofTheMap = mark.clip() != null || mark instanceof Mark.Line;
            if (!ofTheMap && map != null) {
                assertThat(mark.bounds().intersects(inner(map)))
                        .as("furniture on the map of " + name + ": " + mark)
                        .isFalse();
            }
        }
        Rectangle2D paper = new Rectangle2D.Double(
                3, 3, page.size().widthMillimetres() - 6, page.size().heightMillimetres() - 6);
        for (int i = 0; i < letters.size(); i++) {
            Rectangle2D box = box(letters.get(i));
            assertThat(paper.contains(box))
                    .as("%s inside %s", letters.get(i).text(), name)
                    .isTrue();
            for (int j = i + 1; j < letters.size(); j++) {
                assertThat(box.intersects(box(letters.get(j))))
                        .as(
                                "%s and %s apart on %s",
                                letters.get(i).text(), letters.get(j).text(), name)
                        .isFalse();
            }
        }
    }

    private static Rectangle2D inner(Rectangle2D map) {
        return new Rectangle2D.Double(map.getX() + 0.1, map.getY() + 0.1, map.getWidth() - 0.2, map.getHeight() - 0.2);
    }

    /** What the letters themselves cover, without the room around them. */
    private static Rectangle2D box(Mark.Letters letters) {
        double size = letters.size();
        double width = SheetFonts.width(letters.text(), size);
        Rectangle2D box = new Rectangle2D.Double(0.05 * size, -0.72 * size, width - 0.1 * size, 0.76 * size);
        return letters.placing().createTransformedShape(box).getBounds2D();
    }
}
