package org.santu.funding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.santu.catalog.CatalogMistake;
import org.santu.catalog.ChinaTime;
import org.santu.catalog.RegionCode;
import org.santu.catalog.YamlFile;
import org.santu.catalog.YamlMap;
import org.santu.catalog.YamlSection;
import org.santu.funding.plan.Admission;
import org.santu.funding.plan.BegunRule;
import org.santu.funding.plan.FundTerms;
import org.santu.funding.plan.Pins;
import org.santu.funding.plan.Readiness;
import org.santu.problem.SantuException;
import org.santu.rule.RuleInForce;

/**
 * A plan file, see {@code docs/funding.md}.
 *
 * @param title null for none
 * @param region whose projects are looked at
 * @param day whose rules hold
 * @param townshipFormulaPercent of what the formula gives that each township gets at least; 0 for none
 * @param worth what counts as benefit
 * @param land how land is checked
 * @param pins what people have decided beforehand
 */
record FundPlanFile(
        String title,
        String region,
        LocalDate day,
        List<ChannelText> channels,
        long townshipLeastYuan,
        Long townshipMostYuan,
        double townshipFormulaPercent,
        BegunRule begun,
        boolean partsAllowed,
        Admission admission,
        Worth worth,
        Land land,
        FormulaText formula,
        Pins pins,
        double timeLimitSeconds) {

    /** @param priorities factor of each priority, the first for priority 1 */
    record Worth(int poorHousehold, int household, List<Integer> priorities) {
        private static final int MIDDLE = 3;

        long points(Integer priority, int poor, int all) {
            int place = Math.min(Math.max(priority == null ? MIDDLE : priority, 1), priorities.size());
            return (long) priorities.get(place - 1) * ((long) poorHousehold * poor + (long) household * (all - poor));
        }
    }

    /** @param pointMetres radius of what is known as a point @param lineMetres width of what is known as a line */
    record Land(double pointMetres, double lineMetres, Set<String> freeKinds) {}

    /** @throws SantuException SANTU-FUNDING-PLAN with file and line of each mistake */
    static FundPlanFile read(String file, String content, Set<String> kindCodes) {
        List<CatalogMistake> mistakes = new ArrayList<>();
        FundPlanFile plan = new YamlFile(file, mistakes)
                .read(content)
                .map(top -> plan(top, kindCodes))
                .orElse(null);
        if (!mistakes.isEmpty()) {
            throw new SantuException("SANTU-FUNDING-PLAN", CatalogMistake.lines(mistakes))
                    .with("line", mistakes.get(0).line());
        }
        return plan;
    }

    private static FundPlanFile plan(YamlMap top, Set<String> kindCodes) {
        YamlSection section = new YamlSection(top);
        String region = top.getText("region");
        if (RegionCode.parse(region).isEmpty()) {
            top.mistake("region", "不是区划代码: " + region, "not a region code: " + region);
        }
        List<ChannelText> channels = new ArrayList<>();
        top.listMaps("channels").forEach(map -> channels.add(ChannelText.read(map, kindCodes)));
        if (channels.isEmpty()) {
            top.mistake("channels", "至少要有一个资金渠道", "at least one channel is needed");
        }
        Long least = ChannelText.yuan(top, "townshipLeastYuan");
        FundPlanFile plan = new FundPlanFile(
                top.findText("plan"),
                RegionCode.parse(region).map(RegionCode::digits).orElse(""),
                day(top),
                channels,
                least == null ? 0 : least,
                ChannelText.yuan(top, "townshipMostYuan"),
                section.number("townshipFormulaPercent", 0, 0, 100),
                section.choice("begun", BegunRule.class, BegunRule.FIRST),
                top.isTrue("partsAllowed"),
                admission(top, section),
                worth(top),
                land(top, kindCodes),
                top.has("formula") ? FormulaText.read(top.getMap("formula")) : FormulaText.USUAL,
                new Pins(Set.copyOf(top.listTexts("mustFund")), Set.copyOf(top.listTexts("leaveOut"))),
                section.number("timeLimitSeconds", 60, 0.1, 3600));
        top.rejectUnknownKeys();
        return plan;
    }

    private static Admission admission(YamlMap top, YamlSection section) {
        String readiness = top.findText("leastReadiness");
        if (readiness != null && Readiness.find(readiness).isEmpty()) {
            top.mistake(
                    "leastReadiness",
                    "leastReadiness 应为 idea, studied, approved, ready 之一",
                    "must be idea, studied, approved or ready");
        }
        return new Admission(
                !top.has("approvalAllowed") || top.isTrue("approvalAllowed"),
                top.isTrue("uncheckedAllowed"),
                readiness == null ? null : Readiness.find(readiness).orElse(null),
                section.findCount("year", 2013, 2100));
    }

    private static LocalDate day(YamlMap top) {
        String at = top.findText("day");
        try {
            return at == null ? ChinaTime.today() : LocalDate.parse(at);
        } catch (DateTimeException e) {
            top.mistake("day", "日期应写作 2026-06-30", "a day is written 2026-06-30");
            return ChinaTime.today();
        }
    }

    private static Worth worth(YamlMap top) {
        YamlMap map = top.getMap("benefit");
        YamlSection section = new YamlSection(map);
        Integer poor = section.findCount("poorHousehold", 0, 1000);
        Integer other = section.findCount("household", 0, 1000);
        List<Integer> priorities = new ArrayList<>();
        section.numbers("priorities").forEach(factor -> priorities.add(factor.intValue()));
        if (priorities.stream().anyMatch(factor -> factor < 0 || factor > 1000)) {
            map.mistake("priorities", "priorities 应在 0 - 1000 之间", "priorities must be from 0 to 1000");
        }
        map.rejectUnknownKeys();
        return new Worth(
                poor == null ? 3 : poor,
                other == null ? 1 : other,
                priorities.isEmpty() ? List.of(5, 4, 3, 2, 1) : priorities);
    }

    private static Land land(YamlMap top, Set<String> kindCodes) {
        YamlMap map = top.getMap("land");
        YamlSection section = new YamlSection(map);
        List<String> free = map.has("freeKinds") ? map.listTexts("freeKinds") : List.of("training");
        for (String kind : free) {
            if (!kindCodes.contains(kind)) {
                map.mistake("freeKinds", "没有项目类别 " + kind, "no kind " + kind);
            }
        }
        Land land = new Land(
                section.number("pointMetres", 10, 1, 500), section.number("lineMetres", 6, 1, 200), Set.copyOf(free));
        map.rejectUnknownKeys();
        return land;
    }

    /**
     * @param formula yuan by township that the formula gives
     * @throws SantuException SANTU-FUNDING-RULE where a rule has no answer
     */
    FundTerms terms(Map<String, RuleInForce> rules, Map<String, Long> formula) {
        Map<String, Long> least = formula.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry ->
                                Math.max(townshipLeastYuan, (long) (entry.getValue() * townshipFormulaPercent / 100))));
        return new FundTerms(
                channels.stream().map(channel -> channel.channel(rules)).toList(),
                least,
                townshipMostYuan,
                begun,
                admission,
                pins,
                timeLimitSeconds);
    }

    /** That the money is for; null when years do not matter. */
    Integer year() {
        return admission.year();
    }

    long yuan() {
        return channels.stream().mapToLong(channel -> channel.bare().yuan()).sum();
    }
}
