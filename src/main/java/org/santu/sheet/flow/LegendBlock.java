package org.santu.sheet.flow;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.santu.render.LegendDrawing;
import org.santu.sheet.page.Ink;

/** A legend in groups, in two columns when it is long. Immutable. */
public final class LegendBlock implements Block {
    private static final Color INK = new Color(0x26241F);
    private static final Color QUIET = new Color(0x6B665D);
    private static final int LONG = 7;

    private final String title;
    private final List<Group> groups;
    private final double size;
    private final double pixel;
    private final Locale locale;

    /** @param label of the group in the language of the sheet */
    public record Group(String label, List<LegendDrawing> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /** @param pixel millimetres for a pixel of the style */
    public LegendBlock(String title, List<Group> groups, double size, double pixel, Locale locale) {
        this.title = title;
        this.groups = List.copyOf(groups);
        this.size = size;
        this.pixel = pixel;
        this.locale = locale;
    }

    /** The same for a map that is drawn in another size. @param letters their size in millimetres @param scale of the symbols */
    public LegendBlock resized(double letters, double scale) {
        return new LegendBlock(title, groups, letters, pixel * scale, locale);
    }

    private record Line(String label, LegendDrawing item, double height) {}

    @Override
    public double preferredWidth() {
        return size * 30;
    }

    @Override
    public double height(double width) {
        return place(null, 0, 0, width, Double.MAX_VALUE, true).height();
    }

    @Override
    public double leastWidth() {
        return size * 16;
    }

    private int columns(double width) {
        int items = groups.stream().mapToInt(group -> group.items().size()).sum();
        return items > LONG && width > size * 26 ? 2 : 1;
    }

    private double symbolWidth() {
        double widest = 0;
        for (Group group : groups) {
            for (LegendDrawing item : group.items()) {
                widest = Math.max(widest, item.width() * pixel);
            }
        }
        return widest;
    }

    @Override
    public Placed place(Ink ink, double x, double y, double width, double height, boolean whole) {
        int count = columns(width);
        double columnWidth = width / count;
        double symbol = symbolWidth();
        double titleHeight = size * 2.1;
        List<Line> lines = new ArrayList<>();
        for (Group group : groups) {
            int headings = heading(group.label(), columnWidth).size();
            lines.add(new Line(group.label(), null, size * (0.55 + 1.2 * headings)));
            for (LegendDrawing item : group.items()) {
                int texts = texts(item, columnWidth - symbol - size).size();
                lines.add(
                        new Line(null, item, Math.max(item.height() * pixel * 0.92, texts * size * 1.2) + size * 0.25));
            }
        }
        double room = height - titleHeight;
        List<List<Line>> split = split(lines, count);
        double tallest = tallest(split);
        if (tallest > room && !whole) {
            return new Placed(0, this);
        }
        if (ink != null) {
            ink.text(title, x, y + size * 1.35, size * 1.25, Font.BOLD, INK);
            for (int i = 0; i < split.size(); i++) {
                draw(ink, split.get(i), x + i * columnWidth, y + titleHeight, columnWidth, symbol);
            }
        }
        return new Placed(titleHeight + tallest + size * 0.9, null);
    }

    private static double tallest(List<List<Line>> columns) {
        return columns.stream()
                .mapToDouble(column -> column.stream().mapToDouble(Line::height).sum())
                .max()
                .orElse(0);
    }

    /** Cuts where the columns become most even; a heading stays with its first line. */
    private static List<List<Line>> split(List<Line> lines, int count) {
        if (count == 1) {
            return List.of(lines);
        }
        List<List<Line>> best = List.of(lines);
        double bestHeight = tallest(best);
        for (int cut = 1; cut < lines.size(); cut++) {
            if (lines.get(cut - 1).item() == null) {
                continue;
            }
            List<List<Line>> tried = List.of(lines.subList(0, cut), lines.subList(cut, lines.size()));
            if (tallest(tried) < bestHeight - 1e-6) {
                best = tried;
                bestHeight = tallest(tried);
            }
        }
        return best;
    }

    private List<String> texts(LegendDrawing item, double width) {
        return Lines.of(item.title().in(locale), size, width);
    }

    private List<String> heading(String label, double width) {
        return Lines.of(label, Ink.legible(size * 0.92), width - size);
    }

    private void draw(Ink ink, List<Line> lines, double x, double y, double width, double symbol) {
        double top = y;
        for (Line line : lines) {
            if (line.item() == null) {
                double baseline = top + size * 1.3;
                for (String text : heading(line.label(), width)) {
                    ink.text(text, x, baseline, Ink.legible(size * 0.92), Font.PLAIN, QUIET);
                    baseline += size * 1.2;
                }
            } else {
                symbol(ink, line, x, top, symbol);
                List<String> texts = texts(line.item(), width - symbol - size);
                double baseline = top + (line.height() - texts.size() * size * 1.2) / 2 + size * 0.95;
                for (String text : texts) {
                    ink.text(text, x + symbol + size * 0.6, baseline, size, Font.PLAIN, INK);
                    baseline += size * 1.2;
                }
            }
            top += line.height();
        }
    }

    private void symbol(Ink ink, Line line, double x, double y, double widest) {
        LegendDrawing item = line.item();
        Graphics2D graphics = (Graphics2D) ink.graphics().create();
        graphics.translate(x + (widest - item.width() * pixel) / 2, y + (line.height() - item.height() * pixel) / 2);
        graphics.scale(pixel, pixel);
        item.drawing().accept(graphics);
        graphics.dispose();
    }

    /** Every line of the legend, for tests and checks. */
    public List<String> titles() {
        return groups.stream()
                .flatMap(group -> group.items().stream())
                .map(item -> item.title().in(locale))
                .toList();
    }
}
