package org.santu.funding;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.store.BulkLoader;
import org.santu.store.Stores;
import org.santu.testing.HttpTest;
import org.santu.testing.OwnCounty;
import org.springframework.beans.factory.annotation.Autowired;

/** A county with two townships, a library of eight projects and land that is kept. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FundingCase {
    static final String COUNTY = "139934";
    static final String PLAN = """
            plan: 甲乙丙
            region: "139934"
            day: %s
            year: 2027
            channels:
              - {channel: superior, yuan: 100000, mostPercent: 60}
              - {channel: integrated, yuan: 64001, kinds: [road, industry]}
            benefit: {poorHousehold: 2, household: 1, priorities: [3, 2, 1]}
            """;

    @Autowired
    private BulkLoader loader;

    @Autowired
    Catalog catalog;

    @Autowired
    private Stores stores;

    @AfterAll
    void leaveTheCountyAsItWas() throws Exception {
        OwnCounty.remove(stores, COUNTY, "project", "protected_land", "village", "region");
    }

    @BeforeAll
    void aCountyWithALibrary() {
        insert("region", Map.of("region_code", COUNTY, "name", "款县", "level", "county"), 117.0, 0.2);
        insert("region", Map.of("region_code", COUNTY + "101", "name", "东乡", "level", "township"), 117.0, 0.1);
        insert("region", Map.of("region_code", COUNTY + "102", "name", "西乡", "level", "township"), 117.1, 0.1);
        village("101001", "一村", 30);
        village("102001", "二村", 90);
        double east = 117.0;
        for (String kind :
                List.of("basic_farmland", "farmland", "ecological_redline", "geological_hazard", "water_body")) {
            insert("protected_land", Map.of("region_code", COUNTY, "name", kind, "kind", kind), east, 0.01);
            east += 0.01;
        }
        project("甲", "road", "planned", 117.05, 100_000, Map.of("poor_households", 10L, "households", 20L));
        project("乙", "industry", "planned", 117.001, 50_000, Map.of("poor_households", 50L, "households", 90L));
        project("丙", "water", "planned", 117.06, 50_000, Map.of("poor_households", 9L, "households", 9L));
        project("丁", "industry", "building", 117.07, 90_000, Map.of("households", 8L, "superior_yuan", yuan(50_000)));
        project("戊", "industry", "planned", 117.08, 30_000, Map.of("households", 30L, "depends_on", "甲、丁"));
        project("己", "industry", "planned", 117.09, 30_000, Map.of("households", 30L, "year", 2028L));
        project("庚", "road", "built", 117.09, 30_000, Map.of("households", 30L));
        // A slip of the pen in one line is told and stops nobody's plan.
        Map<String, Object> slip = Map.of("households", 3_000_000_000L, "least_yuan", new BigDecimal("1e30"));
        project("壬", "road", "planned", 117.092, 5_000_000_000_000_000_000L, slip);
        project("辛", "industry", "planned", 117.012, 20_000, Map.of("households", 1L, "priority", 3L));
    }

    private static BigDecimal yuan(long yuan) {
        return BigDecimal.valueOf(yuan);
    }

    private void village(String code, String name, long poor) {
        insert(
                "village",
                Map.of("region_code", COUNTY + code, "name", name, "poor_people", poor, "population", 500L),
                117.05,
                0);
    }

    private void project(String name, String kind, String status, double west, long yuan, Map<String, Object> more) {
        Map<String, Object> row = new HashMap<>(Map.of("name", name, "kind", kind, "status", status));
        row.put("region_code", COUNTY + (name.equals("丙") ? "102001" : "101001"));
        row.put("id", id(name));
        row.put("project_number", name);
        row.put("year", 2027L);
        row.put("priority", 2L);
        row.put("investment_yuan", yuan(yuan));
        row.putAll(more);
        insert("project", row, west, 0.0005);
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private void insert(String layer, Map<String, Object> values, double west, double side) {
        Map<String, Object> row = new HashMap<>(values);
        GeometryFactory geometries = new GeometryFactory();
        row.put(
                "geom",
                side == 0
                        ? geometries.createPoint(new org.locationtech.jts.geom.Coordinate(west, 41.05))
                        : geometries.toGeometry(new Envelope(west, west + side, 41.0, 41.0 + side)));
        Iterator<Map<String, Object>> rows = List.of(row).iterator();
        loader.insert(Caller.system(), catalog.getLayer(layer), rows);
    }
}
