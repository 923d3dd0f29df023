package org.santu.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Geometry;

/** Public services and the points of the power grid. */
final class FacilityRows {
    private final World world;
    private final List<DemoRow> rows = new ArrayList<>();

    FacilityRows(World world) {
        this.world = world;
        for (Village village : world.villages) {
            inVillage(village);
            if (village.town().seat() == village.number()) {
                inTown(village);
            }
        }
        for (ConnectionPoints.Point point : new ConnectionPoints(world).points()) {
            connection(point);
        }
    }

    List<DemoRow> rows() {
        return rows;
    }

    static boolean hasClinic(Village village) {
        return village.town().seat() == village.number() || village.number() % 14 != 5;
    }

    static boolean hasKindergarten(Village village) {
        return village.town().seat() == village.number() || village.households() > 420 && village.number() % 3 == 0;
    }

    private void inVillage(Village village) {
        SplittableRandom random = world.spec.random("facility", village.number());
        String name = village.name();
        String stem = village.stem();
        add(village, "committee", name + "村民委员会", "built", 0, 5 + random.nextInt(4), random, null);
        if (hasClinic(village)) {
            add(village, "clinic", name + "卫生室", "built", village.population(), 1 + random.nextInt(2), random, null);
        } else {
            add(
                    village,
                    "clinic",
                    name + "卫生室",
                    village.number() % 2 == 0 ? "building" : "planned",
                    village.population(),
                    0,
                    random,
                    null);
        }
        if (hasKindergarten(village)) {
            add(
                    village,
                    "kindergarten",
                    stem + "幼儿园",
                    "built",
                    60 + random.nextInt(90),
                    4 + random.nextInt(6),
                    random,
                    null);
        }
        if (village.households() > 380 && village.number() % 4 == 1
                || village.town().seat() == village.number()) {
            add(
                    village,
                    "school",
                    stem + "小学",
                    "built",
                    120 + random.nextInt(260),
                    8 + random.nextInt(20),
                    random,
                    null);
        }
        add(
                village,
                "water_point",
                stem + "集中供水点",
                random.nextDouble() < 0.93 ? "built" : "building",
                village.population(),
                1,
                random,
                null);
        if (random.nextDouble() < 0.6) {
            add(village, "bus_stop", stem + "客运招呼站", "built", 0, 0, random, null);
        }
        if (village.isPoor() && random.nextDouble() < 0.35) {
            add(
                    village,
                    "workshop",
                    stem + "扶贫车间",
                    random.nextDouble() < 0.8 ? "built" : "building",
                    20 + random.nextInt(60),
                    10 + random.nextInt(30),
                    random,
                    null);
        }
        int transformers = 1 + village.households() / 260;
        for (int k = 1; k <= transformers; k++) {
            double size = new int[] {100, 200, 315, 400}[random.nextInt(4)];
            add(village, "transformer", "10千伏" + stem + "线" + k + "号台区", "built", 0, 0, random, new double[] {
                10, size, size * (0.15 + 0.6 * random.nextDouble())
            });
        }
    }

    private void inTown(Village seat) {
        SplittableRandom random = world.spec.random("town", seat.number());
        String town = seat.town().name();
        String stem = town.substring(0, 2);
        boolean county = seat.town().number() % VillagePartition.TOWNS == 0;
        add(seat, "government", town + "人民政府", "built", 0, 40 + random.nextInt(30), random, null);
        add(seat, "school", stem + "中学", "built", 600 + random.nextInt(900), 50 + random.nextInt(60), random, null);
        add(
                seat,
                "hospital",
                county ? "画屏县人民医院".replace("画屏县", NameBook.county(seat.county())) : stem + "卫生院",
                "built",
                county ? 42_000 : 9_000,
                county ? 260 : 24,
                random,
                null);
        add(seat, "market", stem + "集市", "built", 2_000 + random.nextInt(4000), 6, random, null);
        add(
                seat,
                "elderly_home",
                stem + "敬老院",
                seat.number() % 4 == 2 ? "building" : "built",
                60 + random.nextInt(80),
                8,
                random,
                null);
        if (county) {
            add(seat, "industrial_park", NameBook.county(seat.county()) + "扶贫产业园", "built", 3_000, 800, random, null);
        }
        if (county || seat.town().number() % 2 == 1) {
            double size = county ? 100_000 : 20_000 + 10_000 * random.nextInt(3);
            add(seat, "substation", stem + (county ? "110" : "35") + "千伏变电站", "built", 0, 4, random, new double[] {
                county ? 110 : 35, size, size * (0.1 + 0.3 * random.nextDouble())
            });
        }
    }

    private void connection(ConnectionPoints.Point point) {
        Fields fields = Fields.with("region_code", point.village().code())
                .and("name", point.name())
                .and("kind", "connection_point")
                .and("status", "built")
                .and("voltage_kilovolts", 10, 0)
                .and("capacity_kilowatts", point.kilowatts(), 0)
                .and("spare_kilowatts", point.spareKilowatts(), 0);
        rows.add(new DemoRow(
                "facility",
                world.positions.id("facility", rows.size()),
                world.positions.point(point.place().x, point.place().y),
                fields.map()));
    }

    /** @param grid kilovolts, kilowatts, spare kilowatts; or null */
    private void add(
            Village village,
            String kind,
            String name,
            String status,
            int capacity,
            int staff,
            SplittableRandom random,
            double[] grid) {
        boolean built = status.equals("built");
        Fields fields = Fields.with("region_code", village.code())
                .and("name", name)
                .and("kind", kind)
                .and("status", status)
                .and("capacity", capacity > 0 ? capacity : null)
                .and("staff", built && staff > 0 ? staff : null)
                .and("built_year", built ? 2008 + random.nextInt(18) : null)
                .and("person_in_charge", staff > 0 ? NameBook.person(9, rows.size() + 1000L) : null);
        if (grid != null) {
            fields.and("voltage_kilovolts", grid[0], 0)
                    .and("capacity_kilowatts", grid[1], 0)
                    .and("spare_kilowatts", grid[2], 0);
        }
        rows.add(new DemoRow(
                "facility", world.positions.id("facility", rows.size()), place(village, kind, random), fields.map()));
    }

    /** The committee stands on its point; the rest near it, transformers at the natural villages. */
    private Geometry place(Village village, String kind, SplittableRandom random) {
        Land land = world.land;
        int cell = village.cell();
        if (kind.equals("transformer")) {
            cell = village.hamlets()
                    .get(random.nextInt(village.hamlets().size()))
                    .cell();
        }
        double reach =
                kind.equals("committee") ? 0 : kind.equals("substation") || kind.equals("industrial_park") ? 420 : 150;
        for (int k = 0; k < 40; k++) {
            double east = land.east(cell) + (random.nextDouble() * 2 - 1) * reach;
            double north = land.north(cell) + (random.nextDouble() * 2 - 1) * reach;
            int at = land.cell(east, north);
            if (land.drainage.metresToWater[at] > 50
                    && land.slopeDegrees[at] < 16
                    && world.partition.villageOf[at] == village.number()) {
                return world.positions.point(east, north);
            }
        }
        return world.positions.point(land.east(cell), land.north(cell));
    }
}
