package org.santu.land.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKTReader;
import org.santu.access.Account;
import org.santu.access.Caller;
import org.santu.access.Role;
import org.santu.catalog.Catalog;
import org.santu.land.LandResult;
import org.santu.land.LandUse;
import org.santu.land.Overlap;
import org.santu.land.Verdict;
import org.santu.store.BulkLoader;
import org.santu.store.Stores;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.santu.testing.OwnCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A polygon goes in, and out comes what it takes, which rule says what, and what nobody can know from here. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LandCheckHttpTest {
    private static final String COUNTY = "139931";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private BulkLoader loader;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Stores stores;

    @Autowired
    private LandDesk desk;

    @AfterAll
    void leaveTheCountyAsItWas() throws Exception {
        OwnCounty.remove(stores, COUNTY, "protected_land", "region");
    }

    @BeforeAll
    void aCountyWithProtectedLand() {
        insert("region", Map.of("region_code", COUNTY, "name", "测县", "level", "county"), 116.0, 40.0, 0.2);
        String town = COUNTY + "101";
        insert("region", Map.of("region_code", town, "name", "测乡", "level", "township"), 116.0, 40.0, 0.1);
        land(town, "basic_farmland", "01", 116.00, 40.00);
        land(town, "farmland", "01", 116.02, 40.00);
        land(town, "ecological_redline", null, 116.04, 40.00);
        land(town, "geological_hazard", null, 116.06, 40.00);
        land(COUNTY, "water_body", "11", 116.08, 40.00);
        land(COUNTY, "forest", "03", 116.10, 40.00);
    }

    private void land(String region, String kind, String landClass, double west, double south) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "region_code",
                region,
                "name",
                kind,
                "kind",
                kind,
                "valid_from",
                LocalDate.of(2010, 1, 1),
                "source",
                "测试"));
        row.put("land_class", landClass);
        insert("protected_land", row, west, south, 0.01);
    }

    private void insert(String layer, Map<String, Object> values, double west, double south, double side) {
        Map<String, Object> row = new HashMap<>(values);
        row.put("geom", new GeometryFactory().toGeometry(new Envelope(west, west + side, south, south + side)));
        Iterator<Map<String, Object>> rows = List.of(row).iterator();
        loader.insert(Caller.system(), catalog.getLayer(layer), rows);
    }

    private static String square(double west, double south, double side, String properties) {
        return """
                {"type": "Feature", "properties": {%s}, "geometry": {"type": "Polygon", "coordinates":
                [[[%2$s, %3$s], [%4$s, %3$s], [%4$s, %5$s], [%2$s, %5$s], [%2$s, %3$s]]]}}""".formatted(properties, west, south, west + side, south + side);
    }

    private ResultActions check(RequestPostProcessor who, String body) throws Exception {
        return mvc.perform(post("/api/land-check")
                .with(who)
                .contentType("application/json")
                .content(body));
    }

    @Test
    void farmlandUnderASettlementNeedsApprovalAndItsReplacement() throws Exception {
        check(As.admin(), square(116.025, 40.005, 0.002, "\"use\": \"relocation\", \"at\": \"2026-06-30\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.verdict").value("approval"))
                .andExpect(jsonPath("$.day").value("2026-06-30"))
                .andExpect(jsonPath("$.places[0]").value(COUNTY + "101"))
                .andExpect(jsonPath("$.overlaps", hasSize(1)))
                .andExpect(jsonPath("$.overlaps[0].kind.label.zh").value("一般耕地"))
                .andExpect(jsonPath("$.overlaps[0].percent").value(100.0))
                .andExpect(jsonPath("$.overlaps[0].rules[0].rule").value("land_building_farmland"))
                .andExpect(jsonPath("$.overlaps[0].rules[0].sources[0].from").value("1999-01-01"))
                .andExpect(jsonPath("$.overlaps[0].parcels[0].source").value("测试"))
                .andExpect(jsonPath("$.freeSquareMetres").value(closeTo(0, 0.01)))
                .andExpect(jsonPath("$.farmland.quantityMet").value(nullValue()))
                .andExpect(jsonPath("$.quota.quotaMu").value(nullValue()));
    }

    @Test
    void theRuleOfTheDayDecides() throws Exception {
        for (String[] each : new String[][] {{"2023-03-19", "approval"}, {"2023-03-20", "forbidden"}}) {
            check(As.admin(), square(116.025, 40.005, 0.002, "\"use\": \"pv-array\", \"at\": \"" + each[0] + "\""))
                    .andExpect(jsonPath("$.verdict").value(each[1]))
                    .andExpect(jsonPath("$.overlaps[0].rules[0].rule").value("land_pv_array_farmland"));
        }
    }

    @Test
    void basicFarmlandIsForbiddenAndFreeLandPasses() throws Exception {
        check(As.admin(), square(116.005, 40.005, 0.1, "\"use\": \"building\""))
                .andExpect(jsonPath("$.verdict").value("forbidden"))
                .andExpect(jsonPath("$.overlaps[0].verdict").value("forbidden"))
                .andExpect(jsonPath("$.overlaps", hasSize(6)));
        check(As.admin(), square(116.05, 40.05, 0.002, "\"use\": \"building\""))
                .andExpect(jsonPath("$.verdict").value("pass"))
                .andExpect(jsonPath("$.overlaps", hasSize(0)));
    }

    @Test
    void balancesAreMadeOfWhatIsSaid() throws Exception {
        String said =
                "\"use\": \"relocation\", \"reclaimedMu\": 1950, \"madeMu\": 100, \"takenGrade\": 9, \"madeGrade\": 9";
        check(As.admin(), square(116.025, 40.002, 0.002, said))
                .andExpect(jsonPath("$.homestead.fulfilled").value(true))
                .andExpect(jsonPath("$.homestead.surplusMu").value(closeTo(1950 - 56.8, 1)))
                .andExpect(jsonPath("$.farmland.quantityMet").value(true))
                .andExpect(jsonPath("$.farmland.paddyMet").value(true))
                .andExpect(jsonPath("$.farmland.qualityMet").value(true));
    }

    @Test
    void whatLiesOutsideOfTheRegionIsNotJudged() throws Exception {
        check(As.westEditor(), square(116.05, 40.05, 0.002, ""))
                .andExpect(jsonPath("$.verdict").value("unchecked"))
                .andExpect(jsonPath("$.outsideSquareMetres", not(closeTo(0, 1))))
                .andExpect(jsonPath("$.overlaps", hasSize(0)))
                .andExpect(jsonPath("$.missing[*].code").value(hasItem("basic_farmland")));
        check(As.admin(), square(117.05, 41.05, 0.002, ""))
                .andExpect(jsonPath("$.verdict").value("unchecked"));
    }

    @Test
    void whatIsNoSoundPolygonIsRefusedWithThePlace() throws Exception {
        String bowTie =
                "{\"type\": \"Polygon\", \"coordinates\": [[[116,40],[116.01,40.01],[116.01,40],[116,40.01],[116,40]]]}";
        check(As.admin(), bowTie)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("SANTU-LAND-CROSSING"));
        check(As.admin(), "{\"type\": \"Point\", \"coordinates\": [116, 40]}")
                .andExpect(jsonPath("$.code").value("SANTU-LAND-GEOMETRY"));
        check(As.admin(), "[]").andExpect(jsonPath("$.code").value("SANTU-LAND-BODY"));
        check(As.admin(), square(110, 35, 5, "")).andExpect(jsonPath("$.code").value("SANTU-LAND-TOO-LARGE"));
        check(As.admin(), square(116, 40, 0.01, "\"use\": \"golf\""))
                .andExpect(jsonPath("$.code").value("SANTU-LAND-USE"));
        check(As.admin(), square(116, 40, 0.01, "\"madeMu\": -1"))
                .andExpect(jsonPath("$.code").value("SANTU-LAND-NUMBER"));
    }

    private LandDesk.Answer check(String region, String wkt) throws Exception {
        Caller caller = new Account("land-asker", Role.PLANNER, region).caller();
        return desk.check(caller, new WKTReader().read(wkt), LandUse.BUILDING, LocalDate.of(2026, 6, 30));
    }

    @Test
    void whatIsRegisteredForTheCountyHoldsInItsTownshipsAndVillages() throws Exception {
        String free = "POLYGON ((116.05 40.05, 116.052 40.05, 116.052 40.052, 116.05 40.052, 116.05 40.05))";
        String river = "POLYGON ((116.082 40.002, 116.084 40.002, 116.084 40.004, 116.082 40.004, 116.082 40.002))";
        for (String asker : List.of(COUNTY, COUNTY + "101", COUNTY + "101200")) {
            assertThat(check(asker, free).result().verdict()).as(asker).isEqualTo(Verdict.PASS);
            LandResult onTheRiver = check(asker, river).result();
            assertThat(onTheRiver.overlaps()).as(asker).singleElement().satisfies(overlap -> {
                assertThat(overlap.kind()).isEqualTo("water_body");
                assertThat(overlap.verdict()).isEqualTo(onTheRiver.verdict());
            });
            assertThat(onTheRiver.missing()).as(asker).isEmpty();
        }
    }

    @Test
    void whoLooksForSitesSeesTheProtectedLandThatACheckSees() {
        Caller town = new Account("t", Role.PLANNER, COUNTY + "101").caller();
        GeometryFactory shapes = new GeometryFactory();
        Geometry inside = shapes.toGeometry(new Envelope(116.0, 116.1, 40.0, 40.1));
        Envelope around = new Envelope(115.97, 116.13, 39.97, 40.13);
        LocalDate day = LocalDate.of(2026, 6, 30);
        Map<String, List<Geometry>> seen = desk.protectedLand(town, around, inside, day);
        assertThat(seen)
                .containsOnlyKeys(
                        "basic_farmland", "farmland", "ecological_redline", "geological_hazard", "water_body");
        assertThat(seen.get("water_body"))
                .singleElement()
                .satisfies(river -> assertThat(river.getArea()).isCloseTo(0.01 * 0.01, within(1e-9)));
        assertThat(desk.protectedLand(town, around, inside, LocalDate.of(2009, 12, 31)))
                .as("before it was protected")
                .isEmpty();
    }

    @Test
    void whereNothingIsRegisteredNobodyKnows() throws Exception {
        String bare = "139932";
        insert("region", Map.of("region_code", bare, "name", "白县", "level", "county"), 118.0, 40.0, 0.2);
        insert("region", Map.of("region_code", bare + "101", "name", "白乡", "level", "township"), 118.0, 40.0, 0.1);
        String free = "POLYGON ((118.05 40.05, 118.052 40.05, 118.052 40.052, 118.05 40.052, 118.05 40.05))";
        try {
            for (String asker : List.of(bare, bare + "101")) {
                LandResult unknown = check(asker, free).result();
                assertThat(unknown.verdict()).isEqualTo(Verdict.UNCHECKED);
                assertThat(unknown.missing()).contains("basic_farmland", "water_body");
            }
            assertThat(check(COUNTY + "101", free).result().verdict())
                    .as("land of another county is none of theirs")
                    .isEqualTo(Verdict.UNCHECKED);
        } finally {
            OwnCounty.remove(stores, bare, "region");
        }
    }

    @Test
    void ofWhatIsRegisteredForTheCountyATownshipIsShownOnlyItsOwnPart() throws Exception {
        String across = "POLYGON ((116.09 40.002, 116.11 40.002, 116.11 40.004, 116.09 40.004, 116.09 40.002))";
        Overlap forest = forest(check(COUNTY, across));
        Overlap ownPart = forest(check(COUNTY + "101", across));
        assertThat(forest.squareMetres()).isGreaterThan(100_000);
        assertThat(ownPart == null ? 0 : ownPart.squareMetres()).isLessThan(1);
    }

    @Test
    void aVillageWithoutAShapeDoesNotPassLandThatItsNeighbourRegistered() throws Exception {
        String hazard = "POLYGON ((116.062 40.002, 116.064 40.002, 116.064 40.004, 116.062 40.004, 116.062 40.002))";
        Verdict whole = check(COUNTY, hazard).result().verdict();
        assertThat(whole).isNotEqualTo(Verdict.PASS);
        assertThat(check(COUNTY + "101200", hazard).result().verdict()).isEqualTo(whole);
    }

    private static Overlap forest(LandDesk.Answer answer) {
        return answer.result().overlaps().stream()
                .filter(overlap -> overlap.kind().equals("forest"))
                .findFirst()
                .orElse(null);
    }
}
