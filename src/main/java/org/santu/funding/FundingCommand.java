package org.santu.funding;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.command.DataCommand;
import org.santu.command.PlanFile;
import org.santu.command.TerminalLine;
import org.santu.funding.allocation.Allocation;
import org.santu.problem.Messages;
import org.santu.problem.SantuException;
import org.santu.scenario.ResultFile;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code santu funding PLAN.yaml [--out DIR]}: exit status 0 with a plan that is proven best, 3 with one that is not, 1 without any.
 */
@Command(name = "funding")
public final class FundingCommand implements DataCommand<FundingCommand.Worker> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private PlanFile planFile;

    /** The desk and what its results are written with. */
    @Component
    public static final class Worker {
        private final FundingDesk desk;
        private final Catalog catalog;
        private final FundReports reports;

        Worker(FundingDesk desk, Catalog catalog, FundReports reports) {
            this.desk = desk;
            this.catalog = catalog;
            this.reports = reports;
        }
    }

    @Override
    public Class<Worker> worker() {
        return Worker.class;
    }

    @Override
    public int run(Worker worker) throws IOException {
        Locale locale = spec.commandLine().getResourceBundle().getLocale();
        FundOutcome outcome;
        try (TerminalLine line = new TerminalLine(spec.commandLine().getErr(), locale)) {
            outcome = worker.desk.run(
                    Caller.system(),
                    planFile.name(),
                    planFile.read("SANTU-FUNDING-FILE"),
                    (step, stage, figures) -> line.tell("funding.stage." + stage, figures));
        }
        Allocation plan = outcome.allocation();
        if (!plan.isPlan()) {
            throw new SantuException(
                    "SANTU-FUNDING-INFEASIBLE",
                    new FundWords(worker.catalog, locale).shortfalls(new FundResult(outcome, worker.catalog).json()));
        }
        Path folder = planFile.results();
        FundResult result = new FundResult(outcome, worker.catalog);
        write(folder, new FundFiles(outcome, worker.catalog, locale).files());
        write(folder, List.of(report(worker.reports, outcome, result, locale)));
        long funded = plan.decisions().stream().filter(each -> each.sum() > 0).count();
        PrintWriter lines = spec.commandLine().getOut();
        lines.println(Messages.text(
                locale,
                "funding.summary",
                funded,
                plan.decisions().size(),
                plan.yuan(),
                outcome.terms().yuan(),
                plan.points(),
                folder.toString()));
        lines.println(
                plan.gap() == 0
                        ? Messages.text(locale, "funding.proven", plan.seconds())
                        : Messages.text(locale, "funding.gap", plan.gap() * 100));
        FundWords words = new FundWords(worker.catalog, locale);
        Stream.of(
                        words.withoutCost(outcome.withoutCost()).strip(),
                        words.unknownPins(result.json()),
                        words.formula(result.json()))
                .filter(doubt -> !doubt.isEmpty())
                .forEach(lines::println);
        if (plan.begun() != null && plan.begun().chosen()) {
            lines.println(words.begun(result.json().path("begun")));
        }
        for (int c = 0; c < outcome.terms().channels().size(); c++) {
            String channel = result.label(
                    "fund_channel", outcome.terms().channels().get(c).code(), locale);
            lines.println(Messages.text(
                    locale,
                    "funding.channel",
                    channel,
                    plan.yuan(c),
                    outcome.terms().channels().get(c).yuan(),
                    plan.prices().get(c)));
        }
        lines.flush();
        return plan.gap() == 0 ? 0 : 3;
    }

    private static ResultFile report(FundReports reports, FundOutcome outcome, FundResult result, Locale locale)
            throws IOException {
        String title = FundingPlans.title(outcome.plan());
        byte[] pdf = reports.pdf(Caller.system(), title, result.json(), Optional.of(result.map()), locale);
        return new ResultFile("report.pdf", out -> out.write(pdf));
    }

    private static void write(Path folder, List<ResultFile> files) {
        try {
            Files.createDirectories(folder);
            for (ResultFile file : files) {
                try (OutputStream out = Files.newOutputStream(folder.resolve(file.name()))) {
                    file.content().write(out);
                }
            }
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-FUNDING-OUT", folder.toString());
        }
    }
}
