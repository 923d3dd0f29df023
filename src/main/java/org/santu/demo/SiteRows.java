package org.santu.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.santu.crs.EllipsoidalArea;
import org.santu.land.LandResult;
import org.santu.land.LandUse;

/** Relocation sites, whose figures agree with the ledger of the households, and candidates for more. */
final class SiteRows {
    static final int CANDIDATES = 40;

    private static final String[] INDUSTRIES = {"食用菌产业园", "来料加工园区", "特色种植园", "乡村旅游景区", "光伏农业园"};

    private final World world;
    private final DemoLand land;
    private final List<DemoRow> sites = new ArrayList<>();
    private final List<Polygon> shapes = new ArrayList<>();
    private final List<DemoRow> candidates = new ArrayList<>();

    SiteRows(World world, DemoLand land) {
        this.world = world;
        this.land = land;
        for (int county = 0; county < world.spec.counties(); county++) {
            for (int site = 0; site < RelocationPlan.SITES; site++) {
                addSite(county, site);
            }
        }
        for (int county = 0; county < world.spec.counties(); county++) {
            addCandidates(county);
        }
    }

    List<DemoRow> sites() {
        return sites;
    }

    /** Plane outlines of the sites, in the order of {@link #sites()}. */
    List<Polygon> shapes() {
        return shapes;
    }

    List<DemoRow> candidates() {
        return candidates;
    }

    private void addSite(int county, int site) {
        SplittableRandom random = world.spec.random("site", county * 100L + site);
        Village host = world.relocation.host[county][site];
        Statistics.OfSite sum = world.statistics.site[county][site];
        String status = RelocationPlan.siteStatus(site);
        int households = (sum.households + 19) / 10 * 10;
        int people = (sum.people + 49) / 50 * 50;
        double squareMetres = Math.max(12_000, people * 25 * 1.9);
        Polygon shape = world.parcels.placeWhere(land::isOpenToSettlements, host, host.cell(), squareMetres, 7, random);
        shapes.add(shape);
        double mu = shape.getArea() / (2000.0 / 3);
        boolean built = status.equals("built");
        boolean planned = status.equals("planned");
        int percent = built ? 100 : planned ? 0 : 35 + random.nextInt(55);
        LocalDate start = built ? LocalDate.of(2018 + site % 4, 3, 20) : planned ? null : LocalDate.of(2025, 4, 10);
        LocalDate deadline = built
                ? start.plusMonths(14)
                : planned ? LocalDate.of(2028, 6, 30) : LocalDate.of(2026, site % 2 == 0 ? 9 : 12, 30);
        Geometry stored = world.positions.multiPolygon(shape);
        LandResult check = land.check(stored, LandUse.RELOCATION);
        double farmland = check.squareMetresOf("farmland") / EllipsoidalArea.SQUARE_METRES_PER_MU;
        boolean unchecked = planned && site == 11;
        Fields fields = Fields.with("region_code", host.code())
                .and("name", RelocationPlan.siteName(host, site))
                .and("site_number", String.format("%s-AZ%02d", host.town().countyCode(), site + 1))
                .and("status", status)
                .and("capacity_households", households)
                .and("capacity_people", people)
                .and("altitude_metres", host.altitude())
                .and("industry", INDUSTRIES[site % INDUSTRIES.length])
                .and("position_quality", "surveyed")
                .and("land_area_mu", mu, 1)
                .and("farmland_taken_mu", farmland, 1)
                .and("homestead_reclaimed_mu", sum.reclaimedArea / (2000.0 / 3), 1)
                .and("land_verdict", unchecked ? "unchecked" : check.verdict().code())
                .and("hazard_check_date", unchecked ? null : LocalDate.of(built ? 2017 : 2024, 9, 5 + site))
                .and("hazard_result", unchecked ? "unchecked" : site % 5 == 3 ? "treatable" : "safe")
                .and("housing_area_m2", sum.newArea, 0)
                .and("investment_yuan", people * 61_200.0, 0)
                .and("percent", percent)
                .and("moved_households", sum.movedHouseholds)
                .and("moved_people", sum.movedPeople)
                .and("start_date", start)
                .and("deadline", deadline)
                .and("person_in_charge", NameBook.person(1, 200 + county * 20 + site));
        sites.add(new DemoRow(
                "relocation_site", world.positions.id("relocation_site", county * 100L + site), stored, fields.map()));
    }

    private void addCandidates(int county) {
        SplittableRandom random = world.spec.random("candidates", county);
        List<Village> villages = world.villagesOf(county);
        for (int k = 0; k < CANDIDATES; k++) {
            Village village = villages.get((k * 47 + random.nextInt(9)) % villages.size());
            double mu = 15 + random.nextInt(120);
            Polygon room = world.parcels.place(village, village.cell(), mu * 667, 12, false, random);
            double east = room.getCentroid().getX();
            double north = room.getCentroid().getY();
            int cell = world.land.cell(east, north);
            double slope = world.land.roughness[cell];
            String state =
                    k < 3 ? "existing" : k == 3 ? "required" : slope > 12 || k % 13 == 9 ? "forbidden" : "candidate";
            double road = world.land.metresBetween(cell, village.cell()) * 0.4 + 20;
            double score = Math.max(5, 96 - 3.2 * slope - 30 * village.hardship() - road / 120);
            Fields fields = Fields.with("region_code", village.code())
                    .and("name", village.stem() + "候选点")
                    .and("state", state)
                    .and("capacity_people", (int) (mu * 667 * 0.42 / 25 / 10) * 10)
                    .and("buildable_area_mu", mu, 1)
                    .and("slope_degrees", slope, 1)
                    .and("altitude_metres", Math.round(world.land.metres[cell]))
                    .and("distance_to_road_metres", (int) road)
                    .and("distance_to_school_metres", (int) world.land.metresBetween(
                            cell, world.seatOf(village.town()).cell()))
                    .and("score", score, 1)
                    .and("note", "forbidden".equals(state) ? "邻近地质灾害危险区" : null);
            candidates.add(new DemoRow(
                    "relocation_candidate",
                    world.positions.id("relocation_candidate", county * 100L + k),
                    world.positions.point(east, north),
                    fields.map()));
        }
    }
}
