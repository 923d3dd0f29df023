package org.santu.photovoltaic.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.crs.CoordinateSystems;
import org.santu.photovoltaic.siting.SitingTerms.Source;
import org.santu.photovoltaic.yield.MonthlyLight;
import org.santu.photovoltaic.yield.PerformanceFactor;
import org.santu.terrain.ElevationGrid;
import org.santu.terrain.Slopes;

/** Sites in a made-up valley: a plain that rises to a wall in the south, farmland in the middle, a road and two grid points. */
class PvSitingTest {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final double CELL = 30;
    private static final int SIDE = 200;
    private static final PerformanceFactor USUAL = new PerformanceFactor(1, 1, 0.99, 0.97, 0.98, 0.97, 0.95, 0.94);
    private static final double[] MONTHS = {82, 98, 137, 160, 181, 172, 160, 148, 129, 112, 84, 73};
    private static final double LENGTH = CELL * SIDE;

    private static final SitingInput.Light LIGHT = new SitingInput.Light() {
        @Override
        public MonthlyLight at(Coordinate place) {
            return MonthlyLight.of(MONTHS);
        }

        @Override
        public double latitudeDegrees(Coordinate place) {
            return 38.85;
        }
    };

    /** 0 m at the north end; from 1,200 m before the south end a slope of 1 : 2 that looks north. */
    private static double elevation(double y) {
        return y < 1200 ? 500 + (1200 - y) / 2 : 500 + 0.02 * Math.sin(y / 300);
    }

