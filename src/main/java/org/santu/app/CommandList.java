package org.santu.app;

import java.util.List;
import org.santu.audit.AuditCommand;
import org.santu.bench.BenchCommand;
import org.santu.exchange.ImportCommand;
import org.santu.locate.LocateCommand;

/** The commands there are, in the order in which the help shows them. */
final class CommandList {
    private CommandList() {}

    static List<Class<?>> get() {
        return List.of(
                RunCommand.class, ImportCommand.class, LocateCommand.class, AuditCommand.class, BenchCommand.class);
    }
}
