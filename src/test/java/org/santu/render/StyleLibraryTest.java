package org.santu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Test;

/** The user's own styles in the place of those that ship. */
class StyleLibraryTest {
    private static final String FROM_QGIS = """
            <StyledLayerDescriptor xmlns="http://www.opengis.net/sld" version="1.1.0" xmlns:se="http://www.opengis.net/se">
              <NamedLayer><se:Name>village</se:Name><UserStyle><se:Name>village</se:Name><se:FeatureTypeStyle>
                <se:Rule>
                  <se:Name>贫困村</se:Name>
                  <se:Description><se:Title>贫困村</se:Title></se:Description>
                  <se:MinScaleDenominator>193033</se:MinScaleDenominator>
                  <se:MaxScaleDenominator>772131</se:MaxScaleDenominator>
                  <se:PointSymbolizer><se:Graphic>
                    <se:Mark>
                      <se:WellKnownName>circle</se:WellKnownName>
                      <se:Fill><se:SvgParameter name="fill">#123456</se:SvgParameter></se:Fill>
                      <se:Stroke><se:SvgParameter name="stroke">#ffffff</se:SvgParameter></se:Stroke>
                    </se:Mark>
                    <se:Size>4</se:Size>
                  </se:Graphic></se:PointSymbolizer>
                </se:Rule>
              </se:FeatureTypeStyle></UserStyle></NamedLayer>
            </StyledLayerDescriptor>
            """;

    private static StyleLibrary library(String village) throws IOException {
        return StyleLibrary.read(StyleFilesTest.catalog(), new StyleLibrary.Files() {
            @Override
            public Optional<byte[]> find(String name) throws IOException {
                return name.equals("village.sld")
                        ? Optional.of(village.getBytes(StandardCharsets.UTF_8))
                        : findShipped(name);
            }

            @Override
            public Optional<byte[]> findShipped(String name) throws IOException {
                Path file = Path.of("styles", name);
                return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            }
        });
    }

    private static String firstColour(Style style) {
        PointSymbolizer point = (PointSymbolizer)
                style.featureTypeStyles().get(0).rules().get(0).symbolizers().get(0);
        Mark mark = (Mark) point.getGraphic().graphicalSymbols().get(0);
        return mark.getFill().getColor().evaluate(null, String.class);
    }

    @Test
    void aFileOfQgisIsLaidOverTheShippedStyle() throws Exception {
        StyleLibrary.Entry entry =
                library(FROM_QGIS).findStyle("village", "default").orElseThrow();
        assertThat(firstColour(entry.style())).isEqualTo("#123456");
        assertThat(entry.style().featureTypeStyles()).hasSize(2);
        assertThat(entry.style().featureTypeStyles().get(1).rules()).isNotEmpty();
        assertThat(Legend.of(entry.style(), 0, 1))
                .extracting(item -> item.title().en())
                .containsExactly("Poor village");
    }

    @Test
    void anyOtherFileIsTakenAsItIs() throws Exception {
        String own = FROM_QGIS.replace("version=\"1.1.0\"", "version=\"1.0.0\"");
        StyleLibrary.Entry entry = library(own).findStyle("village", "default").orElseThrow();
        assertThat(entry.style().featureTypeStyles()).hasSize(1);
    }

    @Test
    void aFileThatIsNoStyleCostsItsChangesAndNotTheMap() throws Exception {
        StyleLibrary.Entry entry = library(FROM_QGIS.replace("</se:Rule>", ""))
                .findStyle("village", "default")
                .orElseThrow();
        assertThat(entry.problems())
                .first()
                .satisfies(problem -> assertThat(problem.in("village.sld"))
                        .startsWith("village.sld:17: ")
                        .contains("自带的样式", "The style that ships is drawn instead"));
        assertThat(entry.style().featureTypeStyles())
                .hasSameSizeAs(ContactSheet.style("village").featureTypeStyles());
    }

    @Test
    void anAttributeThatTheLayerDoesNotHaveIsNamedWithItsLine() throws Exception {
        String misspelt = FROM_QGIS
                .replace("version=\"1.1.0\"", "version=\"1.0.0\"")
                .replace("<se:Size>4</se:Size>", "<se:Size><PropertyName>popluation</PropertyName></se:Size>");
        assertThat(library(misspelt)
                        .findStyle("village", "default")
                        .orElseThrow()
                        .problems())
                .extracting(problem -> problem.in("village.sld"))
                .singleElement()
                .asString()
                .startsWith("village.sld:14: <PropertyName>")
                .contains("没有属性 popluation", "no attribute of the layer: popluation");
    }
}
