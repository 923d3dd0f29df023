package org.santu.store.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.santu.testing.SmallCounty.EAST_HOUSEHOLD;
import static org.santu.testing.SmallCounty.WEST_HOUSEHOLD;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HttpTest
class FeatureReadingTest {
    private static final String HOUSEHOLDS = "/api/layers/household/features";

    @Autowired
    MockMvc http;

    @Test
    void theLayersSayWhatThereIs() throws Exception {
        http.perform(get("/api/layers").with(As.admin()))
                .andExpect(jsonPath("$[?(@.name=='household')].label.zh").value("农户"))
                .andExpect(jsonPath("$[?(@.name=='household')].groupLabel.en").value("Villages and households"));
        http.perform(get("/api/layers/pv_station").with(As.admin()))
                .andExpect(jsonPath("$.count").value(2))
                .andExpect(jsonPath("$.unlocatedCount").value(0))
                .andExpect(jsonPath("$.extent[0]", closeTo(114.72, 1e-9)))
                .andExpect(jsonPath("$.attributes[?(@.name=='capacity_kilowatts')].unit.zh")
                        .value("kW"))
                .andExpect(jsonPath("$.attributes[?(@.name=='status')].codes[0].label.zh")
                        .value("规划"))
                .andExpect(jsonPath("$.updatedAt").isNotEmpty());
    }

