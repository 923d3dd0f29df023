/**
 * Who asks and what they may see: callers, region scopes, privacy clearance, accounts.
 *
 * <p>Nothing is read from or written to the store without a {@link org.santu.access.Caller}.
 */
package org.santu.access;
