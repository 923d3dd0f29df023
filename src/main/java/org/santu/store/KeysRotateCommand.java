package org.santu.store;

import java.util.Locale;
import org.santu.command.DataCommand;
import org.santu.problem.Messages;
import org.santu.problem.SantuException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code santu keys rotate}: exit status 0 when everything is under the new key. */
@Command(name = "rotate")
public final class KeysRotateCommand implements DataCommand<KeyRotation> {
    @Spec
    private CommandSpec spec;

    @Override
    public Class<KeyRotation> worker() {
        return KeyRotation.class;
    }

    @Override
    public int run(KeyRotation rotation) {
        Locale locale = spec.root().commandLine().getResourceBundle().getLocale();
        var out = spec.commandLine().getOut();
        KeyRotation.State state = rotation.rotate((layer, rows) -> {
            out.println(Messages.text(locale, "keys.sealed", layer, rows));
            out.flush();
        });
        return finish(state, out, locale);
    }

    /** Says whether all is under the key in use. */
    static int finish(KeyRotation.State state, java.io.PrintWriter out, Locale locale) {
        if (state.isDone()) {
            out.println(Messages.text(locale, "keys.done", state.key()));
            return 0;
        }
        StringBuilder left = new StringBuilder();
        state.left().forEach((layer, rows) -> {
            if (rows > 0) {
                left.append(left.isEmpty() ? "" : ", ")
                        .append(layer)
                        .append(' ')
                        .append(rows);
            }
        });
        throw new SantuException("SANTU-KEYS-LEFT", left.toString(), state.key());
    }
}
