package org.santu.exchange;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.santu.catalog.Attribute;
import org.santu.catalog.Code;
import org.santu.catalog.RegionCode;

/** A value of a file to a value of an attribute, after the rules of the catalog. Stateless. */
final class ValueConverter {
    private static final Set<String> YES = Set.of("true", "t", "yes", "y", "1", "是", "有", "√", "对");
    private static final Set<String> NO = Set.of("false", "f", "no", "n", "0", "否", "无", "×", "没有");
    private static final BigDecimal LARGEST = new BigDecimal("1e100");
    private static final BigDecimal SMALLEST = new BigDecimal("1e-100");
    private static final int MAXIMUM_NUMBER_LENGTH = 60;
    private static final int CODES_SHOWN = 6;
    private static final int SURELY_LONG_DIGITS = 18;
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?.*");

    private ValueConverter() {}

    /**
     * @param value as a reader gives it, or null
     * @return of the Java class of the attribute; null for null and blank texts
     */
    static Object convert(Attribute attribute, Object value) throws BadValueException {
        if (value == null || value instanceof String text && text.isBlank()) {
            return null;
        }
        return switch (attribute.type()) {
            case TEXT -> text(attribute, value);
            case INTEGER -> integer(attribute, value);
            case DECIMAL -> inRange(attribute, decimal(attribute, value));
            case BOOLEAN -> truth(value);
            case DATE -> Dates.date(value);
            case TIMESTAMP -> Dates.instant(value);
            case CODE -> code(attribute, plainText(value)).value();
            case CODES -> codes(attribute, plainText(value));
            case REGION_CODE -> regionCode(value);
            case RECORDS -> Records.check(plainText(value));
        };
    }

    static String plainText(Object value) {
        String text = value instanceof BigDecimal number ? plainNumber(number) : value.toString();
        return text.strip();
    }

    private static String plainNumber(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String text(Attribute attribute, Object value) throws BadValueException {
        String text = plainText(value);
        if (text.indexOf('\0') >= 0 || hasLoneSurrogate(text)) {
            throw new BadValueException("SANTU-IMPORT-TEXT-DAMAGED", null);
        }
        Integer maximum = attribute.maximumLength();
        if (maximum != null && text.length() > maximum && text.codePointCount(0, text.length()) > maximum) {
            throw new BadValueException("SANTU-IMPORT-TOO-LONG", maximum.toString());
        }
        return text;
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints()
                        .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
            }
        }
        return false;
    }

    private static Long integer(Attribute attribute, Object value) throws BadValueException {
        try {
            if (value instanceof String text && isShortNumber(text)) {
                return inRange(attribute, BigDecimal.valueOf(Long.parseLong(text)))
                        .longValueExact();
            }
            return value instanceof Long whole && attribute.minimum() == null && attribute.maximum() == null
                    ? whole
                    : (Long) inRange(attribute, decimal(attribute, value)).longValueExact();
        } catch (ArithmeticException e) {
            throw new BadValueException("SANTU-IMPORT-BAD-INTEGER", null);
        }
    }

    static BigDecimal decimal(Attribute attribute, Object value) throws BadValueException {
        try {
            BigDecimal number = value instanceof Long whole
                    ? BigDecimal.valueOf(whole)
                    : value instanceof BigDecimal given ? given : parse(attribute, value.toString());
            boolean absurd = number.signum() != 0
                    && (number.abs().compareTo(LARGEST) > 0 || number.abs().compareTo(SMALLEST) < 0);
            if (!absurd) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below like an absurd one.
        }
        throw new BadValueException("SANTU-IMPORT-BAD-NUMBER", null);
    }

    /** The usual case, without the care that ledgers need. */
    private static boolean isShortNumber(String text) {
        if (text.isEmpty() || text.length() > SURELY_LONG_DIGITS) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Full-width digits, thousands separators and the unit behind the number are what ledgers are made of. */
    private static BigDecimal parse(Attribute attribute, String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (plain.length() > MAXIMUM_NUMBER_LENGTH) {
            throw new NumberFormatException();
        }
        if (attribute.unit() != null) {
            for (String unit : List.of(attribute.unit().zh(), attribute.unit().en())) {
                String plainUnit = Normalizer.normalize(unit, Normalizer.Form.NFKC);
                plain = plain.endsWith(plainUnit) ? plain.substring(0, plain.length() - plainUnit.length()) : plain;
            }
        }
        if (plain.indexOf(',') >= 0 && THOUSANDS.matcher(plain).matches()) {
            plain = plain.replace(",", "");
        }
        return new BigDecimal(plain.strip());
    }

    private static BigDecimal inRange(Attribute attribute, BigDecimal number) throws BadValueException {
        BigDecimal minimum = attribute.minimum();
        BigDecimal maximum = attribute.maximum();
        if (minimum != null && number.compareTo(minimum) < 0 || maximum != null && number.compareTo(maximum) > 0) {
            String range = (minimum == null ? "" : minimum.toPlainString()) + " … "
                    + (maximum == null ? "" : maximum.toPlainString());
            throw new BadValueException("SANTU-IMPORT-OUT-OF-RANGE", range.strip());
        }
        return number;
    }

    private static Boolean truth(Object value) throws BadValueException {
        String text = plainText(value).toLowerCase(Locale.ROOT);
        if (YES.contains(text)) {
            return Boolean.TRUE;
        }
        if (NO.contains(text)) {
            return Boolean.FALSE;
        }
        throw new BadValueException("SANTU-IMPORT-BAD-TRUTH", "是/否");
    }

    private static Code code(Attribute attribute, String text) throws BadValueException {
        Optional<Code> found = attribute.codeList().match(Normalizer.normalize(text, Normalizer.Form.NFKC));
        if (found.isEmpty()) {
            found = attribute.codeList().match(text);
        }
        if (found.isPresent()) {
            return found.get();
        }
        List<Code> codes = attribute.codeList().codes();
        String more = codes.size() > CODES_SHOWN ? ", …" : "";
        throw new BadValueException(
                "SANTU-IMPORT-NOT-IN-LIST",
                shown(codes, code -> code.label().zh() + " / " + code.label().en()) + more,
                locale -> shown(codes, code -> code.label().in(locale)) + more);
    }

    private static String shown(List<Code> codes, Function<Code, String> text) {
        return codes.stream().limit(CODES_SHOWN).map(text).collect(Collectors.joining(", "));
    }

    private static String codes(Attribute attribute, String text) throws BadValueException {
        List<String> order =
                attribute.codeList().codes().stream().map(Code::value).toList();
        List<String> values = new ArrayList<>();
        for (String part : Arrays.stream(text.split("[,，;；、|]"))
                .filter(part -> !part.isBlank())
                .toList()) {
            values.add(code(attribute, part).value());
        }
        return values.stream()
                .distinct()
                .sorted(Comparator.comparingInt(order::indexOf))
                .collect(Collectors.joining(","));
    }

    private static String regionCode(Object value) throws BadValueException {
        String text = plainText(value);
        return RegionCode.parse(text)
                .map(RegionCode::digits)
                .orElseThrow(() -> new BadValueException("SANTU-IMPORT-BAD-REGION-CODE", null));
    }
}
