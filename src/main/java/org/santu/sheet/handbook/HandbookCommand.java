package org.santu.sheet.handbook;

import picocli.CommandLine.Command;

/** {@code santu handbook}: of a household or of a village. */
@Command(
        name = "handbook",
        subcommands = {HouseholdCommand.class, VillageCommand.class})
public final class HandbookCommand {}
