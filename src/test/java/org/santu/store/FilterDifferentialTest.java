package org.santu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.PrivacyClass;
import org.santu.testing.BesideOthers;
import org.santu.testing.TestStore;

/**
 * The store answers every filter as GeoTools does in memory over the same features, whoever asks: with scopes and masks, in
 * whole or by pages.
 */
@BesideOthers
class FilterDifferentialTest {
    private static final int FEATURES = Integer.getInteger("santu.differential.features", 80);
    private static final int FILTERS = Integer.getInteger("santu.differential.filters", 500);
    private static final String[] REGIONS = {
        "130633", "130633100", "130633100201", "130624", "1306", "130633101", "13063310", null
    };

    private static TestStore store;
    private static final List<Map<String, Object>> ROWS = new ArrayList<>();

    @BeforeAll
    static void fillStore() {
        store = TestStore.create(SampleLayer.CATALOG);
        RandomFilters values = new RandomFilters(20261121);
        for (int i = 0; i < FEATURES; i++) {
            Map<String, Object> row = new HashMap<>();
            row.put("id", new UUID(0, i));
            row.put("region_code", REGIONS[values.nextInt(REGIONS.length)]);
            for (String text : List.of("name", "title", "illness", "kind", "causes")) {
                row.put(text, values.storedText());
            }
            row.put("phone", values.chance(3) ? "1380000" + (1000 + i) : values.storedText());
            row.put("id_number", values.chance(3) ? "13063319800101" + (1000 + i) : values.storedText());
            row.put("people", values.people());
            row.put("income", values.income());
            row.put("paved", values.truth());
            row.put("visited", values.chance(5) ? null : values.date());
            row.put("measured", values.chance(5) ? null : values.instant());
            row.put("members", values.chance(3) ? null : "[{\"name\": \"张三\"}, {\"work\": \"a\"}]");
            row.put("geom", values.chance(6) ? null : values.geometry());
            ROWS.add(row);
        }
        new BulkLoader(store.stores())
                .insert(
                        Caller.system(),
                        SampleLayer.LAYER,
                        ROWS.stream()
                                .map(HashMap::new)
                                .map(m -> (Map<String, Object>) m)
                                .iterator());
    }

    @AfterAll
    static void dropStore() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource({"1,'',SENSITIVE", "2,130633,PERSONAL", "3,13063310,INTERNAL", "4,1306,PUBLIC"})
    void theDatabaseAnswersAsGeoToolsDoes(long seed, String region, PrivacyClass clearance) throws Exception {
        Scope scope = new Scope(region, clearance);
        SantuDataStore data = store.stores().open(new Caller("reader", scope));
        List<SimpleFeature> visible = reference(data, scope);
        RandomFilters filters = new RandomFilters(seed);
        int whole = 0;
        int failing = 0;
        for (int i = 0; i < FILTERS; i++) {
            Filter filter = filters.filter(3);
            Set<String> expected = evaluate(filter, visible);
            if (expected == null) {
                failing++;
                continue;
            }
            if (new FilterSql(SampleLayer.LAYER).split(filter).isWhole()) {
                whole++;
            }
            Query query = new Query("sample", filter);
            assertThat(difference(ids(data, query), expected))
                    .as("%s: %s", i, filter)
                    .isEmpty();
            assertThat(data.getFeatureSource("sample").getCount(query))
                    .as("count of %s", filter)
                    .isEqualTo(expected.size());
            query.setMaxFeatures(1 + filters.nextInt(9));
            query.setStartIndex(filters.nextInt(9));
            int rest = Math.max(0, expected.size() - query.getStartIndex());
            assertThat(ids(data, query))
                    .as("page of %s", filter)
                    .isSubsetOf(expected)
                    .hasSize(Math.min(rest, query.getMaxFeatures()));
        }
        System.out.printf(
                "differential %s: %d filters, %d whole in SQL, %d fail in GeoTools itself%n",
                scope, FILTERS, whole, failing);
        assertThat(failing).isLessThan(FILTERS / 4);
        assertThat(whole).isGreaterThan(FILTERS / 5);
    }

