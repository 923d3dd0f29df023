package org.santu.exchange.out;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.santu.access.Caller;
import org.santu.command.DataCommand;
import org.santu.command.TerminalLine;
import org.santu.problem.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code santu export L --out FILE}: exit status 0 when the file is there, 1 when nothing was done. */
@Command(name = "export")
public final class ExportCommand implements DataCommand<Exporter> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "L", descriptionKey = "layer")
    private String layer;

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out;

    @Option(names = "--format", paramLabel = "F")
    private String format;

    @Option(names = "--crs", paramLabel = "EPSG:n")
    private String crs;

    @Option(names = "--encoding", paramLabel = "UTF-8|GBK")
    private String encoding;

    @Option(names = "--region", paramLabel = "CODE")
    private String region;

    @Option(names = "--where", paramLabel = "ECQL")
    private String where;

    @Option(names = "--ids", paramLabel = "ID", split = ",")
    private List<String> ids;

    @Option(names = "--public")
    private boolean publicEdition;

    @Option(names = "--profile", paramLabel = "land-agency")
    private String profile;

    @Override
    public Class<Exporter> worker() {
        return Exporter.class;
    }

    @Override
    public int run(Exporter exporter) throws IOException {
        Locale locale = spec.commandLine().getResourceBundle().getLocale();
        String name = format == null ? ExportFormats.ofFile(out).name() : format;
        ExportOrder order = new ExportOrder(layer, name, crs, encoding, region, where, ids, publicEdition, profile);
        Caller caller = Caller.system();
        PrintWriter err = spec.commandLine().getErr();
        ExportReport report;
        try (TerminalLine line = new TerminalLine(err, locale)) {
            long total = System.console() == null ? 0 : exporter.count(caller, order, locale);
            report = exporter.run(caller, order, locale, out, written -> line.tell("export.progress", written, total));
        }
        for (ExportNotes.Note note : report.notes()) {
            err.println(ExportText.line(note, locale));
        }
        err.flush();
        PrintWriter text = spec.commandLine().getOut();
        text.println(Messages.text(
                locale, "export.report", report.features(), report.files().get(0), report.crs(), report.seconds()));
        text.flush();
        return 0;
    }
}
