package org.santu.sheet.page;

import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.santu.render.Fonts;

/**
 * The letters of all paper: one font with Chinese whose outlines are TrueType, so that PDF can embed a part of it. Read once.
 * Safe for concurrent use, but for {@link #load}, whose result belongs to its document.
 */
public final class SheetFonts {
    /** Stands for a character that the font has no letter for. */
    public static final String MISSING = "□";

    private static final int BASIC = 0x10000;
    /** Advances of the basic plane, 0 where not read yet; a lost write is only read again. */
    private static final float[] ADVANCES = new float[BASIC];

    private static final Map<Integer, Integer> GLYPHS = new ConcurrentHashMap<>();

    private SheetFonts() {}

    private static final class Held {
        static final TrueTypeFont FONT = FontFiles.find();
        static final CmapLookup CMAP = cmap();
        static final float UNITS = units();
        static final Font SCREEN = Fonts.find(List.of("WenQuanYi Micro Hei"), Font.PLAIN, 12);

        private static CmapLookup cmap() {
            try {
                return FONT.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static float units() {
            try {
                return FONT.getUnitsPerEm();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The font file, shared by all documents. */
    public static TrueTypeFont font() {
        return Held.FONT;
    }

    /** The font in a document; codes in content streams are its glyph numbers (Identity-H), a subset is embedded on saving. */
    public static PDType0Font load(PDDocument document) throws IOException {
        return PDType0Font.load(document, Held.FONT, true);
    }

    /** The same letters for pictures of pixels. */
    public static Font screenFont() {
        return Held.SCREEN;
    }

    /** The number of the letter of a character, that of {@link #MISSING} where there is none. */
    public static int glyph(int codePoint) {
        return GLYPHS.computeIfAbsent(codePoint, SheetFonts::findGlyph);
    }

    private static int findGlyph(int codePoint) {
        synchronized (Held.FONT) {
            int glyph = Held.CMAP.getGlyphId(codePoint);
            return glyph != 0 ? glyph : Held.CMAP.getGlyphId(MISSING.codePointAt(0));
        }
    }

    /** Whether the font has a letter for a character. */
    public static boolean has(int codePoint) {
        return codePoint == MISSING.codePointAt(0) || glyph(codePoint) != glyph(MISSING.codePointAt(0));
    }

    /** The text with every character that the font lacks, and every control character, replaced by a visible sign. */
    public static String drawable(String text) {
        StringBuilder drawable = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            if (Character.isWhitespace(codePoint)) {
                drawable.append(' ');
            } else if (!Character.isISOControl(codePoint)) {
                drawable.append(has(codePoint) ? Character.toString(codePoint) : MISSING);
            }
        });
        return drawable.toString();
    }

    /** Width of a line of text, in the unit of the size. */
    public static double width(String text, double size) {
        double width = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            width += advance(codePoint);
            i += Character.charCount(codePoint);
        }
        return width * size;
    }

    private static double advance(int codePoint) {
        if (codePoint >= BASIC) {
            return readAdvance(codePoint);
        }
        float advance = ADVANCES[codePoint];
        if (advance == 0) {
            advance = readAdvance(codePoint);
            ADVANCES[codePoint] = advance;
        }
        return advance;
    }

    /** Width of one character, in the unit of the size. */
    public static double width(int codePoint, double size) {
        return advance(codePoint) * size;
    }

    private static float readAdvance(int codePoint) {
        int glyph = glyph(codePoint);
        synchronized (Held.FONT) {
            try {
                return Held.FONT.getAdvanceWidth(glyph) / Held.UNITS;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
