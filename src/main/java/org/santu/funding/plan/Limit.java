package org.santu.funding.plan;

import java.util.Set;

/**
 * How much money may and has to go to some of the projects.
 *
 * @param kinds of project that it is about; empty for all
 * @param region prefix of region codes that it is about; empty for all
 * @param leastYuan an earmark; 0 for none
 * @param mostYuan a cap; {@link #NO_CAP} for none
 */
public record Limit(Set<String> kinds, String region, long leastYuan, long mostYuan) {
    public static final long NO_CAP = Long.MAX_VALUE;

    public Limit {
        kinds = Set.copyOf(kinds);
        if (leastYuan < 0 || mostYuan < leastYuan) {
            throw new IllegalArgumentException(leastYuan + " to " + mostYuan);
        }
    }

    public static Limit least(Set<String> kinds, String region, long yuan) {
        return new Limit(kinds, region, yuan, NO_CAP);
    }

    public boolean concerns(Project project) {
        return (kinds.isEmpty() || kinds.contains(project.kind()))
                && project.region().startsWith(region);
    }
}
