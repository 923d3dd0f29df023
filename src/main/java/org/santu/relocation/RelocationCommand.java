package org.santu.relocation;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.santu.access.Caller;
import org.santu.command.DataCommand;
import org.santu.command.PlanFile;
import org.santu.locate.LocateResult;
import org.santu.problem.Messages;
import org.santu.relocation.siting.SitingProgress.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code santu relocation PLAN.yaml [--out DIR]}: exit status 0 when everybody has a place, 3 when some have none, 1 without a
 * plan; the results are written in all cases and say why.
 */
@Command(name = "relocation")
public final class RelocationCommand implements DataCommand<RelocationDesk> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private PlanFile planFile;

    @Override
    public Class<RelocationDesk> worker() {
        return RelocationDesk.class;
    }

    @Override
    public int run(RelocationDesk desk) {
        Locale locale = spec.commandLine().getResourceBundle().getLocale();
        Path folder = planFile.results();
        PrintWriter terminal = spec.commandLine().getErr();
        RelocationOutcome outcome = desk.run(
                Caller.system(),
                planFile.name(),
                planFile.read("SANTU-RELOCATION-FILE"),
                planFile.folder(),
                (stage, figures) -> {
                    if (System.console() != null) {
                        terminal.println(Messages.text(locale, stage.key(), figures));
                        terminal.flush();
                    }
                });
        if (System.console() != null) {
            terminal.println(Messages.text(locale, Stage.WRITING.key()));
            terminal.flush();
        }
        desk.folder(Caller.system(), outcome, locale).write(folder);
        return report(outcome, folder, locale);
    }

    private int report(RelocationOutcome outcome, Path folder, Locale locale) {
        LocateResult solution = outcome.result().solution();
        if (!solution.hasPlan()) {
            PrintWriter problems = spec.commandLine().getErr();
            String code = "SANTU-RELOCATION-" + solution.status().name();
            String reason = solution.explanation().isEmpty()
                    ? ""
                    : solution.explanation().get(0).text().in(locale);
            problems.println(code + ": " + Messages.text(locale, code, folder.toString(), reason));
            problems.flush();
            return 1;
        }
        PrintWriter lines = spec.commandLine().getOut();
        outcome.result().explanation().forEach(line -> lines.println(line.in(locale)));
        lines.println(Messages.text(locale, "relocation.done", outcome.seconds(), folder.toString()));
        lines.flush();
        return outcome.result().unserved().isEmpty() ? 0 : 3;
    }
}
