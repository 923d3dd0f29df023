package org.santu.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Where building is forbidden or limited, drawn from the land itself: farmland, red line, forest, hazards, water ... */
final class ProtectedLandRows {
    private static final int LEAST_CELLS = 14;

    private final World world;
    private final Land land;
    private final List<DemoRow> rows = new ArrayList<>();
    private final List<Geometry> shapes = new ArrayList<>();

    ProtectedLandRows(World world) {
        this.world = world;
        land = world.land;
        Noise noise = new Noise(world.spec.random("protected", 0).nextLong());
        float[] wild = new float[land.metres.length];
        IntStream.range(0, wild.length).parallel().forEach(i -> {
            wild[i] = (float) noise.fractal(i % land.columns / 60.0, i / land.columns / 60.0, 3);
        });
        float[] height = Land.mean(land.metres, land.columns, land.rows, 9);
        boolean[] built = builtUp();
        areas("forest", "林地", "03", 10, i -> land.roughness[i] > 15 && height[i] > 260 && wild[i] > -0.32);
        areas(
                "basic_grassland",
                "草地",
                "04",
                14,
                i -> land.roughness[i] > 4
                        && land.roughness[i] < 15
                        && height[i] > 420
                        && wild[i] > 0.1
                        && land.drainage.aboveStream[i] > 25
                        && !built[i]);
        areas(
                "basic_farmland",
                "永久基本农田",
                "01",
                6,
                i -> land.slopeDegrees[i] < 4
                        && land.drainage.aboveStream[i] < 22
                        && land.drainage.metresToWater[i] > 70
                        && wild[i] < 0.2
                        && !built[i]);
        areas(
                "farmland",
                "耕地",
                "01",
                6,
                i -> land.slopeDegrees[i] < 9
                        && land.drainage.aboveStream[i] < 40
                        && land.drainage.metresToWater[i] > 70
                        && wild[i] >= 0.2
                        && height[i] < 900
                        && !built[i]);
        areas(
                "ecological_redline",
                "生态保护红线",
                null,
                60,
                i -> height[i] > 760 && land.roughness[i] > 13 && wild[i] > -0.18 && !built[i]);
        areas("nature_reserve", "自然保护区", null, 160, i -> height[i] > 1020 && wild[i] > 0.03 && !built[i]);
        areas(
                "flood",
                "洪水淹没区",
                null,
                8,
                i -> land.drainage.streamSquareKilometres[i] > 55
                        && land.drainage.aboveStream[i] < 3.2
                        && land.drainage.metresToWater[i] < 420);
        areas("urban_boundary", "城镇开发边界", null, 12, this::isTownGround);
        water();
        hazards();
    }

    List<DemoRow> rows() {
        return rows;
    }

    /** Plane outlines in the order of {@link #rows()}. */
    List<Geometry> shapes() {
        return shapes;
    }

    private boolean[] builtUp() {
        boolean[] result = new boolean[land.metres.length];
        for (Village village : world.villages) {
            for (Hamlets.Hamlet hamlet : village.hamlets()) {
                int reach = hamlet.cell() == village.cell() ? village.plain() ? 5 : 3 : 2;
                for (int dr = -reach; dr <= reach; dr++) {
                    for (int dc = -reach; dc <= reach; dc++) {
                        if (dr * dr + dc * dc <= reach * reach) {
                            result[hamlet.cell() + dr * land.columns + dc] = true;
                        }
                    }
                }
            }
        }
        return result;
    }

    private boolean isTownGround(int i) {
        int village = world.partition.villageOf[i];
        if (village < 0 || land.slopeDegrees[i] > 8 || land.drainage.metresToWater[i] < 60) {
            return false;
        }
        Village at = world.villages.get(village);
        Village seat = world.seatOf(at.town());
        boolean county = seat.town().number() % VillagePartition.TOWNS == 0;
        return land.metresBetween(i, seat.cell()) < (county ? 2_300 : 850);
    }

