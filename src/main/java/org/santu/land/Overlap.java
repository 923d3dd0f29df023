package org.santu.land;

import java.util.List;
import org.santu.rule.RuleInForce;

/**
 * What a plan takes of one kind of protected land.
 *
 * @param kind such as {@code basic_farmland}
 * @param landClass null when the data tell none
 * @param squareMetres ellipsoidal area; parcels that lie over each other count once
 * @param verdict the worst that a rule says
 * @param rules those that were asked and say something, or should; empty when there is none, which is no pass
 * @param parcels those that are touched
 */
public record Overlap(
        String kind,
        String landClass,
        double squareMetres,
        Verdict verdict,
        List<RuleInForce> rules,
        List<Parcel> parcels) {
    public Overlap {
        rules = List.copyOf(rules);
        parcels = List.copyOf(parcels);
    }
}
