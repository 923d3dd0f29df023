package org.santu.sheet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.catalog.RegionLevel;
import org.santu.catalog.Text;
import org.santu.problem.SantuException;
import org.santu.sheet.page.PageSize;
import org.santu.sheet.template.SheetTemplate;
import org.santu.sheet.template.SheetTemplates;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sheets over HTTP: which there are, how one will look, and the sheet itself as PDF or PNG. */
@RestController
@RequestMapping("/api/sheets")
class SheetController {
    private final SheetTemplates templates;
    private final SheetPrinter printer;
    private final PrintLimit limit;

    SheetController(SheetTemplates templates, SheetPrinter printer, PrintLimit limit) {
        this.templates = templates;
        this.printer = printer;
        this.limit = limit;
    }

    record TemplateView(String name, Text label, String map, List<String> levels, String paper, String orientation) {
        static TemplateView of(SheetTemplate template) {
            return new TemplateView(
                    template.name(),
                    template.label(),
                    template.map(),
                    template.levels().stream().map(RegionLevel::code).sorted().toList(),
                    template.paper().name(),
                    template.orientation().name().toLowerCase(Locale.ROOT));
        }
    }

    @GetMapping
    List<TemplateView> list(Caller caller) {
        caller.require(Permission.PRINT);
        return templates.list().stream().map(TemplateView::of).toList();
    }

    /** Where the map lies, how small it is, how many pages there are, and what should be looked at before printing. */
    @GetMapping("/{template}/{code:\\d{1,12}}")
    LayoutView layout(
            Caller caller,
            @PathVariable("template") String template,
            @PathVariable("code") String code,
            HttpServletRequest http,
            Locale locale) {
        SheetRequest request = SheetParameters.read(template, code, http, locale);
        Sheet sheet = limit.within(() -> printer.make(caller, request));
        return LayoutView.of(sheet, locale);
    }

    @GetMapping("/{template}/{code:\\d{1,12}}.pdf")
    void pdf(
            Caller caller,
            @PathVariable("template") String template,
            @PathVariable("code") String code,
            HttpServletRequest http,
            HttpServletResponse answer,
            Locale locale)
            throws IOException {
        SheetRequest request = SheetParameters.read(template, code, http, locale);
        PageSize tiles = SheetParameters.findTiles(http).orElse(null);
        Path file = limit.within(() -> {
            Sheet sheet = printer.make(caller, request);
            printer.record(caller, request, sheet, "pdf");
            return write(out -> SheetPrinter.writePdf(request, sheet, tiles, out));
        });
        send(file, answer, "application/pdf", request, ".pdf");
    }

    /** One page as a picture; {@code page} counts from 1. */
    @GetMapping("/{template}/{code:\\d{1,12}}.png")
    void png(
            Caller caller,
            @PathVariable("template") String template,
            @PathVariable("code") String code,
            HttpServletRequest http,
            HttpServletResponse answer,
            Locale locale)
            throws IOException {
        SheetRequest request = SheetParameters.read(template, code, http, locale);
        int dpi = SheetParameters.dpi(http);
        int page = SheetParameters.page(http);
        Path file = limit.within(() -> {
            Sheet sheet = printer.make(caller, request);
            if (page > sheet.pages().size()) {
                throw new SantuException("SANTU-HTTP-PARAMETER", "page", String.valueOf(page)).with("field", "page");
            }
            SheetParameters.checkPixels(sheet.pages().get(page - 1), dpi);
            printer.record(caller, request, sheet, "png");
            return write(out -> SheetPrinter.writePng(sheet, page - 1, dpi, out));
        });
        send(file, answer, "image/png", request, ".png");
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Into a file first: a slow reader must not keep a place at the gate. */
    private static Path write(Writing writing) {
        try {
            Path file = Files.createTempFile("santu-sheet", null);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                writing.to(out);
                return file;
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(Path file, HttpServletResponse answer, String type, SheetRequest request, String ending)
            throws IOException {
        try {
            answer.setContentType(type);
            answer.setContentLengthLong(Files.size(file));
            answer.setHeader("Cache-Control", "private, no-store");
            answer.setHeader(
                    "Content-Disposition",
                    "inline; filename=\"" + request.template() + "-" + request.regionCode() + ending + "\"");
            Files.copy(file, answer.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
