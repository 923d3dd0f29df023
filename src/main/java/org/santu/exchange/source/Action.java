package org.santu.exchange.source;

/** What was done about a finding. */
public enum Action {
    /** Nothing had to be done; worth knowing. */
    NOTED,
    /** The value was changed so that it fits. */
    REPAIRED,
    /** The row is not taken; it goes into the file of rejected rows. */
    REJECTED,
    /** The row is in the database already and was left alone. */
    DUPLICATE
}
