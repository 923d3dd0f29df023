package org.santu.exchange.ogr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** GDAL makes the files that our readers have to understand. */
final class Gdal {
    private static final String PROGRAM = "/usr/bin/ogr2ogr";

    private Gdal() {}

    /** Skips the test where there is no GDAL. */
    static void assume() {
        assumeTrue(Files.isExecutable(Path.of(PROGRAM)), "GDAL is not installed");
    }

    /**
     * Makes a file of {@code in.csv}, whose column {@code wkt} holds the places.
     *
     * @param more further options of ogr2ogr
     */
    static void convert(Path folder, String driver, String file, String... more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PROGRAM, "-f", driver, file, "in.csv"));
        command.addAll(List.of("-oo", "GEOM_POSSIBLE_NAMES=wkt", "-oo", "KEEP_GEOM_COLUMNS=NO"));
        command.addAll(List.of(more));
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }
}
