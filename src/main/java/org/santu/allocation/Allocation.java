package org.santu.allocation;

import java.util.List;
import org.santu.catalog.RegionLevel;
import org.santu.catalog.Text;

/**
 * Who got what in the regions of a level, against need.
 *
 * @param region whose parts are compared, empty for everything the caller may see
 * @param levels that can be compared there
 * @param needs in the order of {@link Row#needs}
 * @param resources in the order of {@link Row#amounts}
 */
record Allocation(
        String region,
        RegionLevel level,
        List<RegionLevel> levels,
        List<Column> needs,
        List<Shared> resources,
        List<Row> rows) {

    /** @param total over all rows @param theme the number of a thematic map that shows it */
    record Column(String name, Text label, Text unit, double total, String theme) {}

    /**
     * @param column the amounts themselves
     * @param ramp colours of its thematic map
     * @param per how it is spread over each need, in their order
     */
    record Shared(Column column, String ramp, List<Spread> per) {}

    /**
     * How evenly a resource is spread over a need.
     *
     * @param need its name
     * @param perUnit amount for each unit of the need over all rows; null when nobody needs it
     * @param gini null when nothing is there to share
     * @param theil of those, within the regions of the level above, and between them
     * @param splits of Theil's measure, by each level above that has several regions here, the nearest first
     * @param lorenz points of the Lorenz curve, shares of need and of amount, those with the least first
     * @param leftOut rows where nobody knows the need, or nobody has it, so that they are not in the measures
     * @param theme the number of a thematic map that shows it
     */
    record Spread(
            String need,
            Double perUnit,
            Double gini,
            Double theil,
            Double theilWithin,
            Double theilBetween,
            List<Split> splits,
            List<double[]> lorenz,
            int leftOut,
            String theme) {}

    /** How much of Theil's measure lies within the regions of a level above, and how much between them. */
    record Split(RegionLevel level, int regions, double within, double between) {}

    /** @param parent name of the region above, null at the top @param needs null where unknown */
    record Row(String code, String name, String parent, List<Double> needs, List<Double> amounts) {}
}
