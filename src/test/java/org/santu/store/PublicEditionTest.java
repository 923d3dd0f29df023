package org.santu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.santu.access.Caller;
import org.santu.testing.TestStore;

/** What may hang in the street: no names of households, no phones, no power lines. */
class PublicEditionTest {
    private static final UUID HOUSEHOLD = UUID.randomUUID();
    private static TestStore store;

    @BeforeAll
    static void fill() {
        store = TestStore.create();
        insert(
                "household",
                Map.of(
                        "id", HOUSEHOLD,
                        "region_code", "139921101001",
                        "household_number", "139921101001-7",
                        "name", "测试甲",
                        "phone", "13900000001",
                        "people", 3,
                        "members", "[{\"name\": \"测试乙\", \"relation\": \"self\"}]"));
        insert(
                "village",
                Map.of(
                        "region_code",
                        "139921101001",
                        "name",
                        "西村",
                        "teams",
                        "[{\"name\": \"测试丙\", \"unit\": \"某局\"}]"));
        insert("facility", Map.of("region_code", "139921101", "name", "小学", "kind", "school"));
        insert("facility", Map.of("region_code", "139921101", "name", "变电站", "kind", "substation"));
        insert("project", Map.of("region_code", "139921101", "name", "输电线路", "kind", "power"));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void valuesAboveClassPublicAreLeftOutAndNotMasked() throws IOException {
        SimpleFeature household = read("household", null).get(0);
        assertThat(household.getAttribute("name")).isNull();
        assertThat(household.getAttribute("phone")).isNull();
        assertThat(household.getAttribute("people")).isEqualTo(3L);
        SimpleFeature village = read("village", null).get(0);
        assertThat((String) village.getAttribute("teams")).contains("某局").doesNotContain("测");
    }

    /** With its place, number, years of birth and income a household is known to everybody, also without its name. */
    @Test
    void aHouseholdCannotBeToldByItsNumberMembersOrIncome() throws IOException {
        SimpleFeature household = read("household", null).get(0);
        for (String attribute : List.of(
                "household_number", "members", "poverty_history", "measures", "helpers", "incomes", "results")) {
            assertThat(household.getAttribute(attribute)).as(attribute).isNull();
        }
    }

    @Test
    void featuresThatTheCatalogKeepsInsideAreNotThereNowAndInThePast() throws IOException {
        Instant now = Instant.now();
        for (Instant at : new Instant[] {null, now}) {
            assertThat(read("facility", at))
                    .extracting(feature -> feature.getAttribute("name"))
                    .containsExactly("小学");
            assertThat(read("project", at)).isEmpty();
        }
        assertThat(store.everything().getFeatureSource("facility").getCount(Query.ALL))
                .isEqualTo(2);
    }

    @Test
    void historiesLeaveOutTheSame() {
        List<Change> changes = new Journal(store.stores()).history(publicCaller(), "household", HOUSEHOLD);
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).after()).containsEntry("name", null).containsEntry("people", 3L);
    }

    private static List<SimpleFeature> read(String layer, Instant at) throws IOException {
        SantuDataStore open = store.stores().open(publicCaller());
        List<SimpleFeature> features = new ArrayList<>();
        try (SimpleFeatureIterator rows = (at == null ? open : open.at(at))
                .getFeatureSource(layer)
                .getFeatures()
                .features()) {
            while (rows.hasNext()) {
                features.add(rows.next());
            }
        }
        return features;
    }

    private static Caller publicCaller() {
        return Caller.system().publicEdition();
    }

    private static void insert(String layer, Map<String, Object> values) {
        new BulkLoader(store.stores())
                .insert(
                        Caller.system(),
                        store.catalog().getLayer(layer),
                        List.of(values).iterator());
    }
}
