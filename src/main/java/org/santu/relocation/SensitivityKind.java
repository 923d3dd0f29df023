package org.santu.relocation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.job.JobKind;
import org.santu.job.JobRun;
import org.santu.job.JobStopped;
import org.santu.job.JobText;
import org.santu.problem.SantuException;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.relocation.plan.RelocationPlan.Criterion;
import org.santu.relocation.siting.Siting;
import org.santu.relocation.siting.SitingProgress;
import org.santu.relocation.siting.SitingResult;
import org.santu.scenario.Scenario;
import org.santu.scenario.Scenarios;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * How much the sites of a scenario depend on its weights: works the plan out again with each weight a fifth larger and a fifth
 * smaller, and says in which share of the runs each site stays. One more run with the weights as they are shows how much the shorter
 * search alone changes.
 */
@Component
class SensitivityKind implements JobKind<SensitivityOrder> {
    static final String NAME = "relocation-sensitivity";
    private static final double USUAL_CHANGE = 0.2;
    private static final double LEAST_CHANGE = 0.01;
    private static final double MOST_CHANGE = 0.9;
    /** Many runs: each searches no longer than this. */
    private static final double MOST_SECONDS = 8;

    /** Under which it stands with its scenario. */
    private static final String STUDY = "sensitivity";

    private static final String STAGE = "relocation.stage.sensitivity";

    private final RelocationDesk desk;
    private final Scenarios scenarios;

    SensitivityKind(RelocationDesk desk, Scenarios scenarios) {
        this.desk = desk;
        this.scenarios = scenarios;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<SensitivityOrder> parameters() {
        return SensitivityOrder.class;
    }

    @Override
    public Permission permission() {
        return Permission.PLAN;
    }

    @Override
    public JobText accept(Caller caller, SensitivityOrder order) {
        caller.requireInside();
        double change = change(order);
        if (!(change >= LEAST_CHANGE && change <= MOST_CHANGE)) {
            throw new SantuException("SANTU-RELOCATION-SENSITIVITY", LEAST_CHANGE, MOST_CHANGE).with("field", "change");
        }
        return JobText.of(
                "SANTU-RELOCATION-SENSITIVITY-TITLE",
                scenario(caller, order).summary().title(),
                100 * change);
    }

    private static double change(SensitivityOrder order) {
        return order.change() == null ? USUAL_CHANGE : order.change();
    }

    private Scenario scenario(Caller caller, SensitivityOrder order) {
        return (order.scenario() == null
                        ? java.util.Optional.<Scenario>empty()
                        : scenarios.find(caller, order.scenario()))
                .filter(found -> found.summary().kind().equals(RelocationPlans.KIND))
                .orElseThrow(() -> new SantuException("SANTU-SCENARIO-NOT-FOUND", String.valueOf(order.scenario())));
    }

    @Override
    public void run(JobRun run, SensitivityOrder order) throws IOException {
        Scenario scenario = scenario(run.caller(), order);
        RelocationPlan plan =
                desk.understand(run.caller(), scenario.plan()).plan().workedOut();
        Sensitivity sensitivity = new Sensitivity(scenario.result(), change(order));
        List<Trial> trials = trials(plan, change(order));
        run.progress(0, trials.size() + 1L, STAGE, 0, trials.size());
        RelocationDesk.Prepared ready = desk.prepare(run.caller(), plan, null);
        for (int i = 0; i < trials.size(); i++) {
            run.progress(i + 1L, trials.size() + 1L, STAGE, i + 1, trials.size());
            run.check();
            Trial trial = trials.get(i);
            SitingResult result = Siting.solve(
                    plan.withCriteria(trial.criteria(), Math.min(MOST_SECONDS, plan.timeLimitSeconds())),
                    ready.limits(),
                    ready.ground(),
                    quiet(run));
            run.check();
            sensitivity.add(trial.factor(), trial.change(), result, ready);
        }
        var found = sensitivity.json(plan, ready);
        scenarios.keepStudy(run.caller(), order.scenario(), STUDY, found);
        try (OutputStream out = run.openResult(STUDY + ".json", "application/json")) {
            out.write(JsonMapper.shared().writeValueAsBytes(found));
        }
    }

    /** @param factor whose weight is changed; null for none */
    private record Trial(String factor, double change, List<Criterion> criteria) {}

    private static List<Trial> trials(RelocationPlan plan, double change) {
        List<Trial> trials = new ArrayList<>(List.of(new Trial(null, 0, plan.criteria())));
        for (int i = 0; i < plan.criteria().size(); i++) {
            Criterion own = plan.criteria().get(i);
            for (double by : new double[] {change, -change}) {
                List<Criterion> changed = new ArrayList<>(plan.criteria());
                changed.set(i, new Criterion(own.factor(), own.weight() * (1 + by), own.curve()));
                trials.add(new Trial(own.factor(), by, changed));
            }
        }
        return trials;
    }

    private static SitingProgress quiet(JobRun run) {
        return new SitingProgress() {
            @Override
            public void at(Stage stage, Object... figures) {
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
