package org.santu.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Who helps a household, now and before: a new helper is a new line. One in fifty has none at present. */
final class Helpers {
    private static final String[] UNITS = {
        "示范农业农村局", "示范水利局", "示范教育局", "示范卫生健康局", "示范交通运输局", "示范财政局", "示范自然资源局", "示范林业局",
        "示范住房建设局", "示范文化旅游局", "示范民政局", "示范供电公司", "示范信用社", "示范供销社", "示范审计局", "示范气象局"
    };
    private static final String[] POSTS = {"科员", "副股长", "股长", "副科长", "科长", "主任科员"};

    private final Household household;
    private final SplittableRandom random;

    Helpers(Household household, SplittableRandom random) {
        this.household = household;
        this.random = random;
    }

    /** The unit that stands behind a village. */
    static String unitOf(Village village) {
        return UNITS[Math.floorMod(DemoSpec.mix(village.number() + 77), UNITS.length)];
    }

    static String unit(int number) {
        return UNITS[Math.floorMod(number, UNITS.length)];
    }

    /** About twelve households share a helper. */
    private int cadre(int generation) {
        return 1000
                + household.village.number() % 209 * 14
                + household.number % Math.max(3, household.village.listed() / 12)
                + generation * 4000;
    }

    void write(Fields fields) {
        Village village = household.village;
        String unit = unitOf(village);
        fields.and("helping_unit", unit);
        List<Map<String, Object>> list = new ArrayList<>();
        boolean changed = random.nextDouble() < 0.55;
        boolean missing = random.nextDouble() < 0.02;
        LocalDate start = LocalDate.of(Math.max(2017, Math.min(2025, household.entryYear)), 4, 1)
                .plusDays(random.nextInt(60));
        LocalDate change = LocalDate.of(2022, 5, 1).plusDays(random.nextInt(900));
        if (changed && start.isBefore(change)) {
            list.add(helper(1, unit, start, change));
            start = change.plusDays(1);
        }
        list.add(helper(0, unit, start, missing ? LocalDate.of(2026, 6, 30) : null));
        if (!missing) {
            fields.and("helper", NameBook.person(1, cadre(0))).and("helper_phone", NameBook.phone(cadre(0)));
        }
        fields.and("helpers", JsonText.of(list));
    }

    private Map<String, Object> helper(int generation, String unit, LocalDate start, LocalDate end) {
        int number = cadre(generation);
        return Fields.with("name", NameBook.person(1, number))
                .and("unit", unit)
                .and("post", POSTS[number % POSTS.length])
                .and("phone", NameBook.phone(number))
                .and("start_date", start)
                .and("end_date", end)
                .map();
    }
}
