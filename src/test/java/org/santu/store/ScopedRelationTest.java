package org.santu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.geotools.api.data.Query;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.PrivacyClass;
import org.santu.testing.TestStore;

/** The subselect disappears in the plan, and the indexes of the table do the work. */
class ScopedRelationTest {
    private static final Scope TOWNSHIP = new Scope("130633105", PrivacyClass.PUBLIC);
    private static TestStore store;
    private static LayerDeclaration household;

    @BeforeAll
    static void fillStore() throws SQLException {
        store = TestStore.create();
        household = store.catalog().getLayer("household");
        new BulkLoader(store.stores())
                .insert(
                        Caller.system(),
                        household,
                        IntStream.range(0, 20_000)
                                .mapToObj(ScopedRelationTest::row)
                                .iterator());
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE layer.household");
        }
    }

    @AfterAll
    static void dropStore() {
        store.close();
    }

    @Test
    void aBoxUsesTheSpatialIndexUnderAScopeAndMasks() throws Exception {
        String plan = explain(TOWNSHIP, "BBOX(geom, 115.1, 39.1, 115.11, 39.11)", null);
        assertThat(plan)
                .contains("household_geom")
                .doesNotContain("Subquery Scan")
                .doesNotContain("Seq Scan");
    }

    @Test
    void aNarrowScopeUsesTheRegionIndex() throws Exception {
        String plan = explain(new Scope("130633105201", PrivacyClass.PUBLIC), "people > 2", null);
        assertThat(plan)
                .contains("household_region_code")
                .doesNotContain("Subquery Scan")
                .doesNotContain("Seq Scan");
    }

    @Test
    void aTileUsesTheWebMercatorIndex() throws Exception {
        SqlFragment relation = ScopedRelation.of(household, TOWNSHIP, List.of("name", "members", "geom_3857"));
        SqlFragment tile = new SqlBuilder()
                .add("SELECT count(*) FROM ")
                .add(relation)
                .add(" AS f WHERE f.geom_3857 && ST_Transform(ST_MakeEnvelope(115.1, 39.1, 115.11, 39.11, 4490), 3857)")
                .build();
        assertThat(explain(tile)).contains("household_geom_3857").doesNotContain("Subquery Scan");
    }

    @Test
    void valuesAreBoundAndOnlyNamesOfTheCatalogAreInTheText() {
        SqlFragment relation =
                ScopedRelation.of(household, TOWNSHIP, List.of("name", "id_number", "bank_account", "geom"));
        assertThat(relation.sql()).doesNotContain("130633105").contains("mask_name", "mask_id_number", "NULL::text");
        assertThat(relation.binds()).containsExactly("130633105", "130633105:");
    }

    private static String explain(Scope scope, String ecql, String sort) throws Exception {
        Query query = new Query("household", ECQL.toFilter(ecql));
        return explain(
                new ReadPlan(new LayerSeals(household, StoreSchema.PROCESS_SEALER), scope, null, query).select());
    }

    private static String explain(SqlFragment select) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = store.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement("EXPLAIN " + select.sql())) {
            select.bind(statement, 1);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
        }
        return plan.toString();
    }

    private static Map<String, Object> row(int i) {
        Map<String, Object> row = new HashMap<>();
        row.put("region_code", "130633" + (100 + i % 20) + (200 + i % 31));
        row.put("name", "户" + i);
        row.put("people", 1 + i % 6);
        Coordinate place = new Coordinate(115 + (i % 200) * 0.003, 39 + (i / 200) * 0.003);
        row.put("geom", new GeometryFactory().createPoint(place));
        return row;
    }
}
