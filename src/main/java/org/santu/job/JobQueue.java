package org.santu.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Puts jobs into the table of db-scheduler, in the transaction under way, so that a job and its turn come together. */
@Component
class JobQueue {
    static final String TABLE = "santu.scheduled_task";
    static final String TASK = "job";

    private final SchedulerClient client;
    private volatile Runnable wake = () -> {};

    JobQueue(DataSource dataSource) {
        client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(TABLE)
                .build();
    }

    void add(UUID job) {
        client.scheduleIfNotExists(new TaskInstance<Void>(TASK, job.toString()), Instant.now());
    }

    /** Lets the workers of this process look at once. */
    void wake() {
        wake.run();
    }

    void onWake(Runnable action) {
        wake = action;
    }
}
