package org.santu.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.santu.land.LandResult;
import org.santu.land.LandUse;
import org.santu.land.Overlap;
import org.santu.land.Verdict;

/**
 * Photovoltaic stations of each county: much more applied for than the quota allows, in the proportion 474 : 130 that one
 * prefecture reported.
 */
final class PvRows {
    static final int QUOTA_KILOWATTS = 25_000;
    static final int APPLIED_KILOWATTS = 91_150;
    static final double SQUARE_METRES_PER_KILOWATT = 18.6;

    private static final int VILLAGE_STATIONS = ConnectionPoints.APPLICANTS;
    private static final int[] JOINT = {1500, 1200, 1800, 1500, 2000, 1200, 1600, 1500, 1800, 1400};
    private static final int[] CENTRALISED = {10_000, 10_000, 8_000};
    private static final String[] REFUSALS = {"接入容量不足", "年度指标已用完"};
    private static final String[] REFUSALS_OF_LAND = {"未取得用地预审意见", "增减挂钩指标未落实", "年度指标已用完"};

    private final World world;
    private final DemoLand land;
    private final ConnectionPoints connections;
    private final List<DemoRow> rows = new ArrayList<>();
    private final List<Polygon> shapes = new ArrayList<>();

    private record Application(Village village, String kind, int kilowatts, boolean fits) {}

    /** Where an application would stand, and what the land check says of it. */
    private record Place(Polygon shape, Geometry stored, LandResult check) {
        boolean isOpen() {
            return check.verdict() != Verdict.FORBIDDEN;
        }
    }

    PvRows(World world, DemoLand land) {
        this.world = world;
        this.land = land;
        this.connections = new ConnectionPoints(world);
        for (int county = 0; county < world.spec.counties(); county++) {
            county(county);
        }
    }

    List<DemoRow> rows() {
        return rows;
    }

    /** Plane outlines in the order of {@link #rows()}. */
    List<Polygon> shapes() {
        return shapes;
    }

    private void county(int county) {
        SplittableRandom random = world.spec.random("pv", county);
        List<Village> villages = ConnectionPoints.applicants(world, county);
        List<Application> all = new ArrayList<>();
        int left = APPLIED_KILOWATTS;
        for (int k = 0; k < CENTRALISED.length; k++) {
            all.add(new Application(villages.get(60 + 17 * k), "centralised", CENTRALISED[k], k == 0));
            left -= CENTRALISED[k];
        }
        for (int k = 0; k < JOINT.length; k++) {
            all.add(new Application(villages.get(20 + 9 * k), "joint", JOINT[k], k % 3 == 0));
            left -= JOINT[k];
        }
        for (int k = 0; k < VILLAGE_STATIONS; k++) {
            int stations = VILLAGE_STATIONS - k;
            int fair = left / stations;
            int size =
                    stations == 1 ? left : Math.min(500, Math.max(100, (fair - 100 + random.nextInt(201)) / 10 * 10));
            left -= size;
            all.add(new Application(villages.get(k), "village", size, random.nextDouble() < 0.62));
        }
        approve(county, all, random);
    }

    /** Who fits and stands on open land comes first, then, while quota is left, others on open land. */
    private void approve(int county, List<Application> all, SplittableRandom random) {
        List<Place> places = new ArrayList<>();
        for (Application application : all) {
            Village village = application.village();
            double metres = application.kilowatts() * SQUARE_METRES_PER_KILOWATT;
            Polygon shape = world.parcels.place(village, village.cell(), metres, 24, true, random);
            Geometry stored = world.positions.multiPolygon(shape);
            places.add(new Place(shape, stored, land.check(stored, LandUse.PV_ARRAY)));
        }
        int[] approved = new int[all.size()];
        int quota = QUOTA_KILOWATTS;
        for (boolean fits : new boolean[] {true, false}) {
            for (int k = 0; k < approved.length; k++) {
                Application application = all.get(k);
                if (application.fits() == fits && places.get(k).isOpen() && approved[k] == 0) {
                    boolean large = application.kind().equals("centralised");
                    approved[k] = large && quota < 6_000 ? 0 : Math.min(large ? 6_000 : application.kilowatts(), quota);
                    quota -= approved[k];
                }
            }
        }
        if (quota > 0) {
            throw new IllegalStateException(quota + " kW of the quota are left");
        }
        for (int k = 0; k < approved.length; k++) {
            add(county, k, all.get(k), places.get(k), approved[k], random);
        }
    }

