package org.santu.funding.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;

/**
 * A source of money.
 *
 * @param code superior, local, finance, integrated or social; several channels may have the same one
 * @param yuan there are
 * @param kinds of project that it may be used for; empty for all
 * @param region prefix of the region codes that it may be used in; empty for all
 * @param years of projects that it may be used for; empty for all
 * @param mostPercent of what a project needs that it pays at most; null for all
 * @param mostYuan that it pays to one project at most; null for no limit
 * @param townshipMostYuan that it pays in one township at most; null for no limit
 * @param kindMostYuan that it pays to one kind of project at most; null for no limit
 * @param limits earmarks and caps beside these
 */
public record Channel(
        String code,
        long yuan,
        Set<String> kinds,
        String region,
        Set<Integer> years,
        BigDecimal mostPercent,
        Long mostYuan,
        Long townshipMostYuan,
        Long kindMostYuan,
        List<Limit> limits) {
    public static final List<String> CODES = List.of("superior", "local", "finance", "integrated", "social");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Channel {
        kinds = Set.copyOf(kinds);
        years = Set.copyOf(years);
        limits = List.copyOf(limits);
        if (yuan < 0) {
            throw new IllegalArgumentException(code + ": " + yuan);
        }
    }

    /** A channel for everything. */
    public static Channel of(String code, long yuan) {
        return new Channel(code, yuan, Set.of(), "", Set.of(), null, null, null, null, List.of());
    }

    public Channel forKinds(String... kind) {
        return new Channel(
                code, yuan, Set.of(kind), region, years, mostPercent, mostYuan, townshipMostYuan, kindMostYuan, limits);
    }

    public Channel withYuan(long other) {
        return new Channel(
                code, other, kinds, region, years, mostPercent, mostYuan, townshipMostYuan, kindMostYuan, limits);
    }

    public Channel withLimits(List<Limit> others) {
        return new Channel(
                code, yuan, kinds, region, years, mostPercent, mostYuan, townshipMostYuan, kindMostYuan, others);
    }

    /** Whether a project is a use that the channel is for. */
    public boolean isFor(Project project) {
        return (kinds.isEmpty() || kinds.contains(project.kind()))
                && project.region().startsWith(region)
                && (years.isEmpty() || project.year() == null || years.contains(project.year()));
    }

    /** The most that it may pay to a project, whatever else it pays for. */
    public long most(Project project) {
        if (!isFor(project)) {
            return 0;
        }
        long most = Math.min(yuan, project.needYuan());
        if (mostYuan != null) {
            most = Math.min(most, mostYuan);
        }
        return mostPercent == null ? most : Math.min(most, percent(mostPercent, project.needYuan()));
    }

    /** A share of some money in whole yuan, rounded down. */
    public static long percent(BigDecimal percent, long yuan) {
        return percent.multiply(BigDecimal.valueOf(yuan))
                .divide(HUNDRED, 0, RoundingMode.FLOOR)
                .longValueExact();
    }
}
