package org.santu.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.santu.locate.LocateResult.Status;

/** Limits, cancelling, progress, repeating, travelling to another machine. */
class SearchControlTest {
    /** It takes 1,575. */
    private static final int MOST_STEPS = 2_000;

    private static final double SOON_SECONDS = 7;

    /** The first of three tries that ends soon: any single one may meet a machine that has other things to do. */
    private static LocateResult soon(Supplier<LocateResult> search) {
        LocateResult result = search.get();
        for (int i = 0; i < 2 && result.seconds() >= SOON_SECONDS; i++) {
            result = search.get();
        }
        return result;
    }

    @Test
    void theTimeLimitIsKeptAndBoundAndGapAreValid() {
        LocateProblem problem = RandomProblems.large(1, 400, 120, 12, 0.9, true);
        LocateResult result =
                soon(() -> Locate.solve(problem, LocateOptions.defaults().withTimeLimitSeconds(1.5)));
        assertThat(result.seconds()).isLessThan(SOON_SECONDS);
        PlanChecker.check(problem, result);
        assertThat(result.bound()).isLessThanOrEqualTo(result.objective());
    }

    @Test
    void whyThereIsNoPlanIsLookedForWithinTheLimitOrJustAfterIt() {
        assertThat(Infeasibility.extraSeconds(60, 10)).isEqualTo(12);
        assertThat(Infeasibility.extraSeconds(60, 55)).isEqualTo(5);
        assertThat(Infeasibility.extraSeconds(60, 61)).isLessThan(2);
        assertThat(Infeasibility.extraSeconds(1, 2)).isEqualTo(0.2);
    }

    /** The search asks in every step whether it is to stop: that counts its work, whatever else the machine does. */
    @Test
    void littleWorkBringsTheGapUnderATenth() {
        LocateProblem problem = RandomProblems.large(1, 400, 120, 12, 0.9, true);
        AtomicInteger steps = new AtomicInteger();
        AtomicBoolean close = new AtomicBoolean();
        LocateResult result = Locate.solve(
                problem,
                LocateOptions.defaults()
                        .withTimeLimitSeconds(900)
                        .withCancelled(() -> steps.incrementAndGet() > MOST_STEPS || close.get())
                        .withListener(progress -> close.set(
                                progress.objective() - progress.bound() < 0.1 * Math.abs(progress.objective()))));
        assertThat(result.gap()).as("after %s steps", steps).isLessThan(0.1);
        PlanChecker.check(problem, result);
    }

    @Test
    void cancellingStopsSoonWithThePlanSoFar() {
        LocateProblem problem = RandomProblems.large(2, 400, 120, 12, 0.9, true);
        LocateResult result = soon(() -> {
            long stopAt = System.nanoTime() + 1_500_000_000L;
            return Locate.solve(problem, LocateOptions.defaults().withCancelled(() -> System.nanoTime() > stopAt));
        });
        assertThat(result.seconds()).isLessThan(SOON_SECONDS);
        assertThat(result.status()).isIn(Status.FEASIBLE, Status.OPTIMAL, Status.TIMEOUT);
    }

    @Test
    void progressOnlyEverGetsBetter() {
        List<LocateOptions.Progress> heard = new ArrayList<>();
        LocateProblem problem = RandomProblems.large(3, 60, 30, 6, 0.8, true);
        LocateResult result = Locate.solve(problem, LocateOptions.defaults().withListener(heard::add));
        assertThat(heard).isNotEmpty();
        for (int k = 1; k < heard.size(); k++) {
            double before = heard.get(k - 1).objective();
            assertThat(Double.isNaN(before) || heard.get(k).objective() <= before)
                    .isTrue();
            assertThat(heard.get(k).bound())
                    .isGreaterThanOrEqualTo(heard.get(k - 1).bound());
        }
        assertThat(heard.get(heard.size() - 1).objective()).isEqualTo(result.objective());
    }

    @Test
    void theSameSeedGivesTheSameAnswer() {
        LocateProblem problem = RandomProblems.large(4, 80, 30, 6, 0.85, true);
        // Far from the limit of time, within which a busy machine would get less far.
        LocateOptions options = LocateOptions.defaults().withTimeLimitSeconds(900);
        LocateResult one = Locate.solve(problem, options);
        LocateResult other = Locate.solve(problem, options);
        assertThat(other.open()).isEqualTo(one.open());
        assertThat(other.assignments()).isEqualTo(one.assignments());
        assertThat(other.bound()).isEqualTo(one.bound());
        PlanChecker.check(problem, one);
    }

    @Test
    void problemAndResultTravel() throws Exception {
        LocateProblem problem = RandomProblems.large(5, 20, 8, 3, 0.7, false);
        LocateProblem copy = copy(problem);
        assertThat(copy).isEqualTo(problem);
        LocateResult result = Locate.solve(copy);
        assertThat(copy(result)).isEqualTo(result);
        PlanChecker.check(problem, result);
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(T object) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
