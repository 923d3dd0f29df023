package org.santu.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern CODE = Pattern.compile("\"(SANTU-[A-Z0-9]+(?:-[A-Z0-9]+)*)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Path BUNDLES = Path.of("src/main/resources/messages");

    @Test
    void everyTextExistsInBothLanguages() throws IOException {
        assertThat(bundles("_zh.properties")).hasSameSizeAs(bundles("_en.properties"));
        for (Path english : bundles("_en.properties")) {
            assertThat(read(chinese(english)).stringPropertyNames())
                    .as(chinese(english).toString())
                    .containsExactlyInAnyOrderElementsOf(read(english).stringPropertyNames());
        }
    }

    @Test
    void noTwoRoomsUseTheSameKey() throws IOException {
        Set<String> seen = new TreeSet<>();
        for (Path bundle : bundles("_en.properties")) {
            for (String key : read(bundle).stringPropertyNames()) {
                assertThat(seen.add(key)).as(bundle + " repeats " + key).isTrue();
            }
        }
    }

    @Test
    void everyCodeInTheSourcesHasAText() throws IOException {
        Set<String> silent = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher codes = CODE.matcher(Files.readString(file));
                while (codes.find()) {
                    if (!Messages.knows(codes.group(1))) {
                        silent.add(codes.group(1) + " in " + file.getFileName());
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void bothLanguagesUseTheSameArguments() throws IOException {
        for (Path english : bundles("_en.properties")) {
            Properties translated = read(chinese(english));
            Properties texts = read(english);
            for (String key : texts.stringPropertyNames()) {
                assertThat(arguments(translated.getProperty(key, "")))
                        .as(key)
                        .isEqualTo(arguments(texts.getProperty(key)));
            }
        }
    }

    @Test
    void argumentsAreFilledInForTheReader() {
        assertThat(Messages.text(Locale.CHINA, "SANTU-DISK-FULL", "/data")).isEqualTo("磁盘已满:/data");
        assertThat(Messages.text(Locale.FRENCH, "SANTU-DISK-FULL", "/data")).isEqualTo("The disk is full: /data");
        assertThat(new SantuException("SANTU-PORT-TAKEN", "8080").getMessage())
                .startsWith("SANTU-PORT-TAKEN: Port 8080");
    }

    @Test
    void oneIsNoPlural() {
        assertThat(Messages.text(Locale.ENGLISH, "SANTU-ATLAS-BINDING", 1)).isEqualTo("Binding 1 sheet");
        assertThat(Messages.text(Locale.ENGLISH, "SANTU-ATLAS-BINDING", 0)).isEqualTo("Binding 0 sheets");
        assertThat(Messages.text(Locale.ENGLISH, "SANTU-ATLAS-BINDING", 1234)).isEqualTo("Binding 1,234 sheets");
        assertThat(Messages.text(Locale.ENGLISH, "locate.full", 1, "a"))
                .isEqualTo("1 site is full, so that capacity binds: a.");
        assertThat(Messages.text(Locale.ENGLISH, "SANTU-SHP-DELETED-ROWS", "1")).startsWith("1 row is marked");
        assertThat(Messages.keys(Locale.ENGLISH))
                .allSatisfy(key -> assertThat(Messages.text(Locale.ENGLISH, key, 1, 1, 1, 1, 1, 1, 1, 1, 1))
                        .doesNotContainPattern("\\[\\d\\|"));
    }

    private static Set<String> arguments(String pattern) {
        Set<String> numbers = new TreeSet<>();
        Matcher arguments = ARGUMENT.matcher(pattern);
        while (arguments.find()) {
            numbers.add(arguments.group(1));
        }
        return numbers;
    }

    private static Path chinese(Path english) {
        return english.resolveSibling(english.getFileName().toString().replace("_en.", "_zh."));
    }

    private static List<Path> bundles(String ending) throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Properties read(Path bundle) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
