package org.santu.job;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.santu.access.Scope;

/**
 * A job as it stands in the database.
 *
 * @param title what people call it
 * @param parameters JSON of the kind's record
 * @param scope what the owner could see when they asked
 * @param language of the owner
 * @param runToken of the newest attempt, or null before the first
 * @param stage what is being done, or null
 * @param total 0 when it is not known
 * @param notes what people should know although the work went on
 * @param problem why it failed, or null
 * @param revision grows with every change
 * @param startedAt of the newest attempt, or null
 * @param finishedAt null while it is not final
 * @param files results that are complete
 */
public record Job(
        UUID id,
        String kind,
        JobText title,
        String parameters,
        String owner,
        Scope scope,
        Locale language,
        JobState state,
        UUID runToken,
        int attempts,
        JobText stage,
        long done,
        long total,
        List<JobText> notes,
        JobText problem,
        long revision,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,
        List<JobFile> files) {

    public Job {
        notes = List.copyOf(notes);
        files = List.copyOf(files);
    }

    /**
     * A result.
     *
     * @param number counts from 1
     * @param name as the user saves it
     */
    public record JobFile(int number, String name, String mediaType, long bytes) {}
}
