package org.santu.photovoltaic;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.santu.access.Caller;
import org.santu.command.DataCommand;
import org.santu.command.PlanFile;
import org.santu.photovoltaic.quota.QuotaPlan;
import org.santu.problem.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code santu photovoltaic PLAN.yaml [--out DIR]}: exit status 0 with a plan that is proven best, 3 with one that is not, 1 without
 * any.
 */
@Command(name = "photovoltaic")
public final class PhotovoltaicCommand implements DataCommand<PhotovoltaicDesk> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private PlanFile planFile;

    @Override
    public Class<PhotovoltaicDesk> worker() {
        return PhotovoltaicDesk.class;
    }

    @Override
    public int run(PhotovoltaicDesk desk) {
        Locale locale = spec.commandLine().getResourceBundle().getLocale();
        Path folder = planFile.results();
        PvOutcome outcome = desk.run(
                Caller.system(),
                desk.parse(Caller.system(), planFile.name(), planFile.read("SANTU-PHOTOVOLTAIC-FILE")),
                planFile.folder(),
                PhotovoltaicDesk.Progress.silent());
        QuotaPlan plan = outcome.plan();
        new QuotaResult(outcome, locale).write(folder);
        PrintWriter lines = spec.commandLine().getOut();
        lines.println(Messages.text(
                locale,
                "photovoltaic.summary",
                plan.kilowatts() / 1000,
                outcome.appliedKilowatts() / 1000,
                plan.decisions().stream().filter(each -> each.kilowatts() > 0).count(),
                plan.households(),
                folder.toString()));
        lines.println(
                plan.gap() == 0
                        ? Messages.text(locale, "photovoltaic.proven", plan.seconds())
                        : Messages.text(locale, "photovoltaic.gap", plan.gap() * 100));
        if (outcome.begun().stations() > 0) {
            lines.println(Messages.text(
                    locale,
                    "photovoltaic.begun",
                    outcome.begun().stations(),
                    outcome.begun().kilowatts() / 1000));
        }
        price(lines, locale, "megawatt", plan.priceOfMegawatt());
        price(lines, locale, "mu", plan.priceOfMu());
        price(lines, locale, "million", plan.priceOfMillionYuan());
        if (outcome.sites() != null) {
            lines.println(Messages.text(
                    locale,
                    "photovoltaic.sites",
                    outcome.sites().result().sites().stream()
                            .filter(site -> !site.kind().equals("given") && site.isAllowed())
                            .count(),
                    outcome.sites().result().allowedSquareKilometres(),
                    outcome.sites().result().landSquareKilometres()));
        }
        lines.flush();
        return plan.gap() == 0 ? 0 : 3;
    }

    private static void price(PrintWriter lines, Locale locale, String of, Double price) {
        if (price != null) {
            lines.println(Messages.text(locale, "photovoltaic.price." + of, price));
        }
    }
}
