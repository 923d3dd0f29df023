package org.santu.safekeeping;

import java.util.Locale;

/** Who has asked for a backup. */
enum Origin {
    /** The clock. */
    TIMER,
    /** Somebody at the page of the backups. */
    PERSON,
    /** The command line. */
    COMMAND;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
