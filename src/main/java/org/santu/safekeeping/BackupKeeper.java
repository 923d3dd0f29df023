package org.santu.safekeeping;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditLog;
import org.santu.problem.SantuException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes backups inside the running application, one at a time over all processes of a database, and remembers how each went.
 * Safe for concurrent use.
 */
@Component
class BackupKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(BackupKeeper.class);
    private static final long LOCK = 1398034601L;

    private final DataSource database;
    private final AuditLog audit;
    private final Path home;
    private final Path passphraseFile;
    private final BackupPlan plan;
    private final BackupLog log;
    private final Clock clock = Clock.systemUTC();

    BackupKeeper(
            Flyway flyway,
            AuditLog audit,
            @Value("${santu.home:.santu}") Path home,
            @Value("${santu.backup.dir:}") String folder,
            @Value("${santu.backup.at:02:30}") String at,
            @Value("${santu.backup.keep:7,4}") String keep,
            @Value("${santu.backup.passphrase-file:}") String passphraseFile) {
        // The role that migrates is the one that owns the tables, and so sees every row.
        this.database = flyway.getConfiguration().getDataSource();
        this.audit = audit;
        this.home = home.toAbsolutePath().normalize();
        this.plan = BackupPlan.of(folder, at, keep, ZoneId.systemDefault());
        this.passphraseFile = passphraseFile.isBlank() ? null : Path.of(passphraseFile.strip());
        this.log = new BackupLog(database);
    }

    BackupPlan plan() {
        return plan;
    }

    BackupLog log() {
        return log;
    }

    BackupFolder folder() {
        return new BackupFolder(plan.isOn() ? plan.folder() : home.resolve("backups"));
    }

    /** Makes the backup of the clock if it is due and nobody else is at it. */
    Optional<Backup.Result> makeIfDue() throws SQLException {
        if (!plan.isDue(clock.instant(), log.lastOfTimer())) {
            return Optional.empty();
        }
        return locked(
                        () -> Optional.of(make(Origin.TIMER, Records.OPERATOR, Watch.NONE)),
                        () -> plan.isDue(clock.instant(), lastOfTimer()))
                .flatMap(result -> result);
    }

    /** @throws SantuException {@code SANTU-BACKUP-UNDER-WAY-BUSY} when one is being made already */
    Backup.Result make(String actor, Watch watch) throws SQLException {
        return locked(() -> make(Origin.PERSON, actor, watch), () -> true)
                .orElseThrow(() -> new SantuException("SANTU-BACKUP-UNDER-WAY-BUSY"));
    }

    private Optional<BackupLog.Entry> lastOfTimer() {
        try {
            return log.lastOfTimer();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Work that may fail as a database does. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws SQLException;
    }

    /** Runs the work while no other process can; the condition is asked again under the lock. */
    private <T> Optional<T> locked(Work<T> work, BooleanSupplier condition) throws SQLException {
        try (Connection guard = database.getConnection()) {
            guard.setAutoCommit(true);
            DatabaseShape ask = new DatabaseShape(guard);
            if (!Boolean.parseBoolean(ask.text("SELECT pg_try_advisory_lock(" + LOCK + ")::text"))) {
                return Optional.empty();
            }
            try {
                return condition.getAsBoolean() ? Optional.of(work.run()) : Optional.empty();
            } finally {
                ask.text("SELECT pg_advisory_unlock(" + LOCK + ")::text");
            }
        }
    }

    private Backup.Result make(Origin origin, String actor, Watch watch) throws SQLException {
        Instant start = clock.instant();
        String name = folder().folder().toString();
        try (Connection connection = database.getConnection()) {
            folder().removeUnfinished();
            char[] passphrase = Passphrase.read(passphraseFile);
            Path file = folder().newFile(start, origin, passphrase != null);
            name = file.getFileName().toString();
            Backup.Request request = new Backup.Request(file, passphrase, false, home, folder().folder(), version());
            Backup.Result result = Backup.write(connection, request, watch);
            log.add(
                    start,
                    origin,
                    actor,
                    name,
                    result.bytes(),
                    result.manifest().rows(),
                    null);
            audit.record(
                    actor,
                    AuditAction.BACKUP,
                    name,
                    Map.of(
                            "of",
                            result.manifest().createdAt(),
                            "rows",
                            result.manifest().rows()));
            if (origin == Origin.TIMER) {
                folder().tidy(plan);
            }
            return result;
        } catch (IOException | SQLException | RuntimeException e) {
            RuntimeException problem = e instanceof RuntimeException known
                    ? known
                    : new SantuException(e, "SANTU-BACKUP-FILE", name, String.valueOf(e.getMessage()));
            LOG.error("The backup failed", e);
            log.add(start, origin, actor, name, null, null, String.valueOf(problem.getMessage()));
            throw problem;
        }
    }

    private static String version() {
        String version = BackupKeeper.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
