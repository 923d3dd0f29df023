package org.santu.rule;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a county has decided for itself.
 *
 * @param sequence the larger, the later decided
 * @param rule name of the rule
 * @param region prefix of the region codes where it holds; empty for everywhere
 * @param value in the sense of the rule
 * @param validity when it holds
 * @param reason why, in the words of the author
 * @param author user name
 * @param at when it was decided
 */
public record OwnEntry(
        long sequence,
        String rule,
        String region,
        RuleValue value,
        Validity validity,
        String reason,
        String author,
        Instant at) {

    boolean holds(String place, LocalDate day) {
        return place.startsWith(region) && validity.contains(day);
    }
}
