package org.santu.render;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Letters as outlines, one or several lines centred under each other. The origin is the upper left corner of the block. Blocks are
 * kept, since the same names come back on every zoom and tile.
 *
 * @param outline all letters; shared, not to be changed
 * @param lines the same letters as text
 * @param width of the widest line
 * @param height of all lines
 */
record TextBlock(Shape outline, List<PlacedText> lines, double width, double height) {
    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);
    private static final double ASCENT = 0.86;
    private static final double LINE_HEIGHT = 1.12;

    private static final Cache<Key, TextBlock> BLOCKS =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(20_000).build();
    private static final Cache<Key, Letter> LETTERS =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(20_000).build();

    private record Key(String text, Font font, double wrapPixels, double spacing) {}

    /**
     * One letter, its origin on the base line at its left.
     *
     * @param text the character
     * @param advance how far the next one begins
     * @param isHan whether it is a Chinese character, which stands in a square
     */
    record Letter(String text, Shape outline, double advance, boolean isHan) {}

    static TextBlock of(String text, Font font, double wrapPixels, double spacing) {
        return BLOCKS.get(new Key(text, font, wrapPixels, spacing), TextBlock::make);
    }

    static Letter letter(String character, Font font) {
        return LETTERS.get(new Key(character, font, 0, 0), key -> {
            GlyphVector glyphs = font.createGlyphVector(METRICS, key.text);
            boolean isHan = Character.UnicodeScript.of(key.text.codePointAt(0)) == Character.UnicodeScript.HAN;
            return new Letter(
                    key.text, glyphs.getOutline(), glyphs.getLogicalBounds().getWidth(), isHan);
        });
    }

    static double width(String line, Font font, double spacing) {
        return font.createGlyphVector(METRICS, line).getLogicalBounds().getWidth()
                + spacing * Math.max(0, line.length() - 1);
    }

    private static TextBlock make(Key key) {
        List<String> lines = TextWrap.lines(key.text, key.wrapPixels, line -> width(line, key.font, key.spacing));
        double width = 0;
        double[] widths = new double[lines.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(lines.get(i), key.font, key.spacing);
            width = Math.max(width, widths[i]);
        }
        double size = key.font.getSize2D();
        Path2D.Float outline = new Path2D.Float(Path2D.WIND_NON_ZERO);
        List<PlacedText> texts = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            double x = (width - widths[i]) / 2;
            double y = size * (ASCENT + i * LINE_HEIGHT);
            append(outline, lines.get(i), key, x, y);
            addTexts(texts, lines.get(i), key, x, y);
        }
        return new TextBlock(outline, List.copyOf(texts), width, size * (1 + (widths.length - 1) * LINE_HEIGHT));
    }

    private static void addTexts(List<PlacedText> texts, String line, Key key, double x, double y) {
        if (key.spacing == 0) {
            texts.add(new PlacedText(line, key.font, AffineTransform.getTranslateInstance(x, y)));
            return;
        }
        double left = x;
        for (int codePoint : line.codePoints().toArray()) {
            String letter = Character.toString(codePoint);
            texts.add(new PlacedText(letter, key.font, AffineTransform.getTranslateInstance(left, y)));
            left += width(letter, key.font, 0) + key.spacing;
        }
    }

    /** The letters as text where the block stands. */
    List<PlacedText> placed(AffineTransform placing) {
        List<PlacedText> placed = new ArrayList<>(lines.size());
        for (PlacedText line : lines) {
            AffineTransform both = new AffineTransform(placing);
            both.concatenate(line.placing());
            placed.add(new PlacedText(line.text(), line.font(), both));
        }
        return placed;
    }

    private static void append(Path2D outline, String line, Key key, double x, double y) {
        GlyphVector glyphs = key.font.createGlyphVector(METRICS, line);
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            outline.append(glyphs.getGlyphOutline(i, (float) (x + i * key.spacing), (float) y), false);
        }
    }
}
