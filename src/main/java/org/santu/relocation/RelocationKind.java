package org.santu.relocation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.job.JobKind;
import org.santu.job.JobRun;
import org.santu.job.JobStopped;
import org.santu.job.JobText;
import org.santu.problem.SantuException;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.relocation.siting.SitingProgress;
import org.santu.relocation.siting.SitingProgress.Stage;
import org.santu.store.Region;
import org.santu.store.Regions;
import org.springframework.stereotype.Component;

/** Works a plan out as a job: keeps it as a scenario and gives its files as one zip. */
@Component
class RelocationKind implements JobKind<RelocationOrder> {
    static final String NAME = "relocation";
    /** As the plan is called in messages. */
    private static final String FILE = "plan.yaml";

    private static final int LONGEST_PLAN = 200_000;

    private final RelocationDesk desk;
    private final ScenarioTable scenarios;
    private final Regions regions;

    RelocationKind(RelocationDesk desk, ScenarioTable scenarios, Regions regions) {
        this.desk = desk;
        this.scenarios = scenarios;
        this.regions = regions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<RelocationOrder> parameters() {
        return RelocationOrder.class;
    }

    @Override
    public Permission permission() {
        return Permission.PLAN;
    }

    @Override
    public JobText accept(Caller caller, RelocationOrder order) {
        caller.requireInside();
        if (order.plan() == null || order.plan().length() > LONGEST_PLAN) {
            throw new SantuException("SANTU-RELOCATION-FILE", FILE).with("field", "plan");
        }
        RelocationPlan plan = desk.parse(FILE, order.plan());
        Region region = caller.scope().contains(plan.region())
                ? regions.findRegion(caller, plan.region()).orElse(null)
                : null;
        if (region == null) {
            throw new SantuException("SANTU-REGION-NOT-FOUND", plan.region()).with("field", "region");
        }
        return JobText.of("SANTU-RELOCATION-TITLE", plan.title(), region.name());
    }

    @Override
    public void run(JobRun run, RelocationOrder order) throws IOException {
        JobText title = accept(run.caller(), order);
        RelocationOutcome outcome = desk.run(run.caller(), FILE, order.plan(), null, progress(run));
        run.check();
        ResultFolder folder = new ResultFolder(outcome, run.locale());
        try (OutputStream out = run.openResult(title.in(run.locale()) + ".zip", "application/zip");
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ResultFolder.ResultFile file : folder.files()) {
                ZipEntry entry = new ZipEntry(file.name());
                entry.setTimeLocal(outcome.day().atStartOfDay());
                zip.putNextEntry(entry);
                file.content().write(zip);
                zip.closeEntry();
            }
            zip.finish();
        }
        scenarios.insert(run.caller(), outcome, run.locale());
        run.progress(Stage.values().length, Stage.values().length, Stage.WRITING.key());
    }

    private static SitingProgress progress(JobRun run) {
        return new SitingProgress() {
            @Override
            public void at(Stage stage, Object... figures) {
                run.progress(stage.ordinal(), Stage.values().length, stage.key(), figures);
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
        };
    }
}