    /** Patches of cells that fulfil a condition, rounded, cut along township borders, specks left out. */
    private void areas(String kind, String name, String landClass, int leastHectaresOverFour, IntPredicate condition) {
        float[] share = new float[land.metres.length];
        for (int i = 0; i < share.length; i++) {
            share[i] = world.partition.villageOf[i] >= 0 && condition.test(i) ? 1 : 0;
        }
        float[] smooth = Land.mean(share, land.columns, land.rows, 2);
        int[] town = new int[share.length];
        Arrays.fill(town, -1);
        for (int i = 0; i < town.length; i++) {
            int village = world.partition.villageOf[i];
            if (village >= 0 && smooth[i] > 0.5f) {
                town[i] = world.partition.townOf[village];
            }
        }
        Patches patches = Patches.of(town, land.columns, land.rows, Math.max(LEAST_CELLS, leastHectaresOverFour * 3));
        Polygon[] shapes = new LabelBorders(land, patches.labels()).polygons(patches.count());
        for (int k = 0; k < shapes.length; k++) {
            add(kind, name, landClass, shapes[k], patches.firstCell()[k], null);
        }
    }

    private void water() {
        int[] lakes = land.drainage.lakeOf.clone();
        Patches patches = Patches.of(lakes, land.columns, land.rows, 20);
        Polygon[] shapes = new LabelBorders(land, patches.labels()).polygons(patches.count());
        for (int k = 0; k < shapes.length; k++) {
            int cell = patches.firstCell()[k];
            Village village = world.villageAt(cell);
            if (village != null) {
                String name = village.stem() + "水库";
                add("water_body", name, "11", shapes[k], cell, null);
                add("water_source", name + "水源保护区", null, (Polygon) shapes[k].buffer(260, 6), cell, null);
            }
        }
        for (int k = 0; k < world.rivers.size(); k++) {
            for (int county = 0; county < world.spec.counties(); county++) {
                Geometry surface = Rivers.surface(world.partition, world.rivers.get(k), county);
                if (!surface.isEmpty()) {
                    add(
                            "water_body",
                            NameBook.river(k),
                            "11",
                            surface,
                            inside(world.rivers.get(k).cells(), county),
                            null);
                }
            }
        }
    }

    private int inside(int[] cells, int county) {
        return Arrays.stream(cells)
                .filter(i -> world.partition.countyOf[i] == county)
                .findFirst()
                .orElse(cells[0]);
    }

    /** Steep gullies above hamlets, and slopes that may slide. */
    private void hazards() {
        for (Village village : world.villages) {
            SplittableRandom random = world.spec.random("hazard", village.number());
            if (village.plain()) {
                continue;
            }
            for (Hamlets.Hamlet hamlet : village.hamlets()) {
                if (random.nextDouble() < 0.28) {
                    hazard(village, hamlet.cell(), random);
                }
            }
        }
    }

    private void hazard(Village village, int near, SplittableRandom random) {
        for (int k = 0; k < 60; k++) {
            int cell = near + (random.nextInt(17) - 8) * land.columns + random.nextInt(17) - 8;
            float steep = land.slopeDegrees[cell];
            if (world.partition.villageOf[cell] == village.number() && steep > 22) {
                double turn = random.nextDouble() * Math.PI;
                double a = 50 + 90 * random.nextDouble();
                double b = a * (0.45 + 0.3 * random.nextDouble());
                Polygon shape = Blob.around(land.east(cell), land.north(cell), a, b, turn, random);
                String name = village.stem() + (steep > 30 ? "崩塌隐患点" : random.nextDouble() < 0.5 ? "滑坡隐患点" : "泥石流沟");
                add("geological_hazard", name, null, shape, cell, 1 + random.nextInt(4));
                return;
            }
        }
    }

    private void add(String kind, String name, String landClass, Geometry shape, int cell, Integer risk) {
        Village village = world.villageAt(cell);
        if (village == null) {
            return;
        }
        boolean own = kind.equals("geological_hazard") || kind.equals("water_body") || kind.equals("water_source");
        String region = kind.equals("geological_hazard")
                ? village.code()
                : kind.equals("water_body")
                        ? village.town().countyCode()
                        : village.town().code();
        boolean named = own && !kind.equals("farmland");
        Fields fields = Fields.with("region_code", region)
                .and("name", named ? name : village.town().name() + name)
                .and("kind", kind)
                .and("land_class", landClass)
                .and("land_class_scheme", landClass == null ? null : "三调")
                .and("area_m2", shape.getArea(), 0)
                .and("risk_level", risk)
                .and(
                        "checked_date",
                        risk == null ? null : LocalDate.of(2025, 5, 1).plusDays(rows.size() % 90))
                .and("valid_from", LocalDate.of(kind.equals("geological_hazard") ? 2019 : 2022, 1, 1))
                .and("source", "演示数据");
        shapes.add(shape);
        rows.add(new DemoRow(
                "protected_land",
                world.positions.id("protected_land", rows.size()),
                world.positions.multiPolygon(shape),
                fields.map()));
    }
}
