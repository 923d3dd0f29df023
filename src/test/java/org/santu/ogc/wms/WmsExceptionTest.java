package org.santu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
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

@HttpTest
class WmsExceptionTest {
    private static final String MAP_130 = "SERVICE=WMS&REQUEST=GetMap&VERSION=1.3.0&LAYERS=region&STYLES=&CRS=EPSG:4326"
            + "&BBOX=38.6,114.7,38.8,114.9&WIDTH=200&HEIGHT=200&FORMAT=image/png";
    private static final String MAP_111 = "SERVICE=WMS&REQUEST=GetMap&VERSION=1.1.1&LAYERS=region&STYLES=&SRS=EPSG:4326"
            + "&BBOX=114.7,38.6,114.9,38.8&WIDTH=200&HEIGHT=200&FORMAT=image/png";

    @Autowired
    MockMvc http;

    private MockHttpServletResponse ask(String query) throws Exception {
        return new WmsClient(http, As.admin()).ask(query);
    }

    /** The same request with one parameter replaced, or left out for an empty value. */
    private static String with(String query, String name, String value) {
        String kept = query.replaceAll("(?i)(^|&)" + name + "=[^&]*", "").replaceAll("^&", "");
        return value.isEmpty() ? kept : kept + "&" + name + "=" + value;
    }

    @ParameterizedTest
    @CsvSource({
        "FORMAT, image/gif, InvalidFormat",
        "CRS, EPSG:32650, InvalidCRS",
        "CRS, nonsense, InvalidCRS",
        "LAYERS, no_such, LayerNotDefined",
        "LAYERS, 'region,no_such', LayerNotDefined",
        "STYLES, no_such, StyleNotDefined",
        "TIME, 'a while ago', InvalidDimensionValue",
        "TIME, 2026-01-01/2026-02-01, InvalidDimensionValue",
        "SLD, http://localhost/x.sld, OperationNotSupported",
        "SLD_BODY, <x/>, OperationNotSupported",
        "REQUEST, GetNothing, OperationNotSupported"
    })
    void aCodeOfTheStandardSaysWhatIsWrong(String name, String value, String code) throws Exception {
        MockHttpServletResponse answer = ask(with(MAP_130, name, value));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("text/xml;charset=UTF-8");
        Element report = WmsClient.xml(WmsClient.text(answer)).getDocumentElement();
        assertThat(report.getNamespaceURI()).isEqualTo("http://www.opengis.net/ogc");
        assertThat(report.getLocalName()).isEqualTo("ServiceExceptionReport");
        assertThat(report.getAttribute("version")).isEqualTo("1.3.0");
        Element exception =
                (Element) report.getElementsByTagNameNS("*", "ServiceException").item(0);
        assertThat(exception.getAttribute("code")).isEqualTo(code);
        assertThat(exception.getAttribute("locator")).isEqualTo(name);
        assertThat(exception.getTextContent()).startsWith("SANTU-");
    }

