package org.santu.ledger;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A relocation site as the ledger needs it.
 *
 * @param regionCode where it stands, or null
 * @param number or null
 * @param status code, or null
 * @param capacityHouseholds or null
 * @param capacityPeople or null
 * @param deadline or null
 * @param personInCharge masked as the caller sees it, or null
 */
public record LedgerSite(
        UUID id,
        String regionCode,
        String name,
        String number,
        String status,
        Long capacityHouseholds,
        Long capacityPeople,
        LocalDate deadline,
        String personInCharge) {

    /** Whether the deadline has passed on a day while the work is not done. */
    boolean isLate(LocalDate day) {
        boolean done = "built".equals(status) || "closed".equals(status);
        return deadline != null && deadline.isBefore(day) && !done;
    }
}
