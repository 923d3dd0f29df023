package org.santu.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.santu.rule.RuleInForce;
import org.santu.store.SqlFragment;

/**
 * The number that a rule says for a region and for the places below it that differ. Immutable.
 *
 * @param rule as it holds for the region itself
 * @param byPlace in the unit of the rule, by the beginning of a region code, the region itself among them; null where the rules
 *     have no single answer
 */
record RuleNumbers(RuleInForce rule, Map<String, Double> byPlace) {
    RuleNumbers {
        byPlace = java.util.Collections.unmodifiableMap(new TreeMap<>(byPlace));
    }

    /** Of one place, or null where none is known. */
    Double find(String regionCode) {
        Double found = null;
        int digits = -1;
        for (Map.Entry<String, Double> each : byPlace.entrySet()) {
            if (regionCode.startsWith(each.getKey()) && each.getKey().length() > digits) {
                digits = each.getKey().length();
                found = each.getValue();
            }
        }
        return found;
    }

    /** The number of a row by its {@code region_code}; the nearest place first. */
    SqlFragment sql() {
        List<String> places = new ArrayList<>(byPlace.keySet());
        places.sort((a, b) -> Integer.compare(b.length(), a.length()));
        StringBuilder sql = new StringBuilder("case");
        List<Object> binds = new ArrayList<>();
        for (String place : places) {
            Double limit = byPlace.get(place);
            sql.append(" when starts_with(region_code, ?) then ").append(limit == null ? "null" : "?::numeric");
            binds.add(place);
            if (limit != null) {
                binds.add(limit);
            }
        }
        return new SqlFragment(sql.append(" end").toString(), binds);
    }
}
