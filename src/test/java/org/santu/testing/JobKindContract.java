package org.santu.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.santu.access.Account;
import org.santu.access.Caller;
import org.santu.access.Role;
import org.santu.job.JobKind;
import org.santu.job.JobStopped;
import org.santu.job.JobText;
import tools.jackson.databind.json.JsonMapper;

/** What every kind of job owes to those who order it. A test of a kind extends this. */
public abstract class JobKindContract<P> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    protected abstract JobKind<P> kind();

    /** Parameters of a job that succeeds for {@link #owner()} in a few seconds. */
    protected abstract P parameters();

    /** The same beyond the owner's region. */
    protected abstract P elsewhere();

    protected Caller owner() {
        return new Account("contract", Role.EDITOR, SmallCounty.WEST).caller();
    }

    @Test
    void theNameFitsIntoAnAddress() {
        assertThat(kind().name()).matches("[a-z][a-z-]{2,30}");
    }

    @Test
    void parametersSurviveARestart() {
        P parameters = parameters();
        assertThat(JSON.readValue(JSON.writeValueAsString(parameters), kind().parameters()))
                .isEqualTo(parameters);
    }

    @Test
    void theTitleIsReadableInBothLanguages() {
        JobText title = kind().accept(owner(), parameters());
        assertThat(title.in(Locale.CHINESE))
                .isNotEqualTo(title.in(Locale.ENGLISH))
                .doesNotContain("SANTU-");
    }

    @Test
    void whatLiesOutsideTheOwnersRegionIsRefusedAtOnceAndStillWhenItRuns() {
        assertThatThrownBy(() -> kind().accept(owner(), elsewhere())).hasMessageContaining("NOT-FOUND");
        assertThatThrownBy(() -> kind().run(MemoryRun.of(owner()), elsewhere())).hasMessageContaining("NOT-FOUND");
    }

    @Test
    void anInterruptedRunLeavesNoResultAndTheNextOneMakesTheSame() throws Exception {
        MemoryRun whole = MemoryRun.of(owner());
        kind().run(whole, parameters());
        assertThat(whole.results()).hasSize(1);
        assertThat(whole.progress()).isSorted().last().isEqualTo(1000L);
        for (int part = 1; part <= 3; part++) {
            MemoryRun first = MemoryRun.of(owner()).cancelledAfter(whole.checks() * part / 4);
            assertThatThrownBy(() -> kind().run(first, parameters())).isInstanceOf(JobStopped.class);
            assertThat(first.results()).isEmpty();
            MemoryRun second = first.again();
            kind().run(second, parameters());
            assertThat(second.results().keySet()).isEqualTo(whole.results().keySet());
            String name = whole.results().keySet().iterator().next();
            assertThat(second.results().get(name)).isEqualTo(whole.results().get(name));
        }
    }
}
