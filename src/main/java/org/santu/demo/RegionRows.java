package org.santu.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.santu.demo.Village.Town;

/** City, counties, townships and villages; the larger are made of the smaller, edge by edge. */
final class RegionRows {
    private static final int CODE_YEAR = 2025;

    private final World world;

    RegionRows(World world) {
        this.world = world;
    }

    List<DemoRow> rows() {
        List<DemoRow> result = new ArrayList<>();
        List<Village> all = world.villages;
        result.add(row(Places.CITY_CODE, NameBook.CITY, "city", null, all));
        Map<Integer, List<Village>> byTown = new TreeMap<>();
        for (int county = 0; county < world.spec.counties(); county++) {
            List<Village> own = world.villagesOf(county);
            result.add(row(own.get(0).town().countyCode(), NameBook.county(county), "county", null, own));
            own.forEach(village -> byTown.computeIfAbsent(village.town().number(), k -> new ArrayList<>())
                    .add(village));
        }
        byTown.forEach((number, villages) -> {
            Town town = villages.get(0).town();
            result.add(row(town.code(), town.name(), "township", null, villages));
        });
        for (Village village : all) {
            result.add(row(village.code(), village.name(), "village", urbanRural(village), List.of(village)));
        }
        return result;
    }

    static String urbanRural(Village village) {
        if (village.town().seat() != village.number()) {
            return "220";
        }
        return village.town().name().endsWith("镇") ? "121" : "210";
    }

    private DemoRow row(String code, String name, String level, String urbanRural, List<Village> villages) {
        Geometry[] shapes = villages.stream().map(Village::shape).toArray(Geometry[]::new);
        Geometry shape = shapes.length == 1 ? shapes[0] : CoverageUnion.union(shapes);
        Fields fields = Fields.with("region_code", code)
                .and("name", name)
                .and("level", level)
                .and("code_year", CODE_YEAR)
                .and("urban_rural", urbanRural)
                .and("area_km2", shape.getArea() / 1e6, level.equals("village") ? 2 : 1)
                .and(
                        "population",
                        villages.stream().mapToInt(Village::population).sum())
                .and(
                        "households",
                        villages.stream().mapToInt(Village::households).sum());
        long number = Long.parseLong(code);
        return new DemoRow(
                "region", world.positions.id("region", number), world.positions.multiPolygon(shape), fields.map());
    }
}
