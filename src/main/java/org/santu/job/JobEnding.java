package org.santu.job;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends an attempt, and with it what has to go: the steps always, the results unless the job is done. What stands with a job that is done
 * is written in the same transaction.
 */
@Component
class JobEnding {
    private final JobTable table;
    private final JobContents contents;
    private final TransactionTemplate transactions;

    JobEnding(JobTable table, JobContents contents, TransactionTemplate transactions) {
        this.table = table;
        this.contents = contents;
        this.transactions = transactions;
    }

    void done(StoredRun run) {
        end(run, JobState.DONE, null);
    }

    void failed(StoredRun run, JobText problem) {
        end(run, JobState.FAILED, problem);
    }

    private void end(StoredRun run, JobState state, JobText problem) {
        transactions.executeWithoutResult(status -> {
            if (table.finish(run.job().id(), run.token(), state, problem)) {
                contents.clear(run.job().id(), state != JobState.DONE);
                if (state == JobState.DONE) {
                    run.runEndings();
                }
            }
        });
    }
}
