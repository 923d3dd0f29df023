package org.santu.store;

import java.util.Locale;
import org.santu.command.DataCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code santu keys verify}: exit status 0 when nothing is in clear or under an old key. */
@Command(name = "verify")
public final class KeysVerifyCommand implements DataCommand<KeyRotation> {
    @Spec
    private CommandSpec spec;

    @Override
    public Class<KeyRotation> worker() {
        return KeyRotation.class;
    }

    @Override
    public int run(KeyRotation rotation) {
        Locale locale = spec.root().commandLine().getResourceBundle().getLocale();
        return KeysRotateCommand.finish(rotation.state(), spec.commandLine().getOut(), locale);
    }
}
