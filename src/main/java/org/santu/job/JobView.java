package org.santu.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A job as browsers and programs see it.
 *
 * @param title what people call it
 * @param percent 0 to 100, null while the total is not known
 * @param stage what is being done, or null
 * @param problem why it failed, with what to do, or null
 * @param expiresAt when it goes with its results, or null while it is not final
 * @param parameters as ordered, so that the same can be ordered again
 */
record JobView(
        UUID id,
        String kind,
        String title,
        String owner,
        String region,
        String state,
        long done,
        long total,
        Integer percent,
        String stage,
        List<Line> notes,
        Line problem,
        List<Result> results,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,
        Instant expiresAt,
        long revision,
        JsonNode parameters) {

    /** A text with its stable code. */
    record Line(String code, String detail) {
        static Line of(JobText text, Locale locale) {
            return text == null ? null : new Line(text.code(), text.in(locale));
        }
    }

    /** @param address where it is to be had */
    record Result(String name, String mediaType, long bytes, String address) {}

    static JobView of(Job job, boolean mayTake, Duration keep, Locale locale, JsonMapper json) {
        String address = "/api/jobs/" + job.id() + "/result?file=";
        return new JobView(
                job.id(),
                job.kind(),
                job.title().in(locale),
                job.owner(),
                job.scope().regionPrefix(),
                job.state().code(),
                job.done(),
                job.total(),
                job.total() == 0 ? null : (int) Math.min(100, 100 * job.done() / job.total()),
                job.stage() == null ? null : job.stage().in(locale),
                mayTake
                        ? job.notes().stream()
                                .map(note -> Line.of(note, locale))
                                .toList()
                        : List.of(),
                Line.of(job.problem(), locale),
                mayTake
                        ? job.files().stream()
                                .map(file -> new Result(
                                        file.name(), file.mediaType(), file.bytes(), address + file.number()))
                                .toList()
                        : List.of(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                job.finishedAt() == null ? null : job.finishedAt().plus(keep),
                job.revision(),
                json.readTree(job.parameters()));
    }
}
