package org.santu.testing;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.job.JobKind;
import org.santu.job.JobRun;
import org.santu.job.JobText;
import org.santu.problem.SantuException;

/** Long work for tests: counts, slowly, keeps each number as a step, and writes them all into a file. */
public class CountingKind implements JobKind<CountingKind.Numbers> {
    public static final String NAME = "counting";

    /**
     * @param to the last number
     * @param millis how long each takes
     * @param failAt a number at which it fails, 0 for none
     */
    public record Numbers(int to, int millis, int failAt) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Numbers> parameters() {
        return Numbers.class;
    }

    @Override
    public Permission permission() {
        return Permission.PRINT;
    }

    @Override
    public JobText accept(Caller caller, Numbers numbers) {
        if (numbers.to() < 1) {
            throw new SantuException("SANTU-JOB-PARAMETERS", NAME);
        }
        return JobText.of("TEST-COUNTING", numbers.to());
    }

    @Override
    public void run(JobRun run, Numbers numbers) throws Exception {
        StringBuilder counted = new StringBuilder();
        for (int number = 1; number <= numbers.to(); number++) {
            run.progress(number - 1, numbers.to(), "TEST-COUNTING", number);
            String step = String.valueOf(number);
            if (run.findStep(step).isEmpty()) {
                count(numbers, number);
                run.keepStep(
                        step, (Thread.currentThread().getName().hashCode() + " ").getBytes(StandardCharsets.UTF_8));
            }
            counted.append(number).append('\n');
        }
        try (OutputStream out = run.openResult("数到" + numbers.to() + ".txt", "text/plain;charset=UTF-8")) {
            out.write(counted.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Does the work of one number. */
    protected void count(Numbers numbers, int number) throws InterruptedException {
        if (number == numbers.failAt()) {
            throw new SantuException("SANTU-JOB-PARAMETERS", number);
        }
        Thread.sleep(numbers.millis());
    }
}
