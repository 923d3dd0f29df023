package org.santu.sheet.output;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import org.santu.render.png.PngStream;
import org.santu.sheet.page.SheetPage;

/** Writes a page as PNG, band by band: A0 at 300 dpi has 139 million pixels and is never whole in memory. */
public final class PngOutput {
    private static final double MILLIMETRES_PER_INCH = 25.4;
    private static final int BAND_PIXELS = 5_000_000;

    private PngOutput() {}

    /** Width and height in pixels. */
    public static int[] pixels(SheetPage page, int dpi) {
        return new int[] {
            (int) Math.round(page.size().widthMillimetres() / MILLIMETRES_PER_INCH * dpi),
            (int) Math.round(page.size().heightMillimetres() / MILLIMETRES_PER_INCH * dpi)
        };
    }

    /**
     * @param dpi pixels for an inch
     * @param out left open
     */
    public static void write(SheetPage page, int dpi, OutputStream out) throws IOException {
        int[] size = pixels(page, dpi);
        int rows = Math.max(16, Math.min(size[1], BAND_PIXELS / size[0]));
        double fineness = dpi / MILLIMETRES_PER_INCH;
        PagePainter painter = new PagePainter();
        BufferedImage band = new BufferedImage(size[0], rows, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) band.getRaster().getDataBuffer()).getData();
        try (PngStream png = PngStream.opaque(out, size[0], size[1], dpi)) {
            for (int top = 0; top < size[1]; top += rows) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("painting");
                }
                Graphics2D graphics = band.createGraphics();
                graphics.setColor(Color.WHITE);
                graphics.fillRect(0, 0, size[0], rows);
                PagePainter.smooth(graphics);
                graphics.translate(0, -top);
                graphics.scale(fineness, fineness);
                Rectangle2D seen = new Rectangle2D.Double(0, top / fineness, size[0] / fineness, rows / fineness);
                painter.paint(graphics, page.marks(), seen);
                graphics.dispose();
                png.rows(pixels, Math.min(rows, size[1] - top));
            }
        }
    }
}
