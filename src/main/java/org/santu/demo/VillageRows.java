package org.santu.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The village layer: one point at each committee, with figures that agree with the household layer. */
final class VillageRows {
    private static final double EXIT_INCIDENCE_PERCENT = 2;

    private final World world;

    VillageRows(World world) {
        this.world = world;
    }

    DemoRow row(Village village) {
        SplittableRandom random = world.spec.random("facts", village.number());
        Statistics.OfVillage sum = world.statistics.village[village.number()];
        int listed = Math.max(1, village.listed());
        double incidence = 100.0 * sum.poorPeople / village.population();
        double income = village.plain()
                ? 15_500 + random.nextInt(5000)
                : 11_800 + random.nextInt(4500) - 1500 * village.hardship();
        int exit = exitYear(village, sum);
        boolean poorVillage = village.isPoor();
        double hectares = village.shape().getArea() / 10_000;
        Fields fields = Fields.with("region_code", village.code())
                .and("name", village.name())
                .and("code_year", 2025)
                .and("urban_rural", RegionRows.urbanRural(village))
                .and("groups_count", village.hamlets().size())
                .and("households", village.households())
                .and("population", village.population())
                .and("arable_land_mu", hectares * 15 * (village.plain() ? 0.62 : 0.07), 0)
                .and("forest_land_mu", hectares * 15 * (village.plain() ? 0.06 : 0.58), 0)
                .and("altitude_metres", village.altitude())
                .and("poor_village", poorVillage)
                .and("exit_year", poorVillage && exit > 0 ? exit : null)
                .and("target_exit_year", poorVillage ? exit > 0 ? exit : 2027 : null)
                .and("registered_households", sum.registeredHouseholds)
                .and("registered_people", sum.registeredPeople)
                .and("poor_households", sum.poorHouseholds)
                .and("poor_people", sum.poorPeople)
                .and("incidence_percent", incidence, 2)
                .and("income_per_person_yuan", income, 0)
                .and("collective_income_yuan", 1000 * (20 + random.nextInt(village.plain() ? 300 : 160)), 0)
                .and("indicators", JsonText.of(indicators(village, sum, income)));
        people(fields, village, poorVillage);
        double tap = 100.0 * sum.tapWater / listed;
        fields.and("goals", JsonText.of(goals(village, sum, random)))
                .and("paved_road", RoadRows.isPaved(village))
                .and("tap_water_percent", 50 + tap / 2, 1)
                .and("safe_housing_percent", 100.0 * sum.safeHouses / listed, 1)
                .and("power_supply", Boolean.TRUE)
                .and("broadband", village.hardship() < 0.62 || random.nextDouble() < 0.7)
                .and("clinic", FacilityRows.hasClinic(village))
                .and("kindergarten", FacilityRows.hasKindergarten(village));
        return new DemoRow(
                "village",
                world.positions.id("village", village.number()),
                world.positions.point(world.land.east(village.cell()), world.land.north(village.cell())),
                fields.map());
    }

    private static double incidence(Village village, Statistics.OfVillage sum, int year) {
        return 100.0 * sum.poorPeopleAtEnd[year - Statistics.FIRST_YEAR] / village.population();
    }

    /** The first year from which the incidence stayed under the limit; 0 when it has not got there. */
    private static int exitYear(Village village, Statistics.OfVillage sum) {
        int result = 0;
        for (int year = Statistics.LAST_YEAR; year >= 2016; year--) {
            if (incidence(village, sum, year) >= EXIT_INCIDENCE_PERCENT) {
                break;
            }
            result = year;
        }
        return result;
    }

