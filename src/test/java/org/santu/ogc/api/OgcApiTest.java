package org.santu.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.santu.testing.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Features and tiles for programs that know OGC API, in a county of two townships. */
@HttpTest
class OgcApiTest {
    private static final String VILLAGES = "/ogc/collections/village/items";
    private static final String WEST_BOX = "114.70,38.60,114.80,38.70";

    @Autowired
    MockMvc http;

    @Autowired
    JsonMapper json;

    @Test
    void theEntranceLeadsToEverythingAndEveryLinkWorks() throws Exception {
        JsonNode landing = read("/ogc", As.admin());
        for (JsonNode link : landing.get("links")) {
            URI address = URI.create(link.get("href").asString());
            assertThat(answer(address.getPath(), As.admin()).getStatus())
                    .as(address.toString())
                    .isIn(200, 302);
        }
        assertThat(rels(landing)).contains("service-desc", "service-doc", "conformance", "data");
        assertThat(read("/ogc/conformance", As.admin()).get("conformsTo").toString())
                .contains("ogcapi-features-1/1.0/conf/core");
    }

    @Test
    void aCollectionTellsTheExtentThatItsReaderSees() throws Exception {
        JsonNode all = read("/ogc/collections/village", As.admin());
        JsonNode west = read("/ogc/collections/village", As.westEditor());
        assertThat(all.at("/extent/spatial/bbox/0/2").asDouble()).isGreaterThan(114.80);
        assertThat(west.at("/extent/spatial/bbox/0/2").asDouble()).isLessThan(114.80);
        assertThat(rels(all)).contains("self", "items", "http://www.opengis.net/def/rel/ogc/1.0/queryables");
        assertThat(read("/ogc/collections", As.admin()).get("collections")).hasSizeGreaterThan(8);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepeat() throws Exception {
        int all = read(VILLAGES, As.admin()).get("numberMatched").asInt();
        List<String> ids = new ArrayList<>();
        String next = VILLAGES + "?limit=1";
        while (next != null) {
            JsonNode page = read(next, As.admin());
            assertThat(page.get("numberReturned").asInt())
                    .isEqualTo(page.get("features").size());
            page.get("features").forEach(feature -> ids.add(feature.get("id").asString()));
            next = href(page, "next");
        }
        assertThat(ids).doesNotHaveDuplicates().hasSize(all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bbox=114.70,38.60,114.80,38.70",
                "bbox=38.60,114.70,38.70,114.80&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4490",
                "region_code=" + SmallCounty.WEST_VILLAGE,
                "filter=region_code='" + SmallCounty.WEST_VILLAGE + "'",
                "filter=S_INTERSECTS(geom,BBOX(114.70,38.60,114.80,38.70))&filter-lang=cql2-text",
                "filter=region_code LIKE '139921101%'&datetime=2000-01-01T00:00:00Z/.."
            })
    void theSameVillageIsFoundByBoxAttributeAndCondition(String query) throws Exception {
        JsonNode found = read(VILLAGES + "?" + query, As.admin()).get("features");
        assertThat(found).isNotEmpty();
        found.forEach(village ->
                assertThat(village.at("/properties/region_code").asString()).startsWith(SmallCounty.WEST));
    }

    @Test
    void theOrderOfAxesIsThatOfTheReferenceSystem() throws Exception {
        double[] degrees = position(VILLAGES + "?bbox=" + WEST_BOX);
        double[] registered =
                position(VILLAGES + "?bbox=" + WEST_BOX + "&crs=http://www.opengis.net/def/crs/EPSG/0/4490");
        double[] zone = position(VILLAGES + "?bbox=" + WEST_BOX + "&crs=http://www.opengis.net/def/crs/EPSG/0/4547");
        assertThat(registered).containsExactly(degrees[1], degrees[0]);
        assertThat(zone[0]).as("northing first").isBetween(4_270_000.0, 4_290_000.0);
        assertThat(zone[1]).isBetween(550_000.0, 570_000.0);
    }

    @Test
    void oneFeatureNamesItsCollectionAndKeepsItsTag() throws Exception {
        String id = read(VILLAGES + "?limit=1", As.admin()).at("/features/0/id").asString();
        MockHttpServletResponse answer = answer(VILLAGES + "/" + id, As.admin());
        assertThat(rels(json.readTree(answer.getContentAsByteArray()))).containsExactly("self", "collection");
        assertThat(http.perform(get(VILLAGES + "/" + id)
                                .with(As.admin())
                                .header("If-None-Match", answer.getHeader("ETag")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(304);
    }

    @Test
    void aProblemNamesTheParameterThatWasSent() throws Exception {
        String wrong = answer(VILLAGES + "?filter=nowhere=1", As.admin()).getContentAsString(StandardCharsets.UTF_8);
        assertThat(json.readTree(wrong).get("field").asString()).isEqualTo("filter");
        String id = read(VILLAGES + "?limit=1", As.admin()).at("/features/0/id").asString();
        assertThat(answer(VILLAGES + "/" + id + "?nowhere=1", As.admin()).getStatus())
                .isEqualTo(400);
    }

    @Test
    void aTownshipSeesNothingOfAnother() throws Exception {
        String east = "/ogc/collections/household/items/" + SmallCounty.EAST_HOUSEHOLD;
        assertThat(answer(east, As.admin()).getStatus()).isEqualTo(200);
        assertThat(answer(east, As.westEditor()).getStatus()).isEqualTo(404);
        read("/ogc/collections/household/items?limit=1000", As.westEditor())
                .get("features")
                .forEach(household -> assertThat(
                                household.at("/properties/region_code").asString())
                        .startsWith(SmallCounty.WEST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour=red",
                "limit=0",
                "limit=x",
                "bbox=1,2,3",
                "bbox=NaN,0,1,1",
                "bbox=3,2,1,4",
                "datetime=yesterday",
                "crs=http://www.opengis.net/def/crs/EPSG/0/9999",
                "filter=people >",
                "filter=no_such = 1",
                "filter-lang=cql2-json",
                "population=1); drop table x"
            })
    void mistakesAreNamedAndChangeNothing(String query) throws Exception {
        MockHttpServletResponse answer = answer(VILLAGES + "?" + query, As.admin());
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("SANTU-");
    }

    @Test
    void tilesAreThoseOfTheMap() throws Exception {
        JsonNode set = read("/ogc/collections/region/tiles/WebMercatorQuad", As.admin());
        String template = href(set, "item");
        assertThat(template).endsWith("/{tileMatrix}/{tileRow}/{tileCol}");
        String path = URI.create(template.replace("{tileMatrix}/{tileRow}/{tileCol}", "10/392/838"))
                .getPath();
        assertThat(answer(path, As.admin()).getContentAsByteArray())
                .isNotEmpty()
                .isEqualTo(answer("/tiles/region/10/838/392.mvt", As.admin()).getContentAsByteArray());
        assertThat(answer(path.replace("/tiles/", "/map/tiles/"), As.admin()).getContentType())
                .isEqualTo("image/png");
        assertThat(read("/ogc/tileMatrixSets/WebMercatorQuad", As.admin())
                        .at("/tileMatrices/0/scaleDenominator")
                        .asDouble())
                .isCloseTo(559_082_264.028_717_8, org.assertj.core.data.Offset.offset(1e-3));
    }

    private double[] position(String address) throws Exception {
        JsonNode at = read(address, As.admin()).at("/features/0/geometry/coordinates");
        return new double[] {at.get(0).asDouble(), at.get(1).asDouble()};
    }

    private JsonNode read(String address, RequestPostProcessor who) throws Exception {
        MockHttpServletResponse answer = answer(address, who);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return json.readTree(answer.getContentAsByteArray());
    }

    private MockHttpServletResponse answer(String address, RequestPostProcessor who) throws Exception {
        String[] parts = address.replaceFirst("^https?://[^/]+", "").split("\\?", 2);
        var request = get(parts[0]).with(who);
        if (parts.length == 2) {
            for (String parameter : parts[1].split("&")) {
                String[] pair = parameter.split("=", 2);
                request.queryParam(pair[0], pair[1]);
            }
        }
        return http.perform(request).andReturn().getResponse();
    }

    private static List<String> rels(JsonNode document) {
        List<String> rels = new ArrayList<>();
        document.get("links").forEach(link -> rels.add(link.get("rel").asString()));
        return rels;
    }

    private static String href(JsonNode document, String rel) {
        for (JsonNode link : document.get("links")) {
            if (link.get("rel").asString().equals(rel)) {
                return link.get("href").asString();
            }
        }
        return null;
    }
}
