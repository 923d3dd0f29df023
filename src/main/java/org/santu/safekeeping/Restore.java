package org.santu.safekeeping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.ds.PGSimpleDataSource;
import org.santu.audit.AuditAction;
import org.santu.command.DatabasePlace;
import org.santu.job.RestoredJobs;
import org.santu.problem.SantuException;

/**
 * Brings a backup into a database and a home folder, all or nothing: the file is read and checked to its end before anything
 * is touched, what was there stays aside until the new content is complete and compared, and whatever goes wrong meanwhile,
 * the end of the process included, brings it back. For one thread.
 */
final class Restore {
    private static final int LOOKS_AT_OTHERS = 20;
    private static final long LOOK_NANOS = 100_000_000;

    private final DatabasePlace place;
    private final ArchiveReader archive;
    private final Watch watch;
    private final FileSwap files;

    Restore(DatabasePlace place, ArchiveReader archive, Watch watch) {
        this.place = place;
        this.archive = archive;
        this.watch = watch;
        this.files = new FileSwap(place.home());
    }

    /**
     * @param replace whether what is there may go
     * @return what was brought in
     * @throws SantuException for what the user can act on; everything is as before then
     */
    Manifest run(boolean replace) throws IOException, SQLException {
        watch.step("restore.check");
        Manifest manifest = archive.check(watch);
        PGSimpleDataSource database = dataSource(place);
        Migrations migrations = new Migrations(database);
        migrations.requireKnown(manifest, archive.file());
        try (Connection guard = database.getConnection()) {
            Aside aside = new Aside(guard);
            enter(aside, replace);
            try {
                aside.begin();
                bringIn(manifest, database, migrations);
                aside.finish();
            } catch (IOException | SQLException | RuntimeException | Error e) {
                takeBack(aside, e);
                throw e;
            }
            // From here on the new content counts, whatever happens.
            files.finish();
            aside.unlock();
        }
        return manifest;
    }

    private void enter(Aside aside, boolean replace) throws SQLException, IOException {
        if (!aside.tryLock()) {
            throw new SantuException("SANTU-RESTORE-UNDER-WAY");
        }
        RestoreGuard.settle(aside, files);
        int others = othersWhoStay(aside);
        if (others > 0) {
            throw new SantuException("SANTU-RESTORE-IN-USE", others);
        }
        boolean empty =
                aside.isEmpty() && new HomeFiles(place.home()).list(false, null).isEmpty();
        if (!replace && !empty) {
            throw new SantuException("SANTU-RESTORE-NOT-EMPTY");
        }
    }

    /** The files first: as long as the old content stands aside, a start knows that they are to be taken back. */
    private void takeBack(Aside aside, Throwable why) {
        try {
            files.undo();
            aside.undo();
        } catch (IOException | SQLException | RuntimeException e) {
            // The next start tries again; what is to be told is why it came to this.
            why.addSuppressed(e);
        }
    }

    /** Whoever has just left is still counted for a moment. */
    private static int othersWhoStay(Aside aside) throws SQLException {
        int others = aside.others();
        for (int looks = 0; others > 0 && looks < LOOKS_AT_OTHERS; looks++) {
            LockSupport.parkNanos(LOOK_NANOS);
            others = aside.others();
        }
        return others;
    }

    private void bringIn(Manifest manifest, PGSimpleDataSource database, Migrations migrations)
            throws IOException, SQLException {
        watch.step("restore.tables");
        migrations.upTo(manifest);
        Connection connection = database.getConnection();
        try {
            connection.setAutoCommit(false);
            TableLoad load = new TableLoad(connection, manifest, watch);
            load.prepare();
            unpack(manifest, load);
            load.complete();
            connection.commit();
        } finally {
            connection.abort(Runnable::run);
        }
        files.swap(manifest.withKeys());
        watch.step("restore.migrate");
        watch.check();
        place.migrate().run();
        watch.check();
        endWhatWasUnderWay(database);
        new Records(database, place.home()).record(AuditAction.RESTORE, archive.file(), manifest);
    }

    /** Who was signed in when the backup was made may have been sent away since; jobs do not go on by themselves. */
    private static void endWhatWasUnderWay(PGSimpleDataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (new DatabaseShape(connection).text("SELECT to_regclass('santu.session')::text") != null) {
                statement.execute("DELETE FROM santu.session");
            }
            RestoredJobs.interrupt(connection);
        }
    }

    private void unpack(Manifest manifest, TableLoad load) throws IOException, SQLException {
        Map<String, Manifest.Table> tables =
                manifest.tables().stream().collect(Collectors.toMap(Manifest.Table::part, Function.identity()));
        Map<String, Manifest.HomeFile> kept =
                manifest.files().stream().collect(Collectors.toMap(Manifest.HomeFile::part, Function.identity()));
        archive.forEachPart((part, in) -> {
            if (tables.containsKey(part)) {
                load.load(tables.get(part), in);
            } else if (kept.containsKey(part)) {
                unpack(kept.get(part), in);
            }
        });
    }

    private void unpack(Manifest.HomeFile kept, InputStream in) throws IOException {
        Path path = Path.of(kept.path());
        if (!HomeFiles.belongs(path)) {
            throw archive.damaged(null, kept.part());
        }
        Path file = files.incoming(path);
        MessageDigest digest = Digests.sha256();
        Files.copy(new DigestInputStream(in, digest), file);
        if (!Digests.hex(digest).equals(kept.sha256())) {
            throw archive.damaged(null, kept.part());
        }
        if (kept.mode() != null && Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(kept.mode()));
        }
    }

    static PGSimpleDataSource dataSource(DatabasePlace place) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(place.url());
        source.setUser(place.username());
        source.setPassword(place.password());
        source.setApplicationName("santu");
        return source;
    }
}
