package org.santu.relocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;
import org.locationtech.jts.geom.Coordinate;
import org.santu.catalog.Catalog;
import org.santu.crs.Plane;
import org.santu.problem.SantuException;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.relocation.plan.RelocationPlan.Unit;
import org.santu.relocation.siting.Mover;
import org.santu.store.LayerFeatures;
import org.santu.store.UserFilter;

/** Reads who moves: households by condition, put together to groups or villages, or whole villages. */
final class MoverReader {
    private static final int TOWNSHIP_DIGITS = 9;

    private final LayerFeatures features;
    private final Catalog catalog;
    private final RelocationPlan plan;
    private final Plane plane;
    private final Map<String, Coordinate> villages = new HashMap<>();
    private final Map<String, String> villageNames = new HashMap<>();
    private final Map<String, List<String>> householdIds = new LinkedHashMap<>();
    private int withoutPlace;

    MoverReader(LayerFeatures features, Catalog catalog, RelocationPlan plan, Plane plane) {
        this.features = features;
        this.catalog = catalog;
        this.plan = plan;
        this.plane = plane;
    }

    List<Mover> read() {
        features.read(
                LayerFeatures.query("village", LayerFeatures.within(plan.region()), LayerFeatures.REGION, "name"),
                village -> {
                    String code = LayerFeatures.text(village, LayerFeatures.REGION);
                    villageNames.put(code, LayerFeatures.text(village, "name"));
                    Coordinate place = place(village);
                    if (place != null) {
                        villages.put(code, place);
                    }
                    return null;
                });
        return plan.who().unit() == Unit.VILLAGE ? villages() : households();
    }

    /** How many households or villages meet the condition and have no position, not even that of their village. */
    int withoutPlace() {
        return withoutPlace;
    }

    /** Ids of the households of each mover, in the order of its homes; whole villages are not taken apart. */
    Map<String, List<String>> householdIds() {
        return householdIds;
    }

    private List<Mover> villages() {
        return features.read(query("village", "name", "population", "households"), village -> {
            Coordinate place = place(village);
            Integer people = LayerFeatures.count(village, "population");
            if (place == null || people == null || people == 0) {
                withoutPlace++;
                return null;
            }
            String code = LayerFeatures.text(village, LayerFeatures.REGION);
            Integer households = LayerFeatures.count(village, "households");
            return new Mover(
                    code,
                    LayerFeatures.text(village, "name"),
                    township(code),
                    households == null ? 0 : households,
                    List.of(new Mover.Home(place, people)));
        });
    }

    private record House(String id, String code, String group, Mover.Home home) {}

    private List<Mover> households() {
        List<House> houses = features.read(query("household", "village_group", "people"), household -> {
            String code = LayerFeatures.text(household, LayerFeatures.REGION);
            Coordinate own = place(household);
            Coordinate place = own == null ? villages.get(code) : own;
            Integer people = LayerFeatures.count(household, "people");
            if (place == null || people == null || people == 0) {
                withoutPlace++;
                return null;
            }
            String group = Objects.requireNonNullElse(LayerFeatures.text(household, "village_group"), "");
            return new House(id(household), code, group, new Mover.Home(place, people));
        });
        Map<String, List<House>> together = new LinkedHashMap<>();
        for (House house : houses) {
            together.computeIfAbsent(key(house), key -> new ArrayList<>()).add(house);
        }
        List<Mover> movers = new ArrayList<>();
        together.forEach(
                (key, own) -> householdIds.put(key, own.stream().map(House::id).toList()));
        together.forEach((key, own) -> movers.add(new Mover(
                key,
                label(own.get(0)),
                township(own.get(0).code()),
                own.size(),
                own.stream().map(House::home).toList())));
        return movers;
    }

    private String key(House house) {
        return switch (plan.who().together()) {
            case NONE -> house.id();
            case GROUP -> house.code() + "/" + house.group();
            case VILLAGE -> house.code();
        };
    }

    /** No names of people: the plan goes to meetings. */
    private String label(House house) {
        String village = villageNames.getOrDefault(house.code(), house.code());
        return switch (plan.who().together()) {
            case NONE -> village + " " + house.id().substring(0, 8);
            case GROUP -> house.group().isEmpty() ? village : village + " " + house.group();
            case VILLAGE -> village;
        };
    }

    private Query query(String layer, String... attributes) {
        List<String> names = new ArrayList<>(List.of(LayerFeatures.REGION));
        names.addAll(List.of(attributes));
        List<Filter> conditions = new ArrayList<>(List.of(LayerFeatures.within(plan.region())));
        if (plan.who().where() != null) {
            try {
                conditions.add(
                        UserFilter.parse(catalog.getLayer(layer), plan.who().where()));
            } catch (SantuException e) {
                throw new SantuException(e, "SANTU-RELOCATION-WHERE", (org.santu.problem.Localised) e::text);
            }
        }
        if (!plan.who().regions().isEmpty()) {
            conditions.add(LayerFeatures.FILTERS.or(
                    plan.who().regions().stream().map(LayerFeatures::within).toList()));
        }
        Query query = LayerFeatures.query(layer, LayerFeatures.FILTERS.and(conditions), names.toArray(String[]::new));
        query.setSortBy(order(layer));
        if (plan.who().most() != null) {
            query.setMaxFeatures(plan.who().most());
        }
        return query;
    }

    /** By the attribute of the plan, then by region code and id, so that a cut is always the same. */
    private SortBy[] order(String layer) {
        String sort = plan.who().sort();
        SortBy byCode = LayerFeatures.FILTERS.sort(LayerFeatures.REGION, SortOrder.ASCENDING);
        if (sort == null) {
            return new SortBy[] {byCode, SortBy.NATURAL_ORDER};
        }
        boolean down = sort.startsWith("-");
        String name = catalog.getLayer(layer)
                .getAttribute(down ? sort.substring(1) : sort)
                .name();
        return new SortBy[] {
            LayerFeatures.FILTERS.sort(name, down ? SortOrder.DESCENDING : SortOrder.ASCENDING),
            byCode,
            SortBy.NATURAL_ORDER
        };
    }

    private static String id(SimpleFeature feature) {
        return feature.getID().replaceFirst(".*\\.", "");
    }

    private static String township(String code) {
        return code == null || code.length() < TOWNSHIP_DIGITS ? null : code.substring(0, TOWNSHIP_DIGITS);
    }

    private Coordinate place(SimpleFeature feature) {
        var geometry = LayerFeatures.geometry(feature);
        return geometry == null || geometry.isEmpty()
                ? null
                : plane.metres(geometry.getCentroid()).getCoordinate();
    }
}
