package org.santu.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What was done for a household, after its causes. */
final class Measures {
    private static final String[] INDUSTRY = {"核桃嫁接", "食用菌种植", "肉羊养殖", "中药材种植", "小杂粮良种", "光伏分红", "林下养鸡"};

    private Measures() {}

    static List<Map<String, Object>> of(Household household, SplittableRandom random) {
        List<Map<String, Object>> list = new ArrayList<>();
        if (!household.isRegistered()) {
            return list;
        }
        int from = Math.max(2017, household.entryYear);
        int until = household.exitYear > 0 ? Math.max(from, household.exitYear) : 2026;
        if ("schooling".equals(household.mainCause) || household.otherCauses.contains("schooling")) {
            add(list, "schooling_aid", "雨露计划补助", year(from, until, random), 3000, "顺利完成学年", random);
        }
        if (household.labourers > 0 && random.nextDouble() < 0.35) {
            add(
                    list,
                    "micro_credit",
                    "小额信贷",
                    year(from, until, random),
                    10_000 * (1 + random.nextInt(5)),
                    "已按期还款",
                    random);
        }
        if (household.labourers > 0 || random.nextDouble() < 0.4) {
            String what = INDUSTRY[random.nextInt(INDUSTRY.length)];
            add(list, "industry", what, year(from, until, random), 1000 + 500 * random.nextInt(12), "户均增收", random);
        }
        if (household.relocation != null && "registered".equals(household.relocation.kind)) {
            add(list, "relocation", "易地搬迁住房", household.relocation.year, 42_000 * household.people(), null, random);
        }
        if ("transport".equals(household.mainCause) || random.nextDouble() < 0.15) {
            add(list, "infrastructure", "入户路硬化", year(from, until, random), 4_000, "已通车", random);
        }
        if ("illness".equals(household.mainCause) || "disability".equals(household.mainCause)) {
            add(list, "public_service", "家庭医生签约与医疗救助", year(from, until, random), 2_600, "报销比例达标", random);
        }
        return list;
    }

    private static int year(int from, int until, SplittableRandom random) {
        return from + random.nextInt(Math.max(1, until - from + 1));
    }

    private static void add(
            List<Map<String, Object>> list,
            String kind,
            String content,
            int year,
            int amount,
            String result,
            SplittableRandom random) {
        LocalDate start = LocalDate.of(Math.min(year, 2026), 2, 1).plusDays(random.nextInt(year >= 2026 ? 240 : 300));
        list.add(Fields.with("class", kind)
                .and("content", content)
                .and("start_date", start)
                .and("amount_yuan", amount)
                .and("result", year < 2026 ? result : null)
                .map());
    }
}
