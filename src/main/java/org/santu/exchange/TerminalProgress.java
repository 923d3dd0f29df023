package org.santu.exchange;

import java.io.PrintWriter;
import java.util.Locale;
import org.santu.problem.Messages;

/** One line that overwrites itself, on a terminal only: a log file gets nothing of it. */
final class TerminalProgress implements ImportProgress {
    private static final long EVERY_MILLISECONDS = 200;
    private static final String TO_START_AND_CLEAR = "\r\u001B[K";

    private final PrintWriter err;
    private final Locale locale;
    private final boolean onTerminal = System.console() != null;
    private long last = System.currentTimeMillis();
    private boolean shown;

    TerminalProgress(PrintWriter err, Locale locale) {
        this.err = err;
        this.locale = locale;
    }

    @Override
    public void rows(long read, long expected) {
        long now = System.currentTimeMillis();
        if (!onTerminal || now - last < EVERY_MILLISECONDS) {
            return;
        }
        last = now;
        shown = true;
        err.print(TO_START_AND_CLEAR);
        err.print(
                expected < read
                        ? Messages.text(locale, "import.progress", read)
                        : Messages.text(locale, "import.progress.of", read, expected));
        err.flush();
    }

    void clear() {
        if (shown) {
            err.print(TO_START_AND_CLEAR);
            err.flush();
        }
    }
}
