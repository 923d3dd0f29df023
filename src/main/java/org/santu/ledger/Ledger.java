package org.santu.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.santu.access.Caller;
import org.santu.access.CallerRegion;
import org.santu.access.Permission;
import org.santu.catalog.Catalog;
import org.santu.catalog.ChinaTime;
import org.santu.catalog.RegionLevel;
import org.santu.problem.SantuException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one place where figures of relocation come from: page, workbook, maps and sheets all ask here. Every caller gets what can
 * be counted of the households that they may see. Safe for concurrent use.
 */
@Component
public class Ledger {
    private final JdbcClient database;
    private final Catalog catalog;
    private final LedgerRules rules;

    Ledger(JdbcClient database, Catalog catalog, LedgerRules rules) {
        this.database = database;
        this.catalog = catalog;
        this.rules = rules;
    }

    /**
     * Counts.
     *
     * @param region code, null for everything that the caller sees
     * @param day whose rules hold, null for today in China
     * @param at a past instant at which the data are looked at, null for now
     * @param levels of regions to count by
     * @throws SantuException SANTU-REGION-NOT-FOUND for a region that the caller does not see
     */
    public LedgerStatistics statistics(
            Caller caller,
            String region,
            LedgerQuestion question,
            LocalDate day,
            Instant at,
            Collection<RegionLevel> levels) {
        return open(caller, region, day, at).statistics(question, levels);
    }

    /**
     * The figures of each relocation site that the caller sees, wherever its households come from.
     *
     * @param at a past instant, null for now
     */
    public List<LedgerStatistics.SiteFigures> sites(Caller caller, Instant at) {
        LocalDate day = at == null ? null : ChinaTime.dayOf(at);
        return open(caller, null, day, at)
                .statistics(LedgerQuestion.ALL, List.of())
                .sites();
    }

    /** @param day null for today in China */
    LedgerReading open(Caller caller, String region, LocalDate day, Instant at) {
        caller.require(Permission.READ);
        Caller narrowed = CallerRegion.of(caller, region)
                .orElseThrow(() -> new SantuException("SANTU-REGION-NOT-FOUND", region).with("field", "region"));
        return new LedgerReading(
                database, catalog, rules, caller, narrowed.scope(), day == null ? ChinaTime.today() : day, at);
    }
}
