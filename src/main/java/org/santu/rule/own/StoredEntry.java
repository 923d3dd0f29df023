package org.santu.rule.own;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A line of the table.
 *
 * @param value as typed; null where an entry is taken back
 * @param undoes the entry that is taken back, else null
 * @param undoneBy the entry that takes this one back, null while it stands
 */
record StoredEntry(
        long sequence,
        String rule,
        String region,
        String value,
        LocalDate from,
        LocalDate to,
        String reason,
        String author,
        Instant at,
        Long undoes,
        Long undoneBy) {}
