package org.santu.ogc.wms;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import org.santu.render.Fonts;
import org.santu.render.Legend;

/** Draws a legend: symbol and title, line below line. */
final class LegendPicture {
    private static final float FONT_PIXELS = 13;
    private static final int GAP = 6;
    private static final int LINE = Legend.HEIGHT_PIXELS + 4;
    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    private LegendPicture() {}

    record Size(int width, int height) {}

    static Size size(List<WmsLegends.Line> lines, Locale locale) {
        double widest = 0;
        for (WmsLegends.Line line : lines) {
            widest = Math.max(
                    widest, font().getStringBounds(line.title(locale), METRICS).getWidth());
        }
        return new Size(Legend.WIDTH_PIXELS + 2 * GAP + (int) Math.ceil(widest), Math.max(1, lines.size() * LINE));
    }

    /** @param background null for transparent */
    static BufferedImage draw(List<WmsLegends.Line> lines, Locale locale, Color background) {
        Size size = size(lines, locale);
        BufferedImage image = ImageBytes.blank(size.width(), size.height(), background);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(font());
        graphics.setColor(new Color(0x222222));
        for (int i = 0; i < lines.size(); i++) {
            int top = i * LINE + (LINE - Legend.HEIGHT_PIXELS) / 2;
            graphics.drawImage(lines.get(i).item().symbol(), 0, top, null);
            graphics.drawString(
                    lines.get(i).title(locale), Legend.WIDTH_PIXELS + GAP, i * LINE + (LINE + FONT_PIXELS * 0.72f) / 2);
        }
        graphics.dispose();
        return image;
    }

    private static Font font() {
        return Fonts.find(List.of(), Font.PLAIN, FONT_PIXELS);
    }
}
