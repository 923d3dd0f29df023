package org.santu.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.santu.problem.SantuException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the whole log to a file: CSV for people, JSON lines with exactly the hashed texts for programs. */
@Component
public class AuditExport {
    private static final JsonMapper JSON = new JsonMapper();

    private final AuditTrail trail;
    private final AuditLog log;

    public AuditExport(AuditTrail trail, AuditLog log) {
        this.trail = trail;
        this.log = log;
    }

    /**
     * @param out {@code .jsonl} for JSON lines, {@code .csv} for a table; replaced where it exists, and only when everything was written
     * @return how many entries
     * @throws SantuException SANTU-AUDIT-FORMAT for another ending, SANTU-AUDIT-FILE when the file cannot be written
     */
    public long write(Path out) {
        boolean lines = out.toString().endsWith(".jsonl");
        if (!lines && !out.toString().endsWith(".csv")) {
            throw new SantuException("SANTU-AUDIT-FORMAT", out.toString());
        }
        log.record(
                "santu",
                AuditAction.AUDIT_EXPORT,
                "",
                Map.of("file", out.getFileName().toString()));
        Path target = out.toAbsolutePath();
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        AtomicLong count = new AtomicLong();
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                AuditCsv csv = lines ? null : AuditCsv.begin(writer);
                trail.forEach(AuditFilter.everything(), entry -> {
                    count.incrementAndGet();
                    if (lines) {
                        writeLine(writer, entry);
                    } else {
                        csv.write(entry);
                    }
                });
                if (csv != null) {
                    csv.end();
                }
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException e) {
            throw new SantuException(e, "SANTU-AUDIT-FILE", out.toString(), String.valueOf(e.getMessage()));
        }
        return count.get();
    }

    private static void writeLine(Writer writer, AuditEntry entry) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("seq", entry.sequence());
        line.put("at", entry.at().toString());
        line.put("actor", entry.actor());
        line.put("action", entry.action());
        line.put("subject", entry.subject());
        line.put("region", entry.region());
        line.put("address", entry.address());
        line.put("details", entry.details());
        line.put("previous", entry.previous());
        line.put("hash", entry.hash());
        try {
            writer.write(JSON.writeValueAsString(line));
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
