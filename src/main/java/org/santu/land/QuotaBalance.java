package org.santu.land;

/**
 * What is left of the quota of new building land.
 *
 * @param quotaMu what the county was given, null when nobody has told
 * @param usedMu what stands or is being built already
 * @param newMu what the plan takes
 */
public record QuotaBalance(Double quotaMu, double usedMu, double newMu) {
    /** Null when the quota is not known. */
    public Double leftMu() {
        return quotaMu == null ? null : Double.valueOf(quotaMu - usedMu - newMu);
    }
}
