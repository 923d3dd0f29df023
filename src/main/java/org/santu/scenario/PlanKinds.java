package org.santu.scenario;

import java.util.ArrayList;
import java.util.List;
import org.santu.job.JobKind;
import org.santu.job.JobKindFamily;
import org.santu.store.Journal;
import org.springframework.stereotype.Component;

/** For each desk the kind of job that works its plans out. */
@Component
class PlanKinds implements JobKindFamily {
    private final List<JobKind<?>> kinds = new ArrayList<>();

    PlanKinds(PlanDesks desks, ScenarioTable scenarios, Journal journal) {
        desks.all().forEach(desk -> kinds.add(new PlanKind(desk, scenarios, journal)));
    }

    @Override
    public List<JobKind<?>> kinds() {
        return List.copyOf(kinds);
    }
}
