package org.santu.sheet.handbook;

import java.io.IOException;
import org.santu.command.DataCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code santu handbook household}. */
@Command(name = "household")
public final class HouseholdCommand implements DataCommand<HandbookPrinter> {
    @Mixin
    private HandbookTarget target;

    @Parameters(paramLabel = "ID", descriptionKey = "id")
    private String id;

    @Override
    public Class<HandbookPrinter> worker() {
        return HandbookPrinter.class;
    }

    @Override
    public int run(HandbookPrinter printer) throws IOException {
        return printer.household(id, target.task());
    }
}
