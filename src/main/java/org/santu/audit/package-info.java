/**
 * Who did what: an append-only log whose entries are chained by hashes, so that a change of the past can be shown.
 *
 * <p>{@link org.santu.audit.AuditLog} writes, {@link org.santu.audit.AuditTrail} reads, {@link org.santu.audit.AuditCheck}
 * proves. Knows nothing of the other rooms.
 */
package org.santu.audit;
