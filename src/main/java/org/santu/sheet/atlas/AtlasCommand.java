package org.santu.sheet.atlas;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.santu.access.Caller;
import org.santu.command.DataCommand;
import org.santu.job.FileRun;
import org.santu.problem.SantuException;
import org.santu.sheet.SheetOptions;
import org.santu.sheet.template.SheetTemplate.Orientation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code santu atlas --region CODE --template T --out FILE.pdf|.zip}: exit status 3 when some villages have no sheet. */
@Command(name = "atlas")
public final class AtlasCommand implements DataCommand<AtlasKind> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SheetOptions options;

    @Option(names = "--region", paramLabel = "CODE", required = true)
    private String region;

    @Option(names = "--out", paramLabel = "FILE.pdf|.zip", required = true)
    private Path out;

    @Option(names = "--png")
    private boolean png;

    @Option(names = "--dpi", paramLabel = "150")
    private Integer dpi;

    @Option(names = "--threads", paramLabel = "2")
    private Integer threads;

    @Override
    public Class<AtlasKind> worker() {
        return AtlasKind.class;
    }

    @Override
    public int run(AtlasKind kind) throws IOException {
        String file = out.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!file.endsWith(".pdf") && !file.endsWith(".zip") || file.endsWith(".pdf") && png) {
            throw new SantuException("SANTU-ATLAS-FILE", out.toString());
        }
        String format = file.endsWith(".pdf") ? "pdf" : png ? "png.zip" : "pdf.zip";
        Boolean landscape = options.orientation() == null ? null : options.orientation() == Orientation.LANDSCAPE;
        AtlasOrder order = new AtlasOrder(
                region, options.template(), format, options.paper(), landscape, dpi, options.isPublicEdition(), null);
        kind.accept(Caller.system(), order);
        int workers = threads == null
                ? Math.min(4, Runtime.getRuntime().availableProcessors())
                : Math.max(1, Math.min(8, threads));
        try (FileRun run =
                new FileRun(out, options.locale(), workers, spec.commandLine().getErr())) {
            long start = System.nanoTime();
            AtlasKind.Outcome outcome = kind.make(run, order);
            run.complete();
            report(outcome, (System.nanoTime() - start) / 1e9);
            return outcome.failed() > 0 ? 3 : 0;
        }
    }

    private void report(AtlasKind.Outcome made, double seconds) {
        spec.commandLine()
                .getOut()
                .println(String.format(
                        Locale.ROOT,
                        "%d sheets, %d pages, %.2f s, %.2f sheets/s",
                        made.sheets(),
                        made.pages(),
                        seconds,
                        made.sheets() / seconds));
        spec.commandLine().getOut().flush();
    }
}
