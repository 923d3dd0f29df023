package org.santu.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.santu.exchange.source.Finding;

/**
 * What an import did.
 *
 * @param file name of the file
 * @param mode what its rows meant
 * @param format Shapefile, GeoJSON, CSV ...
 * @param crs name of the coordinate system, or null for a file without positions
 * @param crsReason key of a text that says where it comes from, argument: crs
 * @param encoding name of the encoding
 * @param encodingReason key of a text, arguments: encoding, confidence
 * @param encodingConfidencePercent 0 to 100
 * @param matches attribute ← heading, in the order of the layer
 * @param unusedFields headings that went nowhere
 * @param rowsRead rows of the file, without those marked as deleted
 * @param inserted rows that are new in the layer (would be, in a dry run)
 * @param updated rows that changed a feature
 * @param deleted features that went since the file does not have them
 * @param unlocated those of them without a position
 * @param repaired those of them in which something had to be changed to fit
 * @param rejected rows that were not taken, each with a reason
 * @param duplicates rows that were in the layer already
 * @param findings the first of each kind; {@link #counts} has them all
 * @param counts findings by code
 * @param rejectedFile where the rejected rows are, or null
 * @param batch its number in the journal, by which it is undone; null when nothing changed
 * @param refused whether nothing was written since not all rows are good
 * @param seconds from opening the file to the end of the transaction
 */
public record ImportReport(
        String file,
        String layer,
        ImportMode mode,
        String format,
        String crs,
        String crsReason,
        String encoding,
        String encodingReason,
        int encodingConfidencePercent,
        List<FieldMatch> matches,
        List<String> unusedFields,
        long rowsRead,
        long inserted,
        long updated,
        long deleted,
        long unlocated,
        long repaired,
        long rejected,
        long duplicates,
        List<Finding> findings,
        Map<String, Long> counts,
        Path rejectedFile,
        UUID batch,
        boolean refused,
        boolean dryRun,
        double seconds) {

    public ImportReport {
        matches = List.copyOf(matches);
        unusedFields = List.copyOf(unusedFields);
        findings = List.copyOf(findings);
    }

    /** Exit status of the command: 0 every row of the file is in the layer, 3 some were rejected, 1 none is in. */
    public int exitStatus() {
        if (rejected == 0) {
            return 0;
        }
        return !refused && inserted + updated + duplicates > 0 ? 3 : 1;
    }
}
