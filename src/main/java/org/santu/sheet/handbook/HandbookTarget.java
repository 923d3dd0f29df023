package org.santu.sheet.handbook;

import java.nio.file.Path;
import org.santu.sheet.handbook.HandbookPrinter.Task;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the commands of both handbooks print to, and how. */
final class HandbookTarget {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--out", paramLabel = "FILE.pdf", required = true)
    private Path out;

    @Option(names = "--public")
    private boolean publicEdition;

    @Option(names = "--language", paramLabel = "zh|en")
    private String language;

    Task task() {
        return new Task(
                out,
                language,
                publicEdition,
                command.root().commandLine().getResourceBundle().getLocale(),
                command.commandLine().getErr());
    }
}
