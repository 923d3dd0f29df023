package org.santu.history;

import java.time.Instant;

/**
 * Which batches are wanted; each part may be null for any.
 *
 * @param by user name of who made the change
 * @param layer name of a layer
 * @param from no earlier than this
 * @param to before this
 * @param olderThan only batches whose last number is smaller, for the next page
 */
record ChangeFilter(String by, String layer, Instant from, Instant to, Long olderThan) {}
