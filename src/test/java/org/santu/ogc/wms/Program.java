package org.santu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another program that asks Santu for maps. */
public final class Program {
    private Program() {}

    /** @return what it printed, errors included */
    public static String run(Path scratch, List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile(scratch, "program", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("QT_QPA_PLATFORM", "offscreen");
        builder.environment().put("XDG_RUNTIME_DIR", scratch.toString());
        builder.environment().put("HOME", scratch.toString());
        builder.environment().put("NO_PROXY", "localhost");
        builder.environment().put("no_proxy", "localhost");
        Process process = builder.start();
        boolean ended = process.waitFor(180, TimeUnit.SECONDS);
        process.destroyForcibly();
        String said = Files.readString(log);
        assertThat(ended).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
