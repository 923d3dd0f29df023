package org.santu.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditLog;
import org.santu.exchange.out.table.WorkbookFormat;
import org.santu.problem.Messages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** The ledger as a workbook, for those who may take data out. It comes back by an import (mode update). */
@RestController
class LedgerFileController {
    private final Ledger ledger;
    private final AuditLog audit;

    LedgerFileController(Ledger ledger, AuditLog audit) {
        this.ledger = ledger;
        this.audit = audit;
    }

    @GetMapping("/api/relocation/ledger.xlsx")
    void file(Caller caller, Locale locale, HttpServletResponse response, @ModelAttribute LedgerController.Wish wish)
            throws IOException {
        caller.require(Permission.EXPORT);
        caller.requireInside();
        LedgerReading reading = ledger.open(caller, wish.region(), wish.day(), null);
        // First whole, then sent: half a workbook opens nowhere.
        Path file = Files.createTempFile("santu-ledger-", ".xlsx");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                new LedgerWorkbook(reading, wish.question(), locale).write(out);
            }
            String region = reading.scope().regionPrefix();
            audit.record(
                    caller.username(),
                    AuditAction.EXPORT,
                    "household",
                    Map.of("format", "xlsx", "what", "relocation-ledger", AuditLog.REGION, region));
            ContentDisposition disposition = ContentDisposition.attachment()
                    .filename(
                            Messages.text(locale, "ledger.sheet.file", region, reading.day()) + ".xlsx",
                            StandardCharsets.UTF_8)
                    .build();
            response.setContentType(WorkbookFormat.MEDIA_TYPE);
            response.setContentLengthLong(Files.size(file));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
