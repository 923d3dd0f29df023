package org.santu.web;

import static org.assertj.core.api.Assertions.assertThat;

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

    /** The texts of a language, those of its pages and panels included. */
    static Map<String, String> readTexts(String language) {
        Map<String, String> texts = new TreeMap<>();
        listTextFiles(language)
                .forEach(file -> readTexts(file)
                        .forEach((key, text) -> assertThat(texts.put(key, text))
                                .as(file + " repeats " + key)
                                .isNull()));
        return texts;
    }

    /** {@code zh.json} and every {@code zh.<page>.json}. */
    static List<Path> listTextFiles(String language) {
        try (Stream<Path> files = Files.list(FOLDER.resolve("i18n"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(language + "."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> readTexts(Path file) {
        return new JsonMapper().readValue(read(file), new TypeReference<TreeMap<String, String>>() {});
    }
}
