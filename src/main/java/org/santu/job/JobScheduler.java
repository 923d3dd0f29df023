package org.santu.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs jobs while the application serves. db-scheduler decides which process takes which job and notices by missing heartbeats
 * when one has died; what a job is stays in our own table.
 */
@Component
@ConditionalOnWebApplication
class JobScheduler implements SmartLifecycle {
    /** Above the web server, so that new work is refused before running work is stopped. */
    private static final int PHASE = Integer.MAX_VALUE - 4096;

    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration SHUTDOWN = Duration.ofSeconds(8);
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final DataSource dataSource;
    private final JobWorker worker;
    private final JobQueue queue;
    private final JobTable table;
    private final JobSettings settings;
    private Scheduler scheduler;

    JobScheduler(DataSource dataSource, JobWorker worker, JobQueue queue, JobTable table, JobSettings settings) {
        this.dataSource = dataSource;
        this.worker = worker;
        this.queue = queue;
        this.table = table;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        if (settings.workers() == 0 || scheduler != null) {
            return;
        }
        OneTimeTask<Void> jobs = Tasks.oneTime(JobQueue.TASK)
                .onDeadExecutionRevive()
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, Instant.now().plus(RETRY)))
                .execute((instance, context) -> worker.run(UUID.fromString(instance.getId())));
        RecurringTask<Void> sweep = Tasks.recurring("job-sweep", FixedDelay.ofMinutes(30))
                .execute((instance, context) -> table.deleteOlder(settings.keep()));
        worker.open();
        scheduler = Scheduler.create(dataSource, jobs)
                .startTasks(sweep)
                .tableName(JobQueue.TABLE)
                .threads(settings.workers())
                .pollingInterval(settings.polling())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .pollUsingLockAndFetch(0.5, 1.0)
                .failureLogging(LogLevel.DEBUG, false)
                .shutdownMaxWait(SHUTDOWN)
                .build();
        scheduler.start();
        queue.onWake(scheduler::triggerCheckForDueExecutions);
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            queue.onWake(() -> {});
            worker.close();
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
