package org.santu.workbook;

import java.util.List;

/**
 * A column of a sheet.
 *
 * @param title what stands in its first row
 * @param widthCharacters how wide it is; a Chinese character counts two
 * @param choices what Excel offers to choose from, empty for anything
 */
public record Column(String title, double widthCharacters, List<String> choices) {
    public Column {
        choices = List.copyOf(choices);
    }

    /** A column that takes anything. */
    public static Column of(String title, double widthCharacters) {
        return new Column(title, widthCharacters, List.of());
    }
}
