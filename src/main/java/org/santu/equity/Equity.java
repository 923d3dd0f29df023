package org.santu.equity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures of inequality, weighted by people.
 *
 * <p>Gini: twice the area between the Lorenz curve and the line of equal shares. Theil's T after H. Theil, Economics and
 * Information Theory (1967), which splits without a rest into what is within groups and what is between them.
 */
public final class Equity {
    private Equity() {}

    /** A point of the Lorenz curve: the poorest share of people get a share of the whole, both 0 to 1. */
    public record Point(double people, double amount) {}

    /** @param total is within plus between */
    public record Theil(double total, double within, double between) {}

    /**
     * @return from (0, 0) to (1, 1), those with the least per head first
     * @throws IllegalArgumentException when there is nothing to share or nobody to share it
     */
    public static List<Point> lorenz(Collection<Share> shares) {
        double people = people(shares);
        double amount = amount(shares);
        List<Share> poorestFirst = new ArrayList<>(shares);
        poorestFirst.sort(Comparator.comparingDouble(Share::perHead));
        List<Point> curve = new ArrayList<>();
        curve.add(new Point(0, 0));
        double seenPeople = 0;
        double seenAmount = 0;
        for (Share share : poorestFirst) {
            seenPeople += share.people();
            seenAmount += share.amount();
            curve.add(new Point(seenPeople / people, seenAmount / amount));
        }
        curve.set(curve.size() - 1, new Point(1, 1));
        return curve;
    }

    /** 0 when all get the same per head, towards 1 when one gets everything. */
    public static double gini(Collection<Share> shares) {
        List<Point> curve = lorenz(shares);
        double area = 0;
        for (int k = 1; k < curve.size(); k++) {
            Point from = curve.get(k - 1);
            Point to = curve.get(k);
            area += (to.people() - from.people()) * (from.amount() + to.amount());
        }
        return Math.max(0, 1 - area);
    }

    /** Theil's T, within groups and between them. */
    public static Theil theil(Collection<Share> shares) {
        double people = people(shares);
        double amount = amount(shares);
        Map<String, List<Share>> groups = new LinkedHashMap<>();
        shares.forEach(share ->
                groups.computeIfAbsent(share.group(), any -> new ArrayList<>()).add(share));
        double within = 0;
        double between = 0;
        for (List<Share> group : groups.values()) {
            double groupPeople = group.stream().mapToDouble(Share::people).sum();
            double groupAmount = group.stream().mapToDouble(Share::amount).sum();
            between += term(groupAmount / amount, groupPeople / people);
            for (Share share : group) {
                within += groupAmount == 0
                        ? 0
                        : groupAmount / amount * term(share.amount() / groupAmount, share.people() / groupPeople);
            }
        }
        return new Theil(within + between, Math.max(0, within), Math.max(0, between));
    }

    private static double term(double amount, double people) {
        return amount == 0 ? 0 : amount * Math.log(amount / people);
    }

    private static double people(Collection<Share> shares) {
        return positive(shares.stream().mapToDouble(Share::people).sum());
    }

    private static double amount(Collection<Share> shares) {
        return positive(shares.stream().mapToDouble(Share::amount).sum());
    }

    private static double positive(double sum) {
        if (!(sum > 0)) {
            throw new IllegalArgumentException("nothing to share, or nobody to share it");
        }
        return sum;
    }
}
