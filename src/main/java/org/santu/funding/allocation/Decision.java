package org.santu.funding.allocation;

import java.util.List;
import org.santu.funding.plan.Project;

/**
 * What becomes of a project.
 *
 * @param yuan from each channel of the terms, in their order
 * @param stop why not, or not all; null for all that it needs
 */
public record Decision(Project project, List<Long> yuan, Stop stop) {
    public Decision {
        yuan = List.copyOf(yuan);
    }

    public long sum() {
        return yuan.stream().mapToLong(Long::longValue).sum();
    }

    /** yes, partly or no. */
    public String answer() {
        long sum = sum();
        return sum == 0 ? "no" : sum < project.needYuan() ? "partly" : "yes";
    }

    /** Benefit, in proportion to the money. */
    public double points() {
        return project.points() * ((double) sum() / project.needYuan());
    }
}
