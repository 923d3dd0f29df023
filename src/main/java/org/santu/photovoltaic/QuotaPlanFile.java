package org.santu.photovoltaic;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.santu.catalog.CatalogMistake;
import org.santu.catalog.ChinaTime;
import org.santu.catalog.RegionCode;
import org.santu.catalog.YamlFile;
import org.santu.catalog.YamlMap;
import org.santu.photovoltaic.quota.QuotaTerms;
import org.santu.problem.SantuException;
import org.santu.rule.RuleInForce;

/**
 * A plan file, see {@code docs/photovoltaic.md}. What it does not say is taken from the rules in force; where a rule is unknown or in
 * conflict, the file has to say it.
 *
 * @param region whose applications are looked at
 * @param day whose rules hold
 */
record QuotaPlanFile(String region, LocalDate day, Map<String, BigDecimal> said, boolean approvalAllowed) {
    private static final List<String> NUMBERS = List.of(
            "quotaMegawatts",
            "budgetYuan",
            "landMu",
            "squareMetresPerKilowatt",
            "yuanPerKilowatt",
            "yuanPerKilowattHour",
            "incomeLineYuan",
            "householdPercent",
            "kilowattsPerHousehold",
            "centralisedKilowattsPerHousehold",
            "mostVillageKilowatts",
            "leastKilowatts",
            "townshipKilowatts",
            "mostGridMetres",
            "timeLimitSeconds");

    /** @throws SantuException SANTU-PHOTOVOLTAIC-PLAN with file and line of each mistake */
    static QuotaPlanFile read(String file, String content) {
        List<CatalogMistake> mistakes = new ArrayList<>();
        QuotaPlanFile plan = new YamlFile(file, mistakes)
                .read(content)
                .map(QuotaPlanFile::plan)
                .orElse(null);
        if (!mistakes.isEmpty()) {
            throw new SantuException(
                    "SANTU-PHOTOVOLTAIC-PLAN",
                    mistakes.stream().map(CatalogMistake::toString).collect(Collectors.joining("\n  ", "\n  ", "")));
        }
        return plan;
    }

    private static QuotaPlanFile plan(YamlMap top) {
        String region = top.getText("region");
        if (RegionCode.parse(region).isEmpty()) {
            top.mistake("region", "不是区划代码: " + region, "not a region code: " + region);
        }
        LocalDate day = ChinaTime.today();
        String at = top.findText("day");
        try {
            day = at == null ? day : LocalDate.parse(at);
        } catch (DateTimeException e) {
            top.mistake("day", "日期应写作 2026-06-30", "a day is written 2026-06-30");
        }
        Map<String, BigDecimal> said = new HashMap<>();
        for (String name : NUMBERS) {
            BigDecimal number = top.findNumber(name);
            if (number != null && number.signum() < 0) {
                top.mistake(name, name + " 不能为负数", name + " must not be negative");
            } else if (number != null) {
                said.put(name, number);
            }
        }
        for (String needed : List.of("quotaMegawatts", "yuanPerKilowattHour")) {
            if (!top.has(needed)) {
                top.mistake(needed, "缺少必填项 " + needed, "key " + needed + " is missing");
            }
        }
        boolean approval = !top.has("approvalAllowed") || top.isTrue("approvalAllowed");
        top.rejectUnknownKeys();
        String code = RegionCode.parse(region).map(RegionCode::digits).orElse("");
        return new QuotaPlanFile(code, day, said, approval);
    }

    /** @throws SantuException SANTU-PHOTOVOLTAIC-RULE where the file is silent and the rule has no answer */
    QuotaTerms terms(Map<String, RuleInForce> rules) {
        return new QuotaTerms(
                number("quotaMegawatts") * 1000,
                find("budgetYuan"),
                find("landMu"),
                orElse("squareMetresPerKilowatt", 18.6),
                orElse("yuanPerKilowatt", 7400),
                number("yuanPerKilowattHour"),
                byRule("incomeLineYuan", "pv_yuan_per_household_year", rules, false),
                orElse("householdPercent", 100),
                byRule("kilowattsPerHousehold", "pv_kilowatts_per_household_village", rules, true),
                byRule("centralisedKilowattsPerHousehold", "pv_kilowatts_per_household_centralised", rules, true),
                byRule("mostVillageKilowatts", "pv_village_station_kilowatts", rules, false),
                orElse("leastKilowatts", 30),
                orElse("townshipKilowatts", 0),
                find("mostGridMetres"),
                approvalAllowed,
                orElse("timeLimitSeconds", 60));
    }

    private double number(String name) {
        return said.get(name).doubleValue();
    }

    private Double find(String name) {
        return said.containsKey(name) ? Double.valueOf(number(name)) : null;
    }

    private double orElse(String name, double usual) {
        return said.containsKey(name) ? number(name) : usual;
    }

    private double byRule(String name, String rule, Map<String, RuleInForce> rules, boolean low) {
        if (said.containsKey(name)) {
            return number(name);
        }
        RuleInForce found = rules.get(rule);
        Double value = found == null
                ? null
                : low ? found.findLow().orElse(null) : found.findNumber().orElse(null);
        if (value == null) {
            String state = found == null ? "none" : found.state().code();
            throw new SantuException("SANTU-PHOTOVOLTAIC-RULE", rule, state, name).with("field", name);
        }
        return value;
    }
}
