package org.santu.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** The log as CSV that a spreadsheet opens safely: UTF-8 with a mark, and no text is taken for a formula. */
public final class AuditCsv {
    private final CsvWriter csv;

    private AuditCsv(CsvWriter csv) {
        this.csv = csv;
    }

    /**
     * Writes the head.
     *
     * @param writer UTF-8; stays open
     */
    public static AuditCsv begin(Writer writer) {
        try {
            writer.write('\uFEFF');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord("seq", "at", "actor", "action", "subject", "region", "address", "details", "previous", "hash");
        return new AuditCsv(csv);
    }

    public void write(AuditEntry entry) {
        csv.writeRecord(
                Long.toString(entry.sequence()),
                entry.at().toString(),
                text(entry.actor()),
                entry.action(),
                text(entry.subject()),
                entry.region(),
                entry.address(),
                entry.details(),
                entry.previous(),
                entry.hash());
    }

    /** Hands everything to the writer. */
    public void end() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String value) {
        return !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
