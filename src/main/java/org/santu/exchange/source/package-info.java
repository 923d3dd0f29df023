/**
 * Files as streams of records: one interface, one implementation per format, and what they share (packing, encodings,
 * findings).
 *
 * <p>Every file is treated as hostile: nothing is allocated from a number that a file declares, zip entries get names of our
 * own, and a damaged file ends in findings or a {@link org.santu.problem.SantuException}, never in anything else.
 */
package org.santu.exchange.source;
