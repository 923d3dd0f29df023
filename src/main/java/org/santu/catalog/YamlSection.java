package org.santu.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One mapping of the plan file; a value out of its range is a mistake at its line and stands for what was meant instead. */
public final class YamlSection {
    private final YamlMap map;

    public YamlSection(YamlMap map) {
        this.map = map;
    }

    /** Null when the key is not there. */
    public Double findNumber(String key, double least, double most) {
        BigDecimal number = map.findNumber(key);
        if (number == null) {
            return null;
        }
        if (number.doubleValue() < least || number.doubleValue() > most) {
            String range = plain(least) + " - " + plain(most);
            map.mistake(key, key + " 应在 " + range + " 之间", key + " must be from " + range);
        }
        return number.doubleValue();
    }

    public double number(String key, double otherwise, double least, double most) {
        Double number = findNumber(key, least, most);
        return number == null ? otherwise : number;
    }

    /** Null when the key is not there. */
    public Integer findCount(String key, int least, int most) {
        Double number = findNumber(key, least, most);
        if (number != null && number != Math.rint(number)) {
            map.mistake(key, key + " 应为整数", key + " must be a whole number");
        }
        return number == null ? null : number.intValue();
    }

    public <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        String text = map.findText(key);
        if (text == null) {
            return otherwise;
        }
        List<String> known = new ArrayList<>();
        for (E each : type.getEnumConstants()) {
            String code = each.name().toLowerCase(Locale.ROOT);
            known.add(code);
            if (code.equals(text)) {
                return each;
            }
        }
        String list = String.join(", ", known);
        map.mistake(key, key + " 应为 " + list + " 之一", key + " must be one of " + list);
        return otherwise;
    }

    /** A list of numbers, also on one line; empty when the key is not there. */
    public List<Double> numbers(String key) {
        List<Double> numbers = new ArrayList<>();
        for (String text : map.listTexts(key)) {
            try {
                numbers.add(Double.valueOf(text));
            } catch (NumberFormatException e) {
                map.mistake(key, key + " 应为数字列表,实有 " + text, key + " must be a list of numbers, but has " + text);
            }
        }
        return numbers;
    }

    /** A mapping of words to numbers. */
    public Map<String, Double> table(String key, double least, double most) {
        Map<String, Double> table = new TreeMap<>();
        if (map.has(key)) {
            YamlSection section = new YamlSection(map.getMap(key));
            for (String word : section.map.keys()) {
                table.put(word, section.number(word, least, least, most));
            }
        }
        return table;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
