package org.santu.exchange.out.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.exchange.out.table.WorkbookFormat;
import org.santu.exchange.out.template.Templates;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Empty workbooks to fill in; they hold nothing of anybody. */
@RestController
class TemplateController {
    private final Templates templates;

    TemplateController(Templates templates) {
        this.templates = templates;
    }

    @GetMapping("/api/templates/{layer}.xlsx")
    void template(Caller caller, Locale locale, HttpServletResponse response, @PathVariable String layer)
            throws IOException {
        caller.require(Permission.READ);
        caller.requireInside();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        templates.write(layer, locale, out);
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(layer + ".xlsx", StandardCharsets.UTF_8)
                .build();
        response.setContentType(WorkbookFormat.MEDIA_TYPE);
        response.setContentLength(out.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        out.writeTo(response.getOutputStream());
    }
}
