package org.santu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKTReader;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.PrivacyClass;
import org.santu.problem.SantuException;
import org.santu.testing.TestStore;

class BulkLoaderTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static TestStore store;
    private static LayerDeclaration household;

    @BeforeAll
    static void createStore() {
        store = TestStore.create();
        household = store.catalog().getLayer("household");
    }

    @AfterAll
    static void dropStore() {
        store.close();
    }

    @Test
    void manyHouseholdsArriveTogetherAndEachIsInTheJournal() throws Exception {
        int count = Integer.getInteger("santu.bulk.rows", 2000);
        long start = System.nanoTime();
        long loaded = new BulkLoader(store.stores()).insert(Caller.system(), household, rows(count));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("bulk: %d rows in %.2f s, %.0f rows/s%n", loaded, seconds, loaded / seconds);
        assertThat(loaded).isEqualTo(count);
        assertThat(store.everything().getFeatureSource("household").getCount(Query.ALL))
                .isEqualTo(count);
        assertThat(new Journal(store.stores()).newestSequence(List.of("household")))
                .isGreaterThanOrEqualTo(count);
    }

    @Test
    void oneBadRowLeavesNothingAndIsNamed() throws Exception {
        int before = store.everything().getFeatureSource("household").getCount(Query.ALL);
        Iterator<Map<String, Object>> rows = List.<Map<String, Object>>of(
                        row(1), row(2), Map.of("region_code", "130633", "people", "many"))
                .iterator();
        assertThatThrownBy(() -> new BulkLoader(store.stores()).insert(Caller.system(), household, rows))
                .isInstanceOfSatisfying(SantuException.class, e -> {
                    assertThat(e.code()).isEqualTo("SANTU-STORE-VALUE");
                    assertThat(e.details()).containsEntry("row", 3L).containsEntry("field", "people");
                });
        assertThat(store.everything().getFeatureSource("household").getCount(Query.ALL))
                .isEqualTo(before);
    }

    @Test
    void aCancelledLoadLeavesNothing() throws Exception {
        int before = store.everything().getFeatureSource("household").getCount(Query.ALL);
        BulkProgress impatient = new BulkProgress() {
            @Override
            public void loaded(long rows) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(
                        () -> new BulkLoader(store.stores()).insert(Caller.system(), household, rows(20000), impatient))
                .isInstanceOfSatisfying(
                        SantuException.class, e -> assertThat(e.code()).isEqualTo("SANTU-STORE-CANCELLED"));
        assertThat(store.everything().getFeatureSource("household").getCount(Query.ALL))
                .isEqualTo(before);
    }

    @Test
    void valuesOfEveryKindArriveAsOneByOne() throws Exception {
        LayerDeclaration project = store.catalog().getLayer("project");
        List<String> decimals =
                List.of("0", "0.00", "1E+3", "-12345678901234567890.1234567890", "0.00010", "1e-20", "9999.9999");
        List<String> places = List.of(
                "POINT (114.5 38.25)",
                "LINESTRING (114 38, 115 39)",
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 1, 2 2, 1 1))",
                "MULTIPOINT (1 2, 3 4)",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
                "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1))",
                "POINT EMPTY");
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < decimals.size(); i++) {
            Map<String, Object> row = new HashMap<>();
            row.put("region_code", "13063310020" + i);
            row.put("name", "甲\n\"𠮷 é" + i);
            row.put("investment_yuan", new BigDecimal(decimals.get(i)));
            row.put("percent", (long) i);
            row.put("start_date", LocalDate.of(1999 + i, 12, 31 - i));
            row.put("goal", i % 2 == 0 ? null : "");
            row.put("geom", new WKTReader().read(places.get(i)));
            rows.add(row);
        }
        new BulkLoader(store.stores()).insert(Caller.system(), project, rows.iterator());
        List<String> loaded = projects(project);
        assertThat(loaded).hasSize(rows.size());
        FeatureEdits edits = store.everything().edits("project");
        rows.forEach(edits::insert);
        assertThat(projects(project))
                .containsExactlyElementsOf(
                        loaded.stream().flatMap(one -> Stream.of(one, one)).toList());
    }

    private static List<String> projects(LayerDeclaration project) throws Exception {
        List<String> found = new ArrayList<>();
        try (var features =
                store.everything().getFeatureSource("project").getFeatures().features()) {
            while (features.hasNext()) {
                SimpleFeature feature = features.next();
                found.add(feature.getDefaultGeometry() + " "
                        + project.attributes().stream()
                                .map(attribute -> feature.getAttribute(attribute.name()))
                                .toList());
            }
        }
        Collections.sort(found);
        return found;
    }

    @Test
    void nobodyLoadsIntoAnotherRegion() {
        Caller clerk = new Caller("clerk", new Scope("130624", PrivacyClass.SENSITIVE));
        assertThatThrownBy(() -> new BulkLoader(store.stores()).insert(clerk, household, rows(3)))
                .isInstanceOfSatisfying(
                        SantuException.class, e -> assertThat(e.code()).isEqualTo("SANTU-STORE-OUT-OF-SCOPE"));
    }

    private static Iterator<Map<String, Object>> rows(long count) {
        return LongStream.range(0, count).mapToObj(BulkLoaderTest::row).iterator();
    }

    private static Map<String, Object> row(long i) {
        Map<String, Object> row = new HashMap<>();
        row.put("region_code", "130633" + (100 + i % 20) + (200 + i % 31));
        row.put("name", "户\t" + i + "\\");
        row.put("people", 1 + i % 6);
        row.put("income_per_person_yuan", 3000 + (i % 977) * 0.5);
        row.put("geom", point(115 + (i % 1000) * 0.0007, 39 + (i / 1000) * 0.0005));
        return row;
    }

    private static Geometry point(double lon, double lat) {
        return GEOMETRY.createPoint(new Coordinate(lon, lat));
    }
}
