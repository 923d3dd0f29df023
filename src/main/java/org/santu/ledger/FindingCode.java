package org.santu.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.santu.catalog.Attribute;
import org.santu.catalog.Code;
import org.santu.catalog.CodeList;
import org.santu.catalog.LayerDeclaration;
import org.santu.problem.Localised;
import org.santu.problem.Messages;

/** What may be wrong with a household of the ledger, each with the SQL condition over its entry and the columns that its text names. */
enum FindingCode {
    DATE_ORDER(
            "contract_date > moved_date or moved_date > demolished_date or contract_date > demolished_date",
            "contract_date",
            "moved_date",
            "demolished_date"),
    DATE_FUTURE(
            "greatest(contract_date, moved_date, demolished_date) > today",
            "contract_date",
            "moved_date",
            "demolished_date"),
    NO_CONTRACT("moved and contract_date is null", "moved_date"),
    /** A stage and dates that contradict each other; what is missing in front of a move is told by {@link #NO_CONTRACT}. */
    STAGE(
            "(contract_date is not null and stage_rank < 2) or (contract_date is null and stage_rank in (2, 3))"
                    + " or ((moved_date is not null) <> (stage_rank >= 4))"
                    + " or ((demolished_date is not null) <> (stage_rank >= 5))",
            "relocation_stage",
            "contract_date",
            "moved_date",
            "demolished_date"),
    NO_KIND("relocation_kind is null"),
    AREA("over_area", "area_per_person", "area_limit", "people", "new_house_area_m2"),
    AREA_UNKNOWN("moved and area_per_person is null", "people", "new_house_area_m2"),
    NO_PLANNED_MOVE("contracted and not moved and planned_move_date is null"),
    FLAT_TWICE("same_flat > 1", "new_flat", "relocation_site", "same_flat"),
    NO_SITE("relocation_mode = 'concentrated' and contracted and relocation_site is null"),
    /** Asked only of whoever sees a whole county. */
    SITE_UNKNOWN("site_unknown", "relocation_site"),
    SITE_AMBIGUOUS("site_ambiguous", "relocation_site");

    private final String condition;
    private final String[] columns;

    FindingCode(String condition, String... columns) {
        this.condition = condition;
        this.columns = columns;
    }

    /** Stable, such as {@code SANTU-LEDGER-FLAT-TWICE}. */
    String code() {
        return "SANTU-LEDGER-" + name().replace('_', '-');
    }

    static Optional<FindingCode> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** The code where the condition holds, else null. */
    String sql() {
        return "case when " + condition + " then '" + code() + "' end";
    }

    /** @param household whose code lists give the labels */
    Localised text(ResultSet row, LayerDeclaration household) throws SQLException {
        Object[] args = new Object[columns.length];
        for (int i = 0; i < args.length; i++) {
            String value = row.getString(columns[i]);
            Optional<CodeList> codes = household.findAttribute(columns[i]).map(Attribute::codeList);
            args[i] = value == null
                    ? "—"
                    : codes.flatMap(list -> list.findCode(value))
                            .<Object>map(Code::label)
                            .orElse(value);
        }
        return locale -> Messages.text(locale, code(), args);
    }
}
