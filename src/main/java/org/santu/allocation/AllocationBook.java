package org.santu.allocation;

import java.util.List;
import java.util.Optional;
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
     * @param without features of villages that have any of this are taken out again; null for none
     * @param through records of {@code without} that name further villages by {@code region_code}; null for none
     */
    public record Gap(String name, Text label, RegionMeasure measure, RegionMeasure without, String through) {}

    Optional<Gap> findGap(String name) {
        return gaps.stream().filter(gap -> gap.name().equals(name)).findFirst();
    }
}
