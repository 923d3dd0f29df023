package org.santu.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.santu.demo.RoadLines.RoadLine;

/** The road layer: one row from junction to junction. */
final class RoadRows {
    private final World world;

    RoadRows(World world) {
        this.world = world;
    }

    /** Whether the road to the committee is hardened; some remote ones are not yet. */
    static boolean isPaved(Village village) {
        return village.hardship() < 0.6
                || village.number() % 5 < 3
                || village.town().seat() == village.number();
    }

    List<DemoRow> rows() {
        List<DemoRow> result = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (int k = 0; k < world.roads.size(); k++) {
            RoadLine road = world.roads.get(k);
            Village village = villageOf(road);
            if (village != null) {
                result.add(row(k, road, village, counts));
            }
        }
        return result;
    }

    /** The village in which the middle of a road lies, else where any of it lies. */
    private Village villageOf(RoadLine road) {
        int[] cells = road.cells();
        Village village = world.villageAt(cells[cells.length / 2]);
        for (int k = 0; k < cells.length && village == null; k++) {
            village = world.villageAt(cells[k]);
        }
        return village;
    }

    private DemoRow row(int number, RoadLine road, Village village, Map<String, Integer> counts) {
        RoadGrade grade = road.edge().grade;
        String code = switch (grade) {
            case NATIONAL, PROVINCIAL -> village.town().countyCode();
            case COUNTY, TOWNSHIP -> village.town().code();
            default -> village.code();
        };
        String surface = surface(grade, road, village);
        String status = status(grade, number, surface);
        Integer built = "built".equals(status) ? 2004 + Math.floorMod(DemoSpec.mix(number), 21) : null;
        double width = "earth".equals(surface) || "gravel".equals(surface)
                ? Math.min(3.5, grade.widthMetres)
                : grade.widthMetres;
        Fields fields = Fields.with("region_code", code)
                .and("name", name(road, village))
                .and("status", status)
                .and("number", number(road, village))
                .and("grade", grade.code())
                .and("surface", surface)
                .and("width_metres", width, 1)
                .and("length_km", road.line().getLength() / 1000, 3)
                .and("built_year", built);
        return new DemoRow(
                "road", world.positions.id("road", number), world.positions.multiLine(road.line()), fields.map());
    }

    private String surface(RoadGrade grade, RoadLine road, Village village) {
        return switch (grade) {
            case NATIONAL, PROVINCIAL, COUNTY -> "asphalt";
            case TOWNSHIP -> "concrete";
            case VILLAGE -> {
                Village served = served(road, village);
                yield isPaved(served) ? "concrete" : "gravel";
            }
            case TRACK -> village.plain() ? "gravel" : road.edge().road % 4 == 0 ? "gravel" : "earth";
        };
    }

    /** The village for which a village road was laid. */
    private Village served(RoadLine road, Village fallback) {
        int number = road.edge().road;
        return number < world.villages.size() ? world.villages.get(number) : fallback;
    }

    private static String status(RoadGrade grade, int number, String surface) {
        long draw = Math.floorMod(DemoSpec.mix(number * 31L + 5), 100);
        return switch (grade) {
            case TRACK -> draw < 7 ? "planned" : "built";
            case VILLAGE -> "gravel".equals(surface) && draw < 30 ? "building" : "built";
            case TOWNSHIP -> draw < 3 ? "building" : "built";
            default -> "built";
        };
    }

    private String name(RoadLine road, Village village) {
        int number = road.edge().road;
        return switch (road.edge().grade) {
            case NATIONAL -> "国道丹青线";
            case PROVINCIAL -> "省道水墨线";
            case COUNTY -> countyRoad(number);
            case TOWNSHIP ->
                village.town().name().substring(0, 2) + "至"
                        + served(road, village).stem() + "公路";
            case VILLAGE ->
                (number < world.villages.size() ? served(road, village).name() : village.name()) + "通村路";
            case TRACK -> village.name() + "机耕路";
        };
    }

    private String countyRoad(int number) {
        int towns = world.partition.seat.length;
        Village seat = world.villages.get(world.partition.seat[number % towns]);
        Village centre = world.villages.get(world.partition.seat[seat.county() * VillagePartition.TOWNS]);
        String first = centre.town().name().substring(0, 1);
        return first + seat.town().name().charAt(1) + (number < towns ? "线" : "环线");
    }

    private String number(RoadLine road, Village village) {
        int number = road.edge().road;
        int county = village.county();
        return switch (road.edge().grade) {
            case NATIONAL -> "G9" + (90 + number);
            case PROVINCIAL -> "S9" + (80 + number);
            case COUNTY -> String.format("X9%02d", number % 100);
            case TOWNSHIP -> String.format("Y%03d", number % VillagePartition.VILLAGES);
            case VILLAGE -> String.format("C%d%03d", county, number % VillagePartition.VILLAGES);
            case TRACK -> null;
        };
    }
}
