package org.santu.command;

import java.io.PrintWriter;
import java.util.Locale;
import org.santu.problem.Messages;

/** One line that overwrites itself, on a terminal only: a log file gets nothing of it. For one thread. */
public final class TerminalLine implements AutoCloseable {
    private static final long EVERY_MILLIS = 200;
    private static final String TO_START_AND_CLEAR = "\r\u001B[K";

    private final PrintWriter err;
    private final Locale locale;
    private final boolean onTerminal = System.console() != null;
    private long last = System.currentTimeMillis();
    private boolean shown;

    /** @param err usually standard error */
    public TerminalLine(PrintWriter err, Locale locale) {
        this.err = err;
        this.locale = locale;
    }

    /** Says how far things are, a few times a second at most. */
    public void tell(String key, Object... args) {
        long now = System.currentTimeMillis();
        if (onTerminal && now - last >= EVERY_MILLIS) {
            last = now;
            shown = true;
            err.print(TO_START_AND_CLEAR + Messages.text(locale, key, args));
            err.flush();
        }
    }

    /** Clears the line. */
    @Override
    public void close() {
        if (shown) {
            err.print(TO_START_AND_CLEAR);
            err.flush();
        }
    }
}
