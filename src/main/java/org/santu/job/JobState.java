package org.santu.job;

import java.util.Locale;

/** Where a job is in its life. */
public enum JobState {
    /** Accepted; no worker has it. */
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    /** The name in the database and in answers, for example {@code running}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static JobState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public boolean isFinal() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
