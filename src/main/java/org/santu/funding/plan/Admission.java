package org.santu.funding.plan;

/**
 * Which projects may be funded at all.
 *
 * @param approvalAllowed whether projects may be funded whose land still needs approval
 * @param uncheckedAllowed whether projects may be funded of whose land nobody can tell
 * @param leastReadiness null when papers do not matter
 * @param year projects meant for a later one have to wait; null when years do not matter
 */
public record Admission(boolean approvalAllowed, boolean uncheckedAllowed, Readiness leastReadiness, Integer year) {
    /** All but those of whose land nobody can tell. */
    static final Admission USUAL = new Admission(true, false, null, null);
}
