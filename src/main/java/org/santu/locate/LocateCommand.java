package org.santu.locate;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.santu.command.PlainCommand;
import org.santu.command.TerminalLine;
import org.santu.problem.Messages;
import org.santu.problem.SantuException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code santu locate PROBLEM.json --out RESULT.json}: exit status 0 with a plan, 1 without one; the result file is written
 * in both cases and says why.
 */
@Command(name = "locate")
public final class LocateCommand implements PlainCommand {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PROBLEM.json", descriptionKey = "problem")
    private Path problemFile;

    @Option(names = "--out", paramLabel = "RESULT.json", required = true)
    private Path out;

    @Option(names = "--time-limit-seconds", paramLabel = "60")
    private double timeLimitSeconds = 60;

    @Override
    public int run() {
        if (!(timeLimitSeconds > 0)) {
            throw new SantuException("SANTU-LOCATE-TIME-LIMIT", String.valueOf(timeLimitSeconds));
        }
        Locale locale = spec.commandLine().getResourceBundle().getLocale();
        Set<String> leftAside = new TreeSet<>();
        LocateProblem problem = ProblemFile.read(problemFile, leftAside);
        if (!leftAside.isEmpty()) {
            PrintWriter lines = spec.commandLine().getOut();
            lines.println(Messages.text(locale, "locate.left-aside", String.join(", ", leftAside)));
            lines.flush();
        }
        LocateResult result;
        try (TerminalLine line = new TerminalLine(spec.commandLine().getErr(), locale)) {
            result = Locate.solve(
                    problem,
                    LocateOptions.defaults()
                            .withTimeLimitSeconds(timeLimitSeconds)
                            .withListener(progress -> line.tell(
                                    "locate.progress",
                                    progress.seconds(),
                                    known(progress.objective()),
                                    known(progress.bound()))));
        }
        ResultFile.write(out, problem, result, locale);
        report(result, locale);
        return result.hasPlan() ? 0 : 1;
    }

    private static Object known(double number) {
        return Double.isNaN(number) ? "…" : number;
    }

    private void report(LocateResult result, Locale locale) {
        PrintWriter lines = result.hasPlan()
                ? spec.commandLine().getOut()
                : spec.commandLine().getErr();
        if (!result.hasPlan()) {
            String code = "SANTU-LOCATE-" + result.status().name();
            String reason = result.explanation().isEmpty()
                    ? ""
                    : result.explanation().get(0).text().in(locale);
            lines.println(code + ": " + Messages.text(locale, code, out.toString(), reason));
        } else {
            result.explanation().forEach(each -> lines.println(each.text().in(locale)));
        }
        lines.flush();
    }
}
