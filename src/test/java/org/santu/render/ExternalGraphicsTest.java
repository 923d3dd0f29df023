package org.santu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExternalGraphicsTest {
    private static final String SYMBOLIZER =
            "<PointSymbolizer><Graphic><ExternalGraphic><OnlineResource xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"test/%s\"/><Format>image/svg+xml</Format></ExternalGraphic><Size>32</Size></Graphic></PointSymbolizer>";

    @Test
    void anSvgOfTheStylesFolderIsDrawnAtTheSizeOfTheStyle() throws Exception {
        BufferedImage image = Pictures.draw(
                60, 60, Pictures.style("<Rule>" + SYMBOLIZER.formatted("dot.svg") + "</Rule>"), "POINT (30 30)");
        assertThat(new Color(image.getRGB(30, 30))).isEqualTo(new Color(0xFF0000));
        assertThat(new Color(image.getRGB(17, 17))).isEqualTo(new Color(0x00AA00));
        assertThat(image.getRGB(10, 30)).isEqualTo(Pictures.WHITE);
    }

    @Test
    void anSvgWithAnEntityIsReportedAndNotDrawn() throws Exception {
        assertThat(StyleReaderTest.rule(SYMBOLIZER.formatted("entity.svg")).problems())
                .hasSize(1);
    }

    @Test
    void aPictureBesideTheStyleComesBeforeTheOneThatShips() throws Exception {
        String svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"><rect width=\"8\" height=\"8\" fill=\"#0000FF\"/></svg>";
        String sld = "<FeatureTypeStyle><Rule>" + SYMBOLIZER.formatted("dot.svg") + "</Rule></FeatureTypeStyle>";
        StyleDocument document = StyleReader.read(
                new ByteArrayInputStream(sld.getBytes(StandardCharsets.UTF_8)),
                "own.sld",
                name -> name.equals("test/dot.svg")
                        ? Optional.of(svg.getBytes(StandardCharsets.UTF_8))
                        : Optional.empty());
        assertThat(document.problems()).isEmpty();
        BufferedImage image = Pictures.draw(60, 60, document.style(), "POINT (30 30)");
        assertThat(new Color(image.getRGB(17, 17))).isEqualTo(new Color(0x0000FF));
    }
}
