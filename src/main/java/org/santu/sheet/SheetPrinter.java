package org.santu.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.santu.access.Caller;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditLog;
import org.santu.sheet.output.PdfInfo;
import org.santu.sheet.output.PdfOutput;
import org.santu.sheet.output.PngOutput;
import org.santu.sheet.page.PageSize;
import org.santu.sheet.page.SheetPage;
import org.santu.sheet.tiling.TiledPages;
import org.springframework.stereotype.Component;

/** Prints single sheets, and writes down who printed what. Safe for concurrent use. */
@Component
class SheetPrinter {
    private final SheetMaker maker;
    private final AuditLog audit;

    SheetPrinter(SheetMaker maker, AuditLog audit) {
        this.maker = maker;
        this.audit = audit;
    }

    Sheet make(Caller caller, SheetRequest request) {
        return maker.make(caller, request);
    }

    static void writePdf(SheetRequest request, Sheet sheet, OutputStream out) throws IOException {
        writePdf(request, sheet, null, out);
    }

    /** Writes down that a sheet is about to leave. */
    void record(Caller caller, SheetRequest request, Sheet sheet, String format) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put(AuditLog.REGION, sheet.regionCode());
        details.put("template", request.template());
        details.put("format", format);
        details.put("pages", sheet.pages().size());
        details.put("public", request.publicEdition());
        audit.record(caller.username(), AuditAction.PRINT, "sheet", details);
    }

    /** @param tiles paper that the sheet is cut into, or null for the sheet as it is */
    static void writePdf(SheetRequest request, Sheet sheet, PageSize tiles, OutputStream out) throws IOException {
        List<SheetPage> pages =
                tiles == null ? sheet.pages() : TiledPages.of(sheet.pages(), tiles, sheet.title(), request.locale());
        try (PdfOutput pdf =
                new PdfOutput(out, new PdfInfo(sheet.title(), "", request.printedOn(), request.locale()))) {
            for (SheetPage page : pages) {
                pdf.add(page, null);
            }
            pdf.finish();
        }
    }

    /** @param page from 0 */
    static void writePng(Sheet sheet, int page, int dpi, OutputStream out) throws IOException {
        PngOutput.write(sheet.pages().get(page), dpi, out);
    }
}
