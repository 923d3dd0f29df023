package org.santu.sheet.handbook;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.santu.access.Caller;
import org.santu.catalog.ChinaTime;
import org.santu.problem.SantuException;
import org.santu.sheet.handbook.Handbooks.Printed;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Handbooks over HTTP, one at a time; all of a village at once are a job. */
@RestController
@RequestMapping("/api/handbooks")
class HandbookController {
    private final Handbooks handbooks;

    HandbookController(Handbooks handbooks) {
        this.handbooks = handbooks;
    }

    @GetMapping("/household/{id}.pdf")
    void household(
            Caller caller,
            Locale locale,
            HttpServletResponse response,
            @PathVariable String id,
            @RequestParam(name = "public", defaultValue = "false") boolean publicEdition)
            throws IOException {
        UUID uuid = uuid(id);
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
        send(response, handbooks.household(caller, uuid, options(locale, publicEdition), out), out);
    }

    @GetMapping("/village/{code}.pdf")
    void village(
            Caller caller,
            Locale locale,
            HttpServletResponse response,
            @PathVariable String code,
            @RequestParam(name = "public", defaultValue = "false") boolean publicEdition)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 19);
        send(response, handbooks.village(caller, code, options(locale, publicEdition), out), out);
    }

    private static HandbookOptions options(Locale locale, boolean publicEdition) {
        return new HandbookOptions(locale, publicEdition, ChinaTime.today());
    }

    private static void send(HttpServletResponse response, Printed printed, ByteArrayOutputStream out)
            throws IOException {
        ContentDisposition disposition = ContentDisposition.inline()
                .filename(printed.title() + ".pdf", StandardCharsets.UTF_8)
                .build();
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setContentLength(out.size());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        if (!printed.missing().isEmpty()) {
            response.setHeader("Santu-Missing-Characters", printed.missingText());
        }
        out.writeTo(response.getOutputStream());
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new SantuException(e, "SANTU-FEATURE-NOT-FOUND", "household", id);
        }
    }
}
