package org.santu.scenario;

import java.util.Locale;

/** Hears how far the work on a plan is, and may end it. May be called from several threads of one plan. */
public interface PlanProgress {
    /** The language of who ordered, for what is written in one language only. */
    Locale locale();

    /**
     * Says what is being done; call it a few times a second at least in long work.
     *
     * @param step of {@code steps}, counted from 0 and never less than before
     * @param stage key of a text
     * @throws org.santu.job.JobStopped when the plan is no longer wanted
     */
    void at(int step, int steps, String stage, Object... figures);

    /** Whether the plan is no longer wanted, for work that cannot be left by an exception. */
    boolean isCancelled();
}
