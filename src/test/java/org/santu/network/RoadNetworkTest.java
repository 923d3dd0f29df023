package org.santu.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.santu.network.Lines.line;
import static org.santu.network.Lines.road;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class RoadNetworkTest {
    private static final Walking LEVEL = Walking.offPath(Ground.level());

    private static double seconds(OpenRoads roads, double x1, double y1, double x2, double y2) {
        Access from = roads.access(new Coordinate(x1, y1), 1000, LEVEL);
        Access to = roads.access(new Coordinate(x2, y2), 1000, LEVEL);
        double there = roads.from(from).seconds(to);
        assertThat(roads.to(to).seconds(from))
                .as("the same way asked from the other end")
                .isCloseTo(there, within(1e-3));
        return there;
    }

    private static OpenRoads today(RoadLine... roads) {
        return RoadNetwork.build(List.of(roads), NetworkOptions.defaults()).open(NetworkScenario.today());
    }

    @Test
    void broken_lines_are_joined_and_the_repairs_written_down() {
        RoadNetwork network = RoadNetwork.build(
                List.of(
                        road("main", 0, 0, 1000, 0),
                        road("end", 1002, 1, 2000, 0),
                        road("undershoot", 500, 3, 500, 800),
                        road("crossing", 700, -300, 700, 300),
                        road("dot", 5, 5, 5, 5),
                        road("island", 2030, 0, 3000, 0)),
                NetworkOptions.defaults());
        assertThat(network.repairCounts())
                .containsEntry(Repair.Kind.END_TO_END, 1)
                .containsEntry(Repair.Kind.END_TO_MIDDLE, 1)
                .containsEntry(Repair.Kind.CROSSING, 1)
                .containsEntry(Repair.Kind.NO_LENGTH, 1)
                .containsEntry(Repair.Kind.GAP, 1);
        assertThat(network.partCount()).isEqualTo(1);
        OpenRoads roads = network.open(NetworkScenario.today());
        assertThat(seconds(roads, 0, 0, 500, 800)).isCloseTo(130, within(0.5));
        assertThat(seconds(roads, 700, 300, 0, 0)).isCloseTo(100, within(0.5));
        assertThat(seconds(roads, 0, 0, 3000, 0)).isCloseTo(297 + 30 / (10 / 3.6), within(1.5));
    }

    @Test
    void a_road_drawn_twice_counts_once_and_the_faster_one_stays() {
        RoadLine slow = RoadLine.of("slow", line(1000, 0, 0, 0), 18);
        RoadNetwork network = RoadNetwork.build(List.of(road("fast", 0, 0, 1000, 0), slow), NetworkOptions.defaults());
        assertThat(network.edgeCount()).isEqualTo(1);
        assertThat(network.repairCounts()).containsEntry(Repair.Kind.DUPLICATE, 1);
        assertThat(seconds(network.open(NetworkScenario.today()), 0, 0, 1000, 0))
                .isCloseTo(100, within(0.1));
    }

    @Test
    void people_walk_past_a_road_that_leads_nowhere() {
        OpenRoads roads = today(road("main", 0, 0, 20_000, 0), road("stub", 500, 300, 600, 300));
        Access access = roads.access(new Coordinate(550, 310), 1000, LEVEL);
        assertThat(access.walkMetres()).isEqualTo(310);
        assertThat(roads.access(new Coordinate(550, 1250), 1000, LEVEL).walkMetres())
                .isCloseTo(950, within(1.0));
    }

    @Test
    void a_bridge_does_not_meet_the_road_below() {
        RoadLine bridge = new RoadLine("bridge", line(500, -500, 500, 500), 36, RoadLine.Flow.BOTH, false, true);
        OpenRoads roads = today(road("valley", 0, 0, 1000, 0), bridge);
        assertThat(seconds(roads, 0, 0, 500, 500)).isInfinite();
    }

    @Test
    void one_way_roads_are_driven_one_way() {
        RoadLine there = new RoadLine("there", line(0, 0, 1000, 0), 36, RoadLine.Flow.FORWARD, false, false);
        OpenRoads roads = today(there, road("around", 1000, 0, 1000, 500, 0, 500, 0, 0));
        assertThat(seconds(roads, 100, 0, 900, 0)).isCloseTo(80, within(0.1));
        assertThat(seconds(roads, 900, 0, 100, 0)).isCloseTo(10 + 200 + 10, within(0.1));
    }

    @Test
    void planned_roads_and_barriers_are_switched_without_building_again() {
        RoadLine planned = new RoadLine("tunnel", line(0, 0, 1000, 0), 36, RoadLine.Flow.BOTH, true, false);
        RoadNetwork network = RoadNetwork.build(
                List.of(planned, road("pass", 0, 0, 0, 2000, 1000, 2000, 1000, 0)), NetworkOptions.defaults());
        NetworkScenario today = NetworkScenario.today();
        assertThat(seconds(network.open(today), 0, 0, 1000, 0)).isCloseTo(500, within(0.1));
        assertThat(seconds(network.open(today.withPlanned(true)), 0, 0, 1000, 0))
                .isCloseTo(100, within(0.1));
        Geometry slide = line(-50, 1000, 50, 1000).buffer(10);
        assertThat(network.open(today.withBarriers(List.of(slide))).openEdgeCount())
                .isZero();
        assertThat(network.open(today.withClosedRoads(Set.of("pass"))).openEdgeCount())
                .isZero();
    }

    @Test
    void a_route_can_be_drawn_and_has_the_length_that_its_time_says() {
        OpenRoads roads = today(road("a", 0, 0, 1000, 0), road("b", 1000, 0, 1000, 1000), road("c", 1000, 0, 2000, 0));
        Access from = roads.access(new Coordinate(250, 40), 100, LEVEL);
        Access to = roads.access(new Coordinate(1000, 600), 100, LEVEL);
        for (TravelTimes.Route route :
                List.of(roads.from(from).route(to), roads.to(to).route(from))) {
            assertThat(route.metres()).isCloseTo(1350, within(0.01));
            assertThat(route.line().getCoordinates())
                    .containsExactly(new Coordinate(250, 0), new Coordinate(1000, 0), new Coordinate(1000, 600));
            assertThat(route.seconds()).isCloseTo(135 + from.walkSeconds(), within(0.01));
        }
        Access near = roads.access(new Coordinate(700, 0), 100, LEVEL);
        assertThat(roads.from(from).route(near).metres()).isCloseTo(450, within(0.01));
    }

    @Test
    void walking_follows_tobler() {
        assertThat(Walking.metresPerSecond(-0.05) * 3.6).isEqualTo(6);
        assertThat(Walking.metresPerSecond(0) * 3.6).isCloseTo(5.0367, within(1e-4));
        Walking uphill = new Walking((x, y) -> 0.2 * x, 1);
        Walking path = new Walking(Ground.level(), 1);
        Coordinate here = new Coordinate(0, 0);
        Coordinate there = new Coordinate(900, 0);
        assertThat(uphill.seconds(here, there)).isCloseTo(900 / Walking.metresPerSecond(0.2), within(1e-6));
        assertThat(uphill.seconds(there, here)).isLessThan(uphill.seconds(here, there));
        Walking cliff = new Walking((x, y) -> 2 * x, 1);
        double zigzag = 1800 * 3.5 / Walking.metresPerSecond(1 / 3.5);
        assertThat(cliff.seconds(here, there)).as("to and fro").isCloseTo(zigzag, within(1e-6));
        assertThat(path.seconds(here, there)).isCloseTo(900 / 1.39908, within(0.1));
        assertThat(new Walking(Ground.level(), 0.6).seconds(here, there))
                .isCloseTo(path.seconds(here, there) / 0.6, within(1e-6));
    }

    @Test
    void an_isochrone_is_where_one_can_be() {
        OpenRoads roads = today(road("a", -2000, 0, 2000, 0), road("b", 0, -2000, 0, 2000));
        TravelTimes times = roads.from(roads.access(new Coordinate(0, 0), 10, LEVEL));
        Geometry minute = Isochrones.polygons(roads, times, 60, 1, 100);
        Geometry two = Isochrones.polygons(roads, times, 120, 1, 100);
        assertThat(minute.isValid()).isTrue();
        assertThat(minute.getEnvelopeInternal().getMaxX()).isBetween(400.0, 600.0);
        assertThat(two.buffer(1e-6).covers(minute)).isTrue();
        assertThat(minute.contains(Lines.GEOMETRIES.createPoint(new Coordinate(300, 5))))
                .isTrue();
        assertThat(minute.contains(Lines.GEOMETRIES.createPoint(new Coordinate(300, 150))))
                .isFalse();
    }
}
