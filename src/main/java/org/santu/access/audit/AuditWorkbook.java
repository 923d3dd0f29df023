package org.santu.access.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.santu.audit.AuditEntry;
import org.santu.audit.AuditFilter;
import org.santu.audit.AuditTrail;
import org.santu.catalog.ChinaTime;
import org.santu.problem.Messages;
import org.santu.workbook.Column;
import org.santu.workbook.SheetWriter;
import org.santu.workbook.WorkbookWriter;

/** The log as an XLSX file, with headings in the language of the reader. */
final class AuditWorkbook {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ChinaTime.ZONE);
    private static final List<String> TITLES =
            List.of("sequence", "at", "actor", "action", "subject", "region", "address", "details", "hash");
    private static final List<Double> WIDTHS = List.of(8.0, 20.0, 16.0, 18.0, 44.0, 14.0, 16.0, 60.0, 24.0);

    private AuditWorkbook() {}

    /** @param out stays open */
    static void write(AuditTrail trail, AuditFilter filter, Locale locale, OutputStream out) throws IOException {
        List<Column> columns = java.util.stream.IntStream.range(0, TITLES.size())
                .mapToObj(i -> Column.of(Messages.text(locale, "audit.column." + TITLES.get(i)), WIDTHS.get(i)))
                .toList();
        try (WorkbookWriter workbook = new WorkbookWriter(out)) {
            SheetWriter sheet = workbook.sheet(Messages.text(locale, "audit.sheet"), columns, 0);
            trail.forEach(filter, entry -> write(sheet, entry));
        }
    }

    private static void write(SheetWriter sheet, AuditEntry entry) {
        try {
            sheet.row(
                    entry.sequence(),
                    MOMENT.format(entry.at()),
                    entry.actor(),
                    entry.action(),
                    entry.subject(),
                    entry.region(),
                    entry.address(),
                    entry.details(),
                    entry.hash());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
