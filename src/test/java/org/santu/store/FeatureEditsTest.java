package org.santu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.DataUtilities;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.santu.catalog.PrivacyClass;
import org.santu.problem.SantuException;
import org.santu.testing.TestStore;

class FeatureEditsTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static TestStore store;

    @BeforeAll
    static void createStore() {
        store = TestStore.create();
    }

    @AfterAll
    static void dropStore() {
        store.close();
    }

    @Test
    void aHouseholdIsWrittenChangedAndDeleted() throws Exception {
        FeatureEdits edits = store.everything().edits("household");
        UUID id = edits.insert(
                Map.of("region_code", "130633100201", "name", "张三", "people", 4, "geom", point(115.1, 39.3)));
        SimpleFeature feature = find(store.everything(), id);
        assertThat(feature.getAttribute("name")).isEqualTo("张三");
        assertThat(feature.getAttribute("people")).isEqualTo(4L);
        assertThat(feature.getAttribute("version")).isEqualTo(1L);
        assertThat(feature.getAttribute("updated_by")).isEqualTo("santu");
        assertThat(((Point) feature.getDefaultGeometry()).getX()).isEqualTo(115.1);

        edits.update(id, 1, Map.of("people", 5));
        assertThat(find(store.everything(), id).getAttribute("people")).isEqualTo(5L);
        assertCode("SANTU-STORE-CONFLICT", () -> edits.update(id, 1, Map.of("people", 6)));
        edits.delete(id, 2);
        assertThat(find(store.everything(), id)).isNull();
        assertCode("SANTU-STORE-NOT-FOUND", () -> edits.delete(id, 3));
    }

    @Test
    void aTownshipReaderSeesItsOwnHouseholdsMasked() throws Exception {
        FeatureEdits edits = store.everything().edits("household");
        String members = "[{\"name\":\"王五\",\"health\":\"ill\",\"id_number\":\"130624198001015678\",\"secret\":1}]";
        UUID inside = edits.insert(Map.of(
                "region_code",
                "130624100201",
                "name",
                "李四光",
                "id_number",
                "130624198001011234",
                "phone",
                "13800001111",
                "members",
                members));
        UUID outside = edits.insert(Map.of("region_code", "130624101201", "name", "赵六"));
        SantuDataStore township =
                store.stores().open(new Caller("clerk", new Scope("130624100", PrivacyClass.INTERNAL)));
        assertThat(find(township, outside)).isNull();
        SimpleFeature feature = find(township, inside);
        assertThat(feature.getAttribute("name")).isEqualTo("李**");
        assertThat(feature.getAttribute("id_number")).isEqualTo("130624********1234");
        assertThat(feature.getAttribute("phone")).isEqualTo("138****1111");
        assertThat((String) feature.getAttribute("members"))
                .contains("王**")
                .contains("130624********5678")
                .doesNotContain("ill")
                .doesNotContain("secret");
        Query byRealName = new Query("household", ECQL.toFilter("name = '李四光'"));
        assertThat(township.getFeatureSource("household").getCount(byRealName)).isZero();
        FeatureEdits own = township.edits("household");
        assertCode("SANTU-STORE-MASKED", () -> own.update(inside, 1, Map.of("name", "李**")));
        assertCode("SANTU-STORE-OUT-OF-SCOPE", () -> own.update(inside, 1, Map.of("region_code", "130624101")));
        assertCode("SANTU-STORE-NOT-FOUND", () -> own.update(outside, 1, Map.of("people", 3)));
    }

    private static void assertCode(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        SantuException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static SimpleFeature find(SantuDataStore data, UUID id) throws Exception {
        List<SimpleFeature> found = DataUtilities.list(
                data.getFeatureSource("household").getFeatures(ECQL.toFilter("IN ('household." + id + "')")));
        return found.isEmpty() ? null : found.get(0);
    }

    private static Point point(double lon, double lat) {
        return GEOMETRY.createPoint(new Coordinate(lon, lat));
    }
}