    private void add(
            int county, int number, Application application, Place place, int approved, SplittableRandom random) {
        Village village = application.village();
        Polygon shape = place.shape();
        shapes.add(shape);
        String status =
                approved == 0 ? "planned" : number % 10 < 6 ? "built" : number % 10 < 9 ? "building" : "planned";
        int households = (int) (application.kilowatts() / ("centralised".equals(application.kind()) ? 27.5 : 6));
        int hours = 1240 + random.nextInt(160);
        boolean built = status.equals("built");
        LocalDate applied = LocalDate.of(2022 + number % 4, 3, 1).plusDays(random.nextInt(120));
        ConnectionPoints.Point connection = connections.of(village);
        Coordinate middle = shape.getInteriorPoint().getCoordinate();
        String refusal = approved > 0 ? null : refusal(place.check(), random);
        Fields fields = Fields.with("region_code", village.code())
                .and("name", name(application))
                .and("status", status)
                .and("kind", application.kind())
                .and("capacity_kilowatts", built ? approved : 0, 0)
                .and("connected_date", built ? applied.plusMonths(8 + random.nextInt(5)) : null)
                .and("full_load_hours", hours)
                .and("grid_point", connection.name())
                .and("grid_distance_metres", (int) Math.rint(connection.place().distance(middle)))
                .and("position_quality", "digitised")
                .and("applied_kilowatts", application.kilowatts(), 0)
                .and("approved_kilowatts", approved, 0)
                .and("applied_date", applied)
                .and("refusal_reason", refusal)
                .and("investment_yuan", application.kilowatts() * 7_400.0, 0)
                .and("households", households)
                .and("yuan_per_household", 3_000 + 10 * random.nextInt(60), 0)
                .and("collective_percent", number % 2 == 0 ? 45 : 55, 0)
                .and("shares", JsonText.of(shares(county, application, households)))
                .and("area_m2", shape.getArea(), 0)
                .and("land_class", landClass(place.check(), village))
                .and("land_verdict", place.check().verdict().code());
        rows.add(new DemoRow(
                "pv_station", world.positions.id("pv_station", county * 1000L + number), place.stored(), fields.map()));
    }

    private static String name(Application application) {
        return application.village().stem()
                + switch (application.kind()) {
                    case "village" -> "村级光伏扶贫电站";
                    case "joint" -> "联村光伏扶贫电站";
                    default -> "集中式光伏扶贫电站";
                };
    }

    private static String refusal(LandResult check, SplittableRandom random) {
        String[] reasons = check.verdict() == Verdict.PASS ? REFUSALS : REFUSALS_OF_LAND;
        return check.verdict() != Verdict.FORBIDDEN
                ? reasons[random.nextInt(reasons.length)]
                : switch (check.overlaps().get(0).kind()) {
                    case "basic_farmland" -> "拟占永久基本农田";
                    case "ecological_redline" -> "涉及生态保护红线";
                    case "farmland" -> "光伏方阵占用耕地";
                    case "basic_grassland" -> "拟占基本草原";
                    case "geological_hazard" -> "位于地质灾害危险区";
                    case "water_body" -> "占用河流水面";
                    default -> "位于自然保护区";
                };
    }

    /** The class of which it takes most, else what the land is like there. */
    private static String landClass(LandResult check, Village village) {
        return check.overlaps().stream()
                .filter(overlap -> overlap.landClass() != null)
                .max(Comparator.comparingDouble(Overlap::squareMetres))
                .map(Overlap::landClass)
                .orElse(village.plain() ? "12" : "04");
    }

    /** A joint station belongs to villages that lie together; percents add up to 100. */
    private List<Map<String, Object>> shares(int county, Application application, int households) {
        List<Map<String, Object>> list = new ArrayList<>();
        if (!application.kind().equals("joint")) {
            return list;
        }
        List<Village> members = new ArrayList<>(List.of(application.village()));
        world.partition.neighbours.get(application.village().number()).stream()
                .map(world.villages::get)
                .filter(other -> other.county() == county)
                .limit(3)
                .forEach(members::add);
        double[] weights = members.stream().mapToDouble(v -> v.listed() + 1.0).toArray();
        int[] percents = Shares.whole(100, weights);
        int[] counts = Shares.whole(households, weights);
        for (int k = 0; k < members.size(); k++) {
            list.add(Fields.with("region_code", members.get(k).code())
                    .and("village", members.get(k).name())
                    .and("percent", percents[k])
                    .and("households", counts[k])
                    .map());
        }
        return list;
    }
}
