package org.santu.catalog;

/** What kind of township the seventh to ninth digit of a region code stand for (统计用区划代码 rules). */
public enum TownshipKind {
    /** 街道, 001-099. */
    STREET,
    /** 镇, 100-199. */
    TOWN,
    /** 乡, 200-399. */
    TOWNSHIP,
    /** Units like a township that the statistics count as one: farms, development zones; 400-599. */
    QUASI,
    /** Outside the published ranges. */
    OTHER;

    static TownshipKind of(int number) {
        if (number >= 1 && number <= 99) {
            return STREET;
        }
        if (number >= 100 && number <= 199) {
            return TOWN;
        }
        if (number >= 200 && number <= 399) {
            return TOWNSHIP;
        }
        return number >= 400 && number <= 599 ? QUASI : OTHER;
    }
}
