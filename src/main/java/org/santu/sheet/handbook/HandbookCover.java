package org.santu.sheet.handbook;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.santu.sheet.flow.Lines;
import org.santu.sheet.form.FormFlow;
import org.santu.sheet.page.Ink;
import org.santu.sheet.page.QrCode;
import org.santu.sheet.page.SheetFonts;

/**
 * The first page of a handbook.
 *
 * @param title in large letters
 * @param subtitle below it, the title in the other language
 * @param number of the household or village, at the upper right
 * @param lines labels and values over ruled lines
 * @param address what the QR code opens
 * @param caption beside the QR code
 * @param foot at the bottom
 */
record HandbookCover(
        String title, String subtitle, String number, List<Line> lines, String address, String caption, String foot) {
    private static final Color RED = new Color(0xA61C1C);
    private static final double MIDDLE = 105;

    record Line(String label, String value) {}

    void draw(Ink ink) {
        ink.frame(14, 14, 182, 269, 0.9, RED);
        ink.frame(16, 16, 178, 265, 0.25, RED);
        ink.text(number, 188, 28, 3.6, Font.PLAIN, Color.BLACK, 1);
        double size = Math.min(17, 150 / Math.max(1, SheetFonts.width(spaced(title), 1)));
        ink.text(spaced(title), MIDDLE, 86, size, Font.BOLD, RED, 0.5);
        ink.text(subtitle, MIDDLE, 100, 5, Font.PLAIN, FormFlow.PALE, 0.5);
        double y = 128;
        for (Line line : lines) {
            y = draw(ink, line, y);
        }
        boolean[][] code = QrCode.of(address);
        ink.qrCode(code, 30, 240, 26);
        double at = 248;
        for (String text : Lines.of(caption, 3.2, 100)) {
            ink.text(text, 62, at, 3.2, Font.PLAIN, FormFlow.PALE);
            at += 4.8;
        }
        ink.text(address, 62, at, 2.6, Font.PLAIN, FormFlow.PALE);
        ink.text(foot, 62, at + 7, 3.4, Font.PLAIN, Color.BLACK);
    }

    /** Chinese titles stand wide. */
    private static String spaced(String title) {
        boolean chinese = title.codePoints().allMatch(point -> point >= 0x2E80);
        return chinese ? String.join(" ", title.split("")) : title;
    }

    private static double draw(Ink ink, Line line, double y) {
        double size = 4.6;
        ink.text(line.label(), 76, y, size, Font.PLAIN, Color.BLACK, 1);
        double at = y;
        List<String> parts = Lines.of(line.value(), size, 94);
        for (int i = 0; i < Math.min(2, parts.size()); i++) {
            String part = i == 1 && parts.size() > 2 ? parts.get(i) + "…" : parts.get(i);
            ink.text(part, 82, at, size, Font.PLAIN, Color.BLACK);
            ink.line(80, at + 1.8, 178, at + 1.8, 0.25, Color.BLACK);
            at += 7;
        }
        return at + 5.5;
    }
}
