package org.santu.scenario;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditLog;
import org.santu.problem.SantuException;
import org.santu.store.FeatureBatches;
import org.santu.store.FeatureChange;
import org.santu.store.Journal;
import org.springframework.stereotype.Component;

/**
 * Carries scenarios into the layers: all that a plan changes as one batch of the journal together with who accepted it and why, or
 * nothing. Taking the batch back opens the scenario again. Safe for concurrent use.
 */
@Component
class Acceptances {
    private static final int LONGEST_REASON = 1000;
    private static final String BATCH_KIND = "scenario";

    private final Scenarios scenarios;
    private final PlanDesks desks;
    private final FeatureBatches batches;
    private final Journal journal;
    private final AuditLog audit;

    Acceptances(Scenarios scenarios, PlanDesks desks, FeatureBatches batches, Journal journal, AuditLog audit) {
        this.scenarios = scenarios;
        this.desks = desks;
        this.batches = batches;
        this.journal = journal;
        this.audit = audit;
    }

    /**
     * @param reason why, in words; kept with the acceptance
     * @param anyway whether to go over features that others have changed since the plan was made; needs the right to undo
     * @throws SantuException SANTU-SCENARIO-NOT-FOUND; SANTU-SCENARIO-REASON; SANTU-SCENARIO-ACCEPTED; SANTU-SCENARIO-NOTHING when
     *     the plan changes nothing; SANTU-SCENARIO-TOUCHED with the details {@code conflicts} and {@code conflictCount}; what the
     *     desk has against it; SANTU-ACCESS-DENIED
     */
    FeatureBatches.Outcome accept(Caller caller, UUID id, String reason, boolean anyway) {
        caller.require(Permission.WRITE_FEATURES);
        if (anyway) {
            caller.require(Permission.UNDO);
        }
        Scenario scenario = scenarios.get(caller, id);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new SantuException("SANTU-SCENARIO-REASON", LONGEST_REASON).with("field", "reason");
        }
        Scenarios.requireOpen(scenario);
        long now = journal.newestSequence();
        List<FeatureChange> changes = desks.get(scenario.summary().kind()).acceptance(caller, scenario);
        if (changes.isEmpty()) {
            throw new SantuException("SANTU-SCENARIO-NOTHING");
        }
        // What the desk has looked at must not change under it, whoever goes over what.
        long since = anyway ? now : scenario.summary().journalVersion();
        FeatureBatches.Outcome outcome = batches.apply(
                caller,
                BATCH_KIND,
                changes,
                new FeatureBatches.Unchanged(since, "SANTU-SCENARIO-TOUCHED", anyway),
                (connection, batch) -> keep(connection, batch, caller, id, reason.strip()));
        record(caller, scenario.summary(), outcome, reason.strip(), anyway);
        return outcome;
    }

    /** In the transaction of the changes, when no other writer can come between any more. */
    private static void keep(Connection connection, UUID batch, Caller caller, UUID id, String reason)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select deleted_at is null, (select accepted_by from"
                        + " santu.scenario_acceptance a where a.scenario_id = s.id and not santu.is_undone(a.batch) limit 1)"
                        + " from santu.scenario s where id = ? for update")) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next() || !row.getBoolean(1)) {
                    throw Scenarios.notFound(id);
                }
                if (row.getString(2) != null) {
                    throw new SantuException("SANTU-SCENARIO-ACCEPTED", row.getString(2)).with("by", row.getString(2));
                }
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into santu.scenario_acceptance (batch, scenario_id, accepted_by, reason) values (?, ?, ?, ?)")) {
            statement.setObject(1, batch);
            statement.setObject(2, id);
            statement.setString(3, caller.username());
            statement.setString(4, reason);
            statement.executeUpdate();
        }
    }

    private void record(
            Caller caller, Scenario.Summary scenario, FeatureBatches.Outcome outcome, String reason, boolean anyway) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("kind", scenario.kind());
        details.put("title", scenario.title());
        details.put("batch", outcome.batch().toString());
        details.put("changes", outcome.added() + outcome.changed() + outcome.removed());
        details.put("reason", reason);
        details.put("anyway", anyway);
        details.put(AuditLog.REGION, scenario.region());
        audit.record(caller.username(), AuditAction.SCENARIO_ACCEPTED, "scenario/" + scenario.id(), details);
    }
}
