package org.santu.exchange.out.template;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.santu.command.DataCommand;
import org.santu.problem.SantuException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code santu template LAYER --out FILE.xlsx}: an empty workbook to fill in. */
@Command(name = "template")
public final class TemplateCommand implements DataCommand<Templates> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "LAYER", descriptionKey = "layer")
    private String layer;

    @Option(names = "--out", paramLabel = "FILE.xlsx", required = true)
    private Path out;

    @Override
    public Class<Templates> worker() {
        return Templates.class;
    }

    @Override
    public int run(Templates templates) throws IOException {
        Locale locale = spec.commandLine().getResourceBundle().getLocale();
        Path target = out.toAbsolutePath();
        if (!target.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new SantuException("SANTU-TEMPLATE-FILE", out.toString());
        }
        if (Files.isDirectory(target) || !Files.isDirectory(target.getParent())) {
            throw new SantuException("SANTU-EXPORT-FILE", out.toString());
        }
        Path part = Files.createTempFile(target.getParent(), ".santu-template-", ".xlsx");
        try {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(part))) {
                templates.write(layer, locale, file);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        spec.commandLine().getOut().println(out);
        spec.commandLine().getOut().flush();
        return 0;
    }
}