    private static ElevationGrid ground() {
        float[] values = new float[SIDE * SIDE];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                values[row * SIDE + column] = (float) elevation(LENGTH - (row + 0.5) * CELL);
            }
        }
        return new ElevationGrid(values, SIDE, SIDE, 0, LENGTH, CELL, CELL, CoordinateSystems.get(4547));
    }

    private static Geometry box(double west, double south, double east, double north) {
        return GEOMETRIES.toGeometry(new Envelope(west, east, south, north));
    }

    private static final Geometry FARM = box(2000, 2000, 4000, 3500);

    private static SitingInput input(List<GridPoint> points, List<SitingInput.Given> given) {
        ElevationGrid ground = ground();
        return new SitingInput(
                ground,
                ground,
                box(0, 0, LENGTH, LENGTH),
                List.of(GEOMETRIES.createLineString(
                        new Coordinate[] {new Coordinate(0, 4500), new Coordinate(LENGTH, 4500)})),
                Map.of("basic_farmland", List.of(FARM)),
                points,
                List.of(
                        new SitingInput.Village(
                                "130624101201", "甲村", new Coordinate(1000, 4400), List.of(120.0, 80.0, 30.0)),
                        new SitingInput.Village("130624101202", "乙村", new Coordinate(3000, 2750), List.of())),
                given,
                LIGHT);
    }

    private static List<GridPoint> points() {
        return List.of(
                new GridPoint("p1", "一号台区", new Coordinate(1100, 4300), 80.0),
                new GridPoint("p2", "变电站", new Coordinate(5000, 5000), 5000.0),
                new GridPoint("p3", "不详", new Coordinate(1000, 4400), null));
    }

    private static SitingTerms terms(Source source, double slope, double north) {
        return new SitingTerms(
                source,
                slope,
                north,
                null,
                null,
                Map.of("basic_farmland", 0.0),
                18.6,
                30,
                300,
                25,
                500,
                600,
                33,
                USUAL,
                10_000,
                new SitingTerms.Roof(10, 3, 10, 0.5),
                new SitingTerms.Connection(50_000, 200),
                7400,
                SitingTerms.usualCriteria());
    }

    private static SitingResult find(SitingTerms terms) {
        return PvSiting.find(terms, input(points(), List.of()), () -> false);
    }

    @Test
    void everySiteKeepsEveryLimitAndItsFiguresAddUp() {
        ElevationGrid ground = ground();
        float[] slopes = Slopes.slopeDegrees(ground);
        SitingResult result = find(terms(Source.GENERATED, 20, 5));
        List<PvSite> sites = result.sites().stream()
                .filter(site -> site.kind().equals("ground"))
                .toList();
        assertThat(sites).hasSizeGreaterThan(5);
        List<Geometry> shapes = new ArrayList<>();
        for (PvSite site : sites) {
            assertThat(site.shape().intersection(FARM).getArea()).isLessThan(1);
            assertThat(site.squareMetres()).isBetween(30 * 18.6, 300 * 18.6 + CELL * CELL + 1);
            assertThat(site.kilowatts()).isCloseTo(Math.min(300, site.squareMetres() / 18.6), within(1e-9));
            int cell = ground.frame().cellAt(site.centre().x, site.centre().y);
            assertThat((double) slopes[cell]).isLessThanOrEqualTo(20);
            assertThat(site.score()).isBetween(0.0, 1.0);
            assertThat(site.contributions().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(site.score(), within(1e-9));
            assertThat(site.contributions()).containsOnlyKeys(SitingTerms.FACTORS);
            assertThat(site.yield().kilowattHours()).isLessThanOrEqualTo(site.freeKilowattHours() + 1e-6);
            assertThat(site.gridMetres()).isCloseTo(site.gridPoint().place().distance(site.centre()), within(1e-6));
            assertThat(site.connectionYuan()).isCloseTo(50_000 + 200 * site.gridMetres(), within(1e-6));
            assertThat(site.connectableKilowatts())
                    .isLessThanOrEqualTo(site.gridPoint().spareKilowatts());
            shapes.forEach(other ->
                    assertThat(other.intersection(site.shape()).getArea()).isLessThan(1));
            shapes.add(site.shape());
        }
        assertThat(result.outSquareKilometres()).containsKeys("north", "slope", "basic_farmland");
        assertThat(result.outSquareKilometres().get("basic_farmland")).isCloseTo(3.0, within(0.1));
        assertThat(result.allowedSquareKilometres()).isLessThan(result.landSquareKilometres());
        assertThat(find(terms(Source.GENERATED, 20, 5)).sites())
                .extracting(PvSite::id, PvSite::score)
                .isEqualTo(result.sites().stream()
                        .map(site -> org.assertj.core.groups.Tuple.tuple(site.id(), site.score()))
                        .toList());
    }

    @Test
    void steeperLandNeverMakesLessLand() {
        double before = 0;
        for (double limit : new double[] {5, 20, 30, 90}) {
            double now = find(terms(Source.GENERATED, limit, limit)).allowedSquareKilometres();
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
        assertThat(find(terms(Source.GENERATED, 90, 90)).outSquareKilometres()).doesNotContainKeys("slope", "north");
    }

    /** Right under the wall the winter sun stays hidden: less yield, fewer points; the sum by months agrees with the year. */
    @Test
    void whoStandsUnderTheWallLosesTheWinter() {
        List<SitingInput.Given> given = List.of(
                new SitingInput.Given("near", "墙下", "130624101201", box(5000, 1220, 5080, 1280), 200, null),
                new SitingInput.Given("far", "平川", "130624101201", box(5000, 5200, 5080, 5260), 200, null));
        SitingResult result = PvSiting.find(terms(Source.GENERATED, 90, 90), input(points(), given), () -> false);
        Map<String, PvSite> byId = new TreeMap<>();
        result.sites().forEach(site -> byId.put(site.id(), site));
        PvSite near = byId.get("near");
        PvSite far = byId.get("far");
        assertThat(near.horizon().degrees(180)).isCloseTo(26, within(1.5));
        assertThat(near.horizon().degrees(0)).isLessThan(0.1);
        assertThat(near.shadeLoss()).isBetween(0.03, 0.3);
        assertThat(far.shadeLoss()).isLessThan(near.shadeLoss());
        assertThat(near.yield().fullLoadHours(12)).isLessThan(0.75 * far.yield().fullLoadHours(12));
        assertThat(near.yield().fullLoadHours(6)).isCloseTo(far.yield().fullLoadHours(6), within(3.0));
        assertThat(near.contributions().get("light"))
                .isLessThan(far.contributions().get("light"));
        assertThat(far.kilowatts()).isEqualTo(200);
    }

    @Test
    void givenStationsOnClosedLandSayWhy() {
        SitingResult result = PvSiting.find(
                terms(Source.GENERATED, 20, 5),
                input(
                        points(),
                        List.of(
                                new SitingInput.Given("farm", "田里", null, box(2500, 2500, 2600, 2600), 200, null),
                                new SitingInput.Given("wall", "坡上", null, box(2500, 500, 2600, 600), 200, null),
                                new SitingInput.Given("tiny", "小", null, box(5000, 5200, 5010, 5210), 10, null))),
                () -> false);
        Map<String, List<String>> out = new TreeMap<>();
        result.sites().forEach(site -> out.put(site.id(), site.out()));
        assertThat(out.get("farm")).containsExactly("basic_farmland");
        assertThat(out.get("wall")).containsExactly("north", "slope");
        assertThat(out.get("tiny")).containsExactly("small");
    }

    /** Distance and cost are of the point that the application names, and without a name of the best one. */
    @Test
    void aGivenStationIsConnectedWhereItSays() {
        Geometry shape = box(5000, 5200, 5080, 5260);
        SitingResult result = PvSiting.find(
                terms(Source.GENERATED, 90, 90),
                input(
                        points(),
                        List.of(
                                new SitingInput.Given("free", "平川", null, shape, 200, null),
                                new SitingInput.Given(
                                        "far",
                                        "平川",
                                        null,
                                        shape,
                                        200,
                                        points().get(0).name()),
                                new SitingInput.Given(
                                        "last",
                                        "平川",
                                        null,
                                        shape,
                                        200,
                                        points().get(1).id()),
                                new SitingInput.Given("nowhere", "平川", null, shape, 200, "没有的线"))),
                () -> false);
        Map<String, PvSite> byId = new TreeMap<>();
        result.sites().forEach(site -> byId.put(site.id(), site));
        for (int k = 0; k < 2; k++) {
            PvSite site = byId.get(k == 0 ? "far" : "last");
            assertThat(site.gridPoint()).isEqualTo(points().get(k));
            assertThat(site.gridMetres()).isEqualTo(points().get(k).place().distance(site.centre()));
        }
        assertThat(byId.get("nowhere").gridPoint()).isEqualTo(byId.get("free").gridPoint());
    }

    @Test
    void aVillageGetsItsOwnGroundOrReadsWhyNot() {
        SitingResult result = find(terms(Source.VILLAGES, 20, 5));
        PvSite ground = result.sites().stream()
                .filter(site -> site.id().equals("V130624101201"))
                .findFirst()
                .orElseThrow();
        assertThat(ground.name()).isEqualTo("甲村");
        assertThat(ground.shape().distance(GEOMETRIES.createPoint(new Coordinate(1000, 4400))))
                .isLessThan(600);
        // The second village stands in the middle of farmland: nothing else is within its 600 m.
        assertThat(result.villagesWithout()).containsOnlyKeys("130624101202");
        assertThat(result.villagesWithout().get("130624101202").get("basic_farmland"))
                .isGreaterThan(0.9);
    }

    @Test
    void roofsAreThoseThatAreLargeEnough() {
        PvSite roofs = find(terms(Source.VILLAGES, 20, 5)).sites().stream()
                .filter(site -> site.kind().equals("roofs"))
                .findFirst()
                .orElseThrow();
        // 120 m² x 0.5 / 10 = 6 kW, 80 m² = 4 kW, 30 m² = 1.5 kW, which is too small.
        assertThat(roofs.kilowatts()).isCloseTo(10, within(1e-9));
        assertThat(roofs.region()).isEqualTo("130624101201");
    }

    @Test
    void theNearestPointThatTakesAllIsTakenAndElseTheOneThatTakesMost() {
        GridChoice choice = new GridChoice(points(), 30);
        Coordinate village = new Coordinate(1000, 4400);
        assertThat(choice.find(village, 60, null)).map(GridPoint::id).contains("p1");
        assertThat(choice.find(village, 200, null)).map(GridPoint::id).contains("p2");
        assertThat(choice.find(village, 200, 1000.0)).map(GridPoint::id).contains("p1");
        assertThat(choice.taken(points().get(0), 200)).isEqualTo(80);
        assertThat(new GridChoice(points(), 100).find(village, 120, 1000.0)).isEmpty();
        GridChoice silent = new GridChoice(Collections.singletonList(points().get(2)), 30);
        assertThat(silent.spareKnown()).isFalse();
        assertThat(silent.find(village, 200, null)).map(GridPoint::id).contains("p3");
    }
}
