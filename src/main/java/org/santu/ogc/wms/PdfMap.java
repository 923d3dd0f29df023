package org.santu.ogc.wms;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.santu.render.MapLayer;
import org.santu.render.MapRenderer;
import org.santu.render.MapView;

/**
 * Draws a map as a page of lines and areas. A pixel is 0.28 mm on paper, so that the page has the scale that its symbols were
 * chosen for. Letters are outlines: they print as they look, but are not text to search.
 */
final class PdfMap {
    private static final double POINTS_PER_METRE = 72 / 0.0254;

    private PdfMap() {}

    /** @param background null for none */
    static byte[] draw(MapView view, List<MapLayer> layers, Color background) {
        double scale = MapView.STANDARD_PIXEL_METRES * POINTS_PER_METRE / view.pixelRatio();
        float width = (float) (view.widthPixels() * scale);
        float height = (float) (view.heightPixels() * scale);
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
            if (background != null) {
                graphics.setColor(background);
                graphics.fillRect(0, 0, (int) Math.ceil(width), (int) Math.ceil(height));
            }
            graphics.clipRect(0, 0, (int) Math.ceil(width), (int) Math.ceil(height));
            graphics.scale(scale, scale);
            MapRenderer.render(graphics, view, layers);
            graphics.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(graphics.getXFormObject());
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
