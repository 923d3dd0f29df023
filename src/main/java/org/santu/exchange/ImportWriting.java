package org.santu.exchange;

import java.util.List;
import java.util.Objects;

/**
 * What to do with the rows of a file.
 *
 * @param key attributes that tell features apart, empty for what the layer is known by
 * @param region what {@link ImportMode#REPLACE} replaces, as the beginning of a region code; null for all that the caller may
 *     see
 * @param allOrNothing whether one rejected row stops the whole import
 * @param dryRun check and report only: neither the database nor a file is written
 * @param conflicts what happens to values that others have changed since the file was written
 */
public record ImportWriting(
        ImportMode mode,
        List<String> key,
        String region,
        boolean allOrNothing,
        boolean dryRun,
        ImportConflicts conflicts) {
    public ImportWriting {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(conflicts, "conflicts");
        key = List.copyOf(key);
        region = region == null || region.isBlank() ? null : region.strip();
    }

    /** Nothing that others have changed meanwhile is overwritten. */
    public ImportWriting(ImportMode mode, List<String> key, String region, boolean allOrNothing, boolean dryRun) {
        this(mode, key, region, allOrNothing, dryRun, ImportConflicts.REFUSE);
    }

    /** A replacement is always whole: a rejected row would take its feature away. */
    boolean isAllOrNothing() {
        return allOrNothing || mode == ImportMode.REPLACE;
    }
}
