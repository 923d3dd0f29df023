package org.santu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Styles as QGIS 3.22 exports them ({@code src/test/qgis/export_styles.py}) and styles in GeoServer's manner: what is read is
 * drawn, and what is not is reported, exactly as the list beside them says.
 */
class ExportedStyleTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/santu/render");

    static List<Path> files() throws IOException {
        try (Stream<Path> qgis = Files.list(FOLDER.resolve("qgis"));
                Stream<Path> geoserver = Files.list(FOLDER.resolve("geoserver"))) {
            return Stream.concat(qgis, geoserver)
                    .filter(file -> file.toString().endsWith(".sld"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsNotDrawnIsReported(Path file) throws IOException {
        StyleDocument document;
        try (InputStream stream = Files.newInputStream(file)) {
            document = StyleReader.read(stream, file.getFileName().toString());
        }
        Path expected = file.resolveSibling(file.getFileName().toString().replace(".sld", ".problems.txt"));
        if (Boolean.getBoolean("santu.golden.write")) {
            List<String> lines =
                    document.problems().stream().map(StyleProblem::toString).toList();
            if (lines.isEmpty()) {
                Files.deleteIfExists(expected);
            } else {
                Files.write(expected, lines);
            }
        }
        assertThat(document.problems())
                .extracting(StyleProblem::toString)
                .containsExactlyElementsOf(Files.exists(expected) ? Files.readAllLines(expected) : List.of());
        assertThat(ScaleSheet.legends(document.style()).getHeight()).isPositive();
    }
}
