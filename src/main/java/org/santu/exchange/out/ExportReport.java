package org.santu.exchange.out;

import java.nio.file.Path;
import java.util.List;

/**
 * What came of an export.
 *
 * @param layer name
 * @param format name
 * @param crs of the positions
 * @param features how many were written
 * @param files what was made, the one to open first
 * @param notes what could not be kept as it is
 * @param seconds it took
 */
public record ExportReport(
        String layer,
        String format,
        String crs,
        long features,
        List<Path> files,
        List<ExportNotes.Note> notes,
        double seconds) {
    public ExportReport {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }
}
