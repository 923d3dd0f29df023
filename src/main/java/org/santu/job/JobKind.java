package org.santu.job;

import org.santu.access.Caller;
import org.santu.access.Permission;

/**
 * A kind of long work. Declare it as a bean; the name finds it again after a restart.
 *
 * <p>Safe for concurrent use: one bean runs many jobs.
 *
 * @param <P> what the work needs to know, a record that Jackson can write and read
 */
public interface JobKind<P> {
    /** Stable name in lower case, such as {@code atlas}: it stands in the database and in addresses. */
    String name();

    Class<P> parameters();

    /** What the caller must be allowed to do, when they ask and still when the work begins. */
    Permission permission();

    /**
     * Refuses parameters that cannot be right, before the job is accepted.
     *
     * @return what to show people as the name of the job, in both languages
     * @throws org.santu.problem.SantuException for parameters that make no sense or reach beyond the caller's scope
     */
    JobText accept(Caller caller, P parameters);

    /**
     * Does the work, from the beginning or from where an earlier attempt left {@linkplain JobRun#findStep steps}.
     *
     * @throws JobStopped out of the run when it is cancelled or given up; to be let through
     * @throws org.santu.problem.SantuException for what the user can understand; it becomes the problem of the job
     */
    void run(JobRun run, P parameters) throws Exception;
}
