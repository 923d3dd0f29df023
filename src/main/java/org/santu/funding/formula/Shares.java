package org.santu.funding.formula;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Shares money out in proportion to weights, to the yuan: whoever would get less than a floor gets the floor, whoever would get more than a cap
 * the cap, and the others share the rest in proportion. Of the yuan that rounding down leaves, the largest remainders get one each (T. Hare's
 * quota with largest remainders, Hamilton's method); of equal remainders the smaller code.
 */
public final class Shares {
    private static final int HALVINGS = 200;

    private Shares() {}

    /**
     * @param yuan to be shared out, at least 0
     * @return by code, in the order given; the sum is {@code yuan}
     * @throws IllegalArgumentException when the floors are more than there is, or the caps less
     */
    public static Map<String, Long> of(long yuan, List<Entitled> all) {
        long floors = all.stream().mapToLong(Entitled::leastYuan).sum();
        double caps = all.stream().mapToDouble(Entitled::mostYuan).sum();
        if (yuan < 0 || floors > yuan || caps < yuan) {
            throw new IllegalArgumentException(yuan + " yuan, at least " + floors + ", at most " + caps);
        }
        double[] exact = exact(yuan, all);
        long[] whole = new long[exact.length];
        long left = yuan;
        for (int k = 0; k < whole.length; k++) {
            whole[k] = (long) Math.floor(exact[k]);
            left -= whole[k];
        }
        int[] largestFirst = IntStream.range(0, whole.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(k -> whole[k] - exact[k])
                        .thenComparing(k -> all.get(k).code()))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int k : largestFirst) {
            if (left > 0 && whole[k] < all.get(k).mostYuan() && exact[k] > 0) {
                whole[k]++;
                left--;
            }
        }
        if (left != 0) {
            throw new IllegalArgumentException(left + " yuan find nobody");
        }
        Map<String, Long> shares = new LinkedHashMap<>();
        for (int k = 0; k < whole.length; k++) {
            shares.put(all.get(k).code(), whole[k]);
        }
        return shares;
    }

    /** The shares before rounding: in proportion to the weights where neither floor nor cap is in the way. */
    private static double[] exact(long yuan, List<Entitled> all) {
        double low = 0;
        double high = 1;
        while (sum(all, high) < yuan && high < 1e18) {
            high *= 2;
        }
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (low + high) / 2;
            if (sum(all, middle) < yuan) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double rest = yuan;
        double weights = 0;
        double[] exact = new double[all.size()];
        for (int k = 0; k < exact.length; k++) {
            Entitled each = all.get(k);
            exact[k] = clamped(each, high);
            if (isFree(each, high)) {
                weights += each.weight();
            } else {
                rest -= exact[k];
            }
        }
        for (int k = 0; k < exact.length; k++) {
            if (isFree(all.get(k), high)) {
                exact[k] = rest * all.get(k).weight() / weights;
            }
        }
        return exact;
    }

    private static boolean isFree(Entitled each, double yuanPerWeight) {
        double wanted = each.weight() * yuanPerWeight;
        return wanted > each.leastYuan() && wanted < each.mostYuan();
    }

    private static double clamped(Entitled each, double yuanPerWeight) {
        return Math.min(each.mostYuan(), Math.max(each.leastYuan(), each.weight() * yuanPerWeight));
    }

    private static double sum(List<Entitled> all, double yuanPerWeight) {
        return all.stream().mapToDouble(each -> clamped(each, yuanPerWeight)).sum();
    }
}
