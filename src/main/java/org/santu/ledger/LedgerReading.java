package org.santu.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.RegionLevel;
import org.santu.store.ScopedRelation;
import org.santu.store.SqlFragment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger as one caller sees it in one region on one day. For one thread. */
final class LedgerReading {
    private static final String HOUSEHOLD = "household";
    private static final String SITE = "relocation_site";

    private final JdbcClient database;
    private final Catalog catalog;
    private final LedgerRules rules;
    private final Caller caller;
    private final Scope scope;
    private final LocalDate day;
    private final Instant at;
    private final RuleNumbers area;
    private final SiteBook sites;

    /** @param scope that of the caller, narrowed to the region; sites are looked for in all that the caller sees */
    LedgerReading(
            JdbcClient database,
            Catalog catalog,
            LedgerRules rules,
            Caller caller,
            Scope scope,
            LocalDate day,
            Instant at) {
        this.database = database;
        this.catalog = catalog;
        this.rules = rules;
        this.caller = caller;
        this.scope = scope;
        this.day = day;
        this.at = at;
        this.area = rules.numbers(LedgerRules.AREA, scope.regionPrefix(), day);
        this.sites = SiteBook.read(database, catalog.getLayer(SITE), caller.scope(), at);
    }

    Scope scope() {
        return scope;
    }

    LocalDate day() {
        return day;
    }

    RuleNumbers area() {
        return area;
    }

    SiteBook sites() {
        return sites;
    }

    LayerDeclaration household() {
        return catalog.getLayer(HOUSEHOLD);
    }

    LedgerStatistics statistics(LedgerQuestion question, Collection<RegionLevel> levels) {
        return new StatisticsQuery(database, levels).ask(sql(scope).entries(question), sites);
    }

    private LedgerSql sql(Scope seen) {
        return new LedgerSql(household(), seen, area, sites, at);
    }

    PlaceNames places(Collection<String> codes) {
        return PlaceNames.read(database, catalog, caller.scope(), codes);
    }

    Page<LedgerRow> rows(LedgerQuestion question, LedgerPaging paging) {
        SqlFragment entries = sql(scope).entries(question, LedgerRow.MORE);
        Page<LedgerRow> found = page(
                entries,
                "select * from " + entries.sql() + " as entry order by " + paging.order(),
                paging,
                row -> LedgerRow.of(row, sites));
        PlaceNames places =
                places(found.rows().stream().map(LedgerRow::regionCode).toList());
        return new Page<>(
                found.total(), found.rows().stream().map(row -> row.in(places)).toList());
    }

    /** Paged by households, so that no member is masked whom nobody asked for; the total is that of the households. */
    Page<LedgerPerson> people(LedgerQuestion question, LedgerPaging paging) {
        SqlFragment entries = sql(scope).entries(question, "new_flat");
        SqlFragment families = ScopedRelation.of(household(), scope, List.of("id", "members"), at);
        List<Object> binds = new ArrayList<>(entries.binds());
        binds.add(paging.limit());
        binds.add(paging.offset());
        binds.addAll(families.binds());
        String select = "select shown.*, member ->> 'name' as member_name, member ->> 'relation' as member_relation,"
                + " member ->> 'sex' as member_sex, member ->> 'birth_year' as member_born"
                + " from (select * from " + entries.sql() + " as entry order by " + paging.order()
                + " limit ? offset ?) as shown join " + families.sql() + " as family using (id),"
                + " jsonb_array_elements(case when jsonb_typeof(members) = 'array' then members else '[]' end)"
                + " with ordinality as listed(member, place) order by " + paging.order() + ", place";
        List<LedgerPerson> found = database.sql(select)
                .params(binds)
                .query((row, number) -> LedgerPerson.of(row))
                .list();
        PlaceNames places = places(found.stream().map(LedgerPerson::regionCode).toList());
        return new Page<>(
                count(entries), found.stream().map(row -> row.in(places)).toList());
    }

    /** Takes a row of the database. */
    interface Sink {
        void take(ResultSet row) throws SQLException;
    }

    /**
     * Hands over every household, in the usual order.
     *
     * @param attributes that are read beside those that every entry has
     */
    void each(LedgerQuestion question, String[] attributes, Sink sink) {
        SqlFragment entries = sql(scope).entries(question, attributes);
        database.sql("select * from " + entries.sql() + " as entry order by " + LedgerPaging.USUAL_ORDER)
                .params(entries.binds())
                .query(row -> {
                    sink.take(row);
                });
    }

    OverdueList overdue(LedgerQuestion question, LedgerPaging paging, String kind) {
        RuleNumbers demolition = rules.numbers(LedgerRules.DEMOLITION, scope.regionPrefix(), day);
        RuleNumbers reclamation = rules.numbers(LedgerRules.RECLAMATION, scope.regionPrefix(), day);
        OverdueQuery query = new OverdueQuery(database, sites, day, demolition, reclamation);
        OverdueList found = query.ask(sql(scope).entries(question, "helper"), scope, paging, kind);
        return found.in(places(
                found.rows().stream().map(OverdueList.Household::regionCode).toList()));
    }

    /** Findings look at all that the caller sees, since a flat may be given to somebody of another village. */
    FindingList findings(LedgerQuestion question, LedgerPaging paging, String code) {
        boolean wholeCounty = caller.scope().regionPrefix().length() <= RegionLevel.COUNTY.digits();
        FindingQuery query = new FindingQuery(database, household(), sites, day, wholeCounty);
        SqlFragment entries = sql(caller.scope()).entries(question, "new_flat", "helper");
        FindingList found = query.ask(entries, scope.regionPrefix(), paging, code);
        return found.in(places(
                found.rows().stream().map(FindingList.Finding::regionCode).toList()));
    }

    /** Reads a row of a list. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Page<T> page(SqlFragment entries, String select, LedgerPaging paging, Reader<T> reader) {
        List<Object> binds = new ArrayList<>(entries.binds());
        binds.add(paging.limit());
        binds.add(paging.offset());
        List<T> rows = database.sql(select + " limit ? offset ?")
                .params(binds)
                .query((row, number) -> reader.read(row))
                .list();
        return new Page<>(count(entries), rows);
    }

    private long count(SqlFragment entries) {
        return database.sql("select count(*) from " + entries.sql() + " as entry")
                .params(entries.binds())
                .query(Long.class)
                .single();
    }
}