    @ParameterizedTest
    @CsvSource({
        "FORMAT, image/gif, InvalidFormat",
        "SRS, EPSG:32650, InvalidSRS",
        "LAYERS, no_such, LayerNotDefined",
        "STYLES, no_such, StyleNotDefined",
        "SLD, http://localhost/x.sld, ''"
    })
    void theOldVersionHasItsOwnReport(String name, String value, String code) throws Exception {
        MockHttpServletResponse answer = ask(with(MAP_111, name, value));
        assertThat(answer.getContentType()).isEqualTo("application/vnd.ogc.se_xml;charset=UTF-8");
        String text = WmsClient.text(answer);
        assertThat(text).contains("<!DOCTYPE ServiceExceptionReport SYSTEM");
        Element report = WmsClient.xml(text).getDocumentElement();
        assertThat(report.getNamespaceURI()).isNull();
        assertThat(report.getAttribute("version")).isEqualTo("1.1.1");
        Element exception =
                (Element) report.getElementsByTagName("ServiceException").item(0);
        assertThat(exception.getAttribute("code")).isEqualTo(code);
        assertThat(exception.hasAttribute("locator")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUEST", "VERSION", "LAYERS", "CRS", "BBOX", "WIDTH", "HEIGHT", "FORMAT"})
    void aMissingParameterIsNamed(String name) throws Exception {
        String text = WmsClient.text(ask(with(MAP_130, name, "")));
        assertThat(text).contains("SANTU-WMS-MISSING", "Parameter " + name + " is missing", "locator=\"" + name + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BBOX|1,2,3",
                "BBOX|1,2,3,4,5",
                "BBOX|1,2,3,x",
                "BBOX|38.8,114.7,38.6,114.9",
                "BBOX|38.6,114.7,38.6,114.9",
                "BBOX|38.6,114.7,NaN,114.9",
                "BBOX|38.6,114.7,Infinity,114.9",
                "WIDTH|0",
                "WIDTH|-1",
                "WIDTH|4097",
                "HEIGHT|99999999999",
                "WIDTH|12.5",
                "BGCOLOR|red",
                "TRANSPARENT|maybe",
                "VERSION|new",
                "SERVICE|WFS",
                "STYLES|default,default",
                "CQL_FILTER|INCLUDE;INCLUDE"
            })
    void whatMakesNoSenseIsReportedAtItsParameter(String name, String value) throws Exception {
        MockHttpServletResponse answer = ask(with(MAP_130, name, value));
        assertThat(answer.getStatus()).isEqualTo(200);
        Element exception = (Element) WmsClient.xml(WmsClient.text(answer))
                .getElementsByTagNameNS("*", "ServiceException")
                .item(0);
        assertThat(exception.getAttribute("locator")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "QUERY_LAYERS, village, LayerNotDefined",
        "I, 200, InvalidPoint",
        "J, -1, InvalidPoint",
        "I, x, InvalidPoint",
        "INFO_FORMAT, text/rtf, InvalidFormat"
    })
    void aQuestionThatMakesNoSenseIsReported(String name, String value, String code) throws Exception {
        String question =
                MAP_130.replace("GetMap", "GetFeatureInfo") + "&QUERY_LAYERS=region&I=10&J=10&INFO_FORMAT=text/html";
        assertThat(WmsClient.text(ask(with(question, name, value)))).contains("code=\"" + code + "\"");
    }

    @Test
    void keysAreWrittenInAnyCase() throws Exception {
        String mixed =
                MAP_130.replace("LAYERS", "layers").replace("BBOX", "bBox").replace("REQUEST", "Request");
        assertThat(ask(mixed).getContentType()).isEqualTo("image/png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INIMAGE", "application/vnd.ogc.se_inimage"})
    void aProblemCanBeWrittenOnThePicture(String exceptions) throws Exception {
        String query = with(MAP_130, "LAYERS", "no_such") + "&TRANSPARENT=TRUE&EXCEPTIONS=" + exceptions;
        BufferedImage image = new WmsClient(http, As.admin()).picture(query);
        assertThat(image.getWidth()).isEqualTo(200);
        assertThat(image.getHeight()).isEqualTo(200);
        assertThat(WmsClient.ink(image)).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BLANK", "application/vnd.ogc.se_blank"})
    void aProblemCanLeaveThePictureBlank(String exceptions) throws Exception {
        String query = with(MAP_111, "LAYERS", "no_such") + "&TRANSPARENT=TRUE&EXCEPTIONS=" + exceptions;
        assertThat(WmsClient.ink(new WmsClient(http, As.admin()).picture(query)))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name = 'x'; DROP TABLE layer.region",
                "name = 'x' OR 1=1 --",
                "strStartsWith(name,'x'') = true) or 1=1 --') = true",
                "jsonArrayContains(members, '/x', 'y'' or 1=1') = true",
                "exec(java.lang.Runtime.getRuntime(),'id') = 1",
                "no_such_attribute = 1",
                "name LIKE '%'')) UNION SELECT * FROM santu.account --'",
                "id_number LIKE '%' AND (((((((((((((((((((((((((((((((((((((((((((((((((((((((1=1"
            })
    void aConditionThatIsNoneOfOursChangesNothing(String condition) throws Exception {
        MockHttpServletResponse answer =
                new WmsClient(http, As.admin()).ask(MAP_130 + "&TRANSPARENT=TRUE", "CQL_FILTER", condition);
        assertThat(answer.getStatus()).isEqualTo(200);
        if (answer.getContentType().startsWith("image/")) {
            assertThat(WmsClient.ink(WmsClient.picture(answer))).isZero();
        } else {
            assertThat(WmsClient.text(answer))
                    .containsAnyOf("SANTU-FILTER-", "SANTU-WMS-COUNT")
                    .contains("locator=\"CQL_FILTER\"");
        }
        assertThat(WmsClient.ink(new WmsClient(http, As.admin()).picture(MAP_130 + "&TRANSPARENT=TRUE")))
                .isPositive();
    }

    @Test
    void strangersGetNothing() throws Exception {
        MockHttpServletResponse answer = http.perform(
                        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                                "/wms?REQUEST=GetCapabilities&SERVICE=WMS"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeader("WWW-Authenticate")).startsWith("Basic");
    }
}
