package org.santu.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.store.BulkLoader;
import org.santu.store.Stores;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.santu.testing.OwnCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two townships of two villages each: the north has the stations, the south has the people. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AllocationHttpTest {
    private static final String COUNTY = "139941";
    private static final String JOINT = "139948";
    private static final String NORTH = COUNTY + "101";
    private static final String SOUTH = COUNTY + "102";
    private static final String[] LAYERS = {"pv_station", "project", "facility", "household", "village", "region"};

    @Autowired
    private MockMvc http;

    @Autowired
    private BulkLoader loader;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Stores stores;

    private final JsonMapper json = new JsonMapper();

    @BeforeAll
    void aCounty() {
        insert("region", Map.of("region_code", COUNTY, "name", "分县", "level", "county"));
        insert("region", Map.of("region_code", NORTH, "name", "北乡", "level", "township"));
        insert("region", Map.of("region_code", SOUTH, "name", "南乡", "level", "township"));
        village(NORTH + "001", 100, "[{\"name\": \"甲某\"}, {\"name\": \"乙某\", \"end_date\": \"2020-01-01\"}]", true);
        village(NORTH + "002", 100, "[]", true);
        village(SOUTH + "001", 500, "[{\"name\": \"丙某\"}]", false);
        village(SOUTH + "002", 300, null, null);
        insert("pv_station", station(NORTH + "001", 300, "[{\"region_code\": \"" + SOUTH + "001\", \"percent\": 50}]"));
        insert("pv_station", station(NORTH + "002", 100, null));
        insert("facility", Map.of("region_code", SOUTH + "001", "name", "卫生室", "kind", "clinic"));
        insert("facility", Map.of("region_code", SOUTH + "001", "name", "商店", "kind", "market"));
        insert(
                "project",
                Map.of(
                        "region_code",
                        SOUTH,
                        "name",
                        "乡里的路",
                        "kind",
                        "road",
                        "status",
                        "planned",
                        "investment_yuan",
                        9000,
                        "superior_yuan",
                        500,
                        "social_yuan",
                        300));
        insert("household", Map.of("region_code", SOUTH + "002", "name", "测试", "attribute", "general"));
        insert("household", Map.of("region_code", SOUTH + "002", "name", "测试"));
    }

    @AfterAll
    void leaveTheCountyAsItWas() throws Exception {
        OwnCounty.remove(stores, COUNTY, LAYERS);
        OwnCounty.remove(stores, JOINT, LAYERS);
    }

    private void village(String code, int people, String teams, Boolean clinic) {
        Map<String, Object> row = new HashMap<>(Map.of("region_code", code, "name", "村" + code, "population", people));
        row.put("teams", teams);
        row.put("clinic", clinic);
        row.put("poor_village", true);
        row.put("first_secretary", teams == null ? null : "甲某");
        insert("village", row);
    }

    private static Map<String, Object> station(String code, int kilowatts, String shares) {
        Map<String, Object> row = new HashMap<>(
                Map.of("region_code", code, "name", "站", "status", "built", "approved_kilowatts", kilowatts));
        row.put("shares", shares);
        return row;
    }

    private void insert(String layer, Map<String, Object> values) {
        Map<String, Object> row = new HashMap<>(values);
        row.put("id", UUID.randomUUID());
        Iterator<Map<String, Object>> rows = List.of(row).iterator();
        loader.insert(Caller.system(), catalog.getLayer(layer), rows);
    }

    private JsonNode read(String address, RequestPostProcessor caller) throws Exception {
        MockHttpServletResponse answer =
                http.perform(get(address).with(caller)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private static JsonNode resource(JsonNode answer, String name) {
        return answer.get("resources")
                .valueStream()
                .filter(one -> one.get("column").get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void townshipsAreComparedByWhatTheyGotForEachHead() throws Exception {
        JsonNode answer = read("/api/allocation?region=" + COUNTY, As.admin());
        assertThat(answer.get("level").asString()).isEqualTo("TOWNSHIP");
        assertThat(answer.get("rows").valueStream().map(row -> row.get("name").asString()))
                .containsExactly("北乡", "南乡");
        JsonNode stations = resource(answer, "photovoltaics");
        assertThat(stations.get("column").get("total").asDouble()).isEqualTo(400);
        JsonNode perHead = stations.get("per").get(0);
        assertThat(perHead.get("perUnit").asDouble()).isEqualTo(0.4);
        // 20 % of the people have all of it: the area under the curve is 0.1, Theil is ln(1 / 0.2), all of it between.
        assertThat(perHead.get("gini").asDouble()).isCloseTo(0.8, within(1e-12));
        JsonNode villages = resource(
                        read("/api/allocation?region=" + COUNTY + "&level=village", As.admin()), "photovoltaics")
                .get("per")
                .get(0);
        assertThat(villages.get("theilBetween").asDouble()).isCloseTo(Math.log(5), within(1e-12));
        assertThat(villages.get("splits")).hasSize(1);
        JsonNode byTownship = villages.get("splits").get(0);
        assertThat(byTownship.get("level").asString()).isEqualTo("TOWNSHIP");
        assertThat(byTownship.get("between").asDouble()).isCloseTo(Math.log(5), within(1e-12));
        // 300 and 100 for 100 people each: 3/4 ln(3/2) + 1/4 ln(1/2)
        assertThat(byTownship.get("within").asDouble())
                .isCloseTo(0.75 * Math.log(1.5) + 0.25 * Math.log(0.5), within(1e-12));
    }

    /** What villages own together counts where its owners are; shares that are no whole are nobody's. */
    @Test
    void aJointStationCountsInItsVillagesByTheirShares() throws Exception {
        insert("region", Map.of("region_code", JOINT, "name", "联县", "level", "county"));
        insert("region", Map.of("region_code", JOINT + "101", "name", "东乡", "level", "township"));
        insert("region", Map.of("region_code", JOINT + "102", "name", "西乡", "level", "township"));
        village(JOINT + "101001", 100, null, null);
        village(JOINT + "102001", 100, null, null);
        String share = "{\"region_code\": \"" + JOINT + "%s001\", \"percent\": %s}";
        insert(
                "pv_station",
                station(
                        JOINT + "101001",
                        1000,
                        "[" + share.formatted(102, 70.5) + ", " + share.formatted(101, 29.5) + "]"));
        insert("pv_station", station(JOINT + "101001", 40, "[" + share.formatted(102, 70.5) + "]"));
        insert("pv_station", station(JOINT + "102001", 5, "[]"));
        assertThat(amounts(read("/api/allocation?region=" + JOINT, As.admin()), "photovoltaics"))
                .containsExactly(335.0, 710.0);
        assertThat(approvedOnTheSheet(JOINT)).as("the table of the map sheet").containsExactly(335.0, 710.0);
        assertThat(approvedOnTheSheet(JOINT + "102"))
                .as("a township's sheet tells the part in a station that stands elsewhere")
                .containsExactly(710.0);
    }

    @Test
    void whoHasLeftTheTeamDoesNotCountAndAKindIsCountedAlone() throws Exception {
        JsonNode answer = read("/api/allocation?region=" + COUNTY, As.admin());
        assertThat(amounts(answer, "team_members")).containsExactly(1.0, 1.0);
        assertThat(amounts(answer, "clinics")).containsExactly(0.0, 1.0);
        assertThat(amounts(answer, "funds")).containsExactly(0.0, 800.0);
    }

    private List<Double> approvedOnTheSheet(String region) throws Exception {
        JsonNode table = read("/api/maps/projects/" + region, As.admin())
                .get("tables")
                .valueStream()
                .filter(one -> one.get("name").asString().equals("by_region"))
                .findFirst()
                .orElseThrow();
        List<String> labels = table.get("columns")
                .valueStream()
                .map(column -> column.get("label").get("zh").asString())
                .toList();
        int place = labels.indexOf("光伏批复");
        return table.get("rows")
                .valueStream()
                .map(row -> row.get(place).asDouble())
                .toList();
    }

    private static List<Double> amounts(JsonNode answer, String name) {
        List<String> names = answer.get("resources")
                .valueStream()
                .map(one -> one.get("column").get("name").asString())
                .toList();
        int column = names.indexOf(name);
        return answer.get("rows")
                .valueStream()
                .map(row -> row.get("amounts").get(column).asDouble())
                .toList();
    }

    @Test
    void moneyOfATownshipIsNoMoneyOfItsVillagesAndUnknownNeedIsTold() throws Exception {
        JsonNode answer = read("/api/allocation?region=" + COUNTY + "&level=village", As.admin());
        assertThat(amounts(answer, "funds")).containsOnly(0.0);
        JsonNode perHousehold = resource(answer, "photovoltaics").get("per").get(1);
        assertThat(perHousehold.get("leftOut").asInt()).isEqualTo(3);
    }

    @Test
    void gapsNameWhoGoesWithout() throws Exception {
        Map<String, List<String>> gaps = read("/api/allocation/gaps?region=" + COUNTY, As.admin())
                .valueStream()
                .collect(Collectors.toMap(
                        gap -> gap.get("name").asString(),
                        gap -> gap.get("features")
                                .valueStream()
                                .map(feature -> feature.get("regionCode").asString())
                                .toList()));
        assertThat(gaps.get("village_team"))
                .as("an empty team and none at all")
                .containsExactly(NORTH + "002", SOUTH + "002");
        assertThat(gaps.get("clinic")).containsExactly(SOUTH + "001", SOUTH + "002");
        assertThat(gaps.get("team")).containsExactly(SOUTH + "002");
        assertThat(gaps.get("station"))
                .as("a share in a station of another village counts")
                .containsExactly(SOUTH + "002");
        assertThat(gaps.get("helper")).containsExactly(SOUTH + "002");
        assertThat(read("/api/allocation/gaps?region=" + COUNTY, As.admin())
                        .valueStream()
                        .map(gap -> gap.get("of").asInt()))
                .containsExactly(4, 4, 4, 4, 4, 1);
    }

    @Test
    void whatLiesOutsideOnesOwnRegionIsNotThere() throws Exception {
        int status = http.perform(get("/api/allocation?region=" + COUNTY).with(As.westEditor()))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).isEqualTo(404);
        JsonNode own = read("/api/allocation", As.westEditor());
        assertThat(own.get("rows").valueStream().map(row -> row.get("code").asString()))
                .allMatch(code -> code.startsWith("139921101"));
    }

    @Test
    void aLevelThatIsNotThereIsToldByItsCode() throws Exception {
        for (String level : List.of("city", "street")) {
            String body = http.perform(get("/api/allocation?region=" + COUNTY + "&level=" + level)
                            .with(As.admin())
                            .locale(Locale.ENGLISH))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(body).contains("SANTU-ALLOCATION-LEVEL");
        }
    }

    @Test
    void theWorkbookHasASheetForEachLevelAndEachGap(@TempDir Path folder) throws Exception {
        byte[] file = http.perform(get("/api/allocation.xlsx?region=" + COUNTY)
                        .with(As.admin())
                        .locale(Locale.ENGLISH))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Path book = Files.write(folder.resolve("allocation.xlsx"), file);
        try (ZipFile zip = new ZipFile(book.toFile());
                InputStream sheets = zip.getInputStream(zip.getEntry("xl/workbook.xml"))) {
            assertThat(new String(sheets.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Township", "Village", "Evenness", "Villages without a paved road");
        }
    }

    @Test
    void theShippedDeclarationHasNoMistakes() throws Exception {
        Path file = Path.of("data/allocation/county.yaml");
        AllocationBook book = AllocationReader.read(
                catalog, List.of(new org.santu.catalog.CatalogFile(file.toString(), Files.readString(file))));
        assertThat(book.resources()).hasSizeGreaterThan(4);
        assertThat(book.gaps()).hasSizeGreaterThan(4);
    }
}
