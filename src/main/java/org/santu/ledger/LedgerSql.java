package org.santu.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.santu.access.Scope;
import org.santu.catalog.LayerDeclaration;
import org.santu.store.ScopedRelation;
import org.santu.store.SqlFragment;

/**
 * The households of the ledger as a subselect over what a scope may see, with how far each has come: {@code contracted},
 * {@code assigned}, {@code moved}, {@code demolished}, {@code reclaimed}; {@code stage_rank} (0 for none, 1 eligible to 6 reclaimed),
 * {@code area_per_person}, {@code area_limit}, {@code over_area}, and {@code site_key} (see {@link SiteBook#key}).
 *
 * <p>A household is in the ledger when anything of its relocation is written down: kind, stage, year, mode, site, contract or move.
 * Whether a flat was assigned is told by the stage alone: which flat it is, is personal, and a figure must not depend on who asks.
 */
final class LedgerSql {
    static final List<String> STAGES = List.of("eligible", "signed", "allotted", "moved", "demolished", "reclaimed");

    private static final List<String> COLUMNS = List.of(
            "id",
            "region_code",
            "name",
            "household_number",
            "village_group",
            "people",
            "relocation_kind",
            "relocation_stage",
            "relocation_year",
            "relocation_mode",
            "relocation_site",
            "new_house_area_m2",
            "contract_date",
            "planned_move_date",
            "moved_date",
            "demolished_date",
            "reclaimed_area_m2",
            "follow_up_industry",
            "title_deed",
            "register_moved");

    private static final String WRITTEN_DOWN =
            "(coalesce(relocation_kind, relocation_stage, relocation_mode, relocation_site) is not null"
                    + " or coalesce(contract_date, moved_date) is not null or relocation_year is not null)";

    /** The red line binds registered households; those that only move along are outside of it. */
    private static final String OVER_AREA = "(coalesce(relocation_kind, '') <> 'accompanying' and people > 0"
            + " and coalesce(new_house_area_m2 > area_limit * people, false)) as over_area";

    private static final String STEPS = "(stage_rank >= 2 or contract_date is not null) as contracted,"
            + " (stage_rank >= 3 or moved_date is not null) as assigned,"
            + " (stage_rank >= 4 or moved_date is not null) as moved,"
            + " (stage_rank >= 5 or demolished_date is not null) as demolished,"
            + " (stage_rank >= 6 or coalesce(reclaimed_area_m2, 0) > 0) as reclaimed,"
            + " case when people > 0 then round(new_house_area_m2 / people, 2) end as area_per_person, "
            + OVER_AREA;

    private final LayerDeclaration households;
    private final Scope scope;
    private final RuleNumbers limit;
    private final SiteBook sites;
    private final Instant at;

    /**
     * @param sites that households may name
     * @param at a past instant, null for now
     */
    LedgerSql(LayerDeclaration households, Scope scope, RuleNumbers limit, SiteBook sites, Instant at) {
        this.households = households;
        this.scope = scope;
        this.limit = limit;
        this.sites = sites;
        this.at = at;
    }

    /** @param more attributes of the household beside those of the ledger */
    SqlFragment entries(LedgerQuestion question, String... more) {
        Set<String> columns = new LinkedHashSet<>(COLUMNS);
        columns.addAll(List.of(more));
        SqlText sql = new SqlText()
                .add("(select * from (select *, ")
                .add(STEPS)
                .add(" from (select *, coalesce(array_position(?, relocation_stage), 0) as stage_rank, ", (Object)
                        STAGES.toArray(String[]::new))
                .add(limit.sql())
                .add(" as area_limit, coalesce(left(region_code, 6), '') || '|' || relocation_site as site_key from ")
                .add(ScopedRelation.of(households, scope, columns, at))
                .add(" as seen where ")
                .add(WRITTEN_DOWN);
        conditions(question).forEach(condition -> sql.add(" and ").add(condition));
        sql.add(") as ranked) as stepped");
        List<SqlFragment> later = laterConditions(question);
        for (int i = 0; i < later.size(); i++) {
            sql.add(i == 0 ? " where " : " and ").add(later.get(i));
        }
        return sql.add(")").build();
    }

    private static List<SqlFragment> conditions(LedgerQuestion question) {
        List<SqlFragment> conditions = new ArrayList<>();
        if (!question.years().isEmpty()) {
            conditions.add(SqlFragment.of("relocation_year = any (?)", (Object)
                    question.years().stream().map(Long::valueOf).toArray(Long[]::new)));
        }
        anyOf("relocation_kind", question.kinds(), conditions);
        anyOf("relocation_stage", question.stages(), conditions);
        anyOf("relocation_mode", question.modes(), conditions);
        if (question.text() != null) {
            conditions.add(SqlFragment.of(
                    "(position(? in name) > 0 or position(? in coalesce(village_group, '')) > 0"
                            + " or household_number = ?)",
                    question.text(),
                    question.text(),
                    question.text()));
        }
        return conditions;
    }

    private static void anyOf(String column, List<String> values, List<SqlFragment> conditions) {
        if (!values.isEmpty()) {
            conditions.add(SqlFragment.of(column + " = any (?)", (Object) values.toArray(String[]::new)));
        }
    }

    private List<SqlFragment> laterConditions(LedgerQuestion question) {
        List<SqlFragment> conditions = new ArrayList<>();
        if (question.overArea()) {
            conditions.add(SqlFragment.of("over_area"));
        }
        if (LedgerQuestion.NO_SITE.equals(question.site())) {
            conditions.add(SqlFragment.of("relocation_site is null"));
        } else if (LedgerQuestion.UNKNOWN_SITE.equals(question.site())) {
            conditions.add(SqlFragment.of("site_key <> all (?)", (Object) sites.keys()));
        } else if (question.site() != null) {
            conditions.add(SqlFragment.of("site_key = any (?)", (Object) sites.keysOf(question.site())));
        }
        return conditions;
    }
}
