package org.santu.rule;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.santu.catalog.CatalogException;
import org.santu.catalog.CatalogFile;
import org.santu.catalog.CatalogMistake;
import org.santu.catalog.Text;
import org.santu.catalog.YamlFile;
import org.santu.catalog.YamlMap;

/**
 * Reads the files of rules; all mistakes of all files are reported at once, each with file and line. A rule of a later file
 * takes the place of one of the same name, so that an office puts its own version beside the shipped one.
 */
public final class RuleReader {
    private final Map<String, RuleTopic> topics = new LinkedHashMap<>();
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    private RuleReader() {}

    /**
     * @param files shipped ones before an office's own
     * @throws CatalogException listing every mistake
     */
    public static RuleBook read(Collection<CatalogFile> files) {
        List<CatalogMistake> mistakes = new ArrayList<>();
        RuleReader reader = new RuleReader();
        for (CatalogFile file : files) {
            new YamlFile(file.name(), mistakes).read(file.content()).ifPresent(reader::file);
        }
        if (!mistakes.isEmpty()) {
            throw new CatalogException(mistakes);
        }
        return new RuleBook(reader.topics.values(), reader.rules.values());
    }

    private void file(YamlMap top) {
        String topic = top.getText("topic");
        BigDecimal order = top.has("order") ? top.findNumber("order") : null;
        topics.put(topic, new RuleTopic(topic, order == null ? Integer.MAX_VALUE : order.intValue(), top.label()));
        List<String> here = new ArrayList<>();
        for (YamlMap line : top.listMaps("rules")) {
            Rule rule = rule(topic, line);
            if (here.contains(rule.name())) {
                line.mistake("rule", "规则重名: " + rule.name(), "two rules are called " + rule.name());
            }
            here.add(rule.name());
            rules.put(rule.name(), rule);
        }
        top.rejectUnknownKeys();
    }

    private static Rule rule(String topic, YamlMap line) {
        String name = line.getText("rule");
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            line.mistake("rule", "名称须为小写字母、数字和下划线", "a name is of lower-case letters, digits and underscores");
        }
        Text label = line.label();
        Text unit = line.findLabel("unit");
        Sense sense = Sense.find(line.getText("sense")).orElse(null);
        if (sense == null) {
            line.mistake(
                    "sense",
                    "sense 应为 most, least, exact, range, reference, word, list 或 verdict",
                    "sense must be most, least, exact, range, reference, word, list or verdict");
            sense = Sense.WORD;
        }
        boolean redLine = line.isTrue("redLine");
        List<Provision> provisions = new ArrayList<>();
        for (YamlMap each : line.listMaps("provisions")) {
            provisions.add(provision(each, sense));
        }
        if (provisions.isEmpty()) {
            line.mistake("provisions", "至少要有一条出处", "at least one provision is needed");
        }
        line.rejectUnknownKeys();
        return new Rule(name, topic, label, unit, sense, redLine, provisions);
    }

    private static Provision provision(YamlMap line, Sense sense) {
        Basis basis = Basis.find(line.getText("basis")).orElse(null);
        if (basis == null) {
            line.mistake(
                    "basis",
                    "basis 应为 article, public, computed 或 unconfirmed",
                    "basis must be article, public, computed or unconfirmed");
            basis = Basis.UNCONFIRMED;
        }
        RuleValue value = value(line, sense);
        if (Basis.find(line.getText("basis")).isPresent() && value == null == (basis != Basis.UNCONFIRMED)) {
            line.mistake(
                    "basis", "有值须有依据，未证实（unconfirmed）不得有值", "a value needs a basis; what is unconfirmed has no value");
        }
        Text source = line.findLabel("source");
        if (source == null) {
            line.mistake("source", "缺少出处 source", "key source is missing");
            source = new Text("", "");
        }
        boolean binding = !line.has("binding") || line.isTrue("binding");
        Provision provision = new Provision(value, regions(line), validity(line), binding, basis, source, line.label());
        line.rejectUnknownKeys();
        return provision;
    }

    private static RuleValue value(YamlMap line, Sense sense) {
        BigDecimal number = line.findNumber("value");
        BigDecimal low = line.findNumber("low");
        BigDecimal high = line.findNumber("high");
        String word = line.findText("word");
        List<String> list = line.listTexts("list");
        RuleValue value = null;
        if (number != null) {
            value = new RuleValue.Amount(number);
        } else if (low != null && high != null && low.compareTo(high) <= 0) {
            value = new RuleValue.Span(low, high);
        } else if (low != null || high != null) {
            line.mistake("low", "low 和 high 须成对且 low 不大于 high", "low and high go together, low not above high");
        } else if (word != null) {
            value = new RuleValue.Word(word);
        } else if (!list.isEmpty()) {
            value = new RuleValue.Words(list);
        }
        if (value != null && !fits(value, sense)) {
            line.mistake("value", "值与 sense: " + sense.code() + " 不符", "the value does not fit sense: " + sense.code());
        }
        return value;
    }

    private static boolean fits(RuleValue value, Sense sense) {
        if (value instanceof RuleValue.Amount) {
            return sense.isNumeric() && sense != Sense.RANGE;
        }
        if (value instanceof RuleValue.Span) {
            return sense.isNumeric();
        }
        if (value instanceof RuleValue.Word word) {
            return sense == Sense.WORD || sense == Sense.VERDICT && RuleValue.VERDICTS.contains(word.text());
        }
        return sense == Sense.LIST;
    }

    private static List<String> regions(YamlMap line) {
        List<String> regions = line.listTexts("regions");
        for (String region : regions) {
            if (!region.matches("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}")) {
                line.mistake("regions", "不是区划代码: " + region, "not a region code: " + region);
            }
        }
        return regions;
    }

    private static Validity validity(YamlMap line) {
        String from = line.findText("from");
        String to = line.findText("to");
        try {
            return Validity.parse(from, to);
        } catch (DateTimeException e) {
            line.mistake(
                    "from",
                    "日期应写作 2016、2016-03 或 2016-03-23，且止日不早于起日",
                    "dates are written 2016, 2016-03 or 2016-03-23, and the end is not before the beginning");
            return Validity.ALWAYS;
        }
    }
}
