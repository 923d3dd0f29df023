package org.santu.photovoltaic;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.santu.catalog.CatalogMistake;
import org.santu.catalog.ChinaTime;
import org.santu.catalog.RegionCode;
import org.santu.catalog.YamlFile;
import org.santu.catalog.YamlMap;
import org.santu.catalog.YamlSection;
import org.santu.photovoltaic.quota.Distribution;
import org.santu.photovoltaic.quota.Objective;
import org.santu.photovoltaic.quota.QuotaTerms;
import org.santu.problem.SantuException;
import org.santu.rule.RuleInForce;

/**
 * A plan file, see {@code docs/photovoltaic.md}. What it does not say is taken from the rules in force; where a rule is unknown or in
 * conflict, the file has to say it.
 *
 * @param title as people call the plan
 * @param region whose applications are looked at
 * @param day whose rules hold
 * @param said figures by key
 * @param begun what becomes of stations that are built or being built
 * @param gridCapacity whether grid points take no more than they have to spare
 * @param light null where the hours of the applications count
 * @param siting null where no sites are looked for
 */
record QuotaPlanFile(
        String title,
        String region,
        LocalDate day,
        Map<String, BigDecimal> said,
        boolean approvalAllowed,
        BegunRule begun,
        boolean gridCapacity,
        Objective objective,
        LightSection light,
        SitingSection siting) {
    private static final double WHOLE = 100;

    /** What becomes of stations that are built or being built. */
    enum BegunRule {
        /** They have theirs already, and this quota is for the others. */
        APART,
        /** They are decided about anew, like all others. */
        EQUAL
    }

    /** @throws SantuException SANTU-PHOTOVOLTAIC-PLAN with file and line of each mistake */
    static QuotaPlanFile read(String file, String content) {
        List<CatalogMistake> mistakes = new ArrayList<>();
        QuotaPlanFile plan = new YamlFile(file, mistakes)
                .read(content)
                .map(QuotaPlanFile::plan)
                .orElse(null);
        if (!mistakes.isEmpty()) {
            throw new SantuException("SANTU-PHOTOVOLTAIC-PLAN", CatalogMistake.lines(mistakes))
                    .with("line", mistakes.get(0).line());
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
        Map<String, BigDecimal> said = QuotaNumbers.read(top);
        for (String needed : List.of("quotaMegawatts", "yuanPerKilowattHour")) {
            if (!top.has(needed)) {
                top.mistake(needed, "缺少必填项 " + needed, "key " + needed + " is missing");
            }
        }
        String title = top.findText("plan");
        boolean gridCapacity = top.isTrue("gridCapacity");
        Objective objective = new YamlSection(top).choice("objective", Objective.class, Objective.HOUSEHOLDS);
        BegunRule begun = new YamlSection(top).choice("begun", BegunRule.class, BegunRule.APART);
        LightSection light = top.has("irradiation") ? LightSection.read(top.getMap("irradiation")) : null;
        SitingSection siting = top.has("siting") ? SitingSection.read(top.getMap("siting")) : null;
        if (siting != null && light == null) {
            top.mistake("siting", "选址需要 irradiation", "siting needs the key irradiation");
        }
        boolean approval = !top.has("approvalAllowed") || top.isTrue("approvalAllowed");
        top.rejectUnknownKeys();
        String code = RegionCode.parse(region).map(RegionCode::digits).orElse("");
        return new QuotaPlanFile(
                title == null ? code : title, code, day, said, approval, begun, gridCapacity, objective, light, siting);
    }

    /** The same without a search for sites. */
    QuotaPlanFile withoutSites() {
        return new QuotaPlanFile(
                title, region, day, said, approvalAllowed, begun, gridCapacity, objective, light, null);
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
                orElse("timeLimitSeconds", 60),
                objective,
                said.containsKey("leastHouseholds")
                        ? said.get("leastHouseholds").intValue()
                        : null,
                nearGrid(rules));
    }

    /** No source says what near is: without the plan's word no station counts as near the grid. */
    private QuotaTerms.NearGrid nearGrid(Map<String, RuleInForce> rules) {
        return said.containsKey("nearGridMetres")
                ? new QuotaTerms.NearGrid(
                        number("nearGridMetres"),
                        byRule("mostVillageKilowattsNearGrid", "pv_village_station_kilowatts_near_grid", rules, false))
                : null;
    }

    /**
     * How income is divided: as the plan says, or by the rules of the place; unknown where both are silent.
     *
     * @throws SantuException SANTU-PHOTOVOLTAIC-PARTS where the parts do not make a whole
     */
    Distribution distribution(Map<String, RuleInForce> rules) {
        boolean own = said.containsKey("collectivePercent")
                || said.containsKey("publicPercent")
                || said.containsKey("restPercent");
        Double collective = own ? find("collectivePercent") : known(rules, "pv_collective_percent");
        Double works = own ? find("publicPercent") : known(rules, "pv_public_work_percent");
        Double rest = own ? find("restPercent") : known(rules, "pv_reserve_percent");
        boolean any = collective != null || works != null || rest != null;
        double sum = orZero(collective) + orZero(works) + orZero(rest);
        if (any && Math.abs(sum - WHOLE) > 1e-6) {
            throw new SantuException("SANTU-PHOTOVOLTAIC-PARTS", sum).with("field", "collectivePercent");
        }
        Double job = find("jobYuanPerMonth");
        return new Distribution(
                any ? orZero(collective) : null,
                any ? orZero(works) : null,
                any ? orZero(rest) : null,
                job == null ? known(rules, "pv_public_job_yuan_per_month") : job,
                orElse("firstYearLossPercent", 0),
                orElse("degradationPercent", 0.7),
                (int) orElse("years", 20));
    }

    /**
     * The same for all years: where the plan is silent, each year by the rules that hold on its first day as far as they are known today.
     *
     * @param ofYear rules by the number of the year, from 2
     */
    Distribution distribution(Map<String, RuleInForce> first, IntFunction<Map<String, RuleInForce>> ofYear) {
        Distribution now = distribution(first);
        List<Distribution.Later> later = new ArrayList<>();
        Distribution.Later last = division(1, now);
        for (int year = 2; year <= now.years(); year++) {
            Distribution.Later next = division(year, ofYear.apply(year));
            if (!next.equals(division(year, last))) {
                later.add(next);
                last = next;
            }
        }
        return new Distribution(
                now.collectivePercent(),
                now.publicPercent(),
                now.restPercent(),
                now.jobYuanPerMonth(),
                now.firstYearLossPercent(),
                now.degradationPercent(),
                now.years(),
                later);
    }

    /** Rules of a later year that make no whole are no answer for it. */
    private Distribution.Later division(int year, Map<String, RuleInForce> rules) {
        try {
            return division(year, distribution(rules));
        } catch (SantuException noWhole) {
            return new Distribution.Later(year, null, null, null, null);
        }
    }

    private static Distribution.Later division(int year, Distribution in) {
        return new Distribution.Later(
                year, in.collectivePercent(), in.publicPercent(), in.restPercent(), in.jobYuanPerMonth());
    }

    private static Distribution.Later division(int year, Distribution.Later as) {
        return new Distribution.Later(
                year, as.collectivePercent(), as.publicPercent(), as.restPercent(), as.jobYuanPerMonth());
    }

    /** The rules that the plan takes its figures from, by the key that would say them. */
    Map<String, String> ruled() {
        Map<String, String> ruled = new TreeMap<>(Map.of(
                "incomeLineYuan", "pv_yuan_per_household_year",
                "kilowattsPerHousehold", "pv_kilowatts_per_household_village",
                "centralisedKilowattsPerHousehold", "pv_kilowatts_per_household_centralised",
                "mostVillageKilowatts", "pv_village_station_kilowatts"));
        if (said.containsKey("nearGridMetres")) {
            ruled.put("mostVillageKilowattsNearGrid", "pv_village_station_kilowatts_near_grid");
        }
        ruled.keySet().removeAll(said.keySet());
        return ruled;
    }

    private static double orZero(Double number) {
        return number == null ? 0 : number;
    }

    /** Null where no rule has one answer; practice elsewhere, which binds nobody, is no answer. */
    private static Double known(Map<String, RuleInForce> rules, String name) {
        RuleInForce rule = rules.get(name);
        return rule == null ? null : rule.findNumber().orElse(null);
    }

    private double number(String name) {
        return said.get(name).doubleValue();
    }

    Double find(String name) {
        return said.containsKey(name) ? Double.valueOf(number(name)) : null;
    }

    double orElse(String name, double usual) {
        return said.containsKey(name) ? number(name) : usual;
    }

    private double byRule(String name, String rule, Map<String, RuleInForce> rules, boolean low) {
        return orRule(find(name), name, rule, rules, low);
    }

    /**
     * What the plan says, or else the rule; of a range its lower or upper end.
     *
     * @throws SantuException SANTU-PHOTOVOLTAIC-RULE where neither has an answer
     */
    double orRule(Double own, String name, String rule, Map<String, RuleInForce> rules, boolean low) {
        if (own != null) {
            return own;
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
