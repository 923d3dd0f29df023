package org.santu.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Debian's QGIS as a helper process of tests, where it is installed ({@code python3-qgis}). */
final class Qgis {
    private static final String PYTHON = "/usr/bin/python3";
    private static final Path SCRIPTS = Path.of("src/test/qgis");

    private Qgis() {}

    static boolean isInstalled() {
        return Files.isDirectory(Path.of("/usr/lib/python3/dist-packages/qgis"));
    }

    /** @throws IllegalStateException with what QGIS said when it fails */
    static void run(Path scratch, String script, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(PYTHON, SCRIPTS.resolve(script).toAbsolutePath().toString()));
        command.addAll(arguments);
        Path log = scratch.resolve("qgis.log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("QT_QPA_PLATFORM", "offscreen");
        builder.environment().put("XDG_RUNTIME_DIR", scratch.toString());
        builder.environment().put("HOME", scratch.toString());
        Process process = builder.start();
        boolean ended = process.waitFor(300, TimeUnit.SECONDS);
        process.destroyForcibly();
        if (!ended || process.exitValue() != 0) {
            throw new IllegalStateException(Files.readString(log));
        }
    }
}
