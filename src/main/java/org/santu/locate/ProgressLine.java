package org.santu.locate;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;
import org.santu.problem.Messages;

/** One line of progress that overwrites itself, on a terminal only, at most five times a second. */
final class ProgressLine implements Consumer<LocateOptions.Progress> {
    private static final double INTERVAL_SECONDS = 0.2;

    private final PrintWriter out;
    private final Locale locale;
    private final boolean terminal = System.console() != null;
    private double last = -INTERVAL_SECONDS;
    private boolean shown;

    ProgressLine(PrintWriter out, Locale locale) {
        this.out = out;
        this.locale = locale;
    }

    @Override
    public void accept(LocateOptions.Progress progress) {
        if (!terminal || progress.seconds() - last < INTERVAL_SECONDS) {
            return;
        }
        last = progress.seconds();
        out.print("\r\u001b[K"
                + Messages.text(
                        locale,
                        "locate.progress",
                        progress.seconds(),
                        Double.isNaN(progress.objective()) ? "…" : progress.objective(),
                        Double.isNaN(progress.bound()) ? "…" : progress.bound()));
        out.flush();
        shown = true;
    }

    void clear() {
        if (shown) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }
}
