package org.santu.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.api.Test;
import org.santu.access.Account;
import org.santu.access.Caller;
import org.santu.access.Role;
import org.santu.job.JobKind;
import org.santu.ledger.Figure;
import org.santu.ledger.Figures;
import org.santu.ledger.Ledger;
import org.santu.ledger.LedgerQuestion;
import org.santu.store.BatchUndo;
import org.santu.store.FeatureBatches;
import org.santu.store.LayerFeatures;
import org.santu.store.Stores;
import org.santu.testing.MemoryRun;
import org.santu.testing.RunningSantu;

/** The plan of the demo county is accepted: the ledger is filled, in one batch that can be taken back whole. */
class RelocationAcceptanceTest {
    private static final String COUNTY = "139921";
    private static final String PLAN = """
            plan: 未入住户安置方案
            region: "139921"
            cellMetres: 240
            who: {unit: household, where: "relocation_stage IN ('eligible', 'signed')", together: village}
            candidates: {count: 8, leastMu: 20, mostMu: 900, leastScore: 0.5, spacingMetres: 2500}
            sites: {most: 6}
            """;
    private static final Caller PLANNER = new Account("acceptance-planner", Role.PLANNER, COUNTY).caller();

    @SuppressWarnings("unchecked")
    private static UUID workOut() throws Exception {
        JobKind<PlanOrder> kind = (JobKind<PlanOrder>) RunningSantu.withDemo().bean(PlanKinds.class).kinds().stream()
                .filter(each -> each.name().equals("relocation"))
                .findFirst()
                .orElseThrow();
        MemoryRun run = MemoryRun.of(PLANNER);
        kind.run(run, new PlanOrder(PLAN));
        run.finish();
        return run.id();
    }

    private static Map<String, List<Object>> ledger() throws Exception {
        Map<String, List<Object>> rows = new HashMap<>();
        Query query = LayerFeatures.query(
                "household",
                ECQL.toFilter("region_code LIKE '" + COUNTY + "%'"),
                "relocation_kind",
                "relocation_stage",
                "relocation_year",
                "relocation_mode",
                "relocation_site",
                "contract_date",
                "moved_date");
        new LayerFeatures(RunningSantu.withDemo().bean(Stores.class).open(PLANNER))
                .read(query, feature -> rows.put(feature.getID(), values(feature)));
        return rows;
    }

    private static List<Object> values(SimpleFeature feature) {
        return feature.getAttributes().stream()
                .skip(1)
                .map(value -> value == null ? "" : value)
                .toList();
    }

    private static long sites() throws Exception {
        return RunningSantu.withDemo()
                .bean(Stores.class)
                .open(PLANNER)
                .getFeatureSource("relocation_site")
                .getCount(Query.ALL);
    }

    private static Figures figures() {
        return RunningSantu.withDemo()
                .bean(Ledger.class)
                .statistics(PLANNER, COUNTY, LedgerQuestion.ALL, null, null, List.of())
                .total();
    }

    @Test
    void accepting_fills_the_ledger_leaves_those_alone_who_have_signed_and_is_taken_back_whole() throws Exception {
        UUID plan = workOut();
        Map<String, List<Object>> before = ledger();
        Figures counted = figures();
        long sitesBefore = sites();
        FeatureBatches.Outcome done =
                RunningSantu.withDemo().bean(Acceptances.class).accept(PLANNER, plan, "会议纪要一号", false);
        assertThat(done.added()).isBetween(1L, 6L);
        assertThat(sites()).isEqualTo(sitesBefore + done.added());
        Map<String, List<Object>> after = ledger();
        long changed = 0;
        for (Map.Entry<String, List<Object>> each : before.entrySet()) {
            List<Object> old = each.getValue();
            List<Object> now = after.get(each.getKey());
            boolean signed = !old.get(5).equals("") || !old.get(6).equals("");
            if (signed) {
                assertThat(now).as("has signed or moved").isEqualTo(old);
            }
            if (!now.equals(old)) {
                changed++;
                assertThat(now.get(0)).as("the kind is never guessed").isEqualTo(old.get(0));
                assertThat(now.subList(1, 4)).isEqualTo(List.of("eligible", old.get(2), "concentrated"));
                assertThat(now.get(4).toString()).isNotEmpty();
            }
        }
        assertThat(changed).isEqualTo(done.changed()).isPositive();
        assertThat(figures().count(Figure.HOUSEHOLDS)).isEqualTo(counted.count(Figure.HOUSEHOLDS));

        RunningSantu.withDemo().bean(BatchUndo.class).undo(PLANNER, done.batch());
        assertThat(ledger()).isEqualTo(before);
        assertThat(sites()).isEqualTo(sitesBefore);
        assertThat(RunningSantu.withDemo()
                        .bean(Scenarios.class)
                        .get(PLANNER, plan)
                        .summary()
                        .accepted())
                .as("it is open again")
                .isNull();
    }
}
