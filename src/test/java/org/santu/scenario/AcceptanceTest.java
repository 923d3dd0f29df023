package org.santu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.santu.access.Account;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.access.Role;
import org.santu.job.JobKind;
import org.santu.problem.SantuException;
import org.santu.store.BatchUndo;
import org.santu.store.FeatureBatches;
import org.santu.store.FeatureEdits;
import org.santu.store.Stores;
import org.santu.testing.HttpTest;
import org.santu.testing.MemoryRun;
import org.santu.testing.OwnCounty;
import org.santu.testing.VillageDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A scenario goes into the layers whole and once, with who and why; taken back it is open again. */
@HttpTest
class AcceptanceTest {
    private static final String COUNTY = "139938";
    private static final String WEST = COUNTY + "101";
    private static final String EAST = COUNTY + "102";
    private static final String VILLAGE = WEST + "001";

    private int code = 500;
    private final Caller planner = new Account("acceptance-planner", Role.PLANNER, COUNTY).caller();

    @Autowired
    private PlanKinds kinds;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private Acceptances acceptances;

    @Autowired
    private BatchUndo undo;

    @Autowired
    private Stores stores;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void leaveTheCountyAsItWas() throws Exception {
        OwnCounty.remove(stores, COUNTY, "village", "facility");
    }

    @SuppressWarnings("unchecked")
    private UUID made(String title, String... lines) throws Exception {
        JobKind<PlanOrder> kind = (JobKind<PlanOrder>) kinds.kinds().stream()
                .filter(each -> each.name().equals(VillageDesk.KIND))
                .findFirst()
                .orElseThrow();
        MemoryRun run = MemoryRun.of(planner);
        kind.run(run, new PlanOrder("title: " + title + "\nregion: " + VILLAGE + "\n" + String.join("\n", lines)));
        run.finish();
        return run.id();
    }

    private FeatureEdits villages() {
        return stores.open(Caller.system()).edits("village");
    }

    /** Each of its own code. */
    private UUID village(String name) {
        return villages().insert(Map.of("name", name, "region_code", WEST + code++));
    }

    private long named(String title) {
        return database.sql("select (select count(*) from layer.village where split_part(name, '/', 1) = ?)"
                        + " + (select count(*) from layer.facility where split_part(name, '/', 1) = ?)")
                .params(title, title)
                .query(Long.class)
                .single();
    }

    private static List<?> conflicts(SantuException refused) {
        assertThat(refused.code()).isEqualTo("SANTU-SCENARIO-TOUCHED");
        return (List<?>) refused.details().get("conflicts");
    }

    private SantuException refused(UUID id, boolean anyway) {
        try {
            acceptances.accept(planner, id, "try", anyway);
        } catch (SantuException e) {
            return e;
        }
        throw new AssertionError("was accepted");
    }

    @Test
    void an_accepted_scenario_is_one_batch_that_says_who_when_and_why_and_opens_again_when_it_is_taken_back()
            throws Exception {
        UUID renamed = village("旧名");
        UUID removed = village("要去的");
        UUID id = made("迁", "villages: 3", "clinics: 2", "rename: " + renamed, "remove: " + removed);
        Instant before = Instant.now().minusSeconds(5);

        FeatureBatches.Outcome outcome = acceptances.accept(planner, id, " 会议同意 ", false);

        assertThat(outcome).isEqualTo(new FeatureBatches.Outcome(outcome.batch(), 5, 1, 1, 0));
        assertThat(named("迁")).isEqualTo(6);
        Scenario.Accepted accepted = scenarios.get(planner, id).summary().accepted();
        assertThat(accepted.batch()).isEqualTo(outcome.batch());
        assertThat(accepted.by()).isEqualTo("acceptance-planner");
        assertThat(accepted.reason()).isEqualTo("会议同意");
        assertThat(accepted.at()).isBetween(before, Instant.now().plusSeconds(5));
        assertThat(database.sql("select distinct kind from santu.change_summary where batch = ?")
                        .param(outcome.batch())
                        .query(String.class)
                        .list())
                .containsExactly("scenario");
        assertThat(refused(id, false).code()).isEqualTo("SANTU-SCENARIO-ACCEPTED");
        assertThatThrownBy(() -> scenarios.putAway(planner, id)).hasMessageContaining("SANTU-SCENARIO-ACCEPTED");

        UUID undone = undo.undo(planner, outcome.batch()).batch();
        assertThat(named("迁")).isZero();
        assertThat(scenarios.get(planner, id).summary().accepted()).isNull();
        undo.undo(planner, undone);
        assertThat(named("迁")).isEqualTo(6);
        assertThat(scenarios.get(planner, id).summary().accepted().batch())
                .as("the redo is the acceptance again")
                .isEqualTo(outcome.batch());
    }

