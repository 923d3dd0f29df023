package org.santu.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Geometry;
import org.santu.demo.RoadLines.RoadLine;

/** The project library of each county: 850 projects of twelve kinds as points, lines and areas, some of them overdue. */
final class ProjectRows {
    static final int PROJECTS = 850;

    private final World world;
    private final PvRows stations;
    private final SiteRows sites;
    private final DemoLand land;
    private final Map<Integer, List<RoadLine>> roadsOfVillage = new HashMap<>();
    private final List<DemoRow> rows = new ArrayList<>();

    ProjectRows(World world, PvRows stations, SiteRows sites, DemoLand land) {
        this.world = world;
        this.land = land;
        this.stations = stations;
        this.sites = sites;
        for (RoadLine road : world.roads) {
            Village village = world.villageAt(road.cells()[road.cells().length / 2]);
            if (village != null && road.edge().grade.compareTo(RoadGrade.TOWNSHIP) >= 0 && road.cells().length > 4) {
                roadsOfVillage
                        .computeIfAbsent(village.number(), k -> new ArrayList<>())
                        .add(road);
            }
        }
        for (int county = 0; county < world.spec.counties(); county++) {
            county(county);
        }
    }

    List<DemoRow> rows() {
        return rows;
    }

    private void county(int county) {
        SplittableRandom random = world.spec.random("projects", county);
        ProjectKind[] kinds = ProjectKind.values();
        int[] counts = Shares.whole(
                PROJECTS, Arrays.stream(kinds).mapToDouble(k -> k.perThousand).toArray());
        List<Village> villages = world.villagesOf(county);
        double[] need = villages.stream().mapToDouble(v -> 0.25 + v.hardship()).toArray();
        int number = 0;
        for (int k = 0; k < kinds.length; k++) {
            for (int n = 0; n < counts[k]; n++, number++) {
                Village village = villages.get(Shares.draw(random.nextDouble(), need));
                add(county, number, n, kinds[k], village, random);
            }
        }
    }

    private void add(int county, int number, int n, ProjectKind kind, Village drawn, SplittableRandom random) {
        Village village = drawn;
        Geometry shape;
        String name;
        String content = kind.contents.get(random.nextInt(kind.contents.size()));
        ProjectState state = ProjectState.draw(random);
        double investment = kind.least + (double) (kind.most - kind.least) * random.nextDouble() * random.nextDouble();
        if (kind == ProjectKind.PHOTOVOLTAIC) {
            int index = county * (stations.rows().size() / world.spec.counties()) + n * 3 % 167;
            DemoRow station = stations.rows().get(index);
            village = byCode(county, (String) station.values().get("region_code"));
            shape = station.geometry();
            state = state.withStatus((String) station.values().get("status"), random);
            name = station.values().get("name") + "项目";
            investment = ((java.math.BigDecimal) station.values().get("investment_yuan")).doubleValue();
        } else if (kind == ProjectKind.RELOCATION) {
            DemoRow site = sites.sites().get(county * RelocationPlan.SITES + n % RelocationPlan.SITES);
            village = byCode(county, (String) site.values().get("region_code"));
            shape = site.geometry();
            state = state.withStatus((String) site.values().get("status"), random);
            name = site.values().get("name") + (n < RelocationPlan.SITES ? "建设项目" : "配套设施项目");
            investment = ((java.math.BigDecimal) site.values().get("investment_yuan")).doubleValue()
                    * (n < RelocationPlan.SITES ? 1 : 0.1);
        } else {
            shape = shape(kind, village, random);
            name = village.name() + state.year + "年" + content + "项目";
        }
        rows.add(new DemoRow(
                "project",
                world.positions.id("project", county * 10_000L + number),
                shape,
                values(county, number, kind, village, name, content, state, investment, shape, random)));
    }

