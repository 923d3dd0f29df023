/**
 * Long work: accepted at once, done in the background, watched, cancelled, taken over after a crash, and its results kept for
 * some days.
 *
 * <p>A room that has long work declares a {@link org.santu.job.JobKind} as a bean and does everything through the
 * {@link org.santu.job.JobRun} it is given. {@link org.santu.job.Jobs} takes orders, {@link org.santu.job.JobScheduler} runs
 * them by db-scheduler on PostgreSQL, so that any process may do the work of another that has died.
 */
package org.santu.job;
