package org.santu.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.santu.catalog.Attribute;
import org.santu.exchange.source.FieldNames;
import org.santu.exchange.source.SourceField;

/**
 * The unit that a ledger says its numbers are in, where it is not the attribute's own: 总投资(万元), or 单位：万元 above the table.
 *
 * @param from as the file says it
 * @param to the attribute's own
 * @param isInHeading false where it stands above
 */
record HeadingUnit(String from, String to, long numerator, long denominator, boolean isInHeading) {
    /** Units of one kind, in the smallest of which all are whole; the mu is two thousand thirds of a square metre. */
    private static final List<Map<String, Long>> KINDS = List.of(
            Map.of(
                    "元",
                    1L,
                    "yuan",
                    1L,
                    "千元",
                    1_000L,
                    "万元",
                    10_000L,
                    "万",
                    10_000L,
                    "百万元",
                    1_000_000L,
                    "亿元",
                    100_000_000L),
            Map.ofEntries(
                    Map.entry("m2", 3L),
                    Map.entry("平方米", 3L),
                    Map.entry("平米", 3L),
                    Map.entry("亩", 2_000L),
                    Map.entry("mu", 2_000L),
                    Map.entry("公顷", 30_000L),
                    Map.entry("ha", 30_000L),
                    Map.entry("hm2", 30_000L),
                    Map.entry("km2", 3_000_000L),
                    Map.entry("平方公里", 3_000_000L),
                    Map.entry("平方千米", 3_000_000L),
                    Map.entry("万亩", 20_000_000L)),
            Map.of("cm", 1L, "厘米", 1L, "m", 100L, "米", 100L, "km", 100_000L, "公里", 100_000L, "千米", 100_000L),
            Map.of(
                    "w",
                    1L,
                    "瓦",
                    1L,
                    "kw",
                    1_000L,
                    "千瓦",
                    1_000L,
                    "mw",
                    1_000_000L,
                    "兆瓦",
                    1_000_000L,
                    "万千瓦",
                    10_000_000L),
            Map.of("v", 1L, "伏", 1L, "kv", 1_000L, "千伏", 1_000L),
            Map.of("人", 1L, "people", 1L, "万人", 10_000L, "万", 10_000L),
            Map.of("户", 1L, "households", 1L, "万户", 10_000L, "万", 10_000L),
            Map.of("分钟", 1L, "分", 1L, "min", 1L, "小时", 60L, "h", 60L),
            Map.of("‰", 1L, "%", 10L));

    private static final Pattern BRACKETS = Pattern.compile("[(（\\[【]([^()（）\\[\\]【】]{1,20})[)）\\]】]");
    private static final int DECIMALS = 6;

    private static Optional<Map<String, Long>> kind(Attribute attribute) {
        return attribute.unit() == null
                ? Optional.empty()
                : KINDS.stream()
                        .filter(kind -> kind.containsKey(plain(attribute.unit().zh())))
                        .findFirst();
    }

    private static String plain(String unit) {
        return FieldNames.plain(unit).replaceFirst("^单位", "");
    }

    /** What may stand behind the label of an attribute, in brackets or not. */
    static Stream<String> names(Attribute attribute) {
        return kind(attribute).stream()
                .flatMap(kind -> kind.keySet().stream())
                .flatMap(unit -> Stream.of(unit, "单位" + unit));
    }

    /** Empty where the numbers are in the unit of the attribute, or nothing says otherwise. */
    static Optional<HeadingUnit> find(SourceField field, Attribute attribute) {
        return kind(attribute).flatMap(kind -> {
            Optional<String> own = inHeading(field.name(), kind);
            Optional<String> above = own.isPresent() ? own : above(field.unitAbove(), kind);
            String to = attribute.unit().zh();
            return above.map(unit -> new HeadingUnit(unit, to, kind.get(unit), kind.get(plain(to)), own.isPresent()))
                    .filter(found -> found.numerator != found.denominator);
        });
    }

    /** In brackets, or as the end of a Chinese heading. */
    private static Optional<String> inHeading(String heading, Map<String, Long> kind) {
        Matcher brackets = BRACKETS.matcher(heading);
        String found = null;
        while (brackets.find()) {
            found = kind.containsKey(plain(brackets.group(1))) ? plain(brackets.group(1)) : found;
        }
        String plain = plain(heading);
        return found != null
                ? Optional.of(found)
                : kind.keySet().stream()
                        .filter(unit -> !unit.matches("[a-z0-9]+") && plain.endsWith(unit))
                        .max((a, b) -> a.length() - b.length());
    }

    /** The nearest line above that names one unit of the kind; two of them say nothing. */
    private static Optional<String> above(String said, Map<String, Long> kind) {
        if (said == null) {
            return Optional.empty();
        }
        return Optional.of(nearest(said, kind))
                .filter(units -> units.size() == 1)
                .map(units -> units.get(0));
    }

    private static List<String> nearest(String said, Map<String, Long> kind) {
        return said.lines()
                .map(line -> Arrays.stream(line.split("[、,，;；/ ]"))
                        .map(HeadingUnit::plain)
                        .filter(kind::containsKey)
                        .distinct()
                        .toList())
                .filter(units -> !units.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The units that stand above and could each be meant, where the heading itself says none; empty where all is clear. */
    static List<String> listPossible(SourceField field, Attribute attribute) {
        return kind(attribute)
                .filter(kind -> field.unitAbove() != null
                        && inHeading(field.name(), kind).isEmpty())
                .map(kind -> nearest(field.unitAbove(), kind))
                .filter(units -> units.size() > 1)
                .orElse(List.of());
    }

    /** A value that says the attribute's unit itself is left as it is. */
    Object toOwn(Attribute attribute, Object value) throws BadValueException {
        Object number = value;
        if (value instanceof String text) {
            String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
            if (plain.endsWith(from)) {
                number = plain.substring(0, plain.length() - from.length()).strip();
            } else if (plain.endsWith(Normalizer.normalize(to, Normalizer.Form.NFKC))) {
                return value;
            }
        }
        BigDecimal whole = ValueConverter.decimal(attribute, number).multiply(BigDecimal.valueOf(numerator));
        BigDecimal divisor = BigDecimal.valueOf(denominator);
        return whole.divide(divisor, Math.max(DECIMALS, whole.scale() + DECIMALS), RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}
