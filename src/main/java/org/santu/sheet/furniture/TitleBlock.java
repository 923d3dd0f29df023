package org.santu.sheet.furniture;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.santu.sheet.flow.Lines;
import org.santu.sheet.layout.Frames;
import org.santu.sheet.page.Ink;
import org.santu.sheet.page.SheetFonts;

/**
 * Title above and title block below the border.
 *
 * @param title large and centred
 * @param subtitle at the left
 * @param code at the right
 * @param scaleBar null on pages without a map
 * @param scaleText 1:N
 * @param notes lines beside the scale bar
 * @param fields name and value: who made the sheet, who answers for it ...
 */
public record TitleBlock(
        String title,
        String subtitle,
        String code,
        ScaleBar scaleBar,
        String scaleText,
        List<String> notes,
        List<Field> fields) {
    private static final Color INK = new Color(0x26241F);
    private static final Color QUIET = new Color(0x6B665D);
    private static final Color LINE = new Color(0x8B857A);

    /** One field of the title block. */
    public record Field(String name, String value) {}

    public TitleBlock {
        notes = List.copyOf(notes);
        fields = List.copyOf(fields);
    }

    /** Height of a field at unit 1. */
    private static final double FIELD = 4.9;

    /** How much of the width a title may take. */
    private static final double TITLE_PART = 0.6;

    public void draw(Ink ink, Frames frames) {
        double unit = frames.unit();
        Rectangle2D border = frames.border();
        double size = Math.min(8 * unit, 8 * unit * border.getWidth() * TITLE_PART / SheetFonts.width(title, 8 * unit));
        ink.text(title, border.getCenterX(), frames.titleBaseline(), size, Font.BOLD, INK, 0.5);
        double small = Ink.legible(2.7 * unit);
        double beside = (border.getWidth() - SheetFonts.width(title, size)) / 2 - 3 * unit;
        List<String> lines = Lines.of(subtitle, small, beside);
        double baseline = border.getY() - 2.2 * unit - (lines.size() - 1) * small * 1.25;
        for (String line : lines) {
            ink.text(line, border.getX(), baseline, small, Font.PLAIN, INK);
            baseline += small * 1.25;
        }
        ink.text(code, border.getMaxX(), border.getY() - 2.2 * unit, small, Font.PLAIN, INK, 1);
        ink.frame(border.getX(), border.getY(), border.getWidth(), border.getHeight(), 0.6 * unit, INK);
        strip(ink, frames.strip(), unit);
    }

    private void strip(Ink ink, Rectangle2D strip, double unit) {
        boolean wide = strip.getWidth() > 280 * unit;
        double barRoom = scaleBar == null ? 0 : scaleBar.millimetres() + 12 * unit;
        double x = strip.getX();
        double top = strip.getY();
        if (scaleBar != null) {
            ink.text(scaleText, x, top + 5.2 * unit, 3 * unit, Font.BOLD, INK);
            scaleBar.draw(ink, x + 0.5 * unit, top + 10 * unit, unit);
        }
        double fieldsWidth = wide ? Math.min(strip.getWidth() * 0.42, 150 * unit) : strip.getWidth();
        double notesWidth = strip.getWidth() - barRoom - (wide ? fieldsWidth + 4 * unit : 0);
        notes(ink, x + barRoom, top + 4.4 * unit, notesWidth, unit);
        if (wide) {
            fields(ink, strip.getMaxX() - fieldsWidth, top + 2 * unit, fieldsWidth, 2, unit);
        } else {
            fields(ink, x, strip.getMaxY() - (2 * FIELD + 0.5) * unit, fieldsWidth, 2, unit);
        }
    }

    private void notes(Ink ink, double x, double baseline, double width, double unit) {
        double size = Ink.legible(2.1 * unit);
        double y = baseline;
        for (String note : notes) {
            for (String line : Lines.of(note, size, width)) {
                ink.text(line, x, y, size, Font.PLAIN, QUIET);
                y += size * 1.35;
            }
        }
    }

    private void fields(Ink ink, double x, double y, double width, int perRow, double unit) {
        double size = Ink.legible(2.3 * unit);
        double each = width / perRow;
        double tall = FIELD * unit;
        int rows = (fields.size() + perRow - 1) / perRow;
        for (int i = 0; i <= rows; i++) {
            ink.line(x, y + i * tall, x + width, y + i * tall, 0.1 * unit, LINE);
        }
        for (int i = 0; i <= perRow; i++) {
            ink.line(x + i * each, y, x + i * each, y + rows * tall, 0.1 * unit, LINE);
        }
        double names = fields.stream()
                        .mapToDouble(field -> SheetFonts.width(field.name(), size))
                        .max()
                        .orElse(0)
                + 2.4 * unit;
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            double left = x + i % perRow * each;
            double baseline = y + i / perRow * tall + 3.3 * unit;
            ink.text(field.name(), left + 1.2 * unit, baseline, size, Font.PLAIN, QUIET);
            double room = each - names - unit;
            double fitted = Math.min(size, size * room / Math.max(0.01, SheetFonts.width(field.value(), size)));
            ink.text(field.value(), left + names, baseline, fitted, Font.PLAIN, INK);
        }
    }
}
