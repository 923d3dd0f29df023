package org.santu.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.santu.catalog.LayerDeclaration;
import org.santu.ledger.FindingList.Finding;
import org.santu.store.SqlFragment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks what cannot be right. */
final class FindingQuery {
    private final JdbcClient database;
    private final LayerDeclaration household;
    private final SiteBook sites;
    private final LocalDate day;
    private final boolean wholeCounty;

    /** @param wholeCounty whether all sites of each county can be seen */
    FindingQuery(JdbcClient database, LayerDeclaration household, SiteBook sites, LocalDate day, boolean wholeCounty) {
        this.database = database;
        this.household = household;
        this.sites = sites;
        this.day = day;
        this.wholeCounty = wholeCounty;
    }

    /**
     * @param entries of all that the caller sees
     * @param region beginning of the codes of what is told
     * @param code null for all
     */
    FindingList ask(SqlFragment entries, String region, LedgerPaging paging, String code) {
        SqlFragment found = found(entries, region);
        Map<String, Long> counts = new LinkedHashMap<>();
        database.sql("select code, count(*) from " + found.sql() + " as found group by 1 order by 2 desc, 1")
                .params(found.binds())
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        List<Finding> ofSites = wholeCounty ? new SiteFindings(sites, region).list(database, entries) : List.of();
        ofSites.forEach(finding -> counts.merge(finding.code(), 1L, Long::sum));
        long total = code == null
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(code, 0L);
        List<Finding> rows = new ArrayList<>(ofSites.stream()
                .filter(finding -> code == null || finding.code().equals(code))
                .skip(paging.offset())
                .limit(paging.limit())
                .toList());
        long before = ofSites.stream()
                .filter(finding -> code == null || finding.code().equals(code))
                .count();
        long offset = Math.max(0, paging.offset() - before);
        rows.addAll(households(found, paging, code, paging.limit() - rows.size(), offset));
        return new FindingList(counts, total, wholeCounty, rows);
    }

    /** One row for each finding of each household. */
    private SqlFragment found(SqlFragment entries, String region) {
        String codes = Arrays.stream(FindingCode.values()).map(FindingCode::sql).collect(Collectors.joining(", "));
        SqlText sql = new SqlText()
                .add("(select looked.*, code from (select entry.*, ?::date as today,", day)
                .add(" case when site_key is not null and new_flat is not null"
                        + " then count(*) over (partition by site_key, new_flat) end as same_flat, ");
        if (wholeCounty) {
            sql.add(
                    "site_key <> all (?) as site_unknown, site_key = any (?) as site_ambiguous",
                    (Object) sites.keys(),
                    (Object) sites.ambiguous().toArray(String[]::new));
        } else {
            sql.add("false as site_unknown, false as site_ambiguous");
        }
        return sql.add(" from ")
                .add(entries)
                .add(
                        " as entry) as looked cross join lateral unnest(array[" + codes + "]) as listed(code)"
                                + " where code is not null and starts_with(coalesce(region_code, ''), ?))",
                        region)
                .build();
    }

    private List<Finding> households(SqlFragment found, LedgerPaging paging, String code, int limit, long offset) {
        List<Object> binds = new ArrayList<>(found.binds());
        String where = "";
        if (code != null) {
            where = " where code = ?";
            binds.add(code);
        }
        binds.add(limit);
        binds.add(offset);
        return database.sql("select * from " + found.sql() + " as found" + where + " order by " + paging.order()
                        + ", code limit ? offset ?")
                .params(binds)
                .query((row, number) -> finding(row))
                .list();
    }

    private Finding finding(ResultSet row) throws SQLException {
        String code = row.getString("code");
        return new Finding(
                code,
                FindingCode.find(code).orElseThrow().text(row, household),
                "household",
                row.getObject("id", UUID.class),
                row.getString("region_code"),
                null,
                null,
                row.getString("household_number"),
                row.getString("name"),
                row.getString("relocation_site"),
                row.getString("helper"));
    }
}