    @Test
    void whatIsReadIsWhatTheMasksLeave() throws Exception {
        for (PrivacyClass clearance : PrivacyClass.values()) {
            Scope scope = new Scope("", clearance);
            SantuDataStore data = store.stores().open(new Caller("reader", scope));
            Map<String, SimpleFeature> expected =
                    reference(data, scope).stream().collect(Collectors.toMap(SimpleFeature::getID, f -> f));
            try (FeatureReader<SimpleFeatureType, SimpleFeature> reader =
                    data.getFeatureReader(new Query("sample"), Transaction.AUTO_COMMIT)) {
                int count = 0;
                while (reader.hasNext()) {
                    SimpleFeature feature = reader.next();
                    for (Attribute attribute : SampleLayer.LAYER.attributes()) {
                        Object value = expected.get(feature.getID()).getAttribute(attribute.name());
                        assertThat(feature.getAttribute(attribute.name()))
                                .as(attribute.name())
                                .isEqualTo(value);
                    }
                    count++;
                }
                assertThat(count).isEqualTo(FEATURES);
            }
        }
    }

    /** What the caller may see, made in Java from the rows that were loaded. */
    private static List<SimpleFeature> reference(SantuDataStore data, Scope scope) throws Exception {
        SimpleFeatureType type = data.getSchema("sample");
        List<SimpleFeature> features = new ArrayList<>();
        for (Map<String, Object> row : ROWS) {
            String region = (String) row.get("region_code");
            if (!scope.contains(region)) {
                continue;
            }
            Object[] values = new Object[type.getAttributeCount()];
            for (int i = 0; i < values.length; i++) {
                String name = type.getDescriptor(i).getLocalName();
                Attribute attribute = SampleLayer.LAYER.findAttribute(name).orElse(null);
                values[i] = attribute == null ? row.get(name) : masked(attribute, scope, row.get(name));
            }
            values[type.indexOf("version")] = 1L;
            values[type.indexOf("updated_by")] = "santu";
            features.add(new SimpleFeatureImpl(values, type, new FeatureIdImpl("sample." + row.get("id")), false));
        }
        return features;
    }

    private static Object masked(Attribute attribute, Scope scope, Object value) {
        if (attribute.type() == AttributeType.RECORDS && value != null && !Mask.showsAll(attribute, scope)) {
            return scope.maySee(PrivacyClass.PERSONAL) ? value : "[{\"name\": \"张**\"}, {\"work\": \"a\"}]";
        }
        Mask mask = Mask.of(attribute, scope);
        return mask == Mask.SHOW ? value : value instanceof String text ? mask.apply(text) : null;
    }

    /** Which ids only one side found. */
    private static List<String> difference(Set<String> found, Set<String> expected) {
        List<String> difference = new ArrayList<>();
        found.stream().filter(id -> !expected.contains(id)).forEach(id -> difference.add("too many: " + describe(id)));
        expected.stream().filter(id -> !found.contains(id)).forEach(id -> difference.add("missing: " + describe(id)));
        return difference.subList(0, Math.min(3, difference.size()));
    }

    private static String describe(String id) {
        return ROWS.get((int) UUID.fromString(id.substring(7)).getLeastSignificantBits())
                .toString();
    }

    /** Null when GeoTools itself cannot evaluate the filter, as with an escape at the end of a pattern. */
    private static Set<String> evaluate(Filter filter, List<SimpleFeature> features) {
        try {
            return features.stream()
                    .filter(filter::evaluate)
                    .map(SimpleFeature::getID)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static Set<String> ids(SantuDataStore data, Query query) throws Exception {
        Set<String> ids = new TreeSet<>();
        try (FeatureReader<SimpleFeatureType, SimpleFeature> reader =
                data.getFeatureReader(query, Transaction.AUTO_COMMIT)) {
            while (reader.hasNext()) {
                assertThat(ids.add(reader.next().getID())).isTrue();
            }
        }
        return ids;
    }
}
