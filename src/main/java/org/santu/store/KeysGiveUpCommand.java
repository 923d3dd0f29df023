package org.santu.store;

import java.util.Locale;
import org.santu.command.DataCommand;
import org.santu.problem.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code santu keys give-up KEY}: goes on without a key that is lost for good. */
@Command(name = "give-up")
public final class KeysGiveUpCommand implements DataCommand<KeyRotation> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "KEY", descriptionKey = "key")
    private String key;

    @Override
    public Class<KeyRotation> worker() {
        return KeyRotation.class;
    }

    @Override
    public int run(KeyRotation rotation) {
        Locale locale = spec.root().commandLine().getResourceBundle().getLocale();
        rotation.giveUp(key);
        spec.commandLine().getOut().println(Messages.text(locale, "keys.given-up", key));
        return 0;
    }
}
