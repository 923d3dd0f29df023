package org.santu.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.santu.access.Scope;
import org.santu.problem.SantuException;
import org.santu.store.SqlFragment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks what is late on a day in China. */
final class OverdueQuery {
    static final String SITE = "site";
    private static final Set<String> KINDS = Set.of("move", "demolish", "reclaim", SITE);

    private final JdbcClient database;
    private final SiteBook sites;
    private final LocalDate day;
    private final RuleNumbers demolition;
    private final RuleNumbers reclamation;

    OverdueQuery(JdbcClient database, SiteBook sites, LocalDate day, RuleNumbers demolition, RuleNumbers reclamation) {
        this.database = database;
        this.sites = sites;
        this.day = day;
        this.demolition = demolition;
        this.reclamation = reclamation;
    }

    /**
     * @param scope whose region the sites lie in
     * @param kind of what is late; null for all
     */
    OverdueList ask(SqlFragment entries, Scope scope, LedgerPaging paging, String kind) {
        if (kind != null && !KINDS.contains(kind)) {
            throw new SantuException("SANTU-LEDGER-OVERDUE-KIND", kind).with("field", "kind");
        }
        SqlFragment late = late(entries);
        Map<String, Long> counts = new LinkedHashMap<>();
        List.of("move", "demolish", "reclaim").forEach(each -> counts.put(each, 0L));
        database.sql("select late_kind, count(*) from " + late.sql() + " as late group by 1")
                .params(late.binds())
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        long total = kind == null
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(kind, 0L);
        List<OverdueList.Site> lateSites = kind == null || kind.equals(SITE) ? sites(scope) : List.of();
        counts.put(SITE, (long) sites(scope).size());
        return new OverdueList(
                day,
                RuleAnswer.of(demolition),
                RuleAnswer.of(reclamation),
                counts,
                SITE.equals(kind) ? 0 : total,
                households(late, paging, kind),
                lateSites);
    }

    /** A household may be late with one thing only: each step waits for the one before. */
    private SqlFragment late(SqlFragment entries) {
        return new SqlText()
                .add("(select entry.*, late_kind, due, ?::date - due as days from ", day)
                .add(entries)
                .add(" as entry cross join lateral (values"
                        + " ('move', case when contracted and not moved then planned_move_date end),"
                        + " ('demolish', case when moved and not demolished then moved_date + (")
                .add(demolition.sql())
                .add(")::int end), ('reclaim', case when demolished and not reclaimed then demolished_date + (")
                .add(reclamation.sql())
                .add(")::int end)) as step(late_kind, due) where due < ?::date)", day)
                .build();
    }

    private List<OverdueList.Household> households(SqlFragment late, LedgerPaging paging, String kind) {
        List<Object> binds = new ArrayList<>(late.binds());
        String where = "";
        if (kind != null) {
            where = " where late_kind = ?";
            binds.add(kind);
        }
        binds.add(paging.limit());
        binds.add(paging.offset());
        String order = paging.sort() == null ? "days desc, " + paging.order() : paging.order();
        return database.sql(
                        "select * from " + late.sql() + " as late" + where + " order by " + order + " limit ? offset ?")
                .params(binds)
                .query((row, number) -> OverdueList.Household.of(row, sites))
                .list();
    }

    private List<OverdueList.Site> sites(Scope scope) {
        return sites.late(day).stream()
                .filter(site -> scope.contains(site.regionCode()))
                .sorted(Comparator.comparing(LedgerSite::deadline).thenComparing(LedgerSite::id))
                .map(site -> new OverdueList.Site(
                        site.id(),
                        site.regionCode(),
                        site.name(),
                        site.status(),
                        site.deadline(),
                        (int) ChronoUnit.DAYS.between(site.deadline(), day),
                        site.personInCharge()))
                .toList();
    }
}
