package org.santu.safekeeping;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * How the last backups went, for whoever may know it. Never a reason to call the application down: whoever restarts it for
 * that helps nobody.
 */
@Component("backup")
class BackupHealth implements HealthIndicator {
    private final BackupKeeper keeper;

    BackupHealth(BackupKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        try {
            Optional<BackupLog.Entry> good = keeper.log().lastGood();
            good.ifPresent(
                    entry -> health.withDetail("lastGood", entry.finishedAt().toString()));
            keeper.log().newest(1).stream()
                    .filter(entry -> entry.problem() != null)
                    .forEach(entry -> health.withDetail("problem", entry.problem()));
            health.withDetail("timer", keeper.plan().isOn());
            health.withDetail("overdue", keeper.plan().isOverdue(Instant.now(), good));
        } catch (SQLException e) {
            // That the database does not answer is told beside this.
            health.unknown();
        }
        return health.build();
    }
}
