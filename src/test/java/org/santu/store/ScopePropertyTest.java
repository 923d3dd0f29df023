package org.santu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureStore;
import org.geotools.api.filter.Filter;
import org.geotools.data.DataUtilities;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.santu.catalog.PrivacyClass;
import org.santu.problem.SantuException;
import org.santu.testing.TestStore;

/** Whoever asks, of whatever region: they find all of it and nothing else, and change nothing else. */
class ScopePropertyTest {
    private static final String[] REGIONS = {
        null,
        "13",
        "1306",
        "130633",
        "130633100",
        "130633100201",
        "130633100202",
        "130633101",
        "130633101201",
        "13063",
        "130624",
        "130624100",
        "62",
        "621125",
        "621125100",
        ""
    };
    private static final List<Map<String, Object>> ROWS = new ArrayList<>();
    private static TestStore store;

    @BeforeEach
    void fillStore() {
        ROWS.clear();
        store = TestStore.create(SampleLayer.CATALOG);
        Random random = new Random(7);
        for (int i = 0; i < 120; i++) {
            Map<String, Object> row = new HashMap<>();
            row.put("id", new UUID(1, i));
            row.put("region_code", REGIONS[random.nextInt(REGIONS.length)]);
            row.put("name", "人" + i);
            row.put("people", (long) random.nextInt(5));
            row.put("geom", new GeometryFactory().createPoint(new Coordinate(100 + i * 0.1, 30 + random.nextInt(9))));
            ROWS.add(row);
        }
        new BulkLoader(store.stores()).insert(Caller.system(), SampleLayer.LAYER, ROWS.iterator());
    }

    @AfterEach
    void dropStore() {
        store.close();
    }

    @Test
    void readingCountingAndMeasuringStopAtTheBorder() throws Exception {
        Random random = new Random(8);
        for (int i = 0; i < 40; i++) {
            Scope scope = scope(random);
            SantuDataStore data = store.stores().open(new Caller("somebody", scope));
            List<Map<String, Object>> inside = ROWS.stream()
                    .filter(row -> scope.contains((String) row.get("region_code")))
                    .toList();
            assertThat(DataUtilities.list(data.getFeatureSource("sample").getFeatures()))
                    .extracting(feature -> feature.getID())
                    .containsExactlyInAnyOrderElementsOf(inside.stream()
                            .map(row -> "sample." + row.get("id"))
                            .toList());
            assertThat(data.getFeatureSource("sample").getCount(Query.ALL)).isEqualTo(inside.size());
            Envelope extent = new Envelope();
            inside.forEach(
                    row -> extent.expandToInclude(((org.locationtech.jts.geom.Point) row.get("geom")).getCoordinate()));
            ReferencedEnvelope bounds = data.getFeatureSource("sample").getBounds();
            assertThat(new Envelope(bounds)).isEqualTo(extent);
            for (Map<String, Object> row : ROWS.subList(0, 20)) {
                assertThat(new Journal(store.stores())
                                .history(data.caller(), "sample", (UUID) row.get("id"))
                                .isEmpty())
                        .isEqualTo(!inside.contains(row));
            }
        }
    }

    @Test
    void writingStopsAtTheBorder() throws Exception {
        Random random = new Random(9);
        for (int i = 0; i < 60; i++) {
            Scope scope = scope(random);
            SantuDataStore data = store.stores().open(new Caller("somebody", scope));
            Map<String, Object> row = ROWS.get(random.nextInt(ROWS.size()));
            String from = (String) row.get("region_code");
            String to = REGIONS[1 + random.nextInt(REGIONS.length - 2)];
            boolean allowed = scope.contains(from) && scope.contains(to);
            assertThat(succeeds(() ->
                            data.edits("sample").update((UUID) row.get("id"), version(row), Map.of("region_code", to))))
                    .as("%s from %s to %s", scope, from, to)
                    .isEqualTo(allowed);
            if (allowed) {
                row.put("region_code", to);
            }
        }
        SantuDataStore county = store.stores().open(new Caller("county", new Scope("130633", PrivacyClass.SENSITIVE)));
        SimpleFeatureStore features = (SimpleFeatureStore) county.getFeatureSource("sample");
        features.modifyFeatures("title", "mine", Filter.INCLUDE);
        long mine = ROWS.stream()
                .filter(row -> county.scope().contains((String) row.get("region_code")))
                .count();
        Query touched = new Query("sample", UserFilter.parse(SampleLayer.LAYER, "title = 'mine'"));
        assertThat((long) store.everything().getFeatureSource("sample").getCount(touched))
                .isEqualTo(mine);
    }

    private static long version(Map<String, Object> row) {
        try {
            return (Long) DataUtilities.list(store.everything()
                            .getFeatureSource("sample")
                            .getFeatures(
                                    FilterParts.FACTORY.id(FilterParts.FACTORY.featureId("sample." + row.get("id")))))
                    .get(0)
                    .getAttribute("version");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean succeeds(Runnable work) {
        try {
            work.run();
            return true;
        } catch (SantuException e) {
            assertThat(e.code()).isIn("SANTU-STORE-OUT-OF-SCOPE", "SANTU-STORE-NOT-FOUND");
            return false;
        }
    }

    private static Scope scope(Random random) {
        String region = REGIONS[1 + random.nextInt(REGIONS.length - 1)];
        return new Scope(region, PrivacyClass.values()[random.nextInt(4)]);
    }
}
