package org.santu.audit;

import picocli.CommandLine.Command;

/** {@code santu audit}: the two things that are done with the log from outside. */
@Command(
        name = "audit",
        subcommands = {AuditVerifyCommand.class, AuditExportCommand.class})
public final class AuditCommand {}
