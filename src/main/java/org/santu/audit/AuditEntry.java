package org.santu.audit;

import java.time.Instant;

/**
 * One entry of the log.
 *
 * @param sequence 1 for the first entry, without gaps
 * @param at when the database wrote it, in microseconds
 * @param actor user name of who did it
 * @param action code of an {@link AuditAction}
 * @param subject what it was done to; empty where there is nothing to name
 * @param region code of the region that it concerns, null for none
 * @param address where the request came from, null for a command
 * @param details JSON object
 * @param previous hash of the entry before, in hexadecimal digits; chance for the first entry
 * @param hash of this entry and the previous hash, see {@link AuditHash}
 */
public record AuditEntry(
        long sequence,
        Instant at,
        String actor,
        String action,
        String subject,
        String region,
        String address,
        String details,
        String previous,
        String hash) {}
