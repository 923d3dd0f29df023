package org.santu.theme;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.santu.catalog.Attribute;
import org.santu.catalog.LayerDeclaration;
import org.santu.store.Condition;

/**
 * One number out of the features of a region, such as the sum of an attribute.
 *
 * @param function how the features are put together
 * @param layer whose features
 * @param attribute a numeric attribute; for COUNT any attribute that must be present, or null to count all features; for
 *     ENTRIES one that holds records
 * @param plus more numeric attributes whose sums are added; empty for all but SUM
 * @param shares records by whose {@code percent} the sum goes to the regions of their {@code region_code}; null to leave it where the
 *     feature is
 * @param conditions all of which a feature must meet to be among them
 */
record Aggregate(
        Function function,
        LayerDeclaration layer,
        Attribute attribute,
        List<Attribute> plus,
        Attribute shares,
        List<Condition> conditions) {
    /** Records of people tell with this field when they left; who has left does not count. */
    private static final String END = "end_date";

    Aggregate {
        plus = List.copyOf(plus);
        conditions = List.copyOf(conditions);
    }

    enum Function {
        SUM,
        MEAN,
        MIN,
        MAX,
        COUNT,
        ENTRIES;

        /** Whether a region without features has the number zero rather than none. */
        boolean isZeroForNothing() {
            return this == SUM || this == COUNT || this == ENTRIES;
        }
    }

    /** On the columns of a scoped relation; values are added to the binds. */
    String sql(List<Object> binds) {
        String column = attribute == null ? "*" : '"' + attribute.name() + '"';
        String filter = conditions.isEmpty()
                ? ""
                : conditions.stream()
                        .map(condition -> condition.sql(binds))
                        .collect(Collectors.joining(" and ", " filter (where ", ")"));
        return switch (function) {
            case MEAN -> "avg(" + column + ")" + filter + "::float8";
            case SUM -> "sum(" + added(column) + ")" + filter + "::float8";
            case ENTRIES -> "sum(" + entries(column) + ")" + filter + "::float8";
            default -> function.name().toLowerCase(Locale.ROOT) + "(" + column + ")" + filter + "::float8";
        };
    }

    private String added(String column) {
        String sum = plus.isEmpty()
                ? column
                : "coalesce(" + column + ", 0)"
                        + plus.stream()
                                .map(each -> " + coalesce(\"" + each.name() + "\", 0)")
                                .collect(Collectors.joining());
        return shares == null ? sum : "(" + sum + ") * " + SharedFeatures.PART;
    }

    /**
     * The features, or, where they are shared, a row for each share.
     *
     * @param seen a relation with the columns
     */
    String relation(String seen, Set<String> columns) {
        return shares == null ? seen : SharedFeatures.relation(seen, columns, shares);
    }

    private String entries(String column) {
        if (attribute.findField(END).isEmpty()) {
            return "jsonb_array_length(" + column + ")";
        }
        return "(select count(*) from jsonb_array_elements(" + column + ") as entry where nullif(entry->>'" + END
                + "', '') is null)";
    }
}
