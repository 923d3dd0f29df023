package org.santu.theme;

import java.util.Set;
import java.util.stream.Collectors;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.StandardColumns;

/**
 * Features that several regions share, such as joint photovoltaic stations: maps, tables and pages count each region's part, all
 * by the same SQL.
 */
public final class SharedFeatures {
    /** The column of {@link #relation} that holds the part of a feature which a row stands for, 0 to 1. */
    public static final String PART = "part_of_feature";

    private static final double SHARE_ERROR_PERCENT = 0.05;

    private SharedFeatures() {}

    /** Whether records say whose the shares are, and how much: {@code region_code} and {@code percent}. */
    public static boolean isShares(Attribute attribute) {
        return attribute.type() == AttributeType.RECORDS
                && attribute.findField("percent").isPresent()
                && attribute.findField("region_code").isPresent();
    }

    /**
     * A row for each share of a feature, with the region code of the share, and {@link #PART}. Shares that do not make a whole are
     * no shares: such a feature stays one row.
     *
     * @param seen a relation with the columns, region_code and the shares
     * @param columns that are kept
     * @param shares see {@link #isShares}
     */
    public static String relation(String seen, Set<String> columns, Attribute shares) {
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
}
