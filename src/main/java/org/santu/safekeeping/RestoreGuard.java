package org.santu.safekeeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.santu.problem.SantuException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Stands before the migrations of every start: takes back a restore that was cut off, and lets nobody in while one is under
 * way.
 */
@Component
class RestoreGuard implements FlywayMigrationStrategy {
    /** Set in the start that a restore itself makes. */
    static final String RESTORING = "santu.restoring";

    private static final int ASKED_AT_MOST = 20;
    private static final long PAUSE_NANOS = 100_000_000;
    private static final Logger LOG = LoggerFactory.getLogger(RestoreGuard.class);

    private final Path home;
    private final boolean restoring;

    RestoreGuard(@Value("${santu.home:.santu}") Path home, @Value("${" + RESTORING + ":false}") boolean restoring) {
        this.home = home.toAbsolutePath().normalize();
        this.restoring = restoring;
    }

    @Override
    public void migrate(Flyway flyway) {
        if (restoring) {
            flyway.migrate();
            return;
        }
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
            Aside aside = new Aside(connection);
            if (aside.isUnderWay() || files().isUnfinished()) {
                takeBack(aside);
            }
            await(aside::tryShare);
            try {
                flyway.migrate();
            } finally {
                aside.unshare();
            }
        } catch (SQLException e) {
            throw new SantuException(e, "SANTU-RESTORE-DATABASE", e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileSwap files() {
        return new FileSwap(home);
    }

    private void takeBack(Aside aside) throws SQLException, IOException {
        await(aside::tryLock);
        try {
            settle(aside, files());
        } finally {
            aside.unlock();
        }
    }

    /** Asks for a lock of the restores. */
    @FunctionalInterface
    private interface Ask {
        boolean isGranted() throws SQLException;
    }

    /** The server gives back the lock of a process that was killed only a moment later. */
    private static void await(Ask ask) throws SQLException {
        for (int asked = 1; !ask.isGranted(); asked++) {
            if (asked == ASKED_AT_MOST) {
                throw new SantuException("SANTU-RESTORE-UNDER-WAY");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Undoes what a restore left that was cut off; to be called under its lock. */
    static void settle(Aside aside, FileSwap files) throws SQLException, IOException {
        if (aside.isUnderWay()) {
            LOG.warn("a restore was cut off: everything is as before it again");
            files.undo();
            aside.undo();
        } else {
            files.finish();
        }
    }
}
