package org.santu.sheet.report;

import java.util.List;

/**
 * The head of the first page and the foot of every page.
 *
 * @param title what the report is about
 * @param subtitle what kind of report it is, and where
 * @param lines what it rests on: region, day of the rules, version of the data
 * @param foot in small letters on every page
 */
public record ReportHead(String title, String subtitle, List<Line> lines, String foot) {
    /** A label with its value. */
    public record Line(String label, String value) {}

    public ReportHead {
        lines = List.copyOf(lines);
    }
}
