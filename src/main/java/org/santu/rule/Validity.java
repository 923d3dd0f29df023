package org.santu.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * From which day to which day something holds, both included.
 *
 * @param from null when the source does not say since when
 * @param to null when no end is known
 * @param fromText as the source dates it: a day, a month ({@code 2017-08}) or a year; null with {@code from}
 * @param toText the same for the end
 */
public record Validity(LocalDate from, LocalDate to, String fromText, String toText) {
    /** Always. */
    public static final Validity ALWAYS = new Validity(null, null, null, null);

    public Validity {
        if (from != null && to != null && to.isBefore(from)) {
            throw new DateTimeException(fromText + " > " + toText);
        }
    }

    /** @param from null for no beginning; @param to null for no end */
    public static Validity of(LocalDate from, LocalDate to) {
        return new Validity(from, to, from == null ? null : from.toString(), to == null ? null : to.toString());
    }

    /**
     * @param from day, month or year; null for no beginning
     * @param to the same for the end; a month or year is meant to its last day
     * @throws DateTimeException when one is no date, or the end lies before the beginning
     */
    public static Validity parse(String from, String to) {
        return new Validity(
                from == null ? null : first(from),
                to == null ? null : last(to),
                from == null ? null : from.strip(),
                to == null ? null : to.strip());
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private static LocalDate first(String text) {
        return switch (text.strip().length()) {
            case 4 -> Year.parse(text.strip()).atDay(1);
            case 7 -> YearMonth.parse(text.strip()).atDay(1);
            default -> LocalDate.parse(text.strip());
        };
    }

    private static LocalDate last(String text) {
        return switch (text.strip().length()) {
            case 4 -> Year.parse(text.strip()).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(text.strip()).atEndOfMonth();
            default -> LocalDate.parse(text.strip());
        };
    }
}
