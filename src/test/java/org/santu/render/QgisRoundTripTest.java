package org.santu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every style of the project: into QGIS, out again, back into Santu. Skipped where QGIS is not installed. */
class QgisRoundTripTest {
    private static final SyntheticCounty COUNTY = new SyntheticCounty();

    /** QGIS counts opacity in 256 steps and scales with six digits; nobody sees the difference. */
    private static final double SHARE = 0.002;

    @TempDir
    static Path scratch;

    static List<String> styles() throws IOException {
        return GoldenStyleTest.styles();
    }

    @BeforeAll
    static void sendAllThroughQgis() throws Exception {
        Assumptions.assumeTrue(Qgis.isInstalled(), "QGIS (python3-qgis) is not installed");
        List<String> arguments = new ArrayList<>();
        for (String style : styles()) {
            arguments.add(Path.of("styles", style + ".sld").toAbsolutePath().toString());
            arguments.add(scratch.resolve(style + ".sld").toString());
            arguments.add(geometry(style));
            arguments.add(fields(ContactSheet.style(style)));
        }
        Qgis.run(scratch, "round_trip.py", arguments);
    }

    private static String geometry(String style) {
        return switch (GoldenStyleTest.layer(style)) {
            case "region", "protected_land", "relocation_site", "pv_station" -> "MultiPolygon";
            case "road" -> "MultiLineString";
            default -> "Point";
        };
    }

    private static String fields(Style style) {
        Set<String> fields = new TreeSet<>();
        for (String attribute : StyleAttributes.of(style)) {
            fields.add(attribute + (attribute.matches("percent|.*_year|.*_percent") ? ":double" : ":string"));
        }
        return String.join(",", fields);
    }

    private static StyleDocument returned(String style) throws IOException {
        try (InputStream stream = Files.newInputStream(scratch.resolve(style + ".sld"))) {
            return StyleReader.read(stream, style);
        }
    }

    private static StyleDocument original(String style) throws IOException {
        return new StyleDocument(ContactSheet.style(style), List.of());
    }

    @ParameterizedTest
    @MethodSource("styles")
    void whatQgisWritesIsReadWithoutLoss(String name) throws IOException {
        assertThat(returned(name).problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("styles")
    void noRuleIsLostOrAdded(String name) throws IOException {
        StyleDocument original = original(name);
        int before = countRules(original.style());
        StyleDocument merged = ReturnedStyle.merge(returned(name), original);
        assertThat(countRules(merged.style())).isEqualTo(before);
        assertThat(merged.problems())
                .filteredOn(problem -> problem.element().equals("Rule"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("styles")
    void theMapLooksAsBefore(String name) throws IOException {
        assertThat(ReturnedStyle.isReturned(Files.readAllBytes(scratch.resolve(name + ".sld"))))
                .isTrue();
        Style merged = ReturnedStyle.merge(returned(name), original(name)).style();
        Golden.assertSame("qgis/" + name, sheet(name, original(name).style()), sheet(name, merged), SHARE);
        Golden.assertSame(
                "qgis/legend-" + name, ScaleSheet.legends(original(name).style()), ScaleSheet.legends(merged), SHARE);
    }

    private static java.awt.image.BufferedImage sheet(String name, Style style) {
        return ScaleSheet.maps(COUNTY, GoldenStyleTest.layer(name), style);
    }

    private static int countRules(Style style) {
        return style.featureTypeStyles().stream()
                .map(FeatureTypeStyle::rules)
                .mapToInt(List::size)
                .sum();
    }
}
