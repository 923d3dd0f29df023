package org.santu.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.santu.command.DatabaseCommand;
import org.santu.command.DatabasePlace;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs a command on a database that nobody has touched, and gives it time to tidy up when a signal ends the process. */
final class BareDatabase {
    private static final long TIDY_UP_SECONDS = 60;

    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean stopping;

    private BareDatabase() {}

    static int run(DatabaseCommand command, Settings settings) throws Exception {
        return new BareDatabase().start(command, settings);
    }

    private int start(DatabaseCommand command, Settings settings) throws Exception {
        // Without Spring nobody has told the log yet to stay out of the terminal.
        LoggingSystem.get(BareDatabase.class.getClassLoader()).beforeInitialize();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try (Database database = Database.open(settings)) {
            return command.run(new DatabasePlace(
                    settings.home(),
                    database.url(),
                    database.credentials().username(),
                    database.credentials().password(),
                    Version.text(),
                    () -> stopping,
                    () -> migrate(settings, database)));
        } finally {
            done.countDown();
        }
    }

    private static void migrate(Settings settings, Database database) {
        SpringStart spring = new SpringStart(settings, CompletableFuture.completedFuture(database.borrowed()));
        try (ConfigurableApplicationContext context = spring.restoring()) {
            context.getBean(FlywayMigrationInitializer.class);
        }
    }

    private void stop() {
        stopping = true;
        try {
            done.await(TIDY_UP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
