package org.santu.audit;

import java.util.Locale;
import org.santu.command.DataCommand;
import org.santu.problem.Messages;
import org.santu.problem.SantuException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code santu audit verify}: exit status 0 when the chain is whole, 1 with the first wrong entry when it is not. */
@Command(name = "verify")
public final class AuditVerifyCommand implements DataCommand<AuditCheck> {
    @Spec
    private CommandSpec spec;

    @Override
    public Class<AuditCheck> worker() {
        return AuditCheck.class;
    }

    @Override
    public int run(AuditCheck check) {
        Locale locale = spec.root().commandLine().getResourceBundle().getLocale();
        AuditVerdict verdict = check.check();
        if (!verdict.isWhole()) {
            throw new SantuException(verdict.problem(), Long.toString(verdict.sequence()), verdict.entries());
        }
        spec.commandLine().getOut().println(Messages.text(locale, "audit.whole", verdict.entries(), verdict.head()));
        return 0;
    }
}
