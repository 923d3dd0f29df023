package org.santu.render;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pictures of whole maps, several layers at a time. Labels are left out of most of them, since fonts differ between machines; see
 * {@link Golden} for how pictures are compared and accepted.
 */
class GoldenPictureTest {
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
        Golden.compare(name, picture(zoom, styles, false), SHARE);
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
        Golden.compare(name, picture(zoom, styles, true), SHARE_WITH_LABELS);
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
                Pictures.removeLabels(style);
            }
            return new MapLayer(name, style, COUNTY.layer(name.replaceAll("\\..*", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
