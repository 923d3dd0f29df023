package org.santu.allocation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.santu.access.Scope;
import org.santu.allocation.AllocationBook.Gap;
import org.santu.catalog.RegionLevel;
import org.santu.catalog.Text;
import org.santu.theme.RegionMeasure;
import org.santu.theme.RegionNumbers;
import org.santu.theme.RegionNumbers.Counted;
import org.springframework.stereotype.Component;

/** Finds who goes without, in the caller's scope. Safe for concurrent use. */
@Component
class Gaps {
    /** A list that is read; the count tells of all. */
    static final int MOST_LISTED = 500;

    private static final int EVERYTHING = 1_000_000;

    private final AllocationBook book;
    private final RegionNumbers numbers;

    Gaps(AllocationBook book, RegionNumbers numbers) {
        this.book = book;
        this.numbers = numbers;
    }

    /**
     * @param layer of the features
     * @param of how many might go without
     * @param count how many of them go without
     */
    record Found(String name, Text label, String layer, long of, long count, List<Counted> features) {}

    List<Found> list(Scope scope, int limit) {
        return book.gaps().stream()
                .filter(gap ->
                        isKnown(gap.measure(), scope) && isKnown(gap.of(), scope) && isKnown(gap.without(), scope))
                .map(gap -> find(gap, scope, limit))
                .toList();
    }

    private static boolean isKnown(RegionMeasure measure, Scope scope) {
        return measure == null || measure.isKnownTo(scope);
    }

    private Found find(Gap gap, Scope scope, int limit) {
        long of = gap.of() == null ? numbers.count(gap.measure().layer(), scope) : numbers.count(gap.of(), scope);
        String layer = gap.measure().layer().name();
        if (gap.without() == null) {
            long count = numbers.count(gap.measure(), scope);
            return new Found(gap.name(), gap.label(), layer, of, count, numbers.list(gap.measure(), scope, limit));
        }
        Set<String> served = served(gap, scope);
        List<Counted> all = numbers.list(gap.measure(), scope, EVERYTHING).stream()
                .filter(feature -> !served.contains(feature.regionCode()))
                .toList();
        return new Found(gap.name(), gap.label(), layer, of, all.size(), all.subList(0, Math.min(limit, all.size())));
    }

    private Set<String> served(Gap gap, Scope scope) {
        Set<String> served = new HashSet<>();
        Map<String, Double> own = numbers.of(gap.without(), RegionLevel.VILLAGE, scope);
        own.forEach((code, number) -> {
            if (number != null && number > 0) {
                served.add(code);
            }
        });
        if (gap.through() != null) {
            served.addAll(numbers.villagesIn(gap.without(), gap.through(), scope));
        }
        return served;
    }
}
