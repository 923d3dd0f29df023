package org.santu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Habits of the house that hold for every source file. */
class SourceFilesTest {
    private static final int LONGEST = 600;
    private static final Path MAIN = Path.of("src/main/java");

    @Test
    void noFileIsTooLongToRead() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path root : List.of(Path.of("src"), Path.of("web"))) {
            for (Path file : files(root, path -> path.toString().matches(".*\\.(java|js|css)"))) {
                try (Stream<String> lines = Files.lines(file)) {
                    long count = lines.count();
                    if (count > LONGEST) {
                        tooLong.add(file + ": " + count);
                    }
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        List<Path> silent = files(MAIN, path -> path.toString().endsWith(".java")).stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> Files.notExists(folder.resolve("package-info.java")))
                .toList();
        assertThat(silent).isEmpty();
    }

    static List<Path> files(Path root, Predicate<Path> wanted) throws IOException {
        if (Files.notExists(root)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile).filter(wanted).sorted().toList();
        }
    }
}
