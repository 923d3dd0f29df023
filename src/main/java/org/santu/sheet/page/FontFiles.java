package org.santu.sheet.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.santu.problem.SantuException;

/** Finds a font file that writes Chinese and may be embedded in part: TrueType outlines, not PostScript ones. */
final class FontFiles {
    private static final String SAMPLE = "三图村县□";
    private static final List<String> PREFERRED =
            List.of("wqy-microhei", "msyh", "simhei", "simsun", "droidsansfallback", "wqy-zenhei");

    private FontFiles() {}

    /** @throws SantuException SANTU-SHEET-FONT when there is none */
    static TrueTypeFont find() {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders()) {
            list(folder, files);
        }
        files.sort(Comparator.comparingInt(FontFiles::rank).thenComparing(Path::toString));
        for (Path file : files) {
            TrueTypeFont font = read(file);
            if (font != null) {
                return font;
            }
        }
        throw new SantuException("SANTU-SHEET-FONT");
    }

    private static List<Path> folders() {
        Path home = Path.of(System.getProperty("user.home", "."));
        return List.of(
                Path.of("/usr/share/fonts"),
                Path.of("/usr/local/share/fonts"),
                home.resolve(".fonts"),
                home.resolve(".local/share/fonts"),
                Path.of("/System/Library/Fonts"),
                Path.of("/Library/Fonts"),
                Path.of(System.getenv().getOrDefault("SystemRoot", "C:/Windows"), "Fonts"));
    }

    private static void list(Path folder, List<Path> files) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(file -> rank(file) < Integer.MAX_VALUE).forEach(files::add);
        } catch (IOException | UncheckedIOException e) {
            // a folder that may not be read has no fonts for us
        }
    }

    private static int rank(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".ttf") && !name.endsWith(".ttc")) {
            return Integer.MAX_VALUE;
        }
        for (int i = 0; i < PREFERRED.size(); i++) {
            if (name.startsWith(PREFERRED.get(i))) {
                return i;
            }
        }
        return PREFERRED.size();
    }

    private static TrueTypeFont read(Path file) {
        try {
            // Held in memory, since it is read by several documents at once.
            byte[] bytes = Files.readAllBytes(file);
            if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
                return ifChinese(new TTFParser().parse(new RandomAccessReadBuffer(bytes)));
            }
            List<TrueTypeFont> fonts = new ArrayList<>();
            new TrueTypeCollection(new ByteArrayInputStream(bytes)).processAllFonts(fonts::add);
            return fonts.isEmpty() ? null : ifChinese(fonts.get(0));
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static TrueTypeFont ifChinese(TrueTypeFont font) throws IOException {
        if (!font.getTableMap().containsKey("glyf")) {
            return null;
        }
        CmapLookup cmap = font.getUnicodeCmapLookup();
        return SAMPLE.codePoints().allMatch(codePoint -> cmap.getGlyphId(codePoint) != 0) ? font : null;
    }
}
