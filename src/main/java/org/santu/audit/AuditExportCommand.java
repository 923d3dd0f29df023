package org.santu.audit;

import java.nio.file.Path;
import java.util.Locale;
import org.santu.command.DataCommand;
import org.santu.problem.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code santu audit export --out FILE.csv|.jsonl}: the whole log with its hashes. */
@Command(name = "export")
public final class AuditExportCommand implements DataCommand<AuditExport> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "FILE.csv|.jsonl", required = true)
    private Path out;

    @Override
    public Class<AuditExport> worker() {
        return AuditExport.class;
    }

    @Override
    public int run(AuditExport export) {
        Locale locale = spec.root().commandLine().getResourceBundle().getLocale();
        long entries = export.write(out);
        spec.commandLine().getOut().println(Messages.text(locale, "audit.exported", entries, out.toString()));
        return 0;
    }
}
