package org.santu.workbook;

import java.util.List;

/**
 * A column of a sheet.
 *
 * @param title what stands in its first row
 * @param widthCharacters how wide it is; a Chinese character counts two
 * @param choices what Excel offers to choose from, empty for anything
 * @param hidden whether it is there for programs only; spreadsheets keep it when they save the sheet, and sort it with its rows
 */
public record Column(String title, double widthCharacters, List<String> choices, boolean hidden) {
    public Column {
        choices = List.copyOf(choices);
    }

    /** A column that people see. */
    public Column(String title, double widthCharacters, List<String> choices) {
        this(title, widthCharacters, choices, false);
    }

    /** A column that takes anything. */
    public static Column of(String title, double widthCharacters) {
        return new Column(title, widthCharacters, List.of());
    }
}
