package org.santu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.FeatureWriter;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureStore;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.identity.FeatureId;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.data.DataUtilities;
import org.geotools.data.DefaultTransaction;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.geotools.util.factory.Hints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKTReader;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.santu.catalog.PrivacyClass;
import org.santu.problem.SantuException;
import org.santu.testing.TestStore;

/** The store through the usual doors of GeoTools. */
class TransactionsTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private TestStore store;
    private SantuDataStore data;

    @BeforeEach
    void createStore() {
        store = TestStore.create(SampleLayer.CATALOG);
        data = store.everything();
    }

    @AfterEach
    void dropStore() {
        store.close();
    }

    @Test
    void everyTypeOfValueComesBackAsItWas() throws Exception {
        Geometry broken = new WKTReader().read("POLYGON ((115 39, 116 40, 116 39, 115 40, 115 39))");
        Map<String, Object> values = Map.of(
                "region_code",
                "130633100201",
                "name",
                "O'Brien \\ \"😀\" %_\t\n中文𠮷",
                "title",
                "",
                "people",
                Long.MIN_VALUE,
                "income",
                new BigDecimal("12345678901234567890.123456789000"),
                "paved",
                false,
                "visited",
                LocalDate.of(1949, 10, 1),
                "measured",
                Instant.parse("2026-06-30T23:59:59.123456Z"),
                "members",
                "[{\"name\": \"王\"}]",
                "geom",
                broken);
        UUID id = data.edits("sample").insert(values);
        List<Map<String, Object>> bulk = List.of(values);
        new BulkLoader(store.stores()).insert(Caller.system(), SampleLayer.LAYER, bulk.iterator());
        for (SimpleFeature feature : all(Query.ALL)) {
            values.forEach((name, value) ->
                    assertThat(feature.getAttribute(name)).as(name).isEqualTo(value));
        }
        assertThat(all(Query.ALL)).hasSize(2).extracting(SimpleFeature::getID).contains("sample." + id);
    }

    @Test
    void nothingIsSeenOutsideBeforeTheCommitAndNothingStaysAfterARollback() throws Exception {
        try (Transaction transaction = new DefaultTransaction()) {
            SimpleFeatureStore source = (SimpleFeatureStore) data.getFeatureSource("sample", transaction);
            List<FeatureId> ids =
                    source.addFeatures(DataUtilities.collection(List.of(feature("a", 1), feature("b", 2))));
            assertThat(ids).hasSize(2);
            assertThat(source.getCount(Query.ALL)).isEqualTo(2);
            assertThat(count()).isZero();
            transaction.commit();
            assertThat(count()).isEqualTo(2);
            source.modifyFeatures("people", 9L, ECQL.toFilter("title = 'a'"));
            source.removeFeatures(ECQL.toFilter("title = 'b'"));
            assertThat(source.getCount(Query.ALL)).isEqualTo(1);
            transaction.rollback();
            assertThat(source.getCount(Query.ALL)).isEqualTo(2);
        }
        assertThat(count()).isEqualTo(2);
        List<Change> history = new Journal(store.stores())
                .history(
                        Caller.system(),
                        "sample",
                        UUID.fromString(all(Query.ALL).get(0).getID().substring(7)));
        assertThat(history).hasSize(1);
    }

    @Test
    void modifyAndRemoveTakeFiltersThatOnlyMemoryUnderstands() throws Exception {
        add(feature("a", 1), feature("b", 2), feature("c", 3));
        SimpleFeatureStore source = (SimpleFeatureStore) data.getFeatureSource("sample");
        source.modifyFeatures("name", "changed", ECQL.toFilter("strToUpperCase(title) = 'B'"));
        source.removeFeatures(ECQL.toFilter("strToUpperCase(title) = 'C'"));
        assertThat(all(Query.ALL)).extracting(f -> f.getAttribute("title")).containsExactlyInAnyOrder("a", "b");
        assertThat(all(new Query("sample", ECQL.toFilter("name = 'changed'")))).hasSize(1);
    }

    @Test
    void aWriterChangesRemovesAndAddsAndSeesAConflict() throws Exception {
        add(feature("a", 1), feature("b", 2));
        try (FeatureWriter<SimpleFeatureType, SimpleFeature> writer =
                data.getFeatureWriter("sample", Transaction.AUTO_COMMIT)) {
            while (writer.hasNext()) {
                SimpleFeature feature = writer.next();
                if ("a".equals(feature.getAttribute("title"))) {
                    feature.setAttribute("people", 7);
                    writer.write();
                } else {
                    writer.remove();
                }
            }
            writer.next().setAttribute("title", "new");
            writer.write();
        }
        assertThat(all(Query.ALL)).extracting(f -> f.getAttribute("title")).containsExactlyInAnyOrder("a", "new");
        try (Transaction transaction = new DefaultTransaction();
                FeatureWriter<SimpleFeatureType, SimpleFeature> writer =
                        data.getFeatureWriter("sample", ECQL.toFilter("title = 'a'"), transaction)) {
            SimpleFeature feature = writer.next();
            UUID id = UUID.fromString(feature.getID().substring(7));
            data.edits("sample").update(id, (Long) feature.getAttribute("version"), Map.of("people", 8));
            feature.setAttribute("people", 9);
            assertCode("SANTU-STORE-CONFLICT", writer::write);
        }
    }

    @Test
    void aWriterNeverWritesAMaskOverWhatItHides() throws Exception {
        UUID id = data.edits("sample").insert(Map.of("region_code", "130633", "name", "张三", "people", 1));
        SantuDataStore clerk = store.stores().open(new Caller("clerk", new Scope("130633", PrivacyClass.PUBLIC)));
        try (FeatureWriter<SimpleFeatureType, SimpleFeature> writer =
                clerk.getFeatureWriter("sample", Filter.INCLUDE, Transaction.AUTO_COMMIT)) {
            SimpleFeature feature = writer.next();
            assertThat(feature.getAttribute("name")).isEqualTo("张**");
            feature.setAttribute("people", 2);
            writer.write();
        }
        SimpleFeature after = all(Query.ALL).get(0);
        assertThat(after.getAttribute("name")).isEqualTo("张三");
        assertThat(after.getAttribute("people")).isEqualTo(2L);
        assertThat(after.getID()).isEqualTo("sample." + id);
    }

    @Test
    void textThatPostgresCannotKeepIsRefusedBeforeItGetsThere() {
        FeatureEdits edits = data.edits("sample");
        assertCode("SANTU-STORE-TEXT", () -> edits.insert(Map.of("title", "a\u0000b")));
        assertCode("SANTU-STORE-TEXT", () -> edits.insert(Map.of("title", "\ud83d")));
        assertCode("SANTU-STORE-VALUE", () -> edits.insert(Map.of("people", "many")));
        assertCode("SANTU-STORE-VALUE", () -> edits.insert(Map.of("people", 2.5)));
        assertCode("SANTU-STORE-POSITION", () -> edits.insert(Map.of("geom", point(487521, 5053862))));
        assertCode("SANTU-STORE-VALUE-REFUSED", () -> edits.insert(Map.of("members", "[{")));
    }

    @Test
    void sortedPagesTogetherAreTheWholeInOrder() throws Exception {
        List<SimpleFeature> features = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            features.add(feature(i % 5 == 0 ? null : "t" + i % 7, i % 3));
        }
        add(features.toArray(SimpleFeature[]::new));
        for (String where : List.of("INCLUDE", "people + 0 < 2")) {
            SortBy[] sort = {
                CommonFactoryFinder.getFilterFactory().sort("title", SortOrder.DESCENDING),
                CommonFactoryFinder.getFilterFactory().sort("people", SortOrder.ASCENDING)
            };
            Query whole = new Query("sample", ECQL.toFilter(where));
            whole.setSortBy(sort);
            List<String> expected =
                    all(whole).stream().map(SimpleFeature::getID).toList();
            List<String> paged = new ArrayList<>();
            for (int start = 0; start < 40; start += 7) {
                Query page = new Query(whole);
                page.setStartIndex(start);
                page.setMaxFeatures(7);
                all(page).forEach(feature -> paged.add(feature.getID()));
            }
            assertThat(paged).isEqualTo(expected);
        }
        Query down = new Query("sample");
        down.setSortBy(CommonFactoryFinder.getFilterFactory().sort("title", SortOrder.DESCENDING));
        assertThat(all(down).get(0).getAttribute("title")).isEqualTo("t6");
        assertThat(all(down).get(39).getAttribute("title")).isNull();
    }

    @Test
    void geometryComesInTheReferenceSystemThatWasAskedFor() throws Exception {
        data.edits("sample").insert(Map.of("title", "p", "geom", point(122.84, 45.62)));
        Query zone = new Query("sample", Filter.INCLUDE, new String[] {"geom"});
        zone.setCoordinateSystemReproject(CRS.decode("EPSG:4550", true));
        Coordinate east = ((Geometry) all(zone).get(0).getDefaultGeometry()).getCoordinate();
        assertThat(east.x).isCloseTo(487521.302, org.assertj.core.api.Assertions.within(0.001));
        assertThat(east.y).isCloseTo(5053862.289, org.assertj.core.api.Assertions.within(0.001));
        zone.setCoordinateSystemReproject(CRS.decode("EPSG:4550"));
        Coordinate north = ((Geometry) all(zone).get(0).getDefaultGeometry()).getCoordinate();
        assertThat(north.x).isCloseTo(5053862.289, org.assertj.core.api.Assertions.within(0.001));
        Query mercator = new Query("sample");
        mercator.setCoordinateSystemReproject(CRS.decode("EPSG:3857", true));
        ReferencedEnvelope bounds = data.getFeatureSource("sample").getBounds(mercator);
        assertThat(bounds.getMinX())
                .isCloseTo(122.84 * 111319.49079327358, org.assertj.core.api.Assertions.within(0.001));
    }

    @Test
    void simplificationHappensInTheDatabase() throws Exception {
        Geometry circle = point(115, 39).buffer(0.1, 64);
        data.edits("sample").insert(Map.of("geom", circle));
        Query query = new Query("sample");
        query.setHints(new Hints(Hints.GEOMETRY_GENERALIZATION, 0.01));
        Geometry rough = (Geometry) all(query).get(0).getDefaultGeometry();
        assertThat(rough.getNumPoints()).isLessThan(circle.getNumPoints() / 4);
        assertThat(rough.getArea()).isCloseTo(circle.getArea(), org.assertj.core.api.Assertions.withinPercentage(15));
    }

    private int count() throws Exception {
        return data.getFeatureSource("sample").getCount(Query.ALL);
    }

    private List<SimpleFeature> all(Query query) throws Exception {
        Query named = new Query(query);
        named.setTypeName("sample");
        List<SimpleFeature> features = new ArrayList<>();
        try (FeatureReader<SimpleFeatureType, SimpleFeature> reader =
                data.getFeatureReader(named, Transaction.AUTO_COMMIT)) {
            while (reader.hasNext()) {
                features.add(reader.next());
            }
        }
        return features;
    }

    private void add(SimpleFeature... features) throws Exception {
        ((SimpleFeatureStore) data.getFeatureSource("sample")).addFeatures(DataUtilities.collection(features));
    }

    private SimpleFeature feature(String title, long people) throws Exception {
        SimpleFeatureBuilder builder = new SimpleFeatureBuilder(data.getSchema("sample"));
        builder.set("title", title);
        builder.set("people", people);
        builder.set("region_code", "130633");
        return builder.buildFeature(null);
    }

    private static void assertCode(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        SantuException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static Geometry point(double lon, double lat) {
        return GEOMETRY.createPoint(new Coordinate(lon, lat));
    }
}
