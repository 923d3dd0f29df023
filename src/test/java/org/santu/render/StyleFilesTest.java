package org.santu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StyleFilesTest {

    static List<Path> styleFiles() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("styles"))) {
            return files.filter(file -> file.toString().endsWith(".sld"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("styleFiles")
    void everyStyleFileIsReadWithoutAProblem(Path file) throws Exception {
        try (InputStream stream = Files.newInputStream(file)) {
            assertThat(StyleReader.read(stream, file.toString()).problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("styleFiles")
    void everyRuleHasATitleInBothLanguages(Path file) throws Exception {
        try (InputStream stream = Files.newInputStream(file)) {
            for (FeatureTypeStyle group :
                    StyleReader.read(stream, file.toString()).style().featureTypeStyles()) {
                for (Rule rule : group.rules()) {
                    String zh = rule.getDescription().getTitle().toString(Locale.SIMPLIFIED_CHINESE);
                    String en = rule.getDescription().getTitle().toString(Locale.ENGLISH);
                    assertThat(zh).as(rule.getName()).matches(".*[\\p{IsHan}%].*");
                    assertThat(en).as(rule.getName()).isNotBlank().doesNotMatch(".*\\p{IsHan}.*");
                }
            }
        }
    }
}
