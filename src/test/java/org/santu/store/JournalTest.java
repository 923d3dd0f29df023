package org.santu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.DataUtilities;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.santu.catalog.PrivacyClass;
import org.santu.testing.TestStore;

class JournalTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static TestStore store;
    private static Journal journal;

    @BeforeAll
    static void createStore() {
        store = TestStore.create();
        journal = new Journal(store.stores());
    }

    @AfterAll
    static void dropStore() {
        store.close();
    }

    @Test
    void aFeatureTellsItsLifeWithBeforeAndAfter() {
        FeatureEdits edits =
                store.stores().open(new Caller("teacher", Scope.everything())).edits("facility");
        Point first = point(115.123456789012345, 39.1);
        UUID id = edits.insert(Map.of("region_code", "130633100", "name", "学校", "geom", first));
        edits.update(id, 1, Map.of("name", "小学", "geom", point(115.2, 39.2)));
        edits.delete(id, 2);
        List<Change> history = journal.history(Caller.system(), "facility", id);
        assertThat(history)
                .extracting(Change::operation)
                .containsExactly(Change.Operation.INSERT, Change.Operation.UPDATE, Change.Operation.DELETE);
        assertThat(history).extracting(Change::actor).containsOnly("teacher");
        assertThat(history).extracting(Change::version).containsExactly(1L, 2L, 2L);
        assertThat(history.get(0).before()).isNull();
        assertThat(history.get(0).after()).containsEntry("name", "学校").containsEntry("version", 1L);
        assertThat(history.get(0).geometryAfter()).isEqualTo(first);
        assertThat(history.get(1).before()).isEqualTo(history.get(0).after());
        assertThat(history.get(1).after()).containsEntry("name", "小学");
        assertThat(history.get(2).before()).isEqualTo(history.get(1).after());
        assertThat(history.get(2).after()).isNull();
    }

    @Test
    void historyIsMaskedAndEndsAtTheBorderOfTheRegion() {
        FeatureEdits edits = store.everything().edits("household");
        UUID id = edits.insert(Map.of("region_code", "130624100201", "name", "李四光"));
        edits.update(id, 1, Map.of("people", 3));
        edits.update(id, 2, Map.of("region_code", "130624101201"));
        edits.update(id, 3, Map.of("people", 4));
        Caller clerk = new Caller("clerk", new Scope("130624100", PrivacyClass.PUBLIC));
        List<Change> history = journal.history(clerk, "household", id);
        assertThat(history).hasSize(3);
        assertThat(history.get(1).after()).containsEntry("name", "李**").containsEntry("people", 3L);
        assertThat(history.get(2).before()).containsEntry("people", 3L);
        assertThat(history.get(2).after()).isNull();
    }

    @Test
    void plainSqlIsJournalledToo() throws SQLException {
        UUID id = store.everything().edits("project").insert(Map.of("region_code", "130633", "name", "大棚"));
        long before = journal.newestSequence(List.of("project"));
        sql("UPDATE layer.project SET name = 'greenhouse' WHERE id = '" + id + "'");
        assertThat(journal.newestSequence(List.of("project"))).isGreaterThan(before);
        List<Change> history = journal.history(Caller.system(), "project", id);
        assertThat(history.get(1).before()).containsEntry("name", "大棚");
        assertThat(history.get(1).version()).isEqualTo(2);
        assertThatThrownBy(() -> sql("TRUNCATE layer.project")).hasMessageContaining("SANTU-STORE-JOURNAL-ONLY");
        assertThatThrownBy(() -> sql("DELETE FROM santu.journal")).hasMessageContaining("SANTU-STORE-JOURNAL-ONLY");
        assertThatThrownBy(() -> sql("UPDATE layer.project SET id = gen_random_uuid()"))
                .hasMessageContaining("SANTU-STORE-ID");
    }

    /** Whoever compares thousands of rows must not pay for years of history. */
    @Test
    void whoKnowsAVersionIsToldWhatCameLaterAndOnlyWhatTheyAskFor() {
        FeatureEdits edits = store.everything().edits("facility");
        UUID id = edits.insert(Map.of("region_code", "130633100", "name", "甲", "kind", "school"));
        edits.update(id, 1, Map.of("name", "乙"));
        edits.update(id, 2, Map.of("name", "丙"));
        edits.update(id, 3, Map.of("name", "丁"));
        List<Change> later = journal.historiesSince(Caller.system(), "facility", Map.of(id, 2L), List.of("name"))
                .get(id);
        assertThat(later).extracting(Change::version).containsExactly(3L, 4L);
        assertThat(later.get(0).before()).containsEntry("name", "乙").doesNotContainKey("kind");
        assertThat(later.get(1).after()).containsEntry("name", "丁").doesNotContainKey("kind");
        assertThat(journal.historiesSince(Caller.system(), "facility", Map.of(id, -1L), List.of("name"))
                        .get(id))
                .extracting(Change::version)
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(journal.historiesSince(Caller.system(), "facility", Map.of(id, 4L), List.of("name")))
                .isEmpty();
        edits.delete(id, 4);
    }

    @Test
    void aMoveTouchesTheOldAndTheNewPlaceAndNothingBetween() {
        FeatureEdits edits = store.everything().edits("village");
        UUID id = edits.insert(Map.of("region_code", "130633100201", "name", "村", "geom", point(10, 10)));
        long inserted = journal.newestSequence(List.of("village"));
        edits.update(id, 1, Map.of("geom", point(20, 20)));
        long moved = journal.newestSequence(List.of("village"));
        assertThat(newest(inserted, around(10))).isEqualTo(moved);
        assertThat(newest(inserted, around(20))).isEqualTo(moved);
        assertThat(newest(inserted, around(15))).isZero();
        edits.delete(id, 2);
        assertThat(newest(inserted, around(20))).isGreaterThan(moved);
        assertThat(newest(inserted, around(10))).isEqualTo(moved);
        assertThat(inserted).isLessThan(moved);
    }

    private long newest(long after, Envelope area) {
        long[] newest = {0};
        journal.touchedAfter(after, 100, change -> {
            if (change.extentWebMercator() != null && area.intersects(change.extentWebMercator())) {
                newest[0] = change.sequence();
            }
        });
        return newest[0];
    }

    @Test
    void aPastDayIsReadAsItWas() throws Exception {
        FeatureEdits edits = store.everything().edits("pv_station");
        UUID kept = edits.insert(
                Map.of("region_code", "130633", "name", "甲", "capacity_kilowatts", new BigDecimal("300.50")));
        UUID changed = edits.insert(Map.of("region_code", "130633", "name", "乙"));
        UUID deleted = edits.insert(Map.of("region_code", "130624", "name", "丙"));
        Thread.sleep(5);
        Instant then = Instant.now();
        Thread.sleep(5);
        edits.update(changed, 1, Map.of("name", "乙二"));
        edits.update(changed, 2, Map.of("name", "乙三", "region_code", "130624"));
        edits.delete(deleted, 1);
        edits.insert(Map.of("region_code", "130633", "name", "丁"));
        assertThat(names(store.everything())).containsExactlyInAnyOrder("甲", "乙三", "丁");
        SantuDataStore past = store.everything().at(then);
        assertThat(names(past)).containsExactlyInAnyOrder("甲", "乙", "丙");
        SantuDataStore county = store.stores()
                .open(new Caller("county", new Scope("130633", PrivacyClass.PUBLIC)))
                .at(then);
        assertThat(names(county)).containsExactlyInAnyOrder("甲", "乙");
        assertThat(past.getFeatureSource("pv_station").getCount(Query.ALL)).isEqualTo(3);
        assertThat(kept).isNotNull();
    }

    private static List<Object> names(SantuDataStore data) throws Exception {
        return DataUtilities.list(data.getFeatureSource("pv_station").getFeatures()).stream()
                .map(SimpleFeature.class::cast)
                .map(feature -> feature.getAttribute("name"))
                .toList();
    }

    private static Envelope around(double degrees) {
        double x = degrees * 111319.49079327358;
        double y = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(degrees) / 2)) * 6378137;
        return new Envelope(x - 10, x + 10, y - 10, y + 10);
    }

    private static void sql(String text) throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private static Point point(double lon, double lat) {
        return GEOMETRY.createPoint(new Coordinate(lon, lat));
    }
}
