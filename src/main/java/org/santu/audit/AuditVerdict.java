package org.santu.audit;

/**
 * What a check of the log found.
 *
 * @param entries how many entries were read
 * @param head hash of the last good entry, in hexadecimal digits; empty when there is none
 * @param problem code of a text that says what is wrong, null when the chain is whole
 * @param sequence number of the first entry that is wrong or missing, 0 when the chain is whole
 */
public record AuditVerdict(long entries, String head, String problem, long sequence) {
    public boolean isWhole() {
        return problem == null;
    }
}
