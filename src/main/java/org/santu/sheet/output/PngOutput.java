package org.santu.sheet.output;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import org.santu.render.png.PngStream;
import org.santu.sheet.page.SheetPage;

/** Writes a page as PNG, band by band: A0 at 300 dpi has 139 million pixels and is never whole in memory. */
public final class PngOutput {
    private static final double MILLIMETRES_PER_INCH = 25.4;
    private static final int BAND_PIXELS = 5_000_000;
    /** Bands of pages that are done: twenty megabytes each are not thrown away after every page of an atlas. */
    private static final BlockingQueue<SoftReference<Pixels>> FREE = new ArrayBlockingQueue<>(2);

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
        Pixels band = take(size[0], rows);
        try (PngStream png = PngStream.opaque(out, size[0], size[1], dpi)) {
            PagePainter painter = new PagePainter(band);
            for (int top = 0; top < size[1]; top += rows) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("painting");
                }
                paint(painter, band, page, dpi / MILLIMETRES_PER_INCH, top);
                png.rows(band.values(), Math.min(rows, size[1] - top));
            }
        } finally {
            FREE.offer(new SoftReference<>(band));
        }
    }

    private static void paint(PagePainter painter, Pixels band, SheetPage page, double fineness, int top) {
        Arrays.fill(band.values(), Color.WHITE.getRGB());
        Graphics2D graphics = band.graphics();
        graphics.translate(0, -top);
        graphics.scale(fineness, fineness);
        Rectangle2D seen = new Rectangle2D.Double(0, top / fineness, band.width() / fineness, band.height() / fineness);
        painter.paint(graphics, page.marks(), seen);
        graphics.dispose();
    }

    private static Pixels take(int width, int height) {
        SoftReference<Pixels> free = FREE.poll();
        Pixels band = free == null ? null : free.get();
        return band != null && band.width() == width && band.height() == height ? band : new Pixels(width, height);
    }
}
