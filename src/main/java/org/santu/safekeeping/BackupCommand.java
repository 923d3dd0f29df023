package org.santu.safekeeping;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.Locale;
import org.postgresql.ds.PGSimpleDataSource;
import org.santu.audit.AuditAction;
import org.santu.command.DatabaseCommand;
import org.santu.command.DatabasePlace;
import org.santu.problem.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code santu backup FILE}: everything in one file, while Santu runs. */
@Command(name = "backup")
public final class BackupCommand implements DatabaseCommand {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file;

    @Option(names = "--passphrase-file", paramLabel = "FILE")
    private Path passphraseFile;

    @Option(names = "--with-keys")
    private boolean withKeys;

    @Override
    public int run(DatabasePlace place) throws Exception {
        Locale locale = spec.commandLine().getResourceBundle().getLocale();
        long start = System.nanoTime();
        Instant startedAt = Instant.now();
        Backup.Request request = new Backup.Request(
                file.toAbsolutePath().normalize(),
                Passphrase.read(passphraseFile),
                withKeys,
                place.home(),
                null,
                place.version());
        PGSimpleDataSource database = Restore.dataSource(place);
        Backup.Result result;
        try (TerminalWatch watch = new TerminalWatch(spec.commandLine().getErr(), locale, place.stopping());
                Connection connection = database.getConnection()) {
            result = Backup.write(connection, request, watch);
        }
        Manifest manifest = result.manifest();
        new Records(database, place.home()).logged(startedAt, result);
        new Records(database, place.home()).record(AuditAction.BACKUP, result.file(), manifest);
        spec.commandLine()
                .getOut()
                .println(Messages.text(
                        locale,
                        withKeys ? "backup.done.with-keys" : "backup.done",
                        file.toString(),
                        result.bytes() / 1e6,
                        manifest.rows(),
                        manifest.tables().size(),
                        manifest.files().size(),
                        (System.nanoTime() - start) / 1e9));
        return 0;
    }
}
