package org.santu.scenario;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.santu.access.Caller;
import org.santu.job.JobText;
import org.santu.problem.SantuException;
import org.santu.store.FeatureChange;
import tools.jackson.databind.JsonNode;

/**
 * A planning desk: reads plans of one kind, works them out and knows what carrying one out means for the layers. Declare it as a bean.
 *
 * <p>Safe for concurrent use: one bean works on many plans.
 */
public interface PlanDesk {
    /** Stable name in lower case, such as {@code relocation}: the kind of its scenarios and the kind of their jobs. */
    String kind();

    /**
     * Refuses a plan that cannot be right, before its job is accepted.
     *
     * @param plan text of a plan file, not null
     * @return what to show people as the name of the job, in both languages
     * @throws SantuException for a plan that makes no sense or reaches beyond the caller's scope
     */
    JobText accept(Caller caller, String plan);

    /**
     * Works a plan out. The same plan on the same data gives the same answer: after a crash it is worked out again.
     *
     * @throws SantuException for what the user can understand; it becomes the problem of the job
     * @throws org.santu.job.JobStopped out of {@code progress}; to be let through
     */
    WorkedPlan work(Caller caller, String plan, PlanProgress progress) throws IOException;

    /**
     * What accepting a scenario does to the layers, on the data as the caller sees it now. Whether features have changed since the plan
     * was made is asked by whoever calls this.
     *
     * @return changes of features, each feature at most once; ids of new ones by {@link Scenario#newId}
     * @throws SantuException for what cannot be accepted
     */
    default List<FeatureChange> acceptance(Caller caller, Scenario scenario) {
        throw new SantuException(
                "SANTU-SCENARIO-NOT-ACCEPTABLE", scenario.summary().title());
    }

    /** The report of a scenario as PDF; empty where the desk has none. */
    default Optional<byte[]> report(Caller caller, Scenario scenario, Locale locale) throws IOException {
        return Optional.empty();
    }

    /**
     * What a comparison shows beside the figures of both.
     *
     * @param a result of one scenario of this desk
     * @param b result of another
     * @return members of the answer by name, not {@code a}, {@code b}, {@code comparable} and {@code figures}
     */
    default Map<String, Object> differences(JsonNode a, JsonNode b) {
        return Map.of();
    }
}
