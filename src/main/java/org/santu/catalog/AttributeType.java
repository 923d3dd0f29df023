package org.santu.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** What a value of an attribute is; decides the column type, the Java class and the checks of an import. */
public enum AttributeType {
    /** Free text. */
    TEXT(String.class, "text"),
    /** A whole number. */
    INTEGER(Long.class, "bigint"),
    /** A decimal number kept exactly: money, area, capacity. */
    DECIMAL(BigDecimal.class, "numeric"),
    BOOLEAN(Boolean.class, "boolean"),
    DATE(LocalDate.class, "date"),
    TIMESTAMP(Instant.class, "timestamptz"),
    /** One value of a code list, stored as its code. */
    CODE(String.class, "text"),
    /** Several values of a code list, stored as codes separated by commas, in the order of the list. */
    CODES(String.class, "text"),
    /** A statistical region code of 2 to 12 digits. */
    REGION_CODE(String.class, "text"),
    /** A list of records with declared fields, kept as JSON text: members, helpers, measures. */
    RECORDS(String.class, "jsonb");

    private final Class<?> javaClass;
    private final String columnType;

    AttributeType(Class<?> javaClass, String columnType) {
        this.javaClass = javaClass;
        this.columnType = columnType;
    }

    /** The class of a value in a GeoTools feature. */
    public Class<?> javaClass() {
        return javaClass;
    }

    /** The PostgreSQL type of the column. */
    public String columnType() {
        return columnType;
    }
}
