package org.santu.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import org.santu.problem.SantuException;

/**
 * Which part of a list is wanted.
 *
 * @param sort one of the names of {@link #order}, with {@code -} in front for the largest first; null for the usual order
 * @param limit 0 to {@link #MOST}
 * @param offset not negative
 */
record LedgerPaging(String sort, int limit, int offset) {
    static final int MOST = 1000;
    static final String USUAL_ORDER = "region_code, household_number, id";
    private static final int DEEPEST = 10_000_000;

    /** What somebody may sort by, and the column that it means. */
    private static final Map<String, String> COLUMNS = columns();

    LedgerPaging {
        if (limit < 0 || limit > MOST || offset < 0 || offset > DEEPEST) {
            throw new SantuException("SANTU-LEDGER-PAGE", MOST).with("field", "limit");
        }
        if (sort != null && !COLUMNS.containsKey(sort.replaceFirst("^-", ""))) {
            throw new SantuException("SANTU-LEDGER-SORT", String.join(", ", COLUMNS.keySet())).with("field", "sort");
        }
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("place", "region_code");
        columns.put("number", "household_number");
        columns.put("name", "name");
        columns.put("people", "people");
        columns.put("year", "relocation_year");
        columns.put("stage", "stage_rank");
        columns.put("site", "relocation_site");
        columns.put("area", "area_per_person");
        columns.put("contract", "contract_date");
        columns.put("planned", "planned_move_date");
        columns.put("moved", "moved_date");
        columns.put("demolished", "demolished_date");
        return columns;
    }

    /** The order of households: what is asked for, and then always the same. */
    String order() {
        if (sort == null) {
            return USUAL_ORDER;
        }
        boolean down = sort.startsWith("-");
        return COLUMNS.get(down ? sort.substring(1) : sort) + (down ? " desc" : "") + " nulls last, " + USUAL_ORDER;
    }
}
