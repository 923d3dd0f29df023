package org.santu.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.santu.access.Scope;
import org.santu.catalog.PrivacyClass;
import org.santu.job.Job.JobFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Table {@code santu.job}. Who may see what is asked elsewhere. Safe for concurrent use. */
@Repository
class JobTable {
    private static final String PUBLIC_EDITION = "PUBLIC-EDITION";
    private static final String SELECT = """
            select job.*, coalesce((select json_agg(json_build_object('number', number, 'name', name,
                'mediaType', media_type, 'bytes', bytes) order by number)
                from santu.job_file where job_id = job.id and bytes > 0 and job.state = 'done'), '[]') as files
            from santu.job\s""";

    private final JdbcClient database;
    private final JsonMapper json;

    JobTable(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void insert(UUID id, String kind, JobText title, String parameters, String owner, Scope scope, Locale language) {
        database.sql("""
                insert into santu.job (id, kind, title, parameters, owner, region_prefix, clearance, language, state)
                values (?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, 'waiting')""")
                .params(
                        id,
                        kind,
                        json.writeValueAsString(title),
                        parameters,
                        owner,
                        scope.regionPrefix(),
                        clearance(scope),
                        language.getLanguage())
                .update();
    }

    Optional<Job> find(UUID id) {
        return database.sql(SELECT + "where id = ?").param(id).query(this::job).optional();
    }

    List<Job> list(Collection<UUID> ids) {
        return database.sql(SELECT + "where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query(this::job)
                .list();
    }

    /** Newest first. */
    List<Job> listOf(String owner, int limit) {
        return database.sql(SELECT + "where lower(owner) = lower(?) order by created_at desc, id desc limit ?")
                .params(owner, limit)
                .query(this::job)
                .list();
    }

    /** Those of every owner whose region begins with a prefix. */
    List<Job> listIn(String regionPrefix, int limit) {
        return database.sql(SELECT + "where starts_with(region_prefix, ?) order by created_at desc, id desc limit ?")
                .params(regionPrefix, limit)
                .query(this::job)
                .list();
    }

    int countOpen(String owner) {
        return database.sql("select count(*) from santu.job where lower(owner) = lower(?) and finished_at is null")
                .param(owner)
                .query(Integer.class)
                .single();
    }

    long countBytes(String owner) {
        return database.sql("""
                select coalesce(sum(bytes), 0) from santu.job_file
                where job_id in (select id from santu.job where lower(owner) = lower(?))""").param(owner).query(Long.class).single();
    }

    /** Takes a job for a new attempt; false when there is nothing to do any more. */
    boolean begin(UUID id, UUID token) {
        return database.sql("""
                update santu.job set state = 'running', run_token = ?, attempts = attempts + 1, started_at = now(),
                    notes = '[]', revision = revision + 1
                where id = ? and state in ('waiting', 'running')""").params(token, id).update() == 1;
    }

    /** Notes how far an attempt is; false when the attempt no longer has the job. */
    boolean progress(UUID id, UUID token, long done, long total, JobText stage) {
        return database.sql("""
                update santu.job set done = ?, total = ?, stage = ?::jsonb, revision = revision + 1
                where id = ? and run_token = ? and state = 'running'""")
                        .params(done, total, json.writeValueAsString(stage), id, token)
                        .update()
                == 1;
    }

    boolean note(UUID id, UUID token, JobText note) {
        return database.sql("""
                update santu.job set notes = notes || ?::jsonb, revision = revision + 1
                where id = ? and run_token = ? and state = 'running'""")
                        .params(json.writeValueAsString(List.of(note)), id, token)
                        .update()
                == 1;
    }

    /** Gives a job back to be taken up by another process. */
    void release(UUID id, UUID token) {
        database.sql("""
                update santu.job set state = 'waiting', run_token = null, attempts = attempts - 1, revision = revision + 1
                where id = ? and run_token = ? and state = 'running'""").params(id, token).update();
    }

    /** Ends an attempt; false when it had lost the job before. Call it in one transaction with what goes with it. */
    boolean finish(UUID id, UUID token, JobState state, JobText problem) {
        return database.sql("""
                update santu.job set state = ?, problem = ?::jsonb, finished_at = now(), run_token = null,
                    done = case when ? = 'done' then greatest(done, total) else done end, revision = revision + 1
                where id = ? and run_token = ? and state = 'running'""")
                        .params(
                                state.code(),
                                problem == null ? null : json.writeValueAsString(problem),
                                state.code(),
                                id,
                                token)
                        .update()
                == 1;
    }

    /** Ends a job whoever has it; false when it had ended. */
    boolean cancel(UUID id) {
        return database.sql("""
                update santu.job set state = 'cancelled', finished_at = now(), run_token = null, revision = revision + 1
                where id = ? and state in ('waiting', 'running')""").param(id).update() == 1;
    }

    boolean delete(UUID id) {
        return database.sql("delete from santu.job where id = ? and finished_at is not null")
                        .param(id)
                        .update()
                == 1;
    }

    /** Forgets what finished longer ago. */
    int deleteOlder(Duration age) {
        return database.sql("delete from santu.job where finished_at < now() - make_interval(secs => ?)")
                .param(age.toMillis() / 1000.0)
                .update();
    }

    /** Of these attempts, those that still have their job. */
    List<UUID> listAlive(Collection<UUID> tokens) {
        return database.sql("select run_token from santu.job where run_token = any(?) and state = 'running'")
                .param(tokens.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private Job job(ResultSet row, int number) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                text(row.getString("title")),
                row.getString("parameters"),
                row.getString("owner"),
                scope(row.getString("region_prefix"), row.getString("clearance")),
                Locale.forLanguageTag(row.getString("language")),
                JobState.of(row.getString("state")),
                row.getObject("run_token", UUID.class),
                row.getInt("attempts"),
                text(row.getString("stage")),
                row.getLong("done"),
                row.getLong("total"),
                List.of(json.readValue(row.getString("notes"), JobText[].class)),
                text(row.getString("problem")),
                row.getLong("revision"),
                instant(row, "created_at"),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                List.of(json.readValue(row.getString("files"), JobFile[].class)));
    }

    private static String clearance(Scope scope) {
        return scope.isPublicEdition() ? PUBLIC_EDITION : scope.clearance().name();
    }

    private static Scope scope(String regionPrefix, String clearance) {
        return clearance.equals(PUBLIC_EDITION)
                ? new Scope(regionPrefix, PrivacyClass.PUBLIC).publicEdition()
                : new Scope(regionPrefix, PrivacyClass.valueOf(clearance));
    }

    private JobText text(String value) {
        return value == null ? null : json.readValue(value, JobText.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