    private Village byCode(int county, String code) {
        return world.villagesOf(county).stream()
                .filter(village -> village.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Geometry shape(ProjectKind kind, Village village, SplittableRandom random) {
        int cell =
                village.hamlets().get(random.nextInt(village.hamlets().size())).cell();
        List<RoadLine> roads = roadsOfVillage.getOrDefault(village.number(), List.of());
        boolean line = kind == ProjectKind.ROAD
                || (kind == ProjectKind.WATER || kind == ProjectKind.POWER) && random.nextDouble() < 0.6;
        if (line && !roads.isEmpty()) {
            Geometry road = roads.get(random.nextInt(roads.size())).line();
            return world.positions.multiLine(road);
        }
        if (kind == ProjectKind.INDUSTRY && random.nextDouble() < 0.7) {
            double metres = 2_500 + 24_000 * random.nextDouble() * random.nextDouble();
            return world.positions.stored(world.parcels.place(village, cell, metres, 12, false, random));
        }
        double east = world.land.east(cell) + (random.nextDouble() * 2 - 1) * 90;
        double north = world.land.north(cell) + (random.nextDouble() * 2 - 1) * 90;
        int at = world.land.cell(east, north);
        boolean good = world.partition.villageOf[at] == village.number() && world.land.drainage.metresToWater[at] > 40;
        return good
                ? world.positions.point(east, north)
                : world.positions.point(world.land.east(cell), world.land.north(cell));
    }

    private Map<String, Object> values(
            int county,
            int number,
            ProjectKind kind,
            Village village,
            String name,
            String content,
            ProjectState state,
            double investment,
            Geometry shape,
            SplittableRandom random) {
        long yuan = Math.max(1, Math.round(investment / 1000)) * 1000;
        ProjectLibrary library = new ProjectLibrary(kind, state.status, number);
        long funded = library.funded(yuan);
        Long least = library.least(yuan);
        int[] channels = Shares.whole((int) (funded / 1000), channels(kind, random));
        int poor = world.statistics.village[village.number()].registeredHouseholds;
        int benefit = Math.max(3, (int) (village.households() * (0.1 + 0.7 * random.nextDouble())));
        return Fields.with("region_code", village.code())
                .and("name", name)
                .and(
                        "project_number",
                        String.format("%s-%d-%04d", village.town().countyCode(), state.year, number + 1))
                .and("kind", kind.code())
                .and("status", state.status)
                .and("year", state.year)
                .and("content", content + "，受益" + benefit + "户")
                .and("land_verdict", library.landVerdict(shape, land))
                .and("new_land", library.takesLand())
                .and("readiness", library.readiness())
                .and("priority", library.priority())
                .and("depends_on", number % 14 == 7 ? earlierIn(village) : null)
                .and("least_yuan", least == null ? null : Fields.decimal(least, 0))
                .and("investment_yuan", yuan, 0)
                .and("superior_yuan", channels[0] * 1000.0, 0)
                .and("local_yuan", channels[1] * 1000.0, 0)
                .and("finance_yuan", channels[2] * 1000.0, 0)
                .and("integrated_yuan", channels[3] * 1000.0, 0)
                .and("social_yuan", channels[4] * 1000.0, 0)
                .and("paid_yuan", Math.min(funded, yuan / 100 * Math.max(0, state.percent - random.nextInt(12))), 0)
                .and("percent", state.percent)
                .and("start_date", state.start)
                .and("finished_date", state.finished)
                .and(
                        "accepted_date",
                        state.finished == null || number % 9 == 0 ? null : earlier(state.finished.plusDays(45)))
                .and("goal", state.deadline.getYear() + "年" + state.deadline.getMonthValue() + "月底前完成" + content)
                .and("requirement", "按图施工，公示到户，资金专账")
                .and("deadline", state.deadline)
                .and("person_in_charge", NameBook.person(1, 8000 + number % 240))
                .and("unit_in_charge", kind.unit)
                .and("households", benefit)
                .and("poor_households", Math.min(benefit, Math.min(poor, (int)
                        (benefit * (0.2 + 0.5 * random.nextDouble())))))
                .map();
    }

    /** The number of a project of the village that is not finished; null when there is none. */
    private String earlierIn(Village village) {
        for (int k = rows.size() - 1; k >= 0; k--) {
            Map<String, Object> row = rows.get(k).values();
            if (village.code().equals(row.get("region_code")) && !"built".equals(row.get("status"))) {
                return (String) row.get("project_number");
            }
        }
        return null;
    }

    private static LocalDate earlier(LocalDate date) {
        return date.isAfter(Register.TODAY) ? null : date;
    }

    /** Weights of the five channels, in the order of the catalog. */
    private static double[] channels(ProjectKind kind, SplittableRandom random) {
        double[] weights = {45, 15, 4, 24, 3};
        switch (kind) {
            case PHOTOVOLTAIC -> weights = new double[] {30, 20, 40, 8, 2};
            case RELOCATION -> weights = new double[] {40, 10, 42, 6, 2};
            case INDUSTRY -> weights = new double[] {38, 8, 20, 24, 10};
            default -> {}
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] *= random.nextDouble() < 0.3 ? 0 : 0.5 + random.nextDouble();
        }
        weights[0] += 1;
        return weights;
    }

    /** How far a project is. Dates that lie ahead are null. */
    record ProjectState(String status, int year, int percent, LocalDate start, LocalDate finished, LocalDate deadline) {

        static ProjectState draw(SplittableRandom random) {
            double chance = random.nextDouble();
            return of(chance < 0.58 ? "built" : chance < 0.86 ? "building" : "planned", random);
        }

        ProjectState withStatus(String wanted, SplittableRandom random) {
            return status.equals(wanted) ? this : of(wanted, random);
        }

        private static ProjectState of(String status, SplittableRandom random) {
            switch (status) {
                case "built" -> {
                    LocalDate start =
                            LocalDate.of(2017 + random.nextInt(9), 3, 1).plusDays(random.nextInt(150));
                    LocalDate finished = start.plusDays(90 + random.nextInt(240));
                    if (finished.isAfter(Register.TODAY)) {
                        finished = Register.TODAY.minusDays(random.nextInt(60));
                    }
                    LocalDate deadline = monthEnd(finished.plusDays(random.nextInt(90) - 25));
                    return new ProjectState(status, start.getYear(), 100, start, finished, deadline);
                }
                case "building" -> {
                    LocalDate start = LocalDate.of(2025, 4, 1).plusDays(random.nextInt(520));
                    LocalDate deadline = monthEnd(start.plusDays(150 + random.nextInt(330)));
                    double done = (double) ChronoUnit.DAYS.between(start, Register.TODAY)
                            / Math.max(60, ChronoUnit.DAYS.between(start, deadline));
                    int percent = (int) Math.max(3, Math.min(96, 100 * done * (0.55 + 0.5 * random.nextDouble())));
                    return new ProjectState(status, start.getYear(), percent, start, null, deadline);
                }
                default -> {
                    LocalDate deadline = monthEnd(LocalDate.of(2027, 3, 1).plusDays(random.nextInt(600)));
                    return new ProjectState("planned", 2026 + random.nextInt(2), 0, null, null, deadline);
                }
            }
        }

        private static LocalDate monthEnd(LocalDate date) {
            return date.withDayOfMonth(date.lengthOfMonth());
        }
    }
}
