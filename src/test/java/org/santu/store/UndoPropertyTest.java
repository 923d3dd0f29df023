package org.santu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.access.Caller;
import org.santu.access.Role;
import org.santu.access.Scope;
import org.santu.catalog.PrivacyClass;
import org.santu.problem.SantuException;
import org.santu.testing.BesideOthers;
import org.santu.testing.TestStore;

/** Laws of the journal: whatever is done to the layers can be taken back, and a past instant is what stood then. */
@BesideOthers
class UndoPropertyTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final String[] REGIONS = {"139921101001", "139921101002", "139921102001"};

    private static TestStore store;
    private static BatchUndo undo;
    private Random random;

    @BeforeAll
    static void createStore() {
        store = TestStore.create(SampleLayer.CATALOG);
        undo = new BatchUndo(store.stores());
    }

    @AfterAll
    static void dropStore() {
        store.close();
    }

    private record Stand(UUID batch, Instant at, Map<UUID, String> state) {}

    @RepeatedTest(6)
    void takingBackEverythingInReverseRestoresEachState(RepetitionInfo round) throws Exception {
        random = new Random(round.getCurrentRepetition());
        List<Stand> stands = randomLife(12);
        for (Stand stand : stands) {
            assertThat(stateAt(stand.at())).as("state at %s", stand.at()).isEqualTo(stand.state());
        }
        for (int i = stands.size() - 1; i > 0; i--) {
            undo.undo(Caller.system(), stands.get(i).batch());
            assertThat(state()).isEqualTo(stands.get(i - 1).state());
        }
        // The journal still knows every state in between.
        for (Stand stand : stands) {
            assertThat(stateAt(stand.at())).isEqualTo(stand.state());
        }
    }

    @RepeatedTest(6)
    void redoingWhatWasUndoneChangesNothing(RepetitionInfo round) throws Exception {
        random = new Random(100 + round.getCurrentRepetition());
        List<Stand> stands = randomLife(10);
        Map<UUID, String> last = state();
        int undone = 0;
        for (Stand stand : stands.subList(1, stands.size())) {
            BatchUndo.Outcome outcome;
            try {
                outcome = undo.undo(Caller.system(), stand.batch());
            } catch (SantuException e) {
                assertThat(e.code()).isEqualTo("SANTU-UNDO-TOUCHED");
                assertThat(state()).isEqualTo(last);
                continue;
            }
            if (outcome.changes() == 0) {
                assertThat(state()).isEqualTo(last);
                continue;
            }
            undone++;
            assertThat(outcome.kind()).isEqualTo("undo");
            assertThatThrownBy(() -> undo.undo(Caller.system(), stand.batch()))
                    .extracting("code")
                    .isIn("SANTU-UNDO-UNDONE");
            BatchUndo.Outcome redo = undo.undo(Caller.system(), outcome.batch());
            assertThat(redo.kind()).isEqualTo("redo");
            assertThat(state()).isEqualTo(last);
        }
        assertThat(undone).isPositive();
    }

    @RepeatedTest(4)
    void differencesAreNetAndAddUp(RepetitionInfo round) throws Exception {
        random = new Random(200 + round.getCurrentRepetition());
        List<Stand> stands = randomLife(9);
        Stand first = stands.get(random.nextInt(3));
        Stand middle = stands.get(3 + random.nextInt(3));
        Stand last = stands.get(6 + random.nextInt(4));
        Map<UUID, Sides> whole = differences(first, last);
        Set<UUID> changed = new LinkedHashSet<>(first.state().keySet());
        changed.addAll(last.state().keySet());
        changed.removeIf(id ->
                java.util.Objects.equals(first.state().get(id), last.state().get(id)));
        assertThat(whole.keySet()).isEqualTo(changed);
        whole.forEach((id, sides) -> {
            assertThat(sides.before() != null).isEqualTo(first.state().containsKey(id));
            assertThat(sides.after() != null).isEqualTo(last.state().containsKey(id));
        });
        Map<UUID, Sides> composed = new TreeMap<>(differences(first, middle));
        differences(middle, last).forEach((id, later) -> {
            Sides earlier = composed.get(id);
            composed.put(id, new Sides(earlier == null ? later.before() : earlier.before(), later.after()));
        });
        composed.values().removeIf(sides -> java.util.Objects.equals(sides.before(), sides.after()));
        assertThat(composed).isEqualTo(whole);
    }

    private record Sides(String before, String after) {}

    private static Map<UUID, Sides> differences(Stand from, Stand to) {
        Map<UUID, Sides> found = new TreeMap<>();
        new Differences(store.stores())
                .read(
                        Caller.system(),
                        SampleLayer.LAYER,
                        from.at(),
                        to.at(),
                        difference -> found.put(
                                difference.id(),
                                new Sides(
                                        difference.before() == null
                                                ? null
                                                : difference.before() + " " + difference.geometryBefore(),
                                        difference.after() == null
                                                ? null
                                                : difference.after() + " " + difference.geometryAfter())));
        return found;
    }

    @Test
    void whatHasChangedSinceStandsInTheWayUntilItIsTakenBackItself() throws Exception {
        FeatureEdits edits = store.everything().edits("sample");
        UUID id = edits.insert(Map.of("region_code", REGIONS[0], "name", "甲"));
        edits.update(id, 1, Map.of("name", "乙"));
        UUID first = newestBatch();
        edits.update(id, 2, Map.of("people", 3));
        UUID second = newestBatch();
        assertThatThrownBy(() -> undo.undo(Caller.system(), first))
                .isInstanceOfSatisfying(SantuException.class, problem -> {
                    assertThat(problem.code()).isEqualTo("SANTU-UNDO-TOUCHED");
                    assertThat(problem.details()).containsEntry("conflictCount", 1L);
                    assertThat((List<?>) problem.details().get("conflicts"))
                            .extracting("id", "batch")
                            .containsExactly(org.assertj.core.groups.Tuple.tuple(id, second));
                });
        undo.undo(Caller.system(), second);
        undo.undo(Caller.system(), first);
        assertThat(state().get(id)).contains("甲").doesNotContain("乙");
    }

    @Test
    void aDeletedFeatureComesBackWithALaterVersion() throws Exception {
        FeatureEdits edits = store.everything().edits("sample");
        UUID id = edits.insert(Map.of("region_code", REGIONS[0], "id_number", "130624190001010011"));
        edits.update(id, 1, Map.of("people", 3));
        Map<UUID, String> before = state();
        edits.delete(id, 2);
        undo.undo(Caller.system(), newestBatch());
        assertThat(state()).isEqualTo(before);
        assertThatThrownBy(() -> edits.update(id, 2, Map.of("people", 4)))
                .extracting("code")
                .isEqualTo("SANTU-STORE-CONFLICT");
        edits.update(id, 3, Map.of("people", 4));
    }

    @Test
    void nobodyTakesBackWhatLiesOutsideTheirRegionOrWithoutTheRight() throws Exception {
        UUID west;
        UUID both;
        try (Session session = store.stores().newSession(Caller.system())) {
            RowWrites writes = new RowWrites(
                    new LayerSeals(SampleLayer.LAYER, StoreSchema.PROCESS_SEALER), Scope.everything(), session);
            writes.insert(UUID.randomUUID(), Map.of("region_code", REGIONS[0], "illness", "慢性病"));
            session.commit();
            west = newestBatch();
            writes.insert(UUID.randomUUID(), Map.of("region_code", REGIONS[0]));
            writes.insert(UUID.randomUUID(), Map.of("region_code", REGIONS[2]));
            session.commit();
            both = newestBatch();
        }
        Scope scope = new Scope("139921101", PrivacyClass.INTERNAL);
        Caller editor = new Caller("west", scope, Role.EDITOR.permissions());
        assertThatThrownBy(() -> undo.undo(new Caller("viewer", scope), west))
                .extracting("code")
                .isEqualTo("SANTU-ACCESS-DENIED");
        assertThatThrownBy(() -> undo.undo(editor, both)).extracting("code").isEqualTo("SANTU-UNDO-OUT-OF-SCOPE");
        Caller east = editor.withScope(new Scope("139921102", PrivacyClass.INTERNAL));
        assertThatThrownBy(() -> undo.undo(east, west)).extracting("code").isEqualTo("SANTU-UNDO-NOT-FOUND");
        Map<UUID, String> before = state();
        UUID taken = undo.undo(editor, west).batch();
        // What the editor cannot see comes back too.
        undo.undo(editor, taken);
        assertThat(state()).isEqualTo(before);
    }

    /** Random transactions of one to five random changes each; the first stand is the layer before them. */
    private List<Stand> randomLife(int batches) throws Exception {
        List<Stand> stands = new ArrayList<>();
        stands.add(new Stand(null, pause(), state()));
        for (int i = 0; i < batches; i++) {
            randomBatch();
            stands.add(new Stand(newestBatch(), pause(), state()));
        }
        return stands;
    }

    private void randomBatch() throws SQLException {
        try (Session session = store.stores().newSession(Caller.system())) {
            RowWrites writes = new RowWrites(
                    new LayerSeals(SampleLayer.LAYER, StoreSchema.PROCESS_SEALER), Scope.everything(), session);
            Set<UUID> present = new LinkedHashSet<>(state().keySet());
            int changes = 1 + random.nextInt(5);
            for (int i = 0; i < changes; i++) {
                UUID any = present.isEmpty() ? null : new ArrayList<>(present).get(random.nextInt(present.size()));
                int kind = any == null ? 0 : random.nextInt(4);
                if (kind == 0) {
                    UUID id = UUID.randomUUID();
                    writes.insert(id, randomValues());
                    present.add(id);
                } else if (kind == 3) {
                    writes.delete(any, OptionalLong.empty());
                    present.remove(any);
                } else {
                    writes.update(any, OptionalLong.empty(), randomValues());
                }
            }
            session.commit();
        }
    }

    private Map<String, Object> randomValues() {
        Map<String, Object> values = new HashMap<>();
        values.put("region_code", REGIONS[random.nextInt(REGIONS.length)]);
        maybe(values, "name", "名" + random.nextInt(50));
        maybe(values, "id_number", "13062419" + random.nextInt(100));
        maybe(values, "people", random.nextInt(9));
        maybe(values, "income", BigDecimal.valueOf(random.nextInt(100000), random.nextInt(4)));
        maybe(values, "paved", random.nextBoolean());
        maybe(values, "visited", java.time.LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300)));
        maybe(values, "measured", Instant.ofEpochSecond(1_780_000_000L + random.nextInt(1_000_000), 123_456_000));
        maybe(values, "members", "[{\"name\": \"成员\", \"work\": \"" + random.nextInt(9) + "\"}]");
        Coordinate place = new Coordinate(114 + random.nextDouble(), 38 + random.nextDouble());
        maybe(values, "geom", GEOMETRY.createPoint(place));
        return values;
    }

    private void maybe(Map<String, Object> values, String name, Object value) {
        int chance = random.nextInt(4);
        if (chance > 0) {
            values.put(name, chance == 1 ? null : value);
        }
    }

    private static Instant pause() throws InterruptedException {
        Thread.sleep(2);
        Instant now = Instant.now();
        Thread.sleep(2);
        return now;
    }

    private UUID newestBatch() throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT batch FROM santu.journal ORDER BY seq DESC LIMIT 1")) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private Map<UUID, String> state() throws SQLException {
        return read("layer.sample");
    }

    private Map<UUID, String> stateAt(Instant at) throws SQLException {
        SqlFragment past = PastTable.of(SampleLayer.LAYER, at);
        return read(past.sql(), past.binds());
    }

    private Map<UUID, String> read(String from) throws SQLException {
        return read(from, List.of());
    }

    private Map<UUID, String> read(String from, List<Object> binds) throws SQLException {
        Map<UUID, String> state = new TreeMap<>();
        String sql =
                "SELECT id, (to_jsonb(r) - 'id' - 'version' - 'updated_at' - 'updated_by' - 'geom' - 'geom_3857')::text"
                        + " || coalesce(encode(ST_AsEWKB(geom), 'hex'), '-') || coalesce(ST_AsText(geom_3857, 3), '-') FROM "
                        + from
                        + " AS r";
        try (Connection connection = store.dataSource().getConnection();
                var statement = connection.prepareStatement(sql)) {
            new SqlFragment("", binds).bind(statement, 1);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    state.put(rows.getObject(1, UUID.class), rows.getString(2));
                }
            }
        }
        return state;
    }
}
