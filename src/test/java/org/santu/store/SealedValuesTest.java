package org.santu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureStore;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.santu.catalog.PrivacyClass;
import org.santu.problem.SantuException;
import org.santu.store.seal.SealKeys;
import org.santu.store.seal.Sealer;
import org.santu.testing.TestDatabase;

/** What somebody finds who has the database but not the keys, and what the house itself makes of it. */
class SealedValuesTest {
    private static final String NUMBER = "139921199001011234";
    private static final String OTHER_NUMBER = "139921199001015678";
    private static final String MEMBERS = "[{\"name\": \"测试乙\", \"work\": \"务工\", \"health\": \"患有大病\"}]";
    private static final Caller CLERK = new Caller("clerk", new Scope("", PrivacyClass.PERSONAL));

    @TempDir
    Path home;

    private TestDatabase database;
    private SealKeys keys;
    private Stores stores;
    private UUID one;
    private UUID two;

    @BeforeEach
    void twoHouseholds() {
        database = TestDatabase.create();
        StoreSchema.migrate(database.dataSource(), SampleLayer.CATALOG);
        keys = new SealKeys(home.resolve("keys/santu.key"));
        stores = stores(keys);
        one = insert(NUMBER);
        two = insert(OTHER_NUMBER);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theTableAndTheJournalHoldNoSensitiveWord() throws Exception {
        edits().update(one, 1, Map.of("id_number", OTHER_NUMBER, "illness", "高血压"));
        edits().delete(two, 1);

        String stored = text("SELECT string_agg(s::text, '') FROM layer.sample s")
                + text("SELECT string_agg(j::text, '') FROM santu.journal j");
        assertThat(stored)
                .contains("enc1:", "139921********1234", "务工")
                .doesNotContain(NUMBER, OTHER_NUMBER, "患有大病", "高血压", "糖尿病");
    }

    @Test
    void everybodySeesWhatTheyMayNowAndInThePastAndInHistories() throws Exception {
        Instant before = Instant.now();
        edits().update(one, 1, Map.of("id_number", OTHER_NUMBER));

        assertThat(read(Caller.system(), one, null).getAttribute("id_number")).isEqualTo(OTHER_NUMBER);
        assertThat(read(Caller.system(), one, before).getAttribute("id_number")).isEqualTo(NUMBER);
        assertThat((String) read(Caller.system(), one, before).getAttribute("members"))
                .contains("患有大病");
        assertThat(read(CLERK, one, null).getAttribute("id_number")).isEqualTo("139921********5678");
        assertThat(read(CLERK, one, before).getAttribute("id_number")).isEqualTo("139921********1234");
        assertThat(read(CLERK, one, null).getAttribute("illness")).isNull();
        assertThat((String) read(CLERK, one, null).getAttribute("members"))
                .contains("务工", "测试乙")
                .doesNotContain("大病", "enc1");

        List<Change> whole = new Journal(stores).history(Caller.system(), "sample", one);
        assertThat(whole.get(1).before()).containsEntry("id_number", NUMBER);
        assertThat(whole.get(1).after()).containsEntry("id_number", OTHER_NUMBER);
        List<Change> masked = new Journal(stores).history(CLERK, "sample", one);
        assertThat(masked.get(1).before()).containsEntry("id_number", "139921********1234");
    }

    @Test
    void anEqualNumberIsFoundByTheIndexAndNothingElseIsComparedInTheDatabase() throws Exception {
        assertThat(ids(Caller.system(), "id_number = '" + NUMBER + "'")).containsExactly(one);
        assertThat(ids(Caller.system(), "id_number <> '" + NUMBER + "'")).containsExactly(two);
        assertThat(ids(Caller.system(), "id_number IN ('" + NUMBER + "', '" + OTHER_NUMBER + "')"))
                .containsExactlyInAnyOrder(one, two);
        assertThat(ids(Caller.system(), "id_number LIKE '%5678'")).containsExactly(two);
        assertThat(ids(Caller.system(), "illness = '糖尿病'")).containsExactlyInAnyOrder(one, two);
        assertThat(ids(CLERK, "id_number = '" + NUMBER + "'")).isEmpty();

        ReadPlan plan = new ReadPlan(
                stores.seals(SampleLayer.LAYER),
                Scope.everything(),
                null,
                new Query("sample", ECQL.toFilter("id_number = '" + NUMBER + "'")));
        assertThat(plan.isWholeInSql()).isTrue();
        assertThat(plan.select().sql()).contains("sealed_index");
        assertThat(plan.select().binds().toString()).doesNotContain(NUMBER);
        Query sorted = new Query("sample");
        sorted.setSortBy(org.geotools.factory.CommonFactoryFinder.getFilterFactory()
                .sort("id_number", org.geotools.api.filter.sort.SortOrder.ASCENDING));
        assertThatThrownBy(
                        () -> new ReadPlan(stores.seals(SampleLayer.LAYER), Scope.everything(), null, sorted).select())
                .hasMessageContaining("SANTU-FILTER-SEALED-SORT");
    }

    @Test
    void aValueMovedToAnotherRowIsNoticedAndTheRestStaysReadable() throws Exception {
        for (String theft : List.of(
                "id_number = (SELECT id_number FROM layer.sample WHERE id = '%s')",
                "members = (SELECT members FROM layer.sample WHERE id = '%s')",
                "id_number = replace(id_number, '1234', '9999')",
                "id_number = illness",
                "id_number = left(id_number, 60)")) {
            UUID victim = insert(NUMBER);
            sql("UPDATE layer.sample SET " + theft.formatted(two) + " WHERE id = '" + victim + "'");
            assertThatThrownBy(() -> read(Caller.system(), victim, null))
                    .as(theft)
                    .isInstanceOfSatisfying(
                            SantuException.class,
                            problem -> assertThat(problem.code() + problem.details())
                                    .isEqualTo("SANTU-SEAL-BROKEN{layer=sample, feature=" + victim + "}"));
        }
        assertThat(read(Caller.system(), two, null).getAttribute("id_number")).isEqualTo(OTHER_NUMBER);
        assertThat(ids(CLERK, "people = 3")).hasSize(7);
    }

    @Test
    void oneValueForManyRowsIsAnotherTextInEach() throws Exception {
        SimpleFeatureStore sample =
                (SimpleFeatureStore) stores.open(Caller.system()).getFeatureSource("sample");
        sample.modifyFeatures("illness", "白内障", Filter.INCLUDE);
        assertThat(text("SELECT count(DISTINCT illness) FROM layer.sample")).isEqualTo("2");
        assertThat(read(Caller.system(), one, null).getAttribute("illness")).isEqualTo("白内障");
        assertThat(read(Caller.system(), two, null).getAttribute("illness")).isEqualTo("白内障");
    }

    @Test
    void aNewKeyTakesOverEverythingAndChangesNothingThatIsSaid() throws Exception {
        edits().update(one, 1, Map.of("people", 4L));
        String batch = text("SELECT batch::text FROM santu.journal ORDER BY seq DESC LIMIT 1");
        String before = text("SELECT count(*) || ' ' || max(seq) FROM santu.journal");
        String oldKey = keys.currentId();

        keys.addKey();
        // Another process that has not noticed yet goes on reading and writing.
        Stores other = stores(new SealKeys(keys.path()));
        Resealing resealing = resealing();
        assertThat(resealing.countLeft()).isEqualTo(3);
        assertThat(resealing.run()).isEqualTo(3);
        assertThat(resealing.countLeft()).isZero();
        assertThat(resealing.run()).isZero();

        assertThat(text("SELECT count(*) || ' ' || max(seq) FROM santu.journal"))
                .isEqualTo(before);
        assertThat(
                        text(
                                "SELECT string_agg(s::text || (SELECT string_agg(j::text, '') FROM santu.journal j), '') FROM layer.sample s"))
                .doesNotContain("enc1:" + oldKey);
        assertThat(read(Caller.system(), one, null).getAttribute("id_number")).isEqualTo(NUMBER);
        assertThat(ids(Caller.system(), "id_number = '" + NUMBER + "'")).containsExactly(one);
        assertThat(text("SELECT max(version) FROM layer.sample")).isEqualTo("2");
        assertThat((String) other.open(Caller.system())
                        .getFeatureSource("sample")
                        .getFeatures()
                        .features()
                        .next()
                        .getAttribute("members"))
                .contains("大病");
        // What nobody has touched since is still what the journal says, so it can be taken back.
        assertThat(text("SELECT count(*) FROM layer.sample s JOIN santu.journal j ON j.feature_id = s.id"
                        + " WHERE j.batch = '" + batch + "' AND j.before ->> 'id_number' = s.id_number"
                        + " AND j.before -> 'members' = s.members"))
                .isEqualTo("1");
    }

    @Test
    void rowsOfAnOlderSantuAreSealedAtTheNextStart() throws Exception {
        sql("UPDATE layer.sample SET id_number = '" + NUMBER + "', members = '" + MEMBERS + "', people = 5");
        sql("UPDATE layer.sample SET people = 6");
        assertThat(resealing().countLeft()).isEqualTo(4);
        assertThat(resealing().run()).isEqualTo(4);
        assertThat(text("SELECT string_agg(s::text, '') FROM layer.sample s")
                        + text("SELECT string_agg(j::text, '') FROM santu.journal j"))
                .doesNotContain(NUMBER, "大病");
        assertThat(read(Caller.system(), two, null).getAttribute("id_number")).isEqualTo(NUMBER);
        assertThat(text("SELECT max(version) FROM layer.sample")).isEqualTo("3");
    }

    @Test
    void nobodyGoesOnWithOtherKeysThanTheOnesOfTheData() {
        Stores strange = stores(new SealKeys(home.resolve("other/santu.key")));
        assertThatThrownBy(() -> strange.open(Caller.system()).edits("sample").delete(one, 1))
                .hasMessageContaining("SANTU-KEYS-MISSING")
                .hasMessageContaining(keys.currentId());
        assertThatThrownBy(strange::requireKeys).hasMessageContaining("SANTU-KEYS-MISSING");
    }

    @Test
    void onlyTheOwnerOfTheTablesMaySealAnew() throws Exception {
        assertThatThrownBy(() -> sql("UPDATE santu.journal SET actor = 'x'")).hasMessageContaining("JOURNAL-ONLY");
        assertThatThrownBy(() -> sql("SET santu.sealing = 'on'; DELETE FROM santu.journal"))
                .hasMessageContaining("JOURNAL-ONLY");
    }

    private Resealing resealing() throws SQLException {
        return new Resealing(database.dataSource().getConnection(), stores.seals(SampleLayer.LAYER));
    }

    private Stores stores(SealKeys with) {
        return new Stores(database.dataSource(), SampleLayer.CATALOG, new Sealer(with), Duration.ofSeconds(30));
    }

    private FeatureEdits edits() {
        return stores.open(Caller.system()).edits("sample");
    }

    private UUID insert(String number) {
        return edits().insert(Map.of(
                "region_code",
                "139921101001",
                "name",
                "测试甲",
                "id_number",
                number,
                "illness",
                "糖尿病",
                "people",
                3L,
                "members",
                MEMBERS));
    }

    private SimpleFeature read(Caller caller, UUID id, Instant at) throws IOException {
        SantuDataStore open = stores.open(caller);
        Query query = new Query(
                "sample",
                org.geotools.factory.CommonFactoryFinder.getFilterFactory()
                        .id(java.util.Set.of(org.geotools.factory.CommonFactoryFinder.getFilterFactory()
                                .featureId("sample." + id))));
        try (SimpleFeatureIterator rows = (at == null ? open : open.at(at))
                .getFeatureSource("sample")
                .getFeatures(query)
                .features()) {
            return rows.next();
        }
    }

    private List<UUID> ids(Caller caller, String ecql) throws Exception {
        List<UUID> ids = new ArrayList<>();
        Query query = new Query("sample", ECQL.toFilter(ecql));
        query.setPropertyNames("people", "id_number");
        try (SimpleFeatureIterator rows = stores.open(caller)
                .getFeatureSource("sample")
                .getFeatures(query)
                .features()) {
            while (rows.hasNext()) {
                ids.add(UUID.fromString(rows.next().getID().substring("sample.".length())));
            }
        }
        return ids;
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
