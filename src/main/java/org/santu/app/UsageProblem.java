package org.santu.app;

import java.util.Locale;
import java.util.stream.Collectors;
import org.santu.problem.Messages;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A misused command in one line, in the language of the reader, with the way to its help. */
final class UsageProblem {
    private UsageProblem() {}

    static String text(ParameterException problem, Locale locale) {
        return Messages.text(locale, "usage.see-help", what(problem, locale), help(problem.getCommandLine()));
    }

    /** For a command that only has commands below it. */
    static String withoutSubcommand(CommandLine command, Locale locale) {
        String choices = String.join(", ", command.getSubcommands().keySet());
        return Messages.text(locale, "usage.see-help", Messages.text(locale, "usage.choose", choices), help(command));
    }

    private static String what(ParameterException problem, Locale locale) {
        if (problem instanceof MissingParameterException missing) {
            return Messages.text(
                    locale,
                    "usage.missing",
                    missing.getMissing().stream().map(UsageProblem::name).collect(Collectors.joining(", ")));
        }
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return Messages.text(locale, "usage.unmatched", String.join(" ", unmatched.getUnmatched()));
        }
        if (problem.getArgSpec() != null && problem.getValue() != null) {
            return Messages.text(locale, "usage.value", shortName(problem.getArgSpec()), problem.getValue());
        }
        return problem.getMessage();
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() + "=" + arg.paramLabel() : arg.paramLabel();
    }

    private static String shortName(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    private static String help(CommandLine command) {
        return "./" + command.getCommandSpec().qualifiedName() + " --help";
    }
}
