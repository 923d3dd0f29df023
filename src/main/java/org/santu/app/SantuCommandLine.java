package org.santu.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.santu.command.DataCommand;
import org.santu.command.DatabaseCommand;
import org.santu.command.PlainCommand;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Reads the command line, runs the command, and turns what goes wrong into one line and an exit status. */
final class SantuCommandLine {
    private static final int FAILED = 1;

    private final Terminal terminal;
    private final Map<String, String> environment;

    SantuCommandLine(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Command(name = "santu", mixinStandardHelpOptions = true, versionProvider = Version.class)
    static final class Root {}

    int execute(String... args) {
        return commandLine().execute(args);
    }

    CommandLine commandLine() {
        CommandLine line = new CommandLine(new Root());
        CommandList.get().forEach(line::addSubcommand);
        line.setResourceBundle(new HelpTexts(terminal.locale()));
        explainThemselves(line);
        line.setOut(new PrintWriter(terminal.out(), true));
        line.setErr(new PrintWriter(terminal.err(), true));
        line.setExecutionStrategy(this::dispatch);
        line.setParameterExceptionHandler(this::misused);
        line.setExecutionExceptionHandler((problem, command, result) -> failed(problem));
        return line;
    }

    /** Every command, and what stands below it, has {@code --help} and {@code --version}. */
    private static void explainThemselves(CommandLine line) {
        for (CommandLine command : line.getSubcommands().values()) {
            command.getCommandSpec().mixinStandardHelpOptions(true).version("santu " + Version.text());
            explainThemselves(command);
        }
    }

    private int dispatch(ParseResult result) {
        Integer helped = CommandLine.executeHelpRequest(result);
        if (helped != null) {
            return helped;
        }
        List<CommandLine> chain = result.asCommandLineList();
        CommandLine last = chain.get(chain.size() - 1);
        Object command = last.getCommand();
        try {
            if (command instanceof RunCommand run) {
                return run.run(terminal, Settings.of(environment));
            }
            if (command instanceof PlainCommand plain) {
                return plain.run();
            }
            if (command instanceof DataCommand<?> data) {
                return onDatabase(data);
            }
            if (command instanceof DatabaseCommand bare) {
                return BareDatabase.run(bare, Settings.of(environment));
            }
            terminal.problem("SANTU-USAGE", UsageProblem.withoutSubcommand(last, terminal.locale()));
            return FAILED;
        } catch (Exception e) {
            return failed(e);
        }
    }

    private <W> int onDatabase(DataCommand<W> command) throws Exception {
        Settings settings = Settings.of(environment);
        EpsgWarmUp.begin();
        CompletableFuture<Database> database = CompletableFuture.supplyAsync(() -> Database.open(settings));
        try (Running running = new Running(database)) {
            var context = running.start(new SpringStart(settings, database)::command);
            // Beans come up only when asked for; the tables must be there before.
            context.getBean(FlywayMigrationInitializer.class);
            return command.run(context.getBean(command.worker()));
        }
    }

    private int misused(ParameterException problem, String... args) {
        terminal.problem("SANTU-USAGE", UsageProblem.text(problem, terminal.locale()));
        return FAILED;
    }

    private int failed(Exception problem) {
        ProblemLine line = ProblemLine.of(problem, terminal.locale());
        terminal.problem(line.code(), line.text());
        if (line.isUnexpected()) {
            keepTrace(problem);
        }
        return FAILED;
    }

    /** Spring's log may not be open yet, or no longer. */
    private void keepTrace(Exception problem) {
        Path home = Path.of(environment.getOrDefault("SANTU_HOME", ".santu"));
        try (Writer log = Files.newBufferedWriter(
                home.resolve("santu.log"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            problem.printStackTrace(new PrintWriter(log, true));
        } catch (IOException e) {
            problem.printStackTrace(terminal.err());
        }
    }
}
