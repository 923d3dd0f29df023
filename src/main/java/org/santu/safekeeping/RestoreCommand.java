package org.santu.safekeeping;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.santu.command.DatabaseCommand;
import org.santu.command.DatabasePlace;
import org.santu.problem.Messages;
import org.santu.problem.SantuException;
import org.santu.problem.sql.FullDisk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code santu restore FILE}: brings a backup back, all or nothing. */
@Command(name = "restore")
public final class RestoreCommand implements DatabaseCommand {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file;

    @Option(names = "--replace")
    private boolean replace;

    @Option(names = "--passphrase-file", paramLabel = "FILE")
    private Path passphraseFile;

    @Override
    public int run(DatabasePlace place) throws Exception {
        Locale locale = spec.commandLine().getResourceBundle().getLocale();
        long start = System.nanoTime();
        Path backup = file.toAbsolutePath().normalize();
        if (!Files.exists(backup)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(backup)) {
            throw new SantuException("SANTU-BACKUP-NONE", file.toString());
        }
        ArchiveReader archive = new ArchiveReader(backup, Passphrase.read(passphraseFile));
        Manifest manifest;
        try (TerminalWatch watch = new TerminalWatch(spec.commandLine().getErr(), locale, place.stopping())) {
            manifest = new Restore(place, archive, watch).run(replace);
        } catch (SQLException e) {
            throw FullDisk.isBehind(e)
                    ? new SantuException(e, "SANTU-DISK-FULL", place.url())
                    : new SantuException(e, "SANTU-RESTORE-DATABASE", e.getMessage());
        }
        spec.commandLine()
                .getOut()
                .println(Messages.text(
                        locale,
                        manifest.withKeys() ? "restore.done.with-keys" : "restore.done",
                        manifest.createdAt(),
                        manifest.rows(),
                        manifest.tables().size(),
                        manifest.files().size(),
                        (System.nanoTime() - start) / 1e9));
        return 0;
    }
}