    @Test
    void accepted_taken_back_and_accepted_again_it_cannot_be_doubled_by_a_redo() throws Exception {
        UUID id = made("再来", "villages: 2", "clinics: 1");
        UUID first = acceptances.accept(planner, id, "一", false).batch();
        UUID undone = undo.undo(planner, first).batch();
        acceptances.accept(planner, id, "二", false);
        assertThat(named("再来")).isEqualTo(3);
        assertThat(database.sql("select min(version) from layer.village where split_part(name, '/', 1) = '再来'")
                        .query(Long.class)
                        .single())
                .as("nobody takes it for the one that was there before")
                .isGreaterThan(1);
        assertThatThrownBy(() -> undo.undo(planner, undone)).hasMessageContaining("SANTU-UNDO-TOUCHED");
        assertThat(named("再来")).isEqualTo(3);
    }

    @Test
    void what_others_have_changed_since_is_listed_and_only_gone_over_on_purpose() throws Exception {
        UUID renamed = village("原名");
        UUID removed = village("空村");
        UUID id = made("改", "villages: 1", "rename: " + renamed, "remove: " + removed);
        villages().update(renamed, 1, Map.of("name", "别人改的"));
        villages().delete(removed, 1);

        SantuException refused = refused(id, false);

        assertThat(conflicts(refused)).hasSize(2).allSatisfy(conflict -> {
            BatchUndo.Conflict one = (BatchUndo.Conflict) conflict;
            assertThat(one.layer()).isEqualTo("village");
            assertThat(one.id()).isIn(renamed, removed);
            assertThat(one.by()).isEqualTo("santu");
        });
        assertThat(refused.details()).containsEntry("conflictCount", 2L);
        assertThat(named("改")).as("nothing of it").isZero();
        assertThat(scenarios.get(planner, id).summary().accepted()).isNull();

        FeatureBatches.Outcome outcome = acceptances.accept(planner, id, "仍然采纳", true);
        assertThat(outcome).isEqualTo(new FeatureBatches.Outcome(outcome.batch(), 1, 1, 0, 1));
        undo.undo(planner, outcome.batch());
        assertThat(database.sql("select name from layer.village where id = ?")
                        .param(renamed)
                        .query(String.class)
                        .single())
                .isEqualTo("别人改的");
    }

    @Test
    void what_was_changed_and_changed_back_since_is_no_obstacle() throws Exception {
        UUID renamed = village("不变");
        UUID id = made("可", "rename: " + renamed);
        villages().update(renamed, 1, Map.of("name", "暂改"));
        villages().update(renamed, 2, Map.of("name", "不变"));
        assertThat(acceptances.accept(planner, id, "未变", false).changed()).isEqualTo(1);
    }

