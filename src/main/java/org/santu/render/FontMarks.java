package org.santu.render;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks that are a letter of a font, in the spelling of GeoServer and QGIS: {@code ttf://WenQuanYi Micro Hei#0x6587}. */
final class FontMarks {
    private static final Pattern NAME = Pattern.compile("ttf://([^#]{1,80})#(?:0x|U\\+|\\\\u)?([0-9A-Fa-f]{1,6})");
    private static final Cache<String, Shape> SHAPES =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(2_000).build();

    private FontMarks() {}

    static boolean isFontMark(String name) {
        return NAME.matcher(name).matches();
    }

    /** The letter in a box of side 1 around the origin; its longer side fills the box, its middle is the origin. */
    static Shape shape(String name) {
        return SHAPES.get(name, FontMarks::make);
    }

    private static Shape make(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(name);
        }
        int codePoint = Integer.parseInt(matcher.group(2), 16);
        Font font = Fonts.find(List.of(matcher.group(1)), Font.PLAIN, 100);
        String letter = Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "?";
        Shape outline = font.createGlyphVector(new FontRenderContext(null, true, true), letter)
                .getOutline();
        Rectangle2D bounds = outline.getBounds2D();
        double side = Math.max(1, Math.max(bounds.getWidth(), bounds.getHeight()));
        AffineTransform placing = AffineTransform.getScaleInstance(1 / side, 1 / side);
        placing.translate(-bounds.getCenterX(), -bounds.getCenterY());
        return placing.createTransformedShape(outline);
    }
}
