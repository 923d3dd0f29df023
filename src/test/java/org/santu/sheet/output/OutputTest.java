package org.santu.sheet.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.santu.sheet.page.GeoFrame;
import org.santu.sheet.page.Ink;
import org.santu.sheet.page.PageSize;
import org.santu.sheet.page.Recorder;
import org.santu.sheet.page.SheetPage;

class OutputTest {
    private static final PdfInfo INFO = new PdfInfo("试图", "", LocalDate.of(2026, 3, 1), Locale.SIMPLIFIED_CHINESE);

    private static SheetPage page(PageSize size) {
        Recorder recorder = new Recorder();
        Ink ink = new Ink(recorder);
        ink.fill(20, 20, 40, 30, new Color(0x2F6EA6));
        ink.fill(new Ellipse2D.Double(70, 20, 30, 30), new Color(200, 40, 40, 128));
        ink.line(10, 60, size.widthMillimetres() - 10, 60, 1, Color.BLACK);
        ink.text("三图村 Village 123", 20, 80, 8, Font.BOLD, Color.BLACK);
        ink.textUpwards("4321000", 15, 100, 4, Color.BLACK);
        GeoFrame frame = new GeoFrame(
                new Rectangle2D.Double(20, 20, 40, 30),
                new Envelope(500_000, 500_400, 4_300_000, 4_300_300),
                4547,
                10_000,
                new double[][] {{114, 38.8}, {114, 38.9}, {114.1, 38.9}, {114.1, 38.8}});
        return new SheetPage(size, recorder.marks(), frame);
    }

    private static byte[] pdf(SheetPage... pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PdfOutput out = new PdfOutput(bytes, INFO)) {
            for (SheetPage page : pages) {
                out.add(page, "第一页");
            }
            out.finish();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage png(SheetPage page, int dpi) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PngOutput.write(page, dpi, bytes);
        return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
    }

    @Test
    void letters_stay_letters_and_one_font_serves_all_pages() throws IOException {
        SheetPage page = page(PageSize.read("A4"));
        byte[] pdf = pdf(page, page, page);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("三图村 Village 123");
            assertThat(text.replaceAll("\\s+", "")).contains("4321000");
            assertThat(document.getPage(0)
                            .getResources()
                            .getFont(COSName.getPDFName("F"))
                            .isEmbedded())
                    .isTrue();
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .hasSize(3);
            assertThat(document.getPage(0).getCOSObject().containsKey("VP")).isTrue();
        }
        assertThat(pdf.length).isLessThan(40_000);
    }

    @Test
    void the_vector_page_looks_like_the_picture() throws IOException {
        SheetPage page = page(PageSize.read("A4"));
        try (PDDocument document = Loader.loadPDF(pdf(page))) {
            BufferedImage vector = new PDFRenderer(document).renderImageWithDPI(0, 72);
            BufferedImage picture = png(page, 72);
            assertThat(vector.getWidth()).isCloseTo(picture.getWidth(), within(1));
            int different = 0;
            for (int y = 0; y < 700; y++) {
                for (int x = 0; x < 590; x++) {
                    Color a = new Color(vector.getRGB(x, y));
                    Color b = new Color(picture.getRGB(x, y));
                    different += Math.abs(a.getGreen() - b.getGreen()) > 70 ? 1 : 0;
                }
            }
            assertThat(different).isLessThan(4000);
        }
    }

    @Test
    void bands_meet_without_a_seam() throws IOException {
        // 2480 x 3508 pixels are written in two bands; a picture of a quarter of the rows in one.
        BufferedImage large = png(page(PageSize.read("A4")), 300);
        assertThat(large.getWidth()).isEqualTo(2480);
        assertThat(large.getHeight()).isEqualTo(3508);
        int blue = new Color(0x2F6EA6).getRGB();
        for (int y = 240; y < 580; y++) {
            assertThat(large.getRGB(400, y)).isEqualTo(blue);
        }
        assertThat(large.getRGB(1200, 709)).isEqualTo(Color.BLACK.getRGB());
    }

    @Test
    void a_wall_of_paper_is_never_whole_in_memory() throws IOException {
        SheetPage page = page(new PageSize(841, 1189).landscape());
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();
        PngOutput.write(page, 150, OutputStream.nullOutputStream());
        // All that was ever asked for, whatever other threads have in memory; the page alone would be 140 MB.
        assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(70L << 20);
    }
}
