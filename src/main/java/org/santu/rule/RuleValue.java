package org.santu.rule;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The value of a rule. Two values are the same when they say the same: 5 and 5.0 do. Immutable. */
public sealed interface RuleValue {
    /** What {@link #VERDICTS} may say, the mildest first. */
    List<String> VERDICTS = List.of("pass", "approval", "forbidden");

    /** The value as it is written in a file or a form: {@code 25}, {@code 5-7}, {@code forbidden}, {@code A, B}. */
    String text();

    /** @param number in the unit of the rule */
    record Amount(BigDecimal number) implements RuleValue {
        public Amount {
            number = plain(number);
        }

        @Override
        public String text() {
            return number.toPlainString();
        }
    }

    /** @param low not more than high */
    record Span(BigDecimal low, BigDecimal high) implements RuleValue {
        public Span {
            low = plain(low);
            high = plain(high);
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException(low + " > " + high);
            }
        }

        @Override
        public String text() {
            return low.toPlainString() + "-" + high.toPlainString();
        }
    }

    /** @param text one word */
    record Word(String text) implements RuleValue {}

    /** @param items in their order */
    record Words(List<String> items) implements RuleValue {
        public Words {
            items = List.copyOf(items);
        }

        @Override
        public String text() {
            return String.join(", ", items);
        }
    }

    /**
     * Reads what somebody typed.
     *
     * @return empty when it is no value of this sense
     */
    static Optional<RuleValue> parse(Sense sense, String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty() || text.length() > 400) {
            return Optional.empty();
        }
        return switch (sense) {
            case WORD -> Optional.of(new Word(text));
            case LIST ->
                Optional.of(new Words(Arrays.stream(text.split("\\s*[,，、]\\s*"))
                        .filter(item -> !item.isEmpty())
                        .toList()));
            case VERDICT -> VERDICTS.contains(text) ? Optional.of(new Word(text)) : Optional.empty();
            default -> number(sense, text);
        };
    }

    private static Optional<RuleValue> number(Sense sense, String text) {
        Matcher found = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)(?:\\s*[-–~～至]\\s*(\\d{1,12}(?:\\.\\d{1,6})?))?")
                .matcher(text);
        if (!found.matches() || sense == Sense.RANGE && found.group(2) == null) {
            return Optional.empty();
        }
        BigDecimal low = new BigDecimal(found.group(1));
        if (found.group(2) == null) {
            return Optional.of(new Amount(low));
        }
        BigDecimal high = new BigDecimal(found.group(2));
        boolean fits = sense == Sense.RANGE && low.compareTo(high) <= 0;
        return fits ? Optional.of(new Span(low, high)) : Optional.empty();
    }

    /**
     * How strict the value is: the larger, the stricter. Values of a sense without an order are all as strict.
     *
     * @param sense of the rule
     */
    default BigDecimal strictness(Sense sense) {
        if (sense == Sense.VERDICT && this instanceof Word word) {
            return BigDecimal.valueOf(VERDICTS.indexOf(word.text));
        }
        if (sense != Sense.MOST && sense != Sense.LEAST) {
            return BigDecimal.ZERO;
        }
        boolean most = sense == Sense.MOST;
        if (this instanceof Amount amount) {
            return most ? amount.number.negate() : amount.number;
        }
        return this instanceof Span span ? most ? span.high.negate() : span.low : BigDecimal.ZERO;
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
