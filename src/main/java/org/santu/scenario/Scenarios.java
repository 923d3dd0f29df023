package org.santu.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditLog;
import org.santu.problem.SantuException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The scenarios that a caller may see: of regions that lie wholly in their own, for those who may plan. One that they may not see is
 * not told from one that never was. Safe for concurrent use.
 */
@Component
public class Scenarios {
    private final ScenarioTable table;
    private final TransactionTemplate transactions;
    private final AuditLog audit;

    Scenarios(ScenarioTable table, TransactionTemplate transactions, AuditLog audit) {
        this.table = table;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** @return newest first, so many at most @throws SantuException SANTU-ACCESS-DENIED, SANTU-ACCESS-FORBIDDEN */
    public List<Scenario.Summary> list(Caller caller, ScenarioFilter filter) {
        require(caller);
        return table.list(caller.scope(), filter);
    }

    /** One that was not put away. */
    public Optional<Scenario> find(Caller caller, UUID id) {
        require(caller);
        return table.find(caller.scope(), id).filter(found -> found.summary().deletedAt() == null);
    }

    /** @throws SantuException SANTU-SCENARIO-NOT-FOUND */
    public Scenario get(Caller caller, UUID id) {
        return find(caller, id).orElseThrow(() -> notFound(id));
    }

    /** @return GeoJSON */
    public Optional<String> findMap(Caller caller, UUID id, String name) {
        require(caller);
        return table.findMap(caller.scope(), id, name);
    }

    /**
     * Keeps what was worked out about a scenario, in the place of an older study of that name.
     *
     * @param content is written as JSON
     * @throws SantuException SANTU-SCENARIO-NOT-FOUND
     */
    public void keepStudy(Caller caller, UUID id, String name, Object content) {
        table.keepStudy(get(caller, id).summary().id(), name, content, caller.username());
    }

    /** @return JSON */
    public Optional<String> findStudy(Caller caller, UUID id, String name) {
        require(caller);
        return table.findStudy(caller.scope(), id, name);
    }

    /**
     * Puts a scenario away; it can be brought back.
     *
     * @throws SantuException SANTU-SCENARIO-NOT-FOUND, SANTU-SCENARIO-ACCEPTED while what it changed stands
     */
    void putAway(Caller caller, UUID id) {
        require(caller);
        Scenario.Summary found = transactions.execute(status -> {
            table.lock(id);
            Scenario scenario = get(caller, id);
            requireOpen(scenario);
            table.putAway(id, caller.username());
            return scenario.summary();
        });
        record(caller, AuditAction.SCENARIO_DELETED, found);
    }

    /** Brings a scenario back that was put away; one that was not stays as it is. */
    Scenario.Summary bringBack(Caller caller, UUID id) {
        require(caller);
        Scenario.Summary before =
                table.find(caller.scope(), id).orElseThrow(() -> notFound(id)).summary();
        if (before.deletedAt() != null) {
            table.bringBack(id);
            record(caller, AuditAction.SCENARIO_RESTORED, before);
        }
        return get(caller, id).summary();
    }

    private void record(Caller caller, AuditAction action, Scenario.Summary scenario) {
        audit.record(
                caller.username(),
                action,
                "scenario/" + scenario.id(),
                Map.of("kind", scenario.kind(), "title", scenario.title(), AuditLog.REGION, scenario.region()));
    }

    /** @throws SantuException SANTU-SCENARIO-ACCEPTED */
    static void requireOpen(Scenario scenario) {
        Scenario.Accepted accepted = scenario.summary().accepted();
        if (accepted != null) {
            throw new SantuException("SANTU-SCENARIO-ACCEPTED", accepted.by())
                    .with("batch", accepted.batch())
                    .with("by", accepted.by())
                    .with("at", accepted.at());
        }
    }

    static void require(Caller caller) {
        caller.require(Permission.PLAN);
        caller.requireInside();
    }

    static SantuException notFound(UUID id) {
        return new SantuException("SANTU-SCENARIO-NOT-FOUND", id.toString());
    }
}
