package org.santu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

@HttpTest
class CapabilitiesTest {
    private static final String STYLE = "Name Title Abstract LegendURL*";
    private static final String LEGEND = "Format OnlineResource";
    private static final String SERVICE =
            "Name Title Abstract KeywordList OnlineResource ContactInformation Fees AccessConstraints";
    /** The content models of the schema and the DTD: children in this order; those with * may repeat. */
    private static final Map<String, Map<String, String>> MODELS = Map.of(
            "1.3.0",
            Map.of(
                    "WMS_Capabilities",
                    "Service Capability",
                    "Service",
                    SERVICE + " LayerLimit MaxWidth MaxHeight",
                    "Capability",
                    "Request Exception Layer",
                    "Request",
                    "GetCapabilities GetMap GetFeatureInfo GetLegendGraphic",
                    "GetMap",
                    "Format* DCPType",
                    "Layer",
                    "Name Title Abstract KeywordList CRS* EX_GeographicBoundingBox BoundingBox* Dimension* Attribution"
                            + " Style* MinScaleDenominator MaxScaleDenominator Layer*",
                    "EX_GeographicBoundingBox",
                    "westBoundLongitude eastBoundLongitude southBoundLatitude northBoundLatitude",
                    "Style",
                    STYLE,
                    "LegendURL",
                    LEGEND),
            "1.1.1",
            Map.of(
                    "WMT_MS_Capabilities",
                    "Service Capability",
                    "Service",
                    SERVICE,
                    "Capability",
                    "Request Exception Layer",
                    "Request",
                    "GetCapabilities GetMap GetFeatureInfo DescribeLayer GetLegendGraphic",
                    "GetMap",
                    "Format* DCPType",
                    "Layer",
                    "Name Title Abstract KeywordList SRS* LatLonBoundingBox BoundingBox* Dimension* Extent* Attribution"
                            + " Style* ScaleHint Layer*",
                    "Style",
                    STYLE,
                    "LegendURL",
                    LEGEND));

    @Autowired
    MockMvc http;

    private MockHttpServletResponse ask(String query) throws Exception {
        return new WmsClient(http, As.admin()).ask("SERVICE=WMS&REQUEST=GetCapabilities&" + query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1", "1.3.0"})
    void elementsStandInTheOrderOfTheStandard(String version) throws Exception {
        MockHttpServletResponse answer = ask("VERSION=" + version);
        boolean isNew = version.equals("1.3.0");
        assertThat(answer.getContentType())
                .isEqualTo((isNew ? "text/xml" : "application/vnd.ogc.wms_xml") + ";charset=UTF-8");
        Element root = WmsClient.xml(WmsClient.text(answer)).getDocumentElement();
        assertThat(root.getAttribute("version")).isEqualTo(version);
        assertThat(root.getNamespaceURI()).isEqualTo(isNew ? "http://www.opengis.net/wms" : null);
        check(root, MODELS.get(version));
    }

    private static void check(Element element, Map<String, String> models) {
        String model = models.get(element.getLocalName());
        List<Element> children = children(element);
        if (model != null) {
            List<String> order = List.of(model.split(" "));
            int place = 0;
            for (Element child : children) {
                String name = child.getLocalName();
                while (place < order.size()
                        && !order.get(place).replace("*", "").equals(name)) {
                    place++;
                }
                assertThat(place).as(name + " in " + element.getLocalName()).isLessThan(order.size());
                place += order.get(place).endsWith("*") ? 0 : 1;
            }
        }
        children.forEach(child -> check(child, models));
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    @ParameterizedTest
    @CsvSource({"1.0.0, 1.1.1", "1.1.0, 1.1.1", "1.1.1, 1.1.1", "1.2.0, 1.1.1", "1.3.0, 1.3.0", "2.0.0, 1.3.0"})
    void theVersionIsNegotiated(String wanted, String spoken) throws Exception {
        assertThat(WmsClient.text(ask("VERSION=" + wanted))).contains("version=\"" + spoken + "\"");
    }

    @Test
    void titlesComeInTheLanguageOfTheCaller() throws Exception {
        assertThat(WmsClient.text(ask("FORMAT=text/xml")))
                .contains("<WMS_Capabilities version=\"1.3.0\"", "<Title>Households</Title>", "By main cause");
        assertThat(WmsClient.text(ask("LANGUAGE=zh"))).contains("<Title>农户</Title>", "按主要致贫原因");
    }

    @Test
    void boxesFollowTheOrderOfAxes() throws Exception {
        String now = WmsClient.text(ask("VERSION=1.3.0"));
        assertThat(now).contains("<BoundingBox CRS=\"EPSG:4490\" minx=\"38.6\" miny=\"114.7\"");
        assertThat(now).contains("<BoundingBox CRS=\"CRS:84\" minx=\"114.7\" miny=\"38.6\"");
        assertThat(now).containsPattern("<BoundingBox CRS=\"EPSG:4547\" minx=\"427[0-9.]+\" miny=\"56[0-9.]+\"");
        String before = WmsClient.text(ask("VERSION=1.1.1"));
        assertThat(before).contains("<BoundingBox SRS=\"EPSG:4490\" minx=\"114.7\" miny=\"38.6\"");
        assertThat(before).containsPattern("<BoundingBox SRS=\"EPSG:4547\" minx=\"56[0-9.]+\" miny=\"427[0-9.]+\"");
        assertThat(before).contains("EPSG:4526\" minx=\"38").doesNotContain("SRS=\"EPSG:4550\" minx");
    }

    @Test
    void legendsHaveTheSizeThatIsPromised() throws Exception {
        Element root = WmsClient.xml(WmsClient.text(ask("VERSION=1.3.0"))).getDocumentElement();
        NodeList legends = root.getElementsByTagNameNS("*", "LegendURL");
        assertThat(legends.getLength()).isGreaterThan(10);
        for (int i = 0; i < legends.getLength(); i++) {
            Element legend = (Element) legends.item(i);
            Element online = (Element)
                    legend.getElementsByTagNameNS("*", "OnlineResource").item(0);
            String address = online.getAttributeNS("http://www.w3.org/1999/xlink", "href");
            BufferedImage picture =
                    new WmsClient(http, As.admin()).picture(address.substring(address.indexOf('?') + 1));
            assertThat(picture.getWidth()).as(address).isEqualTo(Integer.parseInt(legend.getAttribute("width")));
            assertThat(picture.getHeight()).as(address).isEqualTo(Integer.parseInt(legend.getAttribute("height")));
        }
    }

    @Test
    void whoHasTheNewestNeedsNoOther() throws Exception {
        String document = WmsClient.text(ask("VERSION=1.3.0"));
        String sequence = WmsClient.xml(document).getDocumentElement().getAttribute("updateSequence");
        assertThat(Long.parseLong(sequence)).isPositive();
        assertThat(WmsClient.text(ask("UPDATESEQUENCE=" + sequence))).contains("CurrentUpdateSequence");
        assertThat(WmsClient.text(ask("UPDATESEQUENCE=" + sequence + "9"))).contains("InvalidUpdateSequence");
        assertThat(WmsClient.text(ask("UPDATESEQUENCE=0"))).contains("<WMS_Capabilities");
    }
}
