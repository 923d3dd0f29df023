package org.santu.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects attribute values in order; whole numbers become Long, others BigDecimal, as the catalog keeps them. */
final class Fields {
    private final Map<String, Object> values = new LinkedHashMap<>();

    static Fields with(String name, Object value) {
        return new Fields().and(name, value);
    }

    Fields and(String name, Object value) {
        if (value != null) {
            values.put(name, value instanceof Integer number ? Long.valueOf(number) : value);
        }
        return this;
    }

    /** A decimal number with so many places. */
    Fields and(String name, double value, int places) {
        values.put(name, decimal(value, places));
        return this;
    }

    static BigDecimal decimal(double value, int places) {
        double scale = Math.pow(10, places);
        return BigDecimal.valueOf(Math.round(value * scale), places);
    }

    Map<String, Object> map() {
        return values;
    }
}
