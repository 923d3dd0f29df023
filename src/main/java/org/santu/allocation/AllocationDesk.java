package org.santu.allocation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.santu.access.Caller;
import org.santu.allocation.Allocation.Column;
import org.santu.allocation.Allocation.Row;
import org.santu.allocation.Allocation.Shared;
import org.santu.catalog.RegionLevel;
import org.santu.problem.SantuException;
import org.santu.store.Region;
import org.santu.store.Regions;
import org.santu.theme.RegionMeasure;
import org.santu.theme.RegionNumbers;
import org.springframework.stereotype.Component;

/** Puts together who got what. Everything is read in the caller's scope. Safe for concurrent use. */
@Component
class AllocationDesk {
    /** More rows are no table that anybody reads. */
    private static final int MOST_ROWS = 6_000;

    private final AllocationBook book;
    private final RegionNumbers numbers;
    private final Regions regions;

    AllocationDesk(AllocationBook book, RegionNumbers numbers, Regions regions) {
        this.book = book;
        this.numbers = numbers;
        this.regions = regions;
    }

    /** A region with the names of those above it. */
    private record Place(Region region, String parent) {}

    /**
     * @param caller in whose scope, narrowed to the region already
     * @param region its code, empty for all
     * @param wanted the level, or null for the first below the region
     * @throws SantuException SANTU-ALLOCATION-LEVEL when the region has no such parts, SANTU-ALLOCATION-MANY when it has too many
     */
    Allocation compare(Caller caller, String region, RegionLevel wanted) {
        Map<RegionLevel, List<Place>> places = places(caller, region);
        List<RegionLevel> levels = List.copyOf(places.keySet());
        RegionLevel level = wanted == null ? usual(places) : wanted;
        List<Place> compared = level == null ? null : places.get(level);
        if (compared == null) {
            throw new SantuException("SANTU-ALLOCATION-LEVEL", region).with("field", "level");
        }
        if (compared.size() > MOST_ROWS) {
            throw new SantuException("SANTU-ALLOCATION-MANY", compared.size(), MOST_ROWS).with("field", "region");
        }
        List<Map<String, Double>> needs = book.needs().stream()
                .map(need -> numbers.of(need.measure(), level, caller.scope()))
                .toList();
        List<Map<String, Double>> amounts = book.resources().stream()
                .map(resource -> numbers.of(resource.measure(), level, caller.scope()))
                .toList();
        List<Row> rows =
                compared.stream().map(place -> row(place, needs, amounts)).toList();
        return new Allocation(region, level, levels, needs(level, rows), resources(level, rows), rows);
    }

    /** The first where there is anything to compare. */
    private static RegionLevel usual(Map<RegionLevel, List<Place>> places) {
        RegionLevel usual = null;
        for (Map.Entry<RegionLevel, List<Place>> one : places.entrySet()) {
            usual = one.getKey();
            if (one.getValue().size() > 1) {
                return usual;
            }
        }
        return usual;
    }

    private static Row row(Place place, List<Map<String, Double>> needs, List<Map<String, Double>> amounts) {
        String code = place.region().code();
        return new Row(
                code,
                place.region().name(),
                place.parent(),
                // An unknown number of people is not zero people; an amount that nobody wrote down was not given.
                values(needs, code, null),
                values(amounts, code, 0.0));
    }

    private static List<Double> values(List<Map<String, Double>> columns, String code, Double otherwise) {
        Double[] values = columns.stream()
                .map(column -> column.get(code) == null ? otherwise : column.get(code))
                .toArray(Double[]::new);
        return Arrays.asList(values);
    }

    private List<Column> needs(RegionLevel level, List<Row> rows) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < book.needs().size(); i++) {
            AllocationBook.Need need = book.needs().get(i);
            columns.add(new Column(
                    need.name(), need.label(), need.unit(), total(rows, i, true), theme(need.measure(), level)));
        }
        return columns;
    }

    private List<Shared> resources(RegionLevel level, List<Row> rows) {
        List<Shared> shared = new ArrayList<>();
        for (int i = 0; i < book.resources().size(); i++) {
            AllocationBook.Resource resource = book.resources().get(i);
            RegionMeasure measure = resource.measure();
            Column column = new Column(
                    resource.name(), resource.label(), resource.unit(), total(rows, i, false), theme(measure, level));
            List<Allocation.Spread> per = new ArrayList<>();
            for (int j = 0; j < book.needs().size(); j++) {
                AllocationBook.Need need = book.needs().get(j);
                String theme = isDrawn(level) ? measure.per(need.measure(), level) : null;
                per.add(Spreads.of(need.name(), rows, i, j, level, theme));
            }
            shared.add(new Shared(column, resource.ramp(), per));
        }
        return shared;
    }

    private static double total(List<Row> rows, int column, boolean ofNeeds) {
        return rows.stream()
                .map(row -> ofNeeds ? row.needs().get(column) : row.amounts().get(column))
                .filter(value -> value != null)
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static String theme(RegionMeasure measure, RegionLevel level) {
        return isDrawn(level) ? measure.by(level) : null;
    }

    private static boolean isDrawn(RegionLevel level) {
        return level != RegionLevel.PROVINCE;
    }

    /** The regions below, by level; a level stands for one region only when nothing lies beside it. */
    private Map<RegionLevel, List<Place>> places(Caller caller, String region) {
        Map<RegionLevel, List<Place>> places = new TreeMap<>();
        Deque<Place> open = new ArrayDeque<>();
        regions.children(caller, region).forEach(child -> open.add(new Place(child, null)));
        while (!open.isEmpty()) {
            Place place = open.poll();
            places.computeIfAbsent(place.region().level(), any -> new ArrayList<>())
                    .add(place);
            regions.children(caller, place.region().code())
                    .forEach(child -> open.add(new Place(child, place.region().name())));
        }
        return places;
    }
}