    @Test
    void of_many_who_accept_at_once_one_wins() throws Exception {
        UUID id = made("争", "villages: 20");
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            List<Callable<String>> tries = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                tries.add(() -> {
                    try {
                        return acceptances.accept(planner, id, "同时", false).added() + " added";
                    } catch (SantuException e) {
                        return e.code();
                    }
                });
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : pool.invokeAll(tries)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnlyOnce("20 added").containsOnly("20 added", "SANTU-SCENARIO-ACCEPTED");
        } finally {
            pool.shutdownNow();
        }
        assertThat(named("争")).isEqualTo(20);
        assertThat(database.sql("select count(*) from santu.scenario_acceptance where scenario_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void one_change_that_is_refused_leaves_nothing_of_the_plan() throws Exception {
        UUID elsewhere = villages().insert(Map.of("name", "东", "region_code", EAST + "001"));
        Caller west = new Account("west-planner", Role.PLANNER, WEST).caller();
        UUID id = made("半", "villages: 4", "rename: " + elsewhere);
        assertThatThrownBy(() -> acceptances.accept(west, id, "试", false))
                .hasMessageContaining("SANTU-STORE-NOT-FOUND");
        assertThat(named("半")).isZero();
        assertThat(scenarios.get(planner, id).summary().accepted()).isNull();
    }

    @Test
    void who_may_not_is_refused_and_the_log_knows_who_did() throws Exception {
        UUID id = made("权", "villages: 1");
        Set<Permission> reading = EnumSet.of(Permission.READ, Permission.PLAN);
        Caller reader = new Caller("reader", planner.scope(), reading);
        assertThatThrownBy(() -> acceptances.accept(reader, id, "x", false)).hasMessageContaining("ACCESS-DENIED");
        Caller writer = new Caller("writer", planner.scope(), EnumSet.of(Permission.PLAN, Permission.WRITE_FEATURES));
        assertThatThrownBy(() -> acceptances.accept(writer, id, "x", true)).hasMessageContaining("ACCESS-DENIED");
        Caller east = new Account("e", Role.PLANNER, EAST).caller();
        assertThatThrownBy(() -> acceptances.accept(east, id, "x", false))
                .hasMessageContaining("SANTU-SCENARIO-NOT-FOUND");
        assertThatThrownBy(() -> acceptances.accept(planner, id, "  ", false))
                .hasMessageContaining("SANTU-SCENARIO-REASON");
        UUID empty = made("空");
        assertThatThrownBy(() -> acceptances.accept(planner, empty, "x", false))
                .hasMessageContaining("SANTU-SCENARIO-NOTHING");

        acceptances.accept(writer, id, "记录", false);
        assertThat(database.sql("select actor from santu.audit where action = 'scenario-accepted' and subject = ?"
                                + " and details::jsonb ->> 'reason' = '记录'")
                        .param("scenario/" + id)
                        .query(String.class)
                        .list())
                .containsExactly("writer");
    }

    @Test
    void a_scenario_that_was_put_away_is_gone_from_everywhere_until_it_is_brought_back() throws Exception {
        UUID id = made("收起", "villages: 1");
        scenarios.putAway(planner, id);
        assertThat(scenarios.find(planner, id)).isEmpty();
        assertThat(scenarios.findMap(planner, id, "villages")).isEmpty();
        assertThat(ids(ScenarioFilter.ofKind(VillageDesk.KIND))).doesNotContain(id);
        assertThat(ids(new ScenarioFilter(null, VILLAGE, true, null))).contains(id);
        assertThatThrownBy(() -> acceptances.accept(planner, id, "x", false))
                .hasMessageContaining("SANTU-SCENARIO-NOT-FOUND");
        assertThatThrownBy(() -> scenarios.putAway(planner, id)).hasMessageContaining("SANTU-SCENARIO-NOT-FOUND");
        assertThat(scenarios.bringBack(planner, id).deletedAt()).isNull();
        assertThat(ids(new ScenarioFilter(VillageDesk.KIND, WEST, false, false)))
                .contains(id);
        assertThat(ids(new ScenarioFilter(VillageDesk.KIND, EAST, false, null))).doesNotContain(id);
        assertThat(ids(new ScenarioFilter(VillageDesk.KIND, null, false, true))).doesNotContain(id);
        assertThat(database.sql("select action from santu.audit where subject = ? order by seq")
                        .param("scenario/" + id)
                        .query(String.class)
                        .list())
                .containsExactly("scenario-deleted", "scenario-restored");
    }

    private List<UUID> ids(ScenarioFilter filter) {
        return scenarios.list(planner, filter).stream()
                .map(Scenario.Summary::id)
                .toList();
    }
}
