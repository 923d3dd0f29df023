package org.santu.sheet.output;

import java.awt.geom.AffineTransform;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.santu.sheet.page.SheetFonts;
import org.santu.sheet.page.SheetPage;

/**
 * A PDF document of pages: lines stay lines, letters stay letters of one embedded subset, and maps know where in the world they
 * lie. Pages are kept in a temporary file until the document is closed. Used by one thread, but {@link #prepare} by any.
 */
public final class PdfOutput implements Closeable {
    static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final TreeSet<Integer> codePoints = new TreeSet<>();
    private final OutputStream out;
    private final PDType0Font font;
    private PDOutlineItem parent;

    /** @param out is written by {@link #finish} and left open */
    public PdfOutput(OutputStream out, PdfInfo info) throws IOException {
        this.out = out;
        synchronized (SheetFonts.font()) {
            font = SheetFonts.load(document);
        }
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(info.title());
        about.setCreator("Santu");
        if (!info.author().isEmpty()) {
            about.setAuthor(info.author());
        }
        about.setCreationDate(calendar(info.date()));
        document.setDocumentId(info.date().toEpochDay());
        document.getDocumentCatalog().setLanguage(info.language().toLanguageTag());
    }

    private static Calendar calendar(LocalDate date) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(date.toEpochDay() * 86_400_000L);
        return calendar;
    }

    /** The part of the work that takes long. Safe for concurrent use. */
    public static PreparedPage prepare(SheetPage page) {
        AffineTransform toPage = new AffineTransform(
                POINTS_PER_MILLIMETRE,
                0,
                0,
                -POINTS_PER_MILLIMETRE,
                0,
                page.size().heightMillimetres() * POINTS_PER_MILLIMETRE);
        PdfContent.Uses uses = new PdfContent.Uses();
        byte[] content = new PdfContent(toPage, uses).write(page.marks());
        return new PreparedPage(
                page.size(),
                content,
                uses.fillAlphas,
                uses.strokeAlphas,
                uses.pictures,
                uses.patterns,
                uses.codePoints,
                page.map());
    }

    /** @param bookmark in the outline of the document, or null */
    public void add(SheetPage page, String bookmark) throws IOException {
        add(prepare(page), bookmark);
    }

    public void add(PreparedPage page, String bookmark) throws IOException {
        add(page, bookmark, null);
    }

    /**
     * @param bookmark in the outline of the document, or null
     * @param above the bookmark that this one stands under, made when it is not the one of the page before; null for none
     */
    public void add(PreparedPage page, String bookmark, String above) throws IOException {
        double width = page.size().widthMillimetres() * POINTS_PER_MILLIMETRE;
        double height = page.size().heightMillimetres() * POINTS_PER_MILLIMETRE;
        PDPage made = new PDPage(new PDRectangle((float) width, (float) height));
        document.addPage(made);
        COSDictionary entry = made.getCOSObject();
        entry.setItem(COSName.CONTENTS, PdfResources.stream(document, page.content(), COSName.FLATE_DECODE));
        entry.setItem(COSName.RESOURCES, PdfResources.of(document, page, font.getCOSObject()));
        if (page.map() != null) {
            entry.setItem(COSName.getPDFName("VP"), GeoViewport.of(page.map(), height));
        }
        codePoints.addAll(page.codePoints());
        if (bookmark != null) {
            bookmark(made, bookmark, above);
        }
    }

    private void bookmark(PDPage page, String title, String above) {
        if (above == null) {
            parent = null;
            outline.addLast(item(page, title));
            return;
        }
        if (parent == null || !parent.getTitle().equals(above)) {
            parent = item(page, above);
            outline.addLast(parent);
        }
        parent.addLast(item(page, title));
    }

    private static PDOutlineItem item(PDPage page, String title) {
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        PDPageFitDestination destination = new PDPageFitDestination();
        destination.setPage(page);
        item.setDestination(destination);
        return item;
    }

    public int pageCount() {
        return document.getNumberOfPages();
    }

    /** Writes the document. */
    public void finish() throws IOException {
        if (outline.hasChildren()) {
            document.getDocumentCatalog().setDocumentOutline(outline);
        }
        synchronized (SheetFonts.font()) {
            codePoints.forEach(font::addToSubset);
            font.subset();
        }
        document.save(out);
    }

    /** Lets go of the temporary file; what was not finished is thrown away. */
    @Override
    public void close() throws IOException {
        document.close();
    }
}
