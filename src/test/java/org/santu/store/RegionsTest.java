package org.santu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.santu.catalog.PrivacyClass;
import org.santu.catalog.RegionLevel;
import org.santu.testing.TestStore;

class RegionsTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final Caller ALL = Caller.system();
    private static final Caller CLERK = new Caller("clerk", new Scope("130633100", PrivacyClass.INTERNAL));
    private static TestStore store;
    private static Regions regions;

    @BeforeAll
    static void createStore() {
        store = TestStore.create();
        regions = new Regions(store.stores(), new Journal(store.stores()));
        assertThat(regions.children(ALL, null)).isEmpty();
        region("1306", "保定市", "city", null);
        region("130633000000", "易县", "county", GEOMETRY.toGeometry(new Envelope(115, 115.6, 39, 39.5)));
        region("130624", "阜平县", "county", GEOMETRY.toGeometry(new Envelope(113.8, 114.5, 38.6, 39)));
        region("130633100000", "易州镇", "township", null);
        village("130633100201", "长安村", 115.5, 39.34);
        village("130633100202", "王村", 115.52, 39.35);
        village("130624200205", "骆驼湾村", 114.1, 38.7);
    }

    @AfterAll
    static void dropStore() {
        store.close();
    }

    @Test
    void theTreeStartsAtTheTopAndCountsChildren() {
        assertThat(regions.children(ALL, null)).extracting(Region::name).containsExactly("保定市");
        assertThat(regions.children(ALL, "1306")).extracting(Region::name).containsExactly("阜平县", "易县");
        Region county = regions.findRegion(ALL, "130633").orElseThrow();
        assertThat(county.level()).isEqualTo(RegionLevel.COUNTY);
        assertThat(county.childCount()).isEqualTo(1);
        assertThat(county.extent()).isEqualTo(new Envelope(115, 115.6, 39, 39.5));
        assertThat(regions.path(ALL, "130633100201"))
                .extracting(Region::name)
                .containsExactly("保定市", "易县", "易州镇", "长安村");
    }

    @Test
    void whereNobodyEnteredTheTownshipVillagesHangOnTheirCounty() {
        assertThat(regions.children(ALL, "130624")).extracting(Region::name).containsExactly("骆驼湾村");
    }

    @Test
    void aTownshipWithoutPolygonLiesAroundItsVillages() {
        Region township = regions.findRegion(ALL, "130633100").orElseThrow();
        assertThat(township.extent()).isEqualTo(new Envelope(115.5, 115.52, 39.34, 39.35));
        assertThat(regions.findRegion(ALL, "130633100201").orElseThrow().point())
                .isEqualTo(new Coordinate(115.5, 39.34));
    }

    @Test
    void searchTakesNamesCodesPinyinAndInitials() {
        assertThat(names("易县")).containsExactly("易县");
        assertThat(names("易")).containsExactly("易县", "易州镇");
        assertThat(names("ltwc")).containsExactly("骆驼湾村");
        assertThat(names("luotuowan")).containsExactly("骆驼湾村");
        assertThat(names("Yi Xian")).containsExactly("易县");
        assertThat(names("changan")).containsExactly("长安村");
        assertThat(names("130633")).first().isEqualTo("易县");
        assertThat(names("130633000000")).first().isEqualTo("易县");
        assertThat(names("1306331002")).startsWith("长安村", "王村");
        assertThat(names("没有")).isEmpty();
        assertThat(names("  ")).isEmpty();
    }

    @Test
    void aClerkFindsOnlyTheirTownship() {
        assertThat(regions.children(CLERK, null)).extracting(Region::name).containsExactly("易州镇");
        assertThat(regions.findRegion(CLERK, "130633")).isEmpty();
        assertThat(regions.search(CLERK, "县", 10)).isEmpty();
        assertThat(regions.search(CLERK, "村", 10)).extracting(Region::name).startsWith("长安村", "王村");
        assertThat(regions.path(CLERK, "130633100201")).extracting(Region::name).containsExactly("易州镇", "长安村");
        assertThat(regions.children(CLERK, "130633")).isEmpty();
    }

    @Test
    void aNewVillageIsFoundAtOnce() {
        assertThat(names("新立屯")).isEmpty();
        village("130633100206", "新立屯", 115.51, 39.345);
        assertThat(names("新立屯")).containsExactly("新立屯");
        assertThat(names("xlt")).containsExactly("新立屯");
    }

    private static List<String> names(String text) {
        return regions.search(ALL, text, 10).stream().map(Region::name).toList();
    }

    private static void region(String code, String name, String level, Geometry geometry) {
        Map<String, Object> values = new java.util.HashMap<>(Map.of("region_code", code, "name", name, "level", level));
        values.put("geom", geometry);
        store.everything().edits("region").insert(values);
    }

    private static void village(String code, String name, double lon, double lat) {
        Geometry point = GEOMETRY.createPoint(new Coordinate(lon, lat));
        store.everything().edits("village").insert(Map.of("region_code", code, "name", name, "geom", point));
    }
}
