package org.santu.scenario;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.job.JobKind;
import org.santu.job.JobRun;
import org.santu.job.JobStopped;
import org.santu.job.JobText;
import org.santu.problem.SantuException;
import org.santu.store.Journal;

/** Works plans of one desk out as jobs: gives the files as one zip, and keeps the scenario at the moment the job is done. */
final class PlanKind implements JobKind<PlanOrder> {
    private static final int LONGEST_PLAN = 200_000;
    private static final String KEEPING = "scenario.stage.keeping";

    private final PlanDesk desk;
    private final ScenarioTable scenarios;
    private final Journal journal;

    PlanKind(PlanDesk desk, ScenarioTable scenarios, Journal journal) {
        this.desk = desk;
        this.scenarios = scenarios;
        this.journal = journal;
    }

    @Override
    public String name() {
        return desk.kind();
    }

    @Override
    public Class<PlanOrder> parameters() {
        return PlanOrder.class;
    }

    @Override
    public Permission permission() {
        return Permission.PLAN;
    }

    @Override
    public JobText accept(Caller caller, PlanOrder order) {
        caller.requireInside();
        if (order.plan() == null || order.plan().isBlank() || order.plan().length() > LONGEST_PLAN) {
            throw new SantuException("SANTU-SCENARIO-PLAN", LONGEST_PLAN).with("field", "plan");
        }
        return desk.accept(caller, order.plan());
    }

    @Override
    public void run(JobRun run, PlanOrder order) throws IOException {
        JobText title = accept(run.caller(), order);
        // Before anything is read: whatever changes from here on, the plan may not know of.
        long version = journal.newestSequence();
        WorkedPlan worked = desk.work(run.caller(), order.plan(), new Progress(run));
        run.check();
        writeFiles(run, title.in(run.locale()) + ".zip", worked);
        run.whenDone(() -> scenarios.insert(run.id(), desk.kind(), run.caller(), order.plan(), version, worked));
        run.progress(1, 1, KEEPING);
    }

    private static void writeFiles(JobRun run, String name, WorkedPlan worked) throws IOException {
        try (OutputStream out = run.openResult(name, "application/zip");
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ResultFile file : worked.files()) {
                run.check();
                ZipEntry entry = new ZipEntry(file.name());
                // Not the clock: the same plan gives the same bytes.
                entry.setTimeLocal(worked.rulesOfDay().atStartOfDay());
                zip.putNextEntry(entry);
                file.content().write(zip);
                zip.closeEntry();
            }
            zip.finish();
        }
    }

    private record Progress(JobRun run) implements PlanProgress {
        @Override
        public Locale locale() {
            return run.locale();
        }

        @Override
        public void at(int step, int steps, String stage, Object... figures) {
            // The last step is that of keeping what came out.
            run.progress(step, steps + 1L, stage, figures);
            run.check();
        }

        @Override
        public boolean isCancelled() {
            try {
                run.check();
                return false;
            } catch (JobStopped stopped) {
                return true;
            }
        }
    }
}
