package org.santu.sheet.form;

import java.util.List;

/**
 * One cell of a form.
 *
 * @param kind how it looks
 * @param text what it says, empty for room to write
 * @param span columns of the table it covers
 * @param choices for CHOICES what may be ticked, for SIGNATURE the line for the date, else empty
 */
public record FormCell(Kind kind, String text, int span, List<Choice> choices) {
    /** How a cell looks. */
    public enum Kind {
        /** Names what stands beside or below: grey, centred. */
        LABEL,
        /** A value, left. */
        VALUE,
        /** A number, right. */
        NUMBER,
        /** A short value, centred. */
        CENTRED,
        /** All that could be, each with a box that is ticked or not. */
        CHOICES,
        /** Room for a signature or a seal: what is asked for above, the date below. */
        SIGNATURE
    }

    /** @param ticked whether it applies */
    public record Choice(String label, boolean ticked) {}

    public FormCell {
        choices = List.copyOf(choices);
    }

    public static FormCell label(String text) {
        return new FormCell(Kind.LABEL, text, 1, List.of());
    }

    public static FormCell value(String text) {
        return new FormCell(Kind.VALUE, text, 1, List.of());
    }

    public static FormCell number(String text) {
        return new FormCell(Kind.NUMBER, text, 1, List.of());
    }

    public static FormCell centred(String text) {
        return new FormCell(Kind.CENTRED, text, 1, List.of());
    }

    public static FormCell choices(List<Choice> choices) {
        return new FormCell(Kind.CHOICES, "", 1, choices);
    }

    /** @param date where the date is to be written */
    public static FormCell signature(String text, String date) {
        return new FormCell(Kind.SIGNATURE, text, 1, List.of(new Choice(date, false)));
    }

    public FormCell over(int columns) {
        return new FormCell(kind, text, columns, choices);
    }
}
