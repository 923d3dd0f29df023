package org.santu.audit;

import java.time.Instant;

/**
 * Which entries are wanted; null means all.
 *
 * @param regionPrefix entries of regions that begin so; entries without a region are seen by those who see everything. Empty for
 *     everything; never null
 * @param actor user name
 * @param action code of an {@link AuditAction}
 * @param subject a part of the subject, in any case
 * @param from the first moment
 * @param until the moment after the last one
 */
public record AuditFilter(
        String regionPrefix, String actor, String action, String subject, Instant from, Instant until) {

    public AuditFilter {
        if (!regionPrefix.matches("\\d{0,12}")) {
            throw new IllegalArgumentException("a region prefix has 0 to 12 digits: " + regionPrefix);
        }
    }

    public static AuditFilter everything() {
        return new AuditFilter("", null, null, null, null, null);
    }
}
