package org.santu.exchange.source;

/** What the values of a field are in Java; a value that does not fit its field stays a text. */
public enum FieldKind {
    /** String. */
    TEXT,
    /** Long, or BigDecimal where it does not fit. */
    INTEGER,
    /** BigDecimal. */
    DECIMAL,
    /** Boolean. */
    BOOLEAN,
    /** LocalDate. */
    DATE,
    /** Instant. */
    TIMESTAMP
}
