package org.santu.ledger;

import org.santu.catalog.Text;
import org.santu.rule.RuleInForce;

/**
 * What a rule says for the region that was asked for, as it is told.
 *
 * @param state known, own, conflict, unknown or none
 * @param value null unless it is known or the county's own
 * @param source where it stands, null for the county's own and where nothing holds
 * @param places how many places in the region have a number of their own or another one
 */
record RuleAnswer(String rule, Text label, String state, Double value, Text source, int places) {
    static RuleAnswer of(RuleNumbers numbers) {
        RuleInForce rule = numbers.rule();
        return new RuleAnswer(
                rule.rule().name(),
                rule.rule().label(),
                rule.state().code(),
                rule.findNumber().orElse(null),
                rule.provision() == null ? null : rule.provision().source(),
                numbers.byPlace().size() - 1);
    }
}
