/**
 * What changed: batches of the journal, taking them back, the differences between two instants, and their HTTP side.
 *
 * <p>Everything is asked in the scope of a {@link org.santu.access.Caller}; a change of which no state lies inside it does not
 * show, not even as a count.
 */
package org.santu.history;
