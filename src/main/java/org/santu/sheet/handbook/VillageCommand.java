package org.santu.sheet.handbook;

import java.io.IOException;
import org.santu.command.DataCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code santu handbook village}. */
@Command(name = "village")
public final class VillageCommand implements DataCommand<HandbookPrinter> {
    @Mixin
    private HandbookTarget target;

    @Parameters(paramLabel = "CODE", descriptionKey = "code")
    private String code;

    @Option(names = "--households")
    private boolean households;

    @Override
    public Class<HandbookPrinter> worker() {
        return HandbookPrinter.class;
    }

    @Override
    public int run(HandbookPrinter printer) throws IOException {
        return households ? printer.households(code, target.task()) : printer.village(code, target.task());
    }
}
