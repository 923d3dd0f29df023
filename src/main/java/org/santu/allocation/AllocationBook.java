package org.santu.allocation;

import java.util.List;
import org.santu.catalog.Text;
import org.santu.theme.RegionMeasure;

/**
 * What is compared, as declared. Immutable.
 *
 * @param needs what resources are divided by, at least one
 * @param resources what is shared out, at least one
 * @param gaps who goes without
 */
public record AllocationBook(List<Need> needs, List<Resource> resources, List<Gap> gaps) {
    public AllocationBook {
        needs = List.copyOf(needs);
        resources = List.copyOf(resources);
        gaps = List.copyOf(gaps);
    }

    /**
     * @param name stable, lower-case
     * @param unit null where the measure has none
     */
    public record Need(String name, Text label, RegionMeasure measure, Text unit) {}

    /** @param ramp colours of its thematic map */
    public record Resource(String name, Text label, RegionMeasure measure, Text unit, String ramp) {}

    /**
     * @param measure counts the features that go without
     * @param of counts all those that might, null for all of the layer
     * @param without features of villages that have any of this are taken out again; null for none
     * @param through records of {@code without} that name further villages by {@code region_code}; null for none
     */
    public record Gap(
            String name, Text label, RegionMeasure measure, RegionMeasure of, RegionMeasure without, String through) {}
}
