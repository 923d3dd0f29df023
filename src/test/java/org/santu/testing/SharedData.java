package org.santu.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Real files from outside the project ({@code ../shared/data}); tests that need them are skipped where they are missing. */
public final class SharedData {
    private SharedData() {}

    /**
     * A file or folder of the shared data.
     *
     * @param path relative to {@code shared/data}, such as {@code counties/hebei.geojson}
     * @return empty where the data or this file are missing
     */
    public static Optional<Path> find(String path) {
        return folder().map(folder -> folder.resolve(path)).filter(Files::exists);
    }

    /** A file or folder of the shared data; the running test is skipped, with a message, where it is missing. */
    public static Path require(String path) {
        Optional<Path> found = find(path);
        Assumptions.assumeTrue(found.isPresent(), () -> "skipped: shared/data/" + path + " is not there");
        return found.orElseThrow();
    }

    private static Optional<Path> folder() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path data = folder.resolve("shared/data");
            if (Files.exists(data.resolve("SOURCES.md"))) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }
}
