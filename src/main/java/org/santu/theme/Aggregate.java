package org.santu.theme;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.santu.catalog.Attribute;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
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
    /** The column of {@link #relation} that holds the part of a feature which a row stands for, 0 to 1. */
    private static final String PART = "part_of_feature";

    private static final double SHARE_ERROR_PERCENT = 0.05;

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
        return shares == null ? sum : "(" + sum + ") * " + PART;
    }

    /**
     * The features, or, where they are shared, a row for each share. Shares that do not make a whole are no shares.
     *
     * @param seen a relation with the columns
     */
    String relation(String seen, Set<String> columns) {
        if (shares == null) {
            return seen;
        }
        String name = "plain.\"" + shares.name() + '"';
        String kept = columns.stream()
                .filter(column -> !column.equals(StandardColumns.REGION_CODE))
                .map(column -> "plain.\"" + column + "\", ")
                .collect(Collectors.joining());
        return "(select " + kept + "coalesce(nullif(entry->>'region_code', ''), plain.region_code) as region_code,"
                + " coalesce((entry->>'percent')::numeric, 100) / 100 as " + PART + " from " + seen + " as plain"
                + " cross join lateral jsonb_array_elements(case when (select abs(sum((each->>'percent')::numeric) - 100) <= "
                + SHARE_ERROR_PERCENT + " from jsonb_array_elements(" + name + ") as each) then " + name
                + " else '[{}]'::jsonb end) as entry)";
    }

    private String entries(String column) {
        if (attribute.findField(END).isEmpty()) {
            return "jsonb_array_length(" + column + ")";
        }
        return "(select count(*) from jsonb_array_elements(" + column + ") as entry where nullif(entry->>'" + END
                + "', '') is null)";
    }
}
