package org.santu.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.santu.rule.RuleInForce;
import org.santu.rule.own.RuleDesk;
import org.springframework.stereotype.Component;

/** What the rules say about the ledger. Safe for concurrent use. */
@Component
class LedgerRules {
    static final String AREA = "housing_square_metres_per_person";
    static final String DEMOLITION = "demolition_days_after_move";
    static final String RECLAMATION = "reclamation_days_after_demolition";

    private final RuleDesk desk;

    LedgerRules(RuleDesk desk) {
        this.desk = desk;
    }

    /** @param region code, empty for all @param day in China */
    RuleNumbers numbers(String name, String region, LocalDate day) {
        Map<String, Double> numbers = new TreeMap<>();
        RuleInForce own = find(name, region, day);
        numbers.put(region, own.findNumber().orElse(null));
        for (String place : desk.placesThatMayDiffer(name, region)) {
            numbers.put(place, find(name, place, day).findNumber().orElse(null));
        }
        return new RuleNumbers(own, numbers);
    }

    private RuleInForce find(String rule, String region, LocalDate day) {
        return desk.book().inForce(rule, region, day, desk.ownEntries(region));
    }
}
