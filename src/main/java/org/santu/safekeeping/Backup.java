package org.santu.safekeeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.santu.ownerfile.OwnerOnly;
import org.santu.problem.SantuException;
import org.santu.problem.sql.FullDisk;

/**
 * Writes a backup: what one snapshot of the database shows, and the files of the home folder, in one file that is read back
 * before it takes its name. Others read and write meanwhile. For one thread.
 */
final class Backup {
    /**
     * @param file absolute; replaced when the new one is complete
     * @param passphrase null for a file that everybody can read
     * @param withKeys needs a passphrase
     * @param home whose files are kept
     * @param except a folder below home that is left out, such as the one of the backups; may be null
     * @param version of the running program
     */
    record Request(Path file, char[] passphrase, boolean withKeys, Path home, Path except, String version) {
        Request {
            if (withKeys && passphrase == null) {
                throw new SantuException("SANTU-BACKUP-KEYS-PASSPHRASE");
            }
        }
    }

    /** A finished backup. */
    record Result(Path file, long bytes, Manifest manifest) {}

    private final Connection connection;
    private final Request request;
    private final Watch watch;
    private final DatabaseShape shape;

    private Backup(Connection connection, Request request, Watch watch) {
        this.connection = connection;
        this.request = request;
        this.watch = watch;
        this.shape = new DatabaseShape(connection);
    }

    /**
     * @param connection of the role that owns the tables; left as it was, or closed when the backup fails
     * @throws SantuException for what the user can act on, {@code SANTU-BACKUP-STOPPED} among it; there is no new file then
     */
    static Result write(Connection connection, Request request, Watch watch) throws IOException, SQLException {
        return new Backup(connection, request, watch).write();
    }

    private Result write() throws IOException, SQLException {
        Path part = request.file().resolveSibling(request.file().getFileName() + ".part");
        try {
            create(part);
            Manifest manifest;
            try (ArchiveWriter archive = new ArchiveWriter(part, request.passphrase())) {
                // Files first: what they say of the database, such as the last audit entry, may be old, but never too
                // new.
                manifest = inOneSnapshot(archive, files(archive));
                archive.finish(manifest);
            }
            ArchiveWriter.force(part);
            watch.step("backup.verify");
            if (!new ArchiveReader(part, request.passphrase()).check(watch).equals(manifest)) {
                throw new SantuException("SANTU-BACKUP-DAMAGED", part.toString(), Manifest.PART);
            }
            OwnerOnly.replace(part, request.file());
            return new Result(request.file(), Files.size(request.file()), manifest);
        } catch (IOException e) {
            throw problem(e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private SantuException problem(IOException e) {
        String message = String.valueOf(e.getMessage());
        if (FullDisk.isBehind(e)) {
            return new SantuException(e, "SANTU-DISK-FULL", request.file().toString());
        }
        String reason = e instanceof NoSuchFileException ? "no such folder" : message;
        return new SantuException(e, "SANTU-BACKUP-FILE", request.file().toString(), reason);
    }

    /** Personal data are inside, so only the owner may read it. */
    private static void create(Path part) throws IOException {
        Files.deleteIfExists(part);
        OwnerOnly.createFile(part);
    }

    private Manifest inOneSnapshot(ArchiveWriter archive, List<Manifest.HomeFile> files)
            throws IOException, SQLException {
        boolean automatic = connection.getAutoCommit();
        boolean complete = false;
        connection.setAutoCommit(false);
        try {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            }
            TableCopy.prepare(connection);
            if (!shape.hasHistory()) {
                throw new SantuException("SANTU-BACKUP-NOTHING");
            }
            String moment = shape.text("SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')");
            List<Manifest.Migration> migrations = shape.migrations();
            List<Manifest.Table> tables = tables(archive);
            Manifest manifest = new Manifest(
                    Manifest.FORMAT,
                    request.version(),
                    moment,
                    shape.text("SHOW server_version"),
                    shape.text("SELECT postgis_lib_version()"),
                    migrations,
                    tables,
                    // Numbers drawn after the snapshot leave a gap at worst; numbers used before it are all counted.
                    shape.sequences(),
                    files,
                    request.withKeys());
            complete = true;
            return manifest;
        } finally {
            if (complete) {
                connection.rollback();
                connection.setAutoCommit(automatic);
            } else {
                // In the middle of a COPY nothing else can be said on this connection.
                connection.abort(Runnable::run);
            }
        }
    }

    private List<Manifest.Table> tables(ArchiveWriter archive) throws IOException, SQLException {
        List<DatabaseShape.Found> found = shape.tables();
        lock(found);
        List<Manifest.Table> tables = new ArrayList<>();
        for (DatabaseShape.Found table : found) {
            watch.step("backup.table", table.schema() + "." + table.name());
            Manifest.Shape columns = shape.shape(table.oid());
            String part = "database/" + table.schema() + "." + table.name() + ".txt";
            RowHash[] hash = new RowHash[1];
            ArchiveWriter.Written written = archive.part(
                    part,
                    out -> hash[0] = new TableCopy(connection, watch)
                            .out(table.qualified(), columns, table.expectedRows(), out));
            tables.add(new Manifest.Table(
                    table.schema(),
                    table.name(),
                    part,
                    hash[0].rows(),
                    hash[0].hex(),
                    written.bytes(),
                    written.sha256(),
                    columns));
        }
        return tables;
    }

    /** A newer version that starts meanwhile waits with its migrations until the copy is complete. */
    private void lock(List<DatabaseShape.Found> tables) throws SQLException {
        if (!tables.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("LOCK TABLE "
                        + tables.stream().map(DatabaseShape.Found::qualified).collect(Collectors.joining(", "))
                        + " IN ACCESS SHARE MODE");
            }
        }
    }

    private List<Manifest.HomeFile> files(ArchiveWriter archive) throws IOException, SQLException {
        watch.step("backup.files");
        HomeFiles home = new HomeFiles(request.home());
        List<Manifest.HomeFile> files = new ArrayList<>();
        for (Path path : home.list(request.withKeys(), request.except())) {
            if (request.home().resolve(path).equals(request.file())) {
                continue;
            }
            watch.check();
            String name = path.toString().replace('\\', '/');
            ArchiveWriter.Written written = archive.part(
                    "home/" + name, out -> Files.copy(request.home().resolve(path), out));
            files.add(new Manifest.HomeFile(name, "home/" + name, written.bytes(), written.sha256(), home.mode(path)));
        }
        return files;
    }
}
