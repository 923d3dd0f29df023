package org.santu.sheet.form;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.santu.sheet.flow.Lines;
import org.santu.sheet.form.FormCell.Choice;
import org.santu.sheet.form.FormCell.Kind;
import org.santu.sheet.page.Ink;
import org.santu.sheet.page.SheetFonts;

/** The text of one cell, broken into lines for its width; drawn a piece at a time when the cell goes over a page. */
final class FormText {
    static final double SIZE = 3.4;
    static final double LINE = 4.7;
    static final double PADDING = 1.3;
    private static final double BOX = 2.7;
    private static final double GAP = 2.6;

    private final FormCell cell;
    private final double width;
    private final List<String> lines;
    private final List<List<Choice>> choices;

    FormText(FormCell cell, double width) {
        this.cell = cell;
        this.width = width;
        boolean ticks = cell.kind() == Kind.CHOICES;
        lines = ticks || cell.text().isEmpty() ? List.of() : Lines.of(cell.text(), SIZE, width - 2 * PADDING);
        choices = ticks ? lay(cell.choices(), width - 2 * PADDING) : List.of();
    }

    private static List<List<Choice>> lay(List<Choice> all, double width) {
        List<List<Choice>> rows = new ArrayList<>();
        double used = width + 1;
        for (Choice choice : all) {
            double needed = width(choice);
            if (used + needed > width) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(choice);
            used += needed;
        }
        return rows;
    }

    private static double width(Choice choice) {
        return BOX + 0.8 + SheetFonts.width(SheetFonts.drawable(choice.label()), SIZE) + GAP;
    }

    int lineCount() {
        return cell.kind() == Kind.CHOICES ? choices.size() : lines.size();
    }

    /** Draws some of the lines into a box whose upper left corner is given. */
    void draw(Ink ink, double x, double y, double height, int from, int to) {
        int count = Math.max(0, Math.min(to, lineCount()) - from);
        double top = y + (height - count * LINE) / 2;
        if (cell.kind() == Kind.SIGNATURE) {
            top = y + PADDING;
            String date = cell.choices().get(0).label();
            ink.text(date, x + width - 4, y + height - 3, SIZE, Font.PLAIN, Color.BLACK, 1);
        }
        for (int i = 0; i < count; i++) {
            double baseline = top + i * LINE + LINE * 0.5 + SIZE * 0.37;
            if (cell.kind() == Kind.CHOICES) {
                tick(ink, choices.get(from + i), x + PADDING, baseline);
            } else {
                write(ink, lines.get(from + i), x, baseline);
            }
        }
    }

    private void write(Ink ink, String line, double x, double baseline) {
        double share = switch (cell.kind()) {
            case LABEL, CENTRED -> 0.5;
            case NUMBER -> 1;
            default -> 0;
        };
        double at = x + PADDING + share * (width - 2 * PADDING);
        ink.text(line, at, baseline, SIZE, Font.PLAIN, Color.BLACK, share);
    }

    private static void tick(Ink ink, List<Choice> row, double x, double baseline) {
        double at = x;
        for (Choice choice : row) {
            ink.frame(at, baseline - BOX + 0.25, BOX, BOX, 0.2, Color.BLACK);
            if (choice.ticked()) {
                ink.text("√", at + BOX / 2, baseline, SIZE * 1.1, Font.BOLD, Color.BLACK, 0.5);
            }
            ink.text(
                    choice.label(),
                    at + BOX + 0.8,
                    baseline,
                    SIZE,
                    choice.ticked() ? Font.BOLD : Font.PLAIN,
                    Color.BLACK);
            at += width(choice);
        }
    }
}
