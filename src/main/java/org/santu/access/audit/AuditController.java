package org.santu.access.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditCsv;
import org.santu.audit.AuditEntry;
import org.santu.audit.AuditFilter;
import org.santu.audit.AuditLog;
import org.santu.audit.AuditTrail;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log for auditors. Whoever sees a region only sees what concerns it; entries without a region belong to the whole. */
@RestController
class AuditController {
    private static final int LARGEST_PAGE = 500;

    private final AuditTrail trail;
    private final AuditLog log;
    private final JsonMapper json;

    AuditController(AuditTrail trail, AuditLog log, JsonMapper json) {
        this.trail = trail;
        this.log = log;
        this.json = json;
    }

    record EntryView(
            long sequence,
            Instant at,
            String actor,
            String action,
            String subject,
            String region,
            String address,
            JsonNode details,
            String hash) {}

    /** @param next give it as {@code before} to get the page after this one; null at the end */
    record Page(List<EntryView> entries, Long next, List<String> actions) {}

    @GetMapping("/api/audit")
    Page list(
            Caller caller,
            @ModelAttribute AuditQuestion question,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "100") int limit) {
        caller.require(Permission.READ_AUDIT);
        int wanted = Math.max(1, Math.min(limit, LARGEST_PAGE));
        List<AuditEntry> entries = trail.listNewest(question.filter(caller), before, wanted + 1);
        boolean more = entries.size() > wanted;
        List<AuditEntry> shown = more ? entries.subList(0, wanted) : entries;
        return new Page(
                shown.stream().map(this::view).toList(),
                more ? shown.get(wanted - 1).sequence() : null,
                List.of(AuditAction.values()).stream().map(AuditAction::code).toList());
    }

    @GetMapping("/api/audit.csv")
    void csv(Caller caller, @ModelAttribute AuditQuestion question, HttpServletResponse response) throws IOException {
        AuditFilter filter = begin(caller, question, "csv");
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
        Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        AuditCsv csv = AuditCsv.begin(writer);
        trail.forEach(filter, csv::write);
        csv.end();
        writer.flush();
    }

    @GetMapping("/api/audit.xlsx")
    void xlsx(Caller caller, @ModelAttribute AuditQuestion question, Locale locale, HttpServletResponse response)
            throws IOException {
        AuditFilter filter = begin(caller, question, "xlsx");
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.xlsx\"");
        AuditWorkbook.write(trail, filter, locale, response.getOutputStream());
    }

    private AuditFilter begin(Caller caller, AuditQuestion question, String format) {
        caller.require(Permission.READ_AUDIT);
        AuditFilter filter = question.filter(caller);
        log.record(
                caller.username(),
                AuditAction.AUDIT_EXPORT,
                "",
                Map.of("format", format, AuditLog.REGION, filter.regionPrefix()));
        return filter;
    }

    private EntryView view(AuditEntry entry) {
        return new EntryView(
                entry.sequence(),
                entry.at(),
                entry.actor(),
                entry.action(),
                entry.subject(),
                entry.region(),
                entry.address(),
                json.readTree(entry.details()),
                entry.hash());
    }
}
