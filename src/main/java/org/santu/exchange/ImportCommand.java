package org.santu.exchange;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.santu.access.Caller;
import org.santu.command.DataCommand;
import org.santu.command.TerminalLine;
import org.santu.problem.Messages;
import org.santu.problem.SantuException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code santu import FILE --layer L}: exit status 0 all rows in, 3 some rejected, 1 nothing done. */
@Command(name = "import")
public final class ImportCommand implements DataCommand<Importer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file;

    @Option(names = "--layer", paramLabel = "L", required = true)
    private String layer;

    @Option(names = "--crs", paramLabel = "EPSG:n|GCJ-02|BD-09")
    private String crs;

    @Option(names = "--encoding", paramLabel = "GBK")
    private String encoding;

    @Option(names = "--map", paramLabel = "attribute=column", split = ",")
    private List<String> map = List.of();

    @Option(
            names = {"--set", "--part"},
            paramLabel = "NAME",
            descriptionKey = "part")
    private String part;

    @Option(names = "--mode", paramLabel = "insert|update|upsert|replace")
    private String mode = "insert";

    @Option(names = "--key", paramLabel = "attribute", split = ",")
    private List<String> key = List.of();

    @Option(names = "--region", paramLabel = "CODE")
    private String region;

    @Option(names = "--all-or-nothing")
    private boolean allOrNothing;

    @Option(names = "--conflicts", paramLabel = "refuse|keep|overwrite")
    private String conflicts = "refuse";

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Override
    public Class<Importer> worker() {
        return Importer.class;
    }

    @Override
    public int run(Importer importer) {
        Locale locale = spec.commandLine().getResourceBundle().getLocale();
        ImportRequest request = new ImportRequest(
                file,
                layer,
                new ImportReading(crs, encoding, part, fieldMap()),
                new ImportWriting(
                        ImportMode.parse(mode), key, region, allOrNothing, dryRun, ImportConflicts.parse(conflicts)),
                Caller.system(),
                locale);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        ImportReport report;
        try (TerminalLine line = new TerminalLine(err, locale)) {
            report = importer.run(request, (read, expected) -> {
                if (expected < read) {
                    line.tell("import.progress", read);
                } else {
                    line.tell("import.progress.of", read, expected);
                }
            });
        }
        out.println(ReportText.of(report, importer.layer(layer), locale));
        out.flush();
        if (report.exitStatus() == 1) {
            err.println("SANTU-IMPORT-NOTHING: " + Messages.text(locale, "SANTU-IMPORT-NOTHING", report.rejected()));
            err.flush();
        }
        return report.exitStatus();
    }

    private Map<String, String> fieldMap() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : map) {
            int equals = pair.indexOf('=');
            if (equals < 1 || equals == pair.length() - 1) {
                throw new SantuException("SANTU-IMPORT-MAP-SYNTAX", pair);
            }
            fields.put(
                    pair.substring(0, equals).strip(),
                    pair.substring(equals + 1).strip());
        }
        return fields;
    }
}
