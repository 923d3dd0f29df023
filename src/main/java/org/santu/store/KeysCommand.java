package org.santu.store;

import picocli.CommandLine.Command;

/** {@code santu keys}: the keys of the sensitive values. */
@Command(
        name = "keys",
        subcommands = {KeysRotateCommand.class, KeysVerifyCommand.class, KeysGiveUpCommand.class})
public final class KeysCommand {}
