package org.santu.demo;

import static org.santu.demo.Fields.decimal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.santu.demo.Household.Member;
import org.santu.demo.Household.Relocation;

/** Turns households into rows of the layer {@code household}. */
final class HouseholdRows {
    private final Land land;
    private final Positions positions;
    private final RelocationPlan plan;

    HouseholdRows(Land land, Positions positions, RelocationPlan plan) {
        this.land = land;
        this.positions = positions;
        this.plan = plan;
    }

    DemoRow row(Household household) {
        Village village = household.village;
        SplittableRandom random = land.spec.random("record", village.county() * 100_000L + household.number);
        Helpers helpers = new Helpers(household, random);
        Member head = household.members.get(0);
        int last = household.incomes[household.incomes.length - 1];
        Fields fields = Fields.with("region_code", village.code())
                .and("household_number", String.format("%s%05d", village.town().countyCode(), household.number))
                .and("name", head.name())
                .and("id_number", head.idNumber())
                .and("phone", NameBook.phone(household.number))
                .and("address", address(household))
                .and("village_group", village.hamletNames().get(household.hamlet))
                .and("people", household.people())
                .and("labourers", household.labourers)
                .and("bank_account", String.format("000000%012d", household.number))
                .and("members", JsonText.of(members(household)))
                .and("attribute", household.attribute)
                .and("identification", household.identification)
                .and("entry_year", orNull(household.entryYear))
                .and("exit_state", household.exitState)
                .and("target_exit_year", orNull(household.targetYear))
                .and("exit_year", orNull(household.exitYear))
                .and("monitoring_class", household.monitoringClass)
                .and("poverty_history", JsonText.of(history(household)))
                .and("main_cause", household.mainCause)
                .and("other_causes", household.otherCauses.isEmpty() ? null : String.join(",", household.otherCauses))
                .and("income_per_person_yuan", last, 0)
                .and("incomes", JsonText.of(incomes(household)));
        helpers.write(fields);
        fields.and("measures", JsonText.of(Measures.of(household, random)))
                .and("results", JsonText.of(results(household)))
                .and("house_grade", household.houseGrade)
                .and("house_area_m2", household.houseArea, 0)
                .and("tap_water", household.tapWater)
                .and(
                        "water_litres_per_person_day",
                        household.tapWater ? 55 + random.nextInt(40) : 32 + random.nextInt(20),
                        0)
                .and("water_fetch_minutes", household.tapWater ? 0 : 4 + random.nextInt(18))
                .and("water_distance_metres", household.tapWater ? 0 : 120 + 10 * random.nextInt(60))
                .and("arable_land_mu", household.arableMu, 1)
                .and("distance_to_road_km", household.roadKilometres, 2);
        if (household.relocation != null) {
            relocation(fields, household);
        }
        return new DemoRow(
                "household",
                positions.id("household", village.county() * 100_000L + household.number),
                household.located ? positions.point(household.east, household.north) : null,
                fields.map());
    }

    private static String address(Household household) {
        Village village = household.village;
        String hamlet = household.hamlet == 0 ? "" : village.hamletNames().get(household.hamlet);
        int house = household.number - village.firstNumber() + 1;
        return village.town().name() + village.name() + hamlet + house + "号";
    }

    private static Integer orNull(int year) {
        return year == 0 ? null : year;
    }

    private static List<Map<String, Object>> members(Household household) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Member member : household.members) {
            list.add(Fields.with("name", member.name())
                    .and("relation", member.relation())
                    .and("sex", member.man() ? "male" : "female")
                    .and("birth_year", member.birthYear())
                    .and("id_number", member.idNumber())
                    .and("schooling", member.schooling())
                    .and("health", member.health())
                    .and("labour", member.labour())
                    .and("work", member.work())
                    .map());
        }
        return list;
    }

    private static List<Map<String, Object>> history(Household household) {
        List<Map<String, Object>> list = new ArrayList<>();
        if (household.entryYear > 0) {
            String event = household.isRegistered() ? "识别纳入" : "纳入监测";
            list.add(event(LocalDate.of(household.entryYear, 10, 17), event, null));
        }
        if (household.exitYear > 0) {
            list.add(event(LocalDate.of(household.exitYear, 12, 10), "脱贫退出", "收入达标，两不愁三保障实现"));
        }
        if ("returned".equals(household.exitState)) {
            list.add(event(LocalDate.of(2022, 12, 8), "脱贫退出", null));
            list.add(event(LocalDate.of(2025, 6, 20), "返贫纳入", "回头看核查"));
        }
        return list;
    }

    private static Map<String, Object> event(LocalDate date, String event, String note) {
        return Fields.with("date", date).and("event", event).and("note", note).map();
    }

    private static List<Map<String, Object>> incomes(Household household) {
        List<Map<String, Object>> list = new ArrayList<>();
        double work = household.labourers == 0 ? 0.08 : Math.min(0.72, 0.3 + 0.16 * household.labourers);
        for (int k = 1; k < household.incomes.length; k++) {
            int perPerson = household.incomes[k];
            long total = (long) perPerson * household.people();
            long wages = Math.round(total * work / 10) * 10;
            long property = Math.round(total * 0.04 / 10) * 10;
            long transfers = Math.round(total * (0.86 - work) * 0.5 / 10) * 10;
            list.add(Fields.with("year", Register.FIRST_INCOME_YEAR + k)
                    .and("wages_yuan", wages)
                    .and("business_yuan", total - wages - property - transfers)
                    .and("property_yuan", property)
                    .and("transfer_yuan", transfers)
                    .and("per_person_yuan", perPerson)
                    .map());
        }
        return list;
    }

    private static List<Map<String, Object>> results(Household household) {
        List<Map<String, Object>> list = new ArrayList<>();
        if (household.exitYear > 0) {
            list.add(Fields.with("date", LocalDate.of(household.exitYear, 12, 1))
                    .and("result", "人均纯收入超过标准，住房安全，饮水达标")
                    .and("signed", Boolean.TRUE)
                    .map());
        }
        if (household.relocation != null && household.relocation.moved != null) {
            list.add(Fields.with("date", household.relocation.moved)
                    .and("result", "搬入新居")
                    .and("signed", Boolean.TRUE)
                    .map());
        }
        return list;
    }

    private void relocation(Fields fields, Household household) {
        Relocation ledger = household.relocation;
        Village host = ledger.site < 0 ? null : plan.host[household.village.county()][ledger.site];
        fields.and("relocation_kind", ledger.kind)
                .and("relocation_stage", ledger.stage)
                .and("relocation_year", ledger.year)
                .and("relocation_mode", ledger.mode)
                .and("relocation_site", host == null ? null : RelocationPlan.siteName(host, ledger.site))
                .and("new_flat", ledger.flat)
                .and("new_house_area_m2", ledger.newArea, 0)
                .and("self_raised_yuan", ledger.selfRaised, 0)
                .and("contract_date", ledger.contract)
                .and("planned_move_date", ledger.plannedMove)
                .and("moved_date", ledger.moved)
                .and("old_house_area_m2", ledger.oldArea, 0)
                .and("demolished_date", ledger.demolished)
                .and("follow_up_industry", ledger.industry)
                .and("title_deed", ledger.moved != null && ledger.year < 2021)
                .and("register_moved", ledger.demolished != null);
        if (ledger.demolished != null) {
            fields.and("demolition_reward_yuan", decimal(ledger.oldArea * 90, 0));
        }
        if (ledger.reclaimedArea > 0) {
            fields.and("reclaimed_area_m2", ledger.reclaimedArea, 0);
        }
    }
}
