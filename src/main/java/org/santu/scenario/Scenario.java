package org.santu.scenario;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A plan that was worked out and kept; never changed afterwards.
 *
 * @param plan text of the plan file
 * @param result as the desk made it
 */
public record Scenario(Summary summary, String plan, JsonNode result) {

    /**
     * What a list shows.
     *
     * @param id also of the job that made it
     * @param kind of the desk
     * @param dataVersion newest change of the journal among the data that were read
     * @param journalVersion newest change of any layer when the work began
     * @param objective null where there is none
     * @param bound null where there is none
     * @param maps names, sorted
     * @param studies names of what was worked out about it later, sorted
     * @param accepted null while it is open
     * @param deletedAt null unless it was put away
     * @param deletedBy null unless it was put away
     */
    public record Summary(
            UUID id,
            String kind,
            String title,
            String region,
            long seed,
            long dataVersion,
            long journalVersion,
            LocalDate rulesOfDay,
            String status,
            Double objective,
            Double bound,
            Instant createdAt,
            String createdBy,
            List<String> maps,
            List<String> studies,
            Accepted accepted,
            Instant deletedAt,
            String deletedBy) {}

    /** @param batch of the changes that it made, by which it is taken back */
    public record Accepted(UUID batch, String by, Instant at, String reason) {}

    /**
     * The id of a feature that accepting this scenario adds: the same each time, so that a scenario which is accepted, taken back and
     * accepted again never adds anything twice.
     *
     * @param name of the thing within the scenario, such as {@code site/3}
     */
    public UUID newId(String name) {
        return UUID.nameUUIDFromBytes((summary.id() + "/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
