package org.santu.exchange.out.gdal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.santu.problem.SantuException;

/** The program, as a helper process. It is given names of our own only. */
final class Ogr2Ogr {
    private static final int MOST_MINUTES = 30;

    private Ogr2Ogr() {}

    static Optional<Path> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/usr/local/bin");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "ogr2ogr"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @throws SantuException SANTU-EXPORT-GDAL when it fails, with its first words */
    static void run(Path folder, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(find().orElseThrow(() -> new SantuException("SANTU-EXPORT-NO-GDAL", "ogr2ogr"))
                .toString());
        command.addAll(arguments);
        Path said = folder.resolve("ogr2ogr.log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                String words = Files.readString(said, StandardCharsets.ISO_8859_1);
                throw new SantuException(
                        "SANTU-EXPORT-GDAL",
                        words.lines()
                                .filter(line -> line.startsWith("ERROR"))
                                .findFirst()
                                .orElse(words.strip()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
