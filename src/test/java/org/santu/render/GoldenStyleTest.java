package org.santu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every style of the project at every scale, as map and as legend; see {@link Golden}. */
class GoldenStyleTest {
    private static final SyntheticCounty COUNTY = new SyntheticCounty();
    private static final double SHARE = 0.004;
    private static final double SHARE_WITH_LABELS = 0.04;
    private static final double SHARE_TWICE = 0.004;

    static List<String> styles() throws IOException {
        return StyleFilesTest.styleFiles().stream()
                .map(file -> file.getFileName().toString().replace(".sld", ""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("styles")
    void symbolsLookAsTheyDidAtEveryScale(String name) throws IOException {
        Style style = ContactSheet.style(name);
        Pictures.removeLabels(style);
        Golden.compare("scales/" + name, ScaleSheet.maps(COUNTY, layer(name), style), SHARE);
    }

    /** On fine screens the same map, with finer edges: nothing thinner, smaller or elsewhere. */
    @ParameterizedTest
    @MethodSource("styles")
    void symbolsOfTwiceThePixelsAreTheSameMap(String name) throws IOException {
        Style style = ContactSheet.style(name);
        Pictures.removeLabels(style);
        Golden.compareTwice("scales/" + name, ScaleSheet.maps(COUNTY, layer(name), style, 2), SHARE_TWICE);
    }

    @ParameterizedTest
    @MethodSource("styles")
    void legendsLookAsTheyDidAtEveryScale(String name) throws IOException {
        Golden.compare("legends/" + name, ScaleSheet.legends(ContactSheet.style(name)), SHARE);
    }

    @ParameterizedTest
    @MethodSource("styles")
    void labelsLookAsTheyDidWhereTheFontIsTheSame(String name) throws IOException {
        Assumptions.assumeTrue(
                Fonts.find(List.of(), 0, 12).getFamily().equals(Fonts.PREFERRED),
                Fonts.PREFERRED + " is not installed");
        Style style = ContactSheet.style(name);
        Golden.compare("labels/" + name, ScaleSheet.maps(COUNTY, layer(name), style), SHARE_WITH_LABELS);
    }

    @Test
    void allOfThemTogetherStaySmall() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/org/santu/render/golden"))) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(3_000_000);
        }
    }

    static String layer(String style) {
        return style.replaceAll("\\..*", "");
    }
}
