package org.santu.job;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.problem.SantuException;
import org.santu.problem.http.MisspeltFields;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes orders for long work and answers questions about it. A job that the caller may not see is not told from one that never
 * was. Safe for concurrent use.
 */
@Component
public class Jobs {
    private static final int MOST_LISTED = 100;

    private final JobTable table;
    private final JobContents contents;
    private final JobKinds kinds;
    private final JobQueue queue;
    private final JobSettings settings;
    private final TransactionTemplate transactions;
    private final JsonMapper json;

    Jobs(
            JobTable table,
            JobContents contents,
            JobKinds kinds,
            JobQueue queue,
            JobSettings settings,
            TransactionTemplate transactions,
            JsonMapper json) {
        this.table = table;
        this.contents = contents;
        this.kinds = kinds;
        this.queue = queue;
        this.settings = settings;
        this.transactions = transactions;
        this.json = json;
    }

    /**
     * Accepts a job; it begins as soon as a worker is free.
     *
     * @param kind name of the kind
     * @param parameters JSON, or a record of the kind
     * @param language of the result
     * @throws SantuException SANTU-JOB-KIND-UNKNOWN, SANTU-JOB-PARAMETERS, SANTU-JOB-QUEUE-THROTTLED,
     *     SANTU-JOB-SPACE-THROTTLED, SANTU-ACCESS-DENIED, or what the kind has against the parameters
     */
    public Job submit(Caller caller, String kind, Object parameters, Locale language) {
        JobKind<?> found = kinds.find(kind).orElseThrow(() -> new SantuException("SANTU-JOB-KIND-UNKNOWN", kind));
        UUID id = UUID.randomUUID();
        submit(caller, found, id, parameters, language);
        queue.wake();
        return table.find(id).orElseThrow();
    }

    private <P> void submit(Caller caller, JobKind<P> kind, UUID id, Object parameters, Locale language) {
        caller.require(kind.permission());
        P read = read(kind, parameters);
        JobText title = kind.accept(caller, read);
        String owner = caller.username();
        if (table.countOpen(owner) >= settings.openPerOwner()) {
            throw new SantuException("SANTU-JOB-QUEUE-THROTTLED", settings.openPerOwner());
        }
        if (table.countBytes(owner) >= settings.bytesPerOwner()) {
            throw new SantuException("SANTU-JOB-SPACE-THROTTLED", settings.bytesPerOwner() >> 20);
        }
        transactions.executeWithoutResult(status -> {
            table.insert(id, kind.name(), title, json.writeValueAsString(read), owner, caller.scope(), language);
            queue.add(id);
        });
    }

    private <P> P read(JobKind<P> kind, Object parameters) {
        try {
            P read = parameters instanceof JsonNode node
                    ? json.readerFor(kind.parameters())
                            // A number or a yes or no that is left out is nothing or no, as the description says.
                            .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                            .withHandler(new MisspeltFields())
                            .readValue(json.treeAsTokens(node))
                    : json.convertValue(parameters, kind.parameters());
            if (read == null) {
                throw new SantuException("SANTU-JOB-PARAMETERS", kind.name());
            }
            return read;
        } catch (UnrecognizedPropertyException e) {
            throw MisspeltFields.problem("parameters.", e);
        } catch (JacksonException e) {
            if (e.getCause() instanceof SantuException problem) {
                throw problem;
            }
            throw new SantuException(e, "SANTU-JOB-PARAMETERS", kind.name());
        }
    }

    /** The caller's own, newest first. */
    public List<Job> list(Caller caller) {
        return table.listOf(caller.username(), MOST_LISTED);
    }

    /** Everybody's that the caller may see, for those who watch over the work of others. */
    public List<Job> listAll(Caller caller) {
        caller.require(Permission.OPERATE);
        return table.listIn(caller.scope().regionPrefix(), MOST_LISTED).stream()
                .filter(job -> JobRights.maySee(caller, job))
                .toList();
    }

    public Optional<Job> find(Caller caller, UUID id) {
        return table.find(id).filter(job -> JobRights.maySee(caller, job));
    }

    /** @throws SantuException SANTU-JOB-NOT-FOUND */
    public Job get(Caller caller, UUID id) {
        return find(caller, id).orElseThrow(() -> notFound(id));
    }

    /**
     * Ends a job that waits or runs, at once and for good: nothing that it has made remains. One that had ended goes away with
     * its results.
     *
     * @return the cancelled job, or empty when it is gone
     * @throws SantuException SANTU-JOB-NOT-FOUND
     */
    public Optional<Job> remove(Caller caller, UUID id) {
        get(caller, id);
        boolean cancelled = Boolean.TRUE.equals(transactions.execute(status -> {
            boolean ended = table.cancel(id);
            if (ended) {
                contents.clear(id, true);
            }
            return ended;
        }));
        if (!cancelled) {
            table.delete(id);
        }
        return table.find(id);
    }

    private static SantuException notFound(UUID id) {
        return new SantuException("SANTU-JOB-NOT-FOUND", id.toString());
    }
}
