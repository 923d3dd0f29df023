package org.santu.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.santu.catalog.YamlMap;
import org.santu.catalog.YamlSection;
import org.santu.funding.plan.Channel;
import org.santu.funding.plan.Limit;
import org.santu.problem.SantuException;
import org.santu.rule.RuleInForce;

/**
 * A channel as a plan file says it, see {@code docs/funding.md}.
 *
 * @param bare without earmarks and caps
 * @param marks of which some are shares that a rule says
 */
record ChannelText(Channel bare, List<Mark> marks) {
    private static final double MOST_YUAN = 1e12;

    /** @param rule that says the percent; null where the file does. @param yuan null where it is a percent */
    private record Mark(boolean floor, Set<String> kinds, String region, BigDecimal percent, Long yuan, String rule) {}

    static ChannelText read(YamlMap map, Set<String> kindCodes) {
        String code = map.getText("channel");
        if (!Channel.CODES.contains(code)) {
            String known = String.join(", ", Channel.CODES);
            map.mistake("channel", "没有资金渠道 " + code + "；可用: " + known, "no channel " + code + "; known are " + known);
        }
        Long yuan = yuan(map, "yuan");
        if (yuan == null) {
            map.mistake("yuan", "缺少必填项 yuan", "key yuan is missing");
        }
        long all = yuan == null ? 0 : yuan;
        Set<Integer> years = new HashSet<>();
        new YamlSection(map).numbers("years").forEach(year -> years.add(year.intValue()));
        Channel bare = new Channel(
                code,
                all,
                kinds(map, kindCodes),
                text(map, "region"),
                years,
                percent(map, "mostPercent"),
                yuan(map, "mostYuan"),
                part(map, "township", all),
                part(map, "kind", all),
                List.of());
        List<Mark> marks = new ArrayList<>();
        map.listMaps("earmarks").forEach(each -> marks.add(mark(each, true, kindCodes)));
        map.listMaps("caps").forEach(each -> marks.add(mark(each, false, kindCodes)));
        map.rejectUnknownKeys();
        return new ChannelText(bare, marks);
    }

    /** @throws SantuException SANTU-FUNDING-RULE where a rule has no answer */
    Channel channel(Map<String, RuleInForce> rules) {
        List<Limit> limits = new ArrayList<>();
        for (Mark mark : marks) {
            long yuan = mark.yuan() != null ? mark.yuan() : Channel.percent(percent(mark, rules), bare.yuan());
            limits.add(new Limit(
                    mark.kinds(), mark.region(), mark.floor() ? yuan : 0, mark.floor() ? Limit.NO_CAP : yuan));
        }
        return bare.withLimits(limits);
    }

    private static BigDecimal percent(Mark mark, Map<String, RuleInForce> rules) {
        if (mark.rule() == null) {
            return mark.percent();
        }
        RuleInForce rule = rules.get(mark.rule());
        Double number = rule == null ? null : rule.findNumber().orElse(null);
        if (number == null) {
            String state = rule == null ? "none" : rule.state().code();
            throw new SantuException("SANTU-FUNDING-RULE", mark.rule(), state).with("field", "channels");
        }
        return BigDecimal.valueOf(Math.min(100, number));
    }

    private static Mark mark(YamlMap map, boolean floor, Set<String> kindCodes) {
        Mark mark = new Mark(
                floor,
                kinds(map, kindCodes),
                text(map, "region"),
                percent(map, "percent"),
                yuan(map, "yuan"),
                floor ? map.findText("rule") : null);
        int said = (mark.percent() == null ? 0 : 1) + (mark.yuan() == null ? 0 : 1) + (mark.rule() == null ? 0 : 1);
        if (said != 1) {
            map.mistake("yuan", "yuan、percent、rule 须恰有一项", "say exactly one of yuan, percent and rule");
        }
        map.rejectUnknownKeys();
        return said == 1 ? mark : new Mark(floor, mark.kinds(), mark.region(), null, 0L, null);
    }

    private static Set<String> kinds(YamlMap map, Set<String> kindCodes) {
        List<String> kinds = map.listTexts("kinds");
        for (String kind : kinds) {
            if (!kindCodes.contains(kind)) {
                String known = String.join(", ", kindCodes);
                map.mistake("kinds", "没有项目类别 " + kind + "；可用: " + known, "no kind " + kind + "; known are " + known);
            }
        }
        return Set.copyOf(kinds);
    }

    private static String text(YamlMap map, String key) {
        String text = map.findText(key);
        return text == null ? "" : text;
    }

    /** So much for each of them, as yuan or as a percent of the channel; null for no limit. */
    private static Long part(YamlMap map, String of, long all) {
        BigDecimal percent = percent(map, of + "Percent");
        Long yuan = yuan(map, of + "Yuan");
        return percent != null ? Long.valueOf(Channel.percent(percent, all)) : yuan;
    }

    private static BigDecimal percent(YamlMap map, String key) {
        Double percent = new YamlSection(map).findNumber(key, 0, 100);
        return percent == null ? null : BigDecimal.valueOf(Math.max(0, Math.min(100, percent)));
    }

    /** Whole yuan, not below 0. */
    static Long yuan(YamlMap map, String key) {
        Double yuan = new YamlSection(map).findNumber(key, 0, MOST_YUAN);
        if (yuan != null && yuan != Math.rint(yuan)) {
            map.mistake(key, key + " 应为整数元", key + " must be whole yuan");
        }
        return yuan == null ? null : Long.valueOf((long) Math.max(0, yuan));
    }
}
