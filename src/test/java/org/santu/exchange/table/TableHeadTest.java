package org.santu.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableHeadTest {

    private static TableHead find(Set<String> known, Object[]... rows) {
        List<List<Object>> table = new ArrayList<>();
        for (Object[] row : rows) {
            table.add(Arrays.asList(row));
        }
        return TableHead.find(table, known);
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    @Test
    void theFirstRowIsTheUsualCase() {
        TableHead head = find(Set.of(), row("村名", "人口"), row("甲", new BigDecimal(3)));
        assertThat(head.rows()).isEqualTo(1);
        assertThat(head.headings()).containsExactly("村名", "人口");
    }

    @Test
    void titlesAboveAreNotHeadings() {
        TableHead head = find(
                Set.of("户主姓名", "家庭人口"),
                row("阜平县贫困户台账", null, null),
                row("填报单位：某镇", null, "单位：人"),
                row("序号", "户主姓名", "家庭人口"),
                row(1, "某某", 3));
        assertThat(head.rows()).isEqualTo(3);
        assertThat(head.headings()).containsExactly("序号", "户主姓名", "家庭人口");
    }

    @Test
    void aUnitBelowAHeadingBelongsToIt() {
        TableHead head = find(
                Set.of("村名", "村代码"),
                row("台账", null, null, null),
                row("所在村", "所在村", "人均纯收入", "备注"),
                row("村代码", "村名", "(元)", "备注"),
                row("139921100200", "甲村", 3200, null));
        assertThat(head.rows()).isEqualTo(3);
        assertThat(head.headings()).containsExactly("村代码", "村名", "人均纯收入(元)", "备注");
    }

    @Test
    void headingsOfTwoRowsBecomeOne() {
        TableHead head = find(
                Set.of("家庭人口"),
                row("户情况", null, null, null, null, null),
                row("序号", "户主信息", null, "帮扶干部", null, "家庭人口"),
                row(null, "姓名", "电话", "姓名", "电话", null),
                row(1, "某某", "139", "某人", "138", 3));
        assertThat(head.rows()).isEqualTo(3);
        assertThat(head.headings()).containsExactly("序号", "户主信息姓名", "户主信息电话", "帮扶干部姓名", "帮扶干部电话", "家庭人口");
    }

    @Test
    void cellsJoinedDownwardsSayTheirNameOnce() {
        TableHead head =
                find(Set.of(), row("序号", "户主信息", null, "家庭人口"), row("序号", "姓名", "电话", "家庭人口"), row(1, "某某", "139", 3));
        assertThat(head.rows()).isEqualTo(2);
        assertThat(head.headings()).containsExactly("序号", "姓名", "电话", "家庭人口");
    }

    @Test
    void aRowOfTextsIsNotASecondRowOfHeadings() {
        TableHead head = find(Set.of(), row("a", "b", null), row("p", "q", "r"), row("s", "t", "u"));
        assertThat(head.rows()).isEqualTo(1);
    }

    @Test
    void aTableWithoutHeadingsLosesOnlyItsFirstRow() {
        TableHead head = find(Set.of(), row(1, 2), row(3, 4));
        assertThat(head.rows()).isEqualTo(1);
        assertThat(head.headings()).containsExactly("1", "2");
    }
}
