package org.santu.sheet.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.santu.sheet.flow.PageFlow.Area;
import org.santu.sheet.flow.TableData.Cell;
import org.santu.sheet.page.Ink;
import org.santu.sheet.page.Mark;
import org.santu.sheet.page.Recorder;
import org.santu.sheet.page.SheetFonts;

class FlowTest {
    private static TableData table(int rows, String longText) {
        List<List<Cell>> cells = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            cells.add(List.of(Cell.of("行" + i + "。"), Cell.of(longText), Cell.of(String.valueOf(i))));
        }
        List<TableData.Column> columns = List.of(
                new TableData.Column("名称", false), new TableData.Column("说明", false), new TableData.Column("数", true));
        return new TableData("试表", columns, cells, null, null, false);
    }

    private static List<String> written(Recorder recorder) {
        return recorder.marks().stream()
                .filter(Mark.Letters.class::isInstance)
                .map(mark -> ((Mark.Letters) mark).text())
                .toList();
    }

    @Test
    void every_row_of_a_long_table_stands_on_some_page_and_heads_come_again() {
        PageFlow flow = new PageFlow(List.of(new TableBlock(table(300, "很长的说明"), 2.5, "（续）")));
        List<String> all = new ArrayList<>();
        int pages = 0;
        while (!flow.isDone()) {
            Recorder recorder = new Recorder();
            flow.fillPage(new Ink(recorder), new Area(10, 10, 60, 200), 4);
            List<String> written = written(recorder);
            assertThat(written).contains("名称");
            all.addAll(written);
            pages++;
        }
        assertThat(pages).isGreaterThan(3);
        for (int i = 0; i < 300; i++) {
            assertThat(all).containsOnlyOnce("行" + i + "。");
        }
        assertThat(all).contains("试表", "试表（续）");
    }

    @Test
    void nothing_reaches_out_of_its_column() {
        Recorder recorder = new Recorder();
        PageFlow flow = new PageFlow(List.of(new TableBlock(table(12, "一段相当长的说明，要分成几行才写得下"), 2.5, "")));
        flow.fill(new Ink(recorder), List.of(new Area(10, 10, 50, 150)), 4);
        assertThat(flow.isDone()).isTrue();
        for (Mark mark : recorder.marks()) {
            if (mark instanceof Mark.Letters letters) {
                double left = letters.placing().getTranslateX();
                assertThat(left).isGreaterThanOrEqualTo(10);
                assertThat(left + SheetFonts.width(letters.text(), letters.size()))
                        .isLessThanOrEqualTo(60.1);
                assertThat(letters.placing().getTranslateY()).isBetween(10.0, 160.0);
            }
        }
    }

    @Test
    void a_table_without_room_leaves_no_gap_beside_the_one_that_has() {
        Recorder recorder = new Recorder();
        PageFlow flow =
                new PageFlow(List.of(new TableBlock(table(15, "甲"), 2.5, ""), new TableBlock(table(3, "乙"), 2.5, "")));
        flow.fill(new Ink(recorder), List.of(new Area(10, 10, 120, 30)), 4);
        assertThat(flow.waiting()).hasSize(1);
        assertThat(written(recorder)).contains("乙");
        assertThat(recorder.marks())
                .filteredOn(Mark.Letters.class::isInstance)
                .anyMatch(mark -> mark.placing().getTranslateX() < 12);
    }

    @Test
    void what_goes_on_another_page_is_set_larger_when_one_page_is_enough() {
        TableBlock small = new TableBlock(table(5, "甲"), 2.2, "");
        Area page = new Area(10, 10, 270, 180);
        List<Block> alone = FollowingPages.enlarged(List.of(small), page, 4);
        assertThat(alone.get(0).preferredWidth()).isGreaterThan(small.preferredWidth() * 1.6);
        List<Block> many = FollowingPages.enlarged(List.of(new TableBlock(table(300, "甲"), 2.2, "")), page, 4);
        assertThat(many.get(0).preferredWidth()).isLessThan(small.preferredWidth() * 1.4);
    }

    @Test
    void lines_do_not_begin_with_a_comma_and_keep_words_whole() {
        assertThat(Lines.of("一二三四五，六七八", 1, 5)).containsExactly("一二三四", "五，六七八");
        assertThat(Lines.of("Households to be helped", 1, 6)).noneMatch(line -> line.contains("House "));
        assertThat(String.join("", Lines.of("2026-10-31", 1, 3))).isEqualTo("2026-10-31");
    }

    @Test
    void what_the_font_cannot_write_is_shown_and_never_lost() {
        assertThat(SheetFonts.drawable("王\uD83D\uDE00二\n三\u0000")).isEqualTo("王□二 三");
    }
}
