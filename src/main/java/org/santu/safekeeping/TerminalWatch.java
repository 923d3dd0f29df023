package org.santu.safekeeping;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.santu.problem.Messages;

/** One line that overwrites itself, on a terminal only: a log file gets nothing of it. */
final class TerminalWatch implements Watch, AutoCloseable {
    private static final long EVERY_MILLISECONDS = 200;
    private static final String TO_START_AND_CLEAR = "\r\u001B[K";

    private final PrintWriter err;
    private final Locale locale;
    private final BooleanSupplier stopping;
    private final boolean onTerminal = System.console() != null;
    private String step = "";
    private long last;

    TerminalWatch(PrintWriter err, Locale locale, BooleanSupplier stopping) {
        this.err = err;
        this.locale = locale;
        this.stopping = stopping;
    }

    @Override
    public void step(String code, Object... args) {
        step = Messages.text(locale, code, args);
        show(step);
    }

    @Override
    public void rows(String what, long done, long expected) {
        long now = System.currentTimeMillis();
        if (now - last < EVERY_MILLISECONDS) {
            return;
        }
        last = now;
        show(step + " "
                + (expected < done || expected == 0
                        ? Messages.text(locale, "backup.progress", done)
                        : Messages.text(locale, "backup.progress.of", done, expected)));
    }

    @Override
    public boolean isStopped() {
        return stopping.getAsBoolean();
    }

    private void show(String line) {
        if (onTerminal) {
            err.print(TO_START_AND_CLEAR + line);
            err.flush();
        }
    }

    @Override
    public void close() {
        show("");
    }
}
