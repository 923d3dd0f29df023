package org.santu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Who sees what: on maps, in answers, in legends and in what the service says about itself. */
@HttpTest
class WmsScopeTest {
    private static final String ALL =
            "region,protected_land,road,pv_station,relocation_site,project,facility,household,village";
    private static final String EAST =
            "SERVICE=WMS&REQUEST=GetMap&VERSION=1.1.1&LAYERS=" + ALL + "&STYLES=&SRS=EPSG:4326"
                    + "&BBOX=114.81,38.62,114.89,38.70&WIDTH=300&HEIGHT=300&FORMAT=image/png&TRANSPARENT=TRUE";
    private static final String AT_HOUSEHOLD =
            "SERVICE=WMS&REQUEST=GetFeatureInfo&VERSION=1.1.1&LAYERS=household&QUERY_LAYERS=household&STYLES=&SRS=EPSG:4326"
                    + "&WIDTH=101&HEIGHT=101&X=50&Y=50&FEATURE_COUNT=5&BBOX=";
    private static final String WEST_BOX = "114.750500,38.649500,114.751500,38.650500";
    private static final String EAST_BOX = "114.850500,38.649500,114.851500,38.650500";

    @Autowired
    MockMvc http;

    private WmsClient admin() {
        return new WmsClient(http, As.admin());
    }

    private WmsClient west() {
        return new WmsClient(http, As.westEditor());
    }

    @Test
    void aTownshipSeesNothingOfAnotherOnTheMap() throws Exception {
        assertThat(WmsClient.ink(admin().picture(EAST))).isGreaterThan(200);
        assertThat(WmsClient.ink(west().picture(EAST))).isZero();
        assertThat(WmsClient.ink(west().picture(EAST.replace("114.81", "114.71").replace("114.89", "114.79"))))
                .isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html", "text/plain"})
    void aTownshipLearnsNothingOfAnother(String format) throws Exception {
        String asked = "&INFO_FORMAT=" + format;
        assertThat(WmsClient.text(admin().ask(AT_HOUSEHOLD + EAST_BOX + asked))).contains("测试甲");
        assertThat(WmsClient.text(west().ask(AT_HOUSEHOLD + WEST_BOX + asked))).contains("测试甲");
        assertThat(WmsClient.text(west().ask(AT_HOUSEHOLD + EAST_BOX + asked)))
                .doesNotContain("测试甲")
                .doesNotContain("139921102");
    }

    @Test
    void personalValuesAreMaskedByClearance() throws Exception {
        WmsClient viewer = new WmsClient(http, As.viewer());
        assertThat(WmsClient.text(viewer.ask(AT_HOUSEHOLD + WEST_BOX + "&INFO_FORMAT=application/json")))
                .contains("测**")
                .doesNotContain("测试甲", "139921199001011234", "13900000002");
    }

    @Test
    void aFilterCannotReachBeyondTheScopeOrTheMask() throws Exception {
        String filtered = AT_HOUSEHOLD + EAST_BOX + "&INFO_FORMAT=application/json";
        assertThat(WmsClient.text(west().ask(filtered, "CQL_FILTER", "region_code LIKE '139921102%' OR people > 0")))
                .contains("\"numberReturned\":0");
        WmsClient viewer = new WmsClient(http, As.viewer());
        assertThat(WmsClient.text(viewer.ask(filtered, "CQL_FILTER", "name = '测试甲'")))
                .contains("\"numberReturned\":0");
        assertThat(WmsClient.text(admin().ask(filtered, "CQL_FILTER", "name = '测试甲'")))
                .contains("\"numberReturned\":1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1", "1.3.0"})
    void theCapabilitiesTellOnlyOfTheOwnExtent(String version) throws Exception {
        assertThat(easternmost(admin(), version)).isGreaterThan(114.85);
        assertThat(easternmost(west(), version)).isBetween(114.75, 114.8001);
    }

    @Test
    void aLegendOfAnExtentCountsOnlyWhatOneSees() throws Exception {
        String legend = "SERVICE=WMS&REQUEST=GetLegendGraphic&VERSION=1.1.1&LAYER=household&FORMAT=application/json"
                + "&SRS=EPSG:4326&SRCWIDTH=400&SRCHEIGHT=400&LEGEND_OPTIONS=countMatched:true&BBOX=";
        assertThat(WmsClient.text(admin().ask(legend + EAST_BOX))).contains("\"count\":1");
        assertThat(WmsClient.text(west().ask(legend + EAST_BOX))).contains("\"items\":[]");
    }

    @Test
    void namesAreNeverMarkup() throws Exception {
        http.perform(post("/api/layers/facility/features")
                        .with(As.admin())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"type": "Feature", "geometry": {"type": "Point", "coordinates": [114.71, 38.61]},
                                 "properties": {"region_code": "139921101001", "name": "<script>alert(1)</script>", "kind": "school"}}"""))
                .andExpect(status().isCreated());
        String question = AT_HOUSEHOLD.replace("household", "facility") + "114.7095,38.6095,114.7105,38.6105";
        MockHttpServletResponse page = admin().ask(question + "&INFO_FORMAT=text/html");
        assertThat(page.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(WmsClient.text(page)).contains("&lt;script&gt;").doesNotContain("<script");
        assertThat(page.getHeader("Content-Security-Policy")).isNotNull();
        assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private static double easternmost(WmsClient client, String version) throws Exception {
        byte[] document = client.ask("SERVICE=WMS&REQUEST=GetCapabilities&VERSION=" + version)
                .getContentAsByteArray();
        Element root =
                WmsClient.xml(new String(document, StandardCharsets.UTF_8)).getDocumentElement();
        List<Double> numbers = new ArrayList<>();
        NodeList east = root.getElementsByTagNameNS("*", "eastBoundLongitude");
        for (int i = 0; i < east.getLength(); i++) {
            numbers.add(Double.parseDouble(east.item(i).getTextContent()));
        }
        NodeList boxes = root.getElementsByTagNameNS("*", "LatLonBoundingBox");
        for (int i = 0; i < boxes.getLength(); i++) {
            numbers.add(Double.parseDouble(((Element) boxes.item(i)).getAttribute("maxx")));
        }
        assertThat(numbers).hasSizeGreaterThan(5);
        return numbers.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
