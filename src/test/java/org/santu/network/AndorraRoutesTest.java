package org.santu.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.santu.testing.SharedData;

/** Two car routes whose lengths another program has published. */
class AndorraRoutesTest {

    @Test
    void two_published_routes_have_their_lengths() throws IOException {
        AndorraRoads andorra = new AndorraRoads();
        List<RoadLine> lines = andorra.read(SharedData.require("roads/andorra_roads.geojson"));
        // Lines that cross without a common point are bridges there: nothing is to be joined.
        RoadNetwork network = RoadNetwork.build(lines, new NetworkOptions(1, 0, false));
        assertThat(network.largestPartShare()).isGreaterThan(0.95);
        OpenRoads roads = network.open(NetworkScenario.today());
        assertThat(metres(andorra, roads, 42.56819, 1.603231, 42.571034, 1.520662))
                .isCloseTo(17_708, withinPercentage(3));
        assertThat(metres(andorra, roads, 42.529176, 1.571302, 42.571034, 1.520662))
                .isCloseTo(11_408, withinPercentage(3));
    }

    private static double metres(
            AndorraRoads andorra, OpenRoads roads, double lat1, double lon1, double lat2, double lon2) {
        Walking level = Walking.offPath(Ground.level());
        Access from = roads.access(andorra.plane(lon1, lat1), 500, level);
        Access to = roads.access(andorra.plane(lon2, lat2), 500, level);
        TravelTimes.Route route = roads.from(from).route(to);
        System.out.printf("%.0f m, %.1f min%n", route.metres(), route.seconds() / 60);
        return route.metres();
    }
}
