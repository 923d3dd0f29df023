package org.santu.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The files of the workbench as they stand in {@code web/}. */
final class WebFiles {
    static final Path FOLDER = Path.of("web");

    private WebFiles() {}

    /** Files whose name ends as given, without the translations. */
    static List<Path> listFiles(String ending) {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.startsWith(FOLDER.resolve("i18n")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JavaScript without its comments, which no user reads. */
    static String readCode(Path file) {
        return read(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)(^|[^:'\"`/])//.*$", "$1");
    }

    static Map<String, String> readTexts(String language) {
        String json = read(FOLDER.resolve("i18n").resolve(language + ".json"));
        return new TreeMap<>(new JsonMapper().readValue(json, new TypeReference<Map<String, String>>() {}));
    }
}
