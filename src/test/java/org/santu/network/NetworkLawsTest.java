package org.santu.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

/** What must hold for every network. */
class NetworkLawsTest {
    private static final Walking LEVEL = Walking.offPath(Ground.level());
    private static final int SIDE = 14;

    private static double[][] matrix(RoadNetwork network, NetworkScenario scenario, List<Coordinate> places) {
        OpenRoads roads = network.open(scenario);
        List<Access> all =
                places.stream().map(place -> roads.access(place, 5000, LEVEL)).toList();
        return TravelMatrix.seconds(roads, all, all);
    }

    /** Between places on crossings, so that no walk becomes another one when a road is added. */
    private static List<Coordinate> crossings(List<RoadLine> roads, long seed) {
        Random random = new Random(seed);
        return random.ints(12, 0, roads.size())
                .mapToObj(i -> roads.get(i).line().getCoordinateN(0))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_new_road_never_lengthens_a_trip_and_a_closed_one_never_shortens_it(long seed) {
        List<RoadLine> roads = Lines.grid(SIDE, seed);
        List<Coordinate> places = crossings(roads, seed);
        double[][] before =
                matrix(RoadNetwork.build(roads, NetworkOptions.defaults()), NetworkScenario.today(), places);
        List<RoadLine> more = new ArrayList<>(roads);
        Coordinate a = places.get(0);
        Coordinate b = places.get(1);
        more.add(new RoadLine(
                "new",
                Lines.GEOMETRIES.createLineString(new Coordinate[] {a, b}),
                80,
                RoadLine.Flow.BOTH,
                true,
                false));
        RoadNetwork larger = RoadNetwork.build(more, NetworkOptions.defaults());
        double[][] after = matrix(larger, NetworkScenario.today().withPlanned(true), places);
        double[][] without = matrix(larger, NetworkScenario.today(), places);
        Set<String> closed = roads.stream().map(RoadLine::id).limit(40).collect(Collectors.toSet());
        double[][] shut = matrix(larger, NetworkScenario.today().withClosedRoads(closed), places);
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < places.size(); j++) {
                assertThat(shut[i][j]).isGreaterThanOrEqualTo(without[i][j] - 0.01);
                if (!Double.isInfinite(before[i][j])) {
                    assertThat(after[i][j]).isLessThanOrEqualTo(before[i][j] + 0.01);
                    assertThat(without[i][j]).isCloseTo(before[i][j], within(0.01));
                }
            }
        }
        OpenRoads rest = larger.open(NetworkScenario.today().withClosedRoads(closed));
        assertThat(rest.openEdgeCount()).isLessThan(larger.edgeCount() - 1);
    }

    @Test
    void all_shortest_ways_agree_with_a_plain_relaxation() {
        RoadNetwork network = RoadNetwork.build(Lines.grid(9, 11), NetworkOptions.defaults());
        OpenRoads roads = network.open(NetworkScenario.today());
        double[] plain = new double[network.nodeCount()];
        java.util.Arrays.fill(plain, Double.POSITIVE_INFINITY);
        Edge start = roads.edges.get(3);
        plain[start.from()] = 0;
        for (int round = 0; round < network.nodeCount(); round++) {
            for (Edge edge : roads.edges) {
                if (edge.isOpen(true)) {
                    plain[edge.to()] = Math.min(plain[edge.to()], plain[edge.from()] + edge.seconds());
                }
                if (edge.isOpen(false)) {
                    plain[edge.from()] = Math.min(plain[edge.from()], plain[edge.to()] + edge.seconds());
                }
            }
        }
        TravelTimes times = roads.from(new Access(3, 0, 0, 0));
        for (int node = 0; node < plain.length; node++) {
            if (Double.isInfinite(plain[node])) {
                assertThat(times.atNode(node)).isInfinite();
            } else {
                assertThat(times.atNode(node)).isCloseTo(plain[node], within(1e-3));
            }
        }
    }

    @Test
    void times_obey_the_triangle_and_do_not_depend_on_the_order_of_the_roads() {
        List<RoadLine> roads = Lines.grid(SIDE, 21);
        List<Coordinate> places = crossings(roads, 3);
        double[][] times = matrix(RoadNetwork.build(roads, NetworkOptions.defaults()), NetworkScenario.today(), places);
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < places.size(); j++) {
                for (int k = 0; k < places.size(); k++) {
                    assertThat(times[i][j]).isLessThanOrEqualTo(times[i][k] + times[k][j] + 0.01);
                }
            }
        }
        List<RoadLine> shuffled = new ArrayList<>(roads);
        Collections.shuffle(shuffled, new Random(5));
        double[][] again =
                matrix(RoadNetwork.build(shuffled, NetworkOptions.defaults()), NetworkScenario.today(), places);
        for (int i = 0; i < places.size(); i++) {
            assertThat(again[i]).containsExactly(times[i], within(0.01));
        }
    }

    /** 300 x 2,000 on 100,000 edges: wanted in 5 s on a calm machine; here with room for a busy one. */
    @Test
    void a_large_matrix_takes_seconds() {
        RoadNetwork network = RoadNetwork.build(Lines.grid(240, 1), new NetworkOptions(1, 0, false));
        assertThat(network.edgeCount()).isGreaterThan(100_000);
        OpenRoads roads = network.open(NetworkScenario.today());
        List<Access> sites = Lines.places(300, 48_000, 1).stream()
                .map(place -> roads.access(place, 1000, LEVEL))
                .toList();
        List<Access> villages = Lines.places(2000, 48_000, 2).stream()
                .map(place -> roads.access(place, 1000, LEVEL))
                .toList();
        long start = System.nanoTime();
        double[][] matrix = TravelMatrix.seconds(roads, sites, villages);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("300 x 2,000 on %,d edges: %.2f s%n", network.edgeCount(), seconds);
        assertThat(matrix[7][11]).isPositive().isFinite();
        assertThat(seconds).isLessThan(25);
    }
}
