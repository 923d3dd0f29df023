package org.santu.funding.plan;

import java.util.List;

/**
 * A line of the demand list.
 *
 * @param id stable
 * @param name for people
 * @param number of the project, by which others name it; null for none
 * @param region code of the village or of a larger place; its first nine digits are the township
 * @param kind code of the catalog's list {@code project_kind}
 * @param year that it is meant for; null for any
 * @param needYuan that it still needs, above 0
 * @param leastYuan the smallest part that is of use; {@code needYuan} where only the whole is
 * @param points benefit of the whole, weighted by priority
 * @param poorHouseholds that benefit
 * @param households that benefit, the poor among them
 * @param begun whether it is being built
 * @param readiness of its papers; null when nobody has told
 * @param landVerdict pass, approval, unchecked or forbidden
 * @param landReason the rule that says so with source, date and area; null when it passes
 * @param dependsOn numbers of the projects that have to stand or be funded first
 */
public record Project(
        String id,
        String name,
        String number,
        String region,
        String kind,
        Integer year,
        long needYuan,
        long leastYuan,
        long points,
        int poorHouseholds,
        int households,
        boolean begun,
        Readiness readiness,
        String landVerdict,
        String landReason,
        List<String> dependsOn) {
    public static final int TOWNSHIP_DIGITS = 9;

    public Project {
        dependsOn = List.copyOf(dependsOn);
        if (needYuan <= 0 || leastYuan <= 0 || leastYuan > needYuan || points < 0) {
            throw new IllegalArgumentException(id + ": " + leastYuan + " of " + needYuan + " yuan, " + points);
        }
    }

    public String township() {
        return region.length() > TOWNSHIP_DIGITS ? region.substring(0, TOWNSHIP_DIGITS) : region;
    }

    /** Whether a part of it is of use. */
    public boolean isDivisible() {
        return leastYuan < needYuan;
    }

    /** Benefit per 10,000 yuan. */
    public double pointsPerTenThousand() {
        return points * 10_000.0 / needYuan;
    }
}
