package org.santu.job;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.CountDownLatch;
import org.santu.testing.CountingKind;

/** A process that is going to be killed: takes jobs and gets stuck at the third number. */
final class JobCrashMain {
    private JobCrashMain() {}

    /** @param args address, user name and password of the database */
    public static void main(String[] args) throws InterruptedException {
        HikariDataSource pool = JobProcess.pool(args[0], args[1], args[2]);
        CountingKind stuck = new CountingKind() {
            @Override
            protected void count(Numbers numbers, int number) throws InterruptedException {
                if (number == 3) {
                    new CountDownLatch(1).await();
                }
            }
        };
        new JobProcess(pool, stuck).start();
        new CountDownLatch(1).await();
    }
}
