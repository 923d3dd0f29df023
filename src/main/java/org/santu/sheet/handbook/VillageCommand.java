package org.santu.sheet.handbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.santu.command.DataCommand;
import org.santu.sheet.handbook.HandbookPrinter.Task;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code santu handbook village}. */
@Command(name = "village")
public final class VillageCommand implements DataCommand<HandbookPrinter> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CODE", descriptionKey = "code")
    private String code;

    @Option(names = "--out", paramLabel = "FILE.pdf", required = true)
    private Path out;

    @Option(names = "--public")
    private boolean publicEdition;

    @Option(names = "--language", paramLabel = "zh|en")
    private String language;

    @Option(names = "--households")
    private boolean households;

    @Override
    public Class<HandbookPrinter> worker() {
        return HandbookPrinter.class;
    }

    @Override
    public int run(HandbookPrinter printer) throws IOException {
        Locale terminal = spec.root().commandLine().getResourceBundle().getLocale();
        Task task = new Task(
                out, language, publicEdition, terminal, spec.commandLine().getErr());
        return households ? printer.households(code, task) : printer.village(code, task);
    }
}
