package org.santu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.TextSymbolizer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compares pictures with those kept beside the tests. Labels are left out of most of them, since fonts differ between machines.
 * What differs is written to {@code target/golden}: the new picture, and one with the differences in red. To accept new pictures:
 * {@code mvn -Dtest=GoldenPictureTest -Dsantu.golden.write=true test}.
 */
class GoldenPictureTest {
    private static final Path KEPT = Path.of("src/test/resources/org/santu/render/golden");
    private static final int TOLERANCE = 40;
    private static final double SHARE = 0.004;
    private static final double SHARE_WITH_LABELS = 0.04;

    private static final SyntheticCounty COUNTY = new SyntheticCounty();

    @ParameterizedTest
    @CsvSource({
        "base-10, 10, region+protected_land+road+village",
        "base-13, 13, region+protected_land+road+village",
        "base-15, 15, region+protected_land+road+village",
        "projects-12, 12, region+road+pv_station+relocation_site+project",
        "projects-14, 14, pv_station+relocation_site+relocation_candidate",
        "households-14, 14, household+village",
        "households-16, 16, household+village",
        "cause-16, 16, household.cause",
        "exit-16, 16, household.exit",
        "helper-16, 16, household.helper",
        "verdict-14, 14, pv_station.verdict",
        "progress-14, 14, project.progress",
        "incidence-13, 13, village.incidence",
    })
    void symbolsLookAsTheyDid(String name, int zoom, String styles) throws IOException {
        compare(name, picture(zoom, styles, false), SHARE);
    }

    @ParameterizedTest
    @CsvSource({
        "labels-13, 13, region+protected_land+road+village",
        "labels-14, 14, road+project+relocation_site",
        "labels-16, 16, road+facility+household+village"
    })
    void labelsLookAsTheyDidWhereTheFontIsTheSame(String name, int zoom, String styles) throws IOException {
        Assumptions.assumeTrue(
                Fonts.find(List.of(), 0, 12).getFamily().equals(Fonts.PREFERRED),
                Fonts.PREFERRED + " is not installed");
        compare(name, picture(zoom, styles, true), SHARE_WITH_LABELS);
    }

    private static BufferedImage picture(int zoom, String names, boolean labels) throws IOException {
        List<MapLayer> layers =
                Stream.of(names.split("\\+")).map(name -> layer(name, labels)).toList();
        return ContactSheet.draw(zoom, 320, 240, 1, layers);
    }

    private static MapLayer layer(String name, boolean labels) {
        try {
            Style style = ContactSheet.style(name);
            if (!labels) {
                style.featureTypeStyles().stream()
                        .map(FeatureTypeStyle::rules)
                        .flatMap(List::stream)
                        .map(Rule::symbolizers)
                        .forEach(symbolizers -> symbolizers.removeIf(TextSymbolizer.class::isInstance));
            }
            return new MapLayer(name, style, COUNTY.layer(name.replaceAll("\\..*", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(String name, BufferedImage actual, double share) throws IOException {
        Path kept = KEPT.resolve(name + ".png");
        if (Boolean.getBoolean("santu.golden.write")) {
            Files.createDirectories(KEPT);
            ImageIO.write(actual, "png", kept.toFile());
            return;
        }
        BufferedImage expected = ImageIO.read(kept.toFile());
        assertThat(actual.getWidth()).isEqualTo(expected.getWidth());
        int different = Pictures.countDifferent(expected, actual, TOLERANCE);
        int allowed = (int) (share * actual.getWidth() * actual.getHeight());
        if (different > allowed) {
            Path folder = Files.createDirectories(Path.of("target/golden"));
            ImageIO.write(actual, "png", folder.resolve(name + ".png").toFile());
            ImageIO.write(
                    difference(expected, actual),
                    "png",
                    folder.resolve(name + ".diff.png").toFile());
        }
        assertThat(different)
                .as("pixels that differ, see target/golden/" + name + ".diff.png")
                .isLessThanOrEqualTo(allowed);
    }

    private static BufferedImage difference(BufferedImage expected, BufferedImage actual) {
        BufferedImage image = new BufferedImage(actual.getWidth(), actual.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int p = expected.getRGB(x, y);
                boolean differs = Pictures.distance(p, actual.getRGB(x, y)) > TOLERANCE;
                int pale = 0xC0 + ((p >> 8 & 255) >> 2);
                image.setRGB(x, y, differs ? 0xE00000 : pale << 16 | pale << 8 | pale);
            }
        }
        return image;
    }
}