    private static List<Map<String, Object>> indicators(Village village, Statistics.OfVillage sum, double income) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (int year = 2017; year <= Statistics.LAST_YEAR; year++) {
            int k = year - Statistics.FIRST_YEAR;
            list.add(Fields.with("year", year)
                    .and("poor_households", sum.poorHouseholdsAtEnd[k])
                    .and("poor_people", sum.poorPeopleAtEnd[k])
                    .and("incidence_percent", incidence(village, sum, year), 2)
                    .and("income_per_person_yuan", income / Math.pow(1.085, Statistics.LAST_YEAR - year), 0)
                    .map());
        }
        return list;
    }

    /** One poor village in fifteen has no team at present: the coverage question of every county. */
    private static void people(Fields fields, Village village, boolean poorVillage) {
        int number = village.number();
        String unit = Helpers.unitOf(village);
        fields.and("county_leader", NameBook.person(8, 1 + village.town().number() % VillagePartition.TOWNS))
                .and("helping_unit", unit)
                .and("party_secretary", NameBook.person(7, 1000 + number))
                .and("village_head", NameBook.person(7, 3000 + number));
        List<Map<String, Object>> teams = new ArrayList<>();
        boolean missing = number % 15 == 7;
        if (poorVillage && !missing) {
            int first = 500 + number;
            fields.and("first_secretary", NameBook.person(1, first))
                    .and("first_secretary_phone", NameBook.phone(first))
                    .and("team_leader", NameBook.person(1, first));
            teams.add(member(first, unit, "第一书记兼队长", LocalDate.of(2025, 5, 12), null));
            teams.add(member(first + 6000, unit, "队员", LocalDate.of(2025, 5, 12), null));
            teams.add(member(first + 6500, unit, "队员", LocalDate.of(2025, 5, 12), null));
        }
        if (poorVillage) {
            teams.add(member(7000 + number, unit, "第一书记兼队长", LocalDate.of(2021, 7, 20), LocalDate.of(2025, 5, 11)));
            teams.add(member(7500 + number, unit, "第一书记兼队长", LocalDate.of(2018, 3, 6), LocalDate.of(2021, 7, 19)));
        }
        fields.and("teams", JsonText.of(teams));
    }

    private static Map<String, Object> member(int number, String unit, String post, LocalDate from, LocalDate until) {
        return Fields.with("name", NameBook.person(1, number))
                .and("unit", unit)
                .and("post", post)
                .and("phone", NameBook.phone(number))
                .and("start_date", from)
                .and("end_date", until)
                .map();
    }

    private static List<Map<String, Object>> goals(Village village, Statistics.OfVillage sum, SplittableRandom random) {
        List<Map<String, Object>> list = new ArrayList<>();
        int person = 500 + village.number();
        if (sum.poorHouseholds > 0) {
            String goal = "剩余" + sum.poorHouseholds + "户" + sum.poorPeople + "人稳定脱贫";
            list.add(goal(goal, "一户一策，逐月走访", LocalDate.of(2027, 6, 30), person, 40 + random.nextInt(40)));
        }
        if (!RoadRows.isPaved(village)) {
            list.add(goal("通村道路硬化", "路面宽度不少于4米", LocalDate.of(2026, 9, 30), person + 200, 55 + random.nextInt(35)));
        }
        if (!FacilityRows.hasClinic(village)) {
            list.add(goal("建成标准化卫生室", "配齐村医和设备", LocalDate.of(2026, 12, 20), person + 300, 20 + random.nextInt(60)));
        }
        list.add(goal("自来水入户率达到95%", "水质检测合格", LocalDate.of(2026, 11, 30), person + 400, 60 + random.nextInt(40)));
        list.add(goal("村集体经济收入超过10万元", "培育一项主导产业", LocalDate.of(2027, 12, 31), person, 20 + random.nextInt(70)));
        return list;
    }

    private static Map<String, Object> goal(
            String goal, String requirement, LocalDate deadline, int person, int percent) {
        return Fields.with("goal", goal)
                .and("requirement", requirement)
                .and("deadline", deadline)
                .and("person_in_charge", NameBook.person(1, person))
                .and("percent", percent)
                .map();
    }
}