    @Test
    void aListIsGeoJson() throws Exception {
        http.perform(list(HOUSEHOLDS)
                        .param("region", "139921")
                        .param("sort", "-people,name")
                        .param("limit", "2"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/geo+json"))
                .andExpect(jsonPath("$.type").value("FeatureCollection"))
                .andExpect(jsonPath("$.numberMatched").value(6))
                .andExpect(jsonPath("$.numberReturned").value(2))
                .andExpect(jsonPath("$.features[*].properties.people", everyItem(is(4))))
                .andExpect(jsonPath("$.features[0].geometry.type").value("Point"));
    }

    @Test
    void pagesFollowEachOther() throws Exception {
        String first = ids("1", "0");
        String second = ids("1", "1");
        assertThat(first).isNotEqualTo(second);
    }

    private String ids(String limit, String offset) throws Exception {
        return http.perform(list(HOUSEHOLDS)
                        .param("region", "139921")
                        .param("limit", limit)
                        .param("offset", offset))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void recordsAreJsonAndDatesAreIso() throws Exception {
        http.perform(list("/api/layers/village/features").param("where", "name = '西村'"))
                .andExpect(jsonPath("$.features[0].properties.goals[0].goal").value("修路"));
        http.perform(list("/api/layers/project/features")
                        .param("where", "name = '水塔' and region_code like '139921101%'"))
                .andExpect(jsonPath("$.numberMatched").value(1))
                .andExpect(jsonPath("$.features[0].properties.deadline").value("2020-01-01"));
    }

    @Test
    void whatHasNoPositionCanBeListed() throws Exception {
        http.perform(list(HOUSEHOLDS).param("located", "false").param("region", "139921101"))
                .andExpect(jsonPath("$.numberMatched").value(1))
                .andExpect(jsonPath("$.features[0].geometry").isEmpty());
    }

    @Test
    void aBoxFindsWhatLiesInIt() throws Exception {
        http.perform(list(HOUSEHOLDS).param("bbox", "114.70,38.60,114.80,38.70").param("region", "139921"))
                .andExpect(jsonPath("$.numberMatched").value(2));
    }

    @Test
    void geometriesComeInTheWantedReferenceSystem() throws Exception {
        http.perform(list(HOUSEHOLDS)
                        .param("where", "name = '测试甲'")
                        .param("crs", "EPSG:4526")
                        .param("region", "139921101"))
                .andExpect(jsonPath("$.features[0].geometry.coordinates[0]", closeTo(38_560_000, 100_000.0)));
    }

    @Test
    void oneFeatureCarriesItsVersion() throws Exception {
        http.perform(get(HOUSEHOLDS + "/" + WEST_HOUSEHOLD).with(As.admin()))
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.id").value(WEST_HOUSEHOLD.toString()))
                .andExpect(jsonPath("$.properties.name").value("测试甲"));
        http.perform(get(HOUSEHOLDS + "/" + WEST_HOUSEHOLD).with(As.admin()).header("If-None-Match", "\"1\""))
                .andExpect(status().isNotModified());
    }

    @Test
    void whoSignsInNextInTheSameBrowserIsNotShownTheCacheOfAnother() throws Exception {
        String address = HOUSEHOLDS + "/" + WEST_HOUSEHOLD;
        http.perform(get(address).with(As.viewer()).header("If-None-Match", "\"1\""))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1.internal\""));
        http.perform(get(address).with(As.viewer()).header("If-None-Match", "\"1.internal\""))
                .andExpect(status().isNotModified());
    }

    @Test
    void oneFeatureComesInTheWantedReferenceSystemToo() throws Exception {
        http.perform(get(HOUSEHOLDS + "/" + WEST_HOUSEHOLD).with(As.admin()).param("crs", "EPSG:4526"))
                .andExpect(jsonPath("$.geometry.coordinates[0]", closeTo(38_560_000, 100_000.0)));
    }

    @Test
    void anIdInAConditionNeedsNoLayerBeforeIt() throws Exception {
        for (String id : List.of(WEST_HOUSEHOLD.toString(), "household." + WEST_HOUSEHOLD)) {
            http.perform(list(HOUSEHOLDS).param("where", "IN ('" + id + "')"))
                    .andExpect(jsonPath("$.numberMatched").value(1));
        }
    }

    @Test
    void valuesAboveTheClearanceAreMasked() throws Exception {
        http.perform(get(HOUSEHOLDS + "/" + WEST_HOUSEHOLD).with(As.admin()))
                .andExpect(jsonPath("$.properties.id_number").value("139921********1234"))
                .andExpect(jsonPath("$.properties.helper_phone").value("13900000002"));
        http.perform(get(HOUSEHOLDS + "/" + WEST_HOUSEHOLD).with(As.viewer()))
                .andExpect(jsonPath("$.properties.name").value("测**"))
                .andExpect(jsonPath("$.properties.helper_phone").value("139****0002"));
    }

    @Test
    void anAccountOfOneTownshipSeesNothingOfTheOther() throws Exception {
        http.perform(get(HOUSEHOLDS).with(As.westEditor()))
                .andExpect(jsonPath("$.numberMatched").value(3))
                .andExpect(jsonPath("$.features[*].properties.region_code", everyItem(startsWith("139921101"))));
        http.perform(get(HOUSEHOLDS).param("region", "139921102").with(As.westEditor()))
                .andExpect(jsonPath("$.numberMatched").value(0));
        http.perform(get(HOUSEHOLDS).param("region", "139921").with(As.westEditor()))
                .andExpect(jsonPath("$.numberMatched").value(3));
        http.perform(get(HOUSEHOLDS)
                        .param("where", "region_code like '139921102%' or 1 = 1")
                        .with(As.westEditor()))
                .andExpect(jsonPath("$.features[?(@.properties.region_code =~ /139921102.*/)]")
                        .isEmpty());
        http.perform(get(HOUSEHOLDS + "/" + EAST_HOUSEHOLD).with(As.westEditor()))
                .andExpect(status().isNotFound());
        http.perform(get(HOUSEHOLDS + "/" + EAST_HOUSEHOLD + "/history").with(As.westEditor()))
                .andExpect(status().isNotFound());
        http.perform(get("/api/layers/household").with(As.westEditor()))
                .andExpect(jsonPath("$.count").value(3));
        http.perform(get("/api/layers/village").with(As.westEditor()))
                .andExpect(jsonPath("$.count").value(2))
                .andExpect(jsonPath("$.extent[2]", closeTo(114.75, 1e-9)));
    }

    @Test
    void theRegionTreeEndsAtTheScope() throws Exception {
        http.perform(get("/api/regions").with(As.admin()))
                .andExpect(jsonPath("$[*].code", contains("139921")))
                .andExpect(jsonPath("$[0].name").value("试县"))
                .andExpect(jsonPath("$[0].level").value("county"))
                .andExpect(jsonPath("$[0].childCount").value(2));
        http.perform(get("/api/regions").param("parent", "139921101").with(As.admin()))
                .andExpect(jsonPath("$[0].code").value("139921101001"))
                .andExpect(jsonPath("$[0].path[*].name", contains("试县", "西乡", "西村")))
                .andExpect(jsonPath("$[0].point[0]", closeTo(114.75, 1e-9)));
        http.perform(get("/api/regions").param("q", "dongcun").with(As.admin()))
                .andExpect(jsonPath("$[0].code").value("139921102001"));
        http.perform(get("/api/regions").param("q", "东").with(As.westEditor()))
                .andExpect(jsonPath("$").isEmpty());
        http.perform(get("/api/regions").with(As.westEditor())).andExpect(jsonPath("$[*].code", contains("139921101")));
        http.perform(get("/api/regions/139921102").with(As.westEditor()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("SANTU-REGION-NOT-FOUND"));
        http.perform(get("/api/me").with(As.westEditor()))
                .andExpect(jsonPath("$.region.name").value("西乡"));
    }

    @ParameterizedTest
    @CsvSource({
        "zz, 400, SANTU-REGION-CODE",
        "1399211, 400, SANTU-REGION-CODE",
        "139922, 404, SANTU-REGION-NOT-FOUND",
        "139921102, 404, SANTU-REGION-NOT-FOUND",
        "139921, 404, SANTU-REGION-NOT-FOUND"
    })
    void aRegionThatIsNotThereHasNoEmptyListOfChildren(String parent, int status, String code) throws Exception {
        http.perform(get("/api/regions").param("parent", parent).with(As.westEditor()))
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.field").value("parent"));
    }

    @Test
    void aVillageHasAnEmptyListOfChildren() throws Exception {
        http.perform(get("/api/regions").param("parent", "139921101001").with(As.westEditor()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$").isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "where  | name = 'x'; drop table layer.household; --",
                "where  | no_such = 1",
                "where  | geom_3857 is null",
                "where  | property('id_number') = 'x'",
                "where  | env('x') = 'y'",
                "where  | \"name\" = \"a\" || pg_sleep(9)",
                "sort   | name;drop table layer.household",
                "sort   | (select 1)",
                "region | 139921' or '1'='1",
                "region | 13992",
                "region | %",
                "bbox   | 1,2,3",
                "bbox   | NaN,0,1,1",
                "bbox   | 3,0,1,1",
                "crs    | EPSG:4490;x",
                "crs    | http://192.0.2.1/crs",
                "limit  | 10001",
                "limit  | -1",
                "limit  | x",
                "offset | -1",
                "at     | yesterday"
            })
    void refusedInputIsAProblemThatNamesTheField(String parameter, String value) throws Exception {
        http.perform(list(HOUSEHOLDS).param(parameter, value).header("Accept-Language", "en"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code", startsWith("SANTU-")))
                .andExpect(jsonPath("$.title").value("Bad request"))
                .andExpect(jsonPath("$.trace").doesNotExist());
    }

    @ParameterizedTest
    @ValueSource(strings = {"' OR ''='", "测试甲''; --", "%", "_", "\\", "😀", "a\u0001b"})
    void hostileTextIsOnlyText(String text) throws Exception {
        http.perform(list(HOUSEHOLDS).param("where", "name = '" + text.replace("'", "''") + "'"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.numberMatched").value(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/layers/no_such",
                "/api/layers/household;x/features",
                "/api/layers/household' or '1'='1/features",
                "/api/layers/santu.account/features",
                "/api/layers/no_such/features",
                "/api/nothing"
            })
    void whatIsNotThereIsNotFound(String address) throws Exception {
        int status = http.perform(
                        get(java.net.URI.create(address.replace(" ", "%20").replace("'", "%27")))
                                .with(As.admin()))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).isIn(400, 404);
    }

    private static MockHttpServletRequestBuilder list(String address) {
        return get(address).with(As.admin());
    }
}
