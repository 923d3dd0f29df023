package org.santu.catalog;

import java.util.Optional;

/**
 * A statistical region code (统计用区划代码), shortened to the digits that carry meaning at its level.
 *
 * <p>The full code has 12 digits: 2 province, 2 prefecture, 2 county, 3 township, 3 village. Files say the same county as
 * {@code 130633}, {@code 130633000} or {@code 130633000000}; Santu keeps {@code 130633}, so that a region is a prefix of
 * everything below it. A code means something only together with its year, since codes are reissued; the year lives beside
 * it in the data. Immutable, ordered by digits.
 *
 * @param digits 2, 4, 6, 9 or 12 digits
 */
public record RegionCode(String digits) implements Comparable<RegionCode> {
    private static final RegionLevel[] LEVELS = RegionLevel.values();

    public RegionCode {
        if (!isFull(digits)) {
            throw new IllegalArgumentException("a region code has 2, 4, 6, 9 or 12 digits: " + digits);
        }
    }

    /**
     * Reads a code as files write it: blanks around it, 2 to 12 digits, filled up with zeros or not.
     *
     * @return empty when the text is no code, for example because it has 7 digits or the province 00
     */
    public static Optional<RegionCode> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String code = text.strip();
        if (!isFull(code) || code.startsWith("00")) {
            return Optional.empty();
        }
        return Optional.of(new RegionCode(shorten(code)));
    }

    /** The shortened digits, or the text itself without outer blanks when it is no code; null stays null. */
    public static String normalise(String text) {
        return text == null ? null : parse(text).map(RegionCode::digits).orElse(text.strip());
    }

    /** Without a regular expression, since every row of every import asks. */
    private static boolean isFull(String code) {
        if (RegionLevel.findByDigits(code.length()).isEmpty()) {
            return false;
        }
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) < '0' || code.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static String shorten(String code) {
        String shortened = code;
        for (int i = LEVELS.length - 1; i > 0; i--) {
            int from = LEVELS[i - 1].digits();
            if (shortened.length() == LEVELS[i].digits() && isZero(shortened, from)) {
                shortened = shortened.substring(0, from);
            }
        }
        return shortened;
    }

    private static boolean isZero(String digits, int from) {
        for (int i = from; i < digits.length(); i++) {
            if (digits.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    public RegionLevel level() {
        return RegionLevel.findByDigits(digits.length()).orElseThrow();
    }

    /** The region above, empty for a province. */
    public Optional<RegionCode> findParent() {
        int level = level().ordinal();
        return level == 0
                ? Optional.empty()
                : Optional.of(new RegionCode(digits.substring(0, LEVELS[level - 1].digits())));
    }

    /** The region of a level that contains this one, empty when this one is higher. */
    public Optional<RegionCode> findAt(RegionLevel level) {
        return level.digits() <= digits.length()
                ? Optional.of(new RegionCode(digits.substring(0, level.digits())))
                : Optional.empty();
    }

    /** Whether the other region is this one or lies below it. */
    public boolean contains(RegionCode other) {
        return other.digits.startsWith(digits);
    }

    /** The 12 digits with zeros at the end, as registers print them. */
    public String padded() {
        return digits + "0".repeat(RegionLevel.VILLAGE.digits() - digits.length());
    }

    /** What the three digits of the township say, empty above the township level. */
    public Optional<TownshipKind> findTownshipKind() {
        return findAt(RegionLevel.TOWNSHIP)
                .map(township -> TownshipKind.of(Integer.parseInt(township.digits.substring(6))));
    }

    @Override
    public int compareTo(RegionCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
