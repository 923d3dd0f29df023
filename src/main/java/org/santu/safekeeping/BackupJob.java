package org.santu.safekeeping;

import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.job.JobKind;
import org.santu.job.JobRun;
import org.santu.job.JobText;
import org.santu.problem.SantuException;
import org.springframework.stereotype.Component;

/** A backup that somebody has asked for, as a job: seen while it works, and stopped when wanted. */
@Component
class BackupJob implements JobKind<BackupJob.Order> {
    static final String NAME = "backup";

    private final BackupKeeper keeper;

    BackupJob(BackupKeeper keeper) {
        this.keeper = keeper;
    }

    /** There is nothing to choose. */
    record Order() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Order> parameters() {
        return Order.class;
    }

    @Override
    public Permission permission() {
        return Permission.BACKUP;
    }

    @Override
    public JobText accept(Caller caller, Order order) {
        requireAll(caller);
        return JobText.of("backup.job");
    }

    /** A backup holds the whole database, so a part of the land does not do. */
    static void requireAll(Caller caller) {
        caller.require(Permission.BACKUP);
        if (!caller.scope().regionPrefix().isEmpty()) {
            throw new SantuException("SANTU-BACKUP-ALL-DENIED");
        }
    }

    @Override
    public void run(JobRun run, Order order) throws Exception {
        requireAll(run.caller());
        keeper.make(run.caller().username(), new Watch() {
            @Override
            public void step(String code, Object... args) {
                run.progress(0, 0, code, args);
            }

            @Override
            public void check() {
                run.check();
            }
        });
    }
}
