package org.santu.exchange.out.qml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.LayerStyle;
import org.santu.exchange.out.OutColumn;
import org.santu.exchange.out.OutColumns;
import org.santu.exchange.out.OutCrs;
import org.santu.exchange.out.OutLayer;
import org.santu.render.StyleReader;
import org.santu.testing.TestStore;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every style that ships can be said in the words of QGIS; {@code OtherProgramsTest} lets QGIS draw them. */
class QmlStyleTest {
    static Stream<Arguments> styles() {
        return TestStore.shippedCatalog().layers().stream()
                .flatMap(layer -> layer.styles().stream().map(style -> Arguments.of(layer, style)));
    }

    private static String qml(LayerDeclaration layer, LayerStyle style, List<OutColumn> columns) throws Exception {
        try (InputStream sld = QmlStyleTest.class.getResourceAsStream("/styles/" + style.file())) {
            OutLayer out = new OutLayer(layer, columns, new OutCrs(4490), StandardCharsets.UTF_8, Locale.CHINESE);
            return QmlStyle.of(StyleReader.read(sld, style.file()).style(), out);
        }
    }

    private static List<Element> all(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Document parse(String qml) throws Exception {
        String withoutType = qml.substring(qml.indexOf('\n') + 1);
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(withoutType.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("styles")
    void everyRuleHasItsSymbolAndItsCondition(LayerDeclaration layer, LayerStyle style) throws Exception {
        Document qml = parse(qml(layer, style, OutColumns.of(layer)));
        List<Element> rules = all(qml, "rule").stream()
                .filter(rule -> rule.hasAttribute("symbol"))
                .toList();
        assertThat(rules).isNotEmpty();
        assertThat(all(qml, "symbol").stream()
                        .filter(symbol -> !symbol.getAttribute("name").startsWith("@")))
                .hasSameSizeAs(rules)
                .allSatisfy(symbol -> assertThat(
                                symbol.getElementsByTagName("layer").getLength())
                        .isPositive());
        assertThat(all(qml, "rule"))
                .noneMatch(rule -> rule.getAttribute("filter").equals("false"));
        assertThat(all(qml, "alias")).hasSize(layer.attributes().size() + 1);
        assertThat(all(qml, "text-style"))
                .allSatisfy(label -> assertThat(label.getAttribute("fieldName")).isNotBlank());
    }

    @Test
    void whatIsPlannedIsDashedAndWhatStandsIsSolid() throws Exception {
        LayerDeclaration road = TestStore.shippedCatalog().getLayer("road");
        Document qml = parse(qml(road, road.styles().get(0), OutColumns.of(road)));
        List<Element> symbols = all(qml, "symbol");
        int planned = 0;
        for (Element rule : all(qml, "rule")) {
            String condition = rule.getAttribute("filter");
            Element symbol = symbols.stream()
                    .filter(one -> one.getAttribute("name").equals(rule.getAttribute("symbol")))
                    .findFirst()
                    .orElse(null);
            if (symbol != null && condition.equals("\"status\" = 'planned'")) {
                planned++;
                assertThat(dashes(symbol)).as(condition).contains("1");
            }
        }
        assertThat(planned).isPositive();
        assertThat(symbols.stream().filter(symbol -> !dashes(symbol).contains("1")))
                .hasSizeGreaterThan(planned);
    }

    private static List<String> dashes(Element symbol) {
        NodeList options = symbol.getElementsByTagName("Option");
        List<String> found = new ArrayList<>();
        for (int i = 0; i < options.getLength(); i++) {
            Element option = (Element) options.item(i);
            if (option.getAttribute("name").equals("use_custom_dash")) {
                found.add(option.getAttribute("value"));
            }
        }
        return found;
    }

    @Test
    void aColumnThatIsNotInTheFileIsNothing() throws Exception {
        LayerDeclaration road = TestStore.shippedCatalog().getLayer("road");
        List<OutColumn> some = OutColumns.of(road).stream()
                .filter(column -> !column.name().equals("status"))
                .toList();
        assertThat(qml(road, road.styles().get(0), some))
                .contains("NULL IS NULL")
                .doesNotContain("&quot;status&quot;");
    }
}
