package org.santu.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.santu.problem.SantuException;
import org.santu.problem.http.ProblemBody;

/** A machine without the solver says so, in a sentence; this one has it. */
class NativeSolverTest {
    @Test
    void hereItIsLoadedHoweverOftenItIsAskedFor() {
        NativeSolver.load();
        NativeSolver.load();
    }

    @Test
    void elsewhereASentenceSaysWhereItRuns() {
        SantuException problem = NativeSolver.missing(new UnsatisfiedLinkError(), "Mac OS X", "aarch64");
        assertThat(problem.code()).isEqualTo("SANTU-SOLVER-MISSING");
        assertThat(problem.text(Locale.ENGLISH)).contains("Mac OS X", "aarch64", "Linux", "Windows");
        assertThat(problem.text(Locale.CHINESE)).contains("Mac OS X", "求解器");
        assertThat(ProblemBody.of(Locale.ENGLISH, problem.code(), problem.args())
                        .getStatus())
                .isEqualTo(501);
    }
}
