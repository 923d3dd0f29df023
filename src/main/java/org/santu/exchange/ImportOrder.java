package org.santu.exchange;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What {@link ImportKind} needs to know. Null means: as {@link ImportReading} and {@link ImportWriting} say.
 *
 * @param upload number of the uploaded file
 * @param mode insert, update, upsert or replace
 * @param conflicts refuse, keep or overwrite
 */
record ImportOrder(
        UUID upload,
        String layer,
        String crs,
        String encoding,
        String part,
        Map<String, String> mapping,
        String mode,
        List<String> key,
        String region,
        Boolean allOrNothing,
        Boolean dryRun,
        String conflicts) {

    ImportReading reading() {
        return new ImportReading(crs, encoding, part, mapping == null ? Map.of() : mapping);
    }

    /** All or nothing unless the good rows are asked for. */
    ImportWriting writing() {
        return new ImportWriting(
                ImportMode.parse(mode == null || mode.isBlank() ? "insert" : mode),
                key == null
                        ? List.of()
                        : key.stream().filter(name -> !name.isBlank()).toList(),
                region,
                allOrNothing == null || allOrNothing,
                dryRun != null && dryRun,
                conflicts == null || conflicts.isBlank() ? ImportConflicts.REFUSE : ImportConflicts.parse(conflicts));
    }
}
