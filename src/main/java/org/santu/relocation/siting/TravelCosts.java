package org.santu.relocation.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.santu.network.Access;
import org.santu.network.Ground;
import org.santu.network.NetworkOptions;
import org.santu.network.NetworkScenario;
import org.santu.network.OpenRoads;
import org.santu.network.RoadNetwork;
import org.santu.network.TravelMatrix;
import org.santu.network.Walking;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.terrain.ElevationGrid;

/** Minutes from everybody's home to every site: on foot to the road, by road, on foot from it; or all on foot if shorter. */
final class TravelCosts {
    private static final double LONGEST_WALK_METRES = 5000;

    private final RelocationPlan.Travel travel;
    private final SitingInput input;
    private final Walking walking;
    private final RoadNetwork network;
    private final OpenRoads roads;

    /** @param barriers in the plane of the roads */
    TravelCosts(RelocationPlan.Travel travel, SitingInput input, List<Geometry> barriers) {
        this.travel = travel;
        this.input = input;
        this.walking = Walking.offPath(ground(input.ground()));
        this.network = RoadNetwork.build(input.roads(), NetworkOptions.defaults());
        this.roads = network.open(new NetworkScenario(travel.withPlannedRoads(), barriers, input.closedRoads()));
    }

    private static Ground ground(ElevationGrid grid) {
        return grid::sample;
    }

    RoadNetwork network() {
        return network;
    }

    /**
     * The mean over the people of a unit.
     *
     * @return minutes by mover and site, to a thousandth; positive infinity where somebody has no way
     */
    double[][] minutes(List<Site> sites, BooleanSupplier cancelled) {
        List<Coordinate> homes = new ArrayList<>();
        input.movers().forEach(mover -> mover.homes().forEach(home -> homes.add(home.place())));
        List<Access> from = homes.parallelStream().map(this::access).toList();
        List<Access> to =
                sites.parallelStream().map(site -> access(site.centre())).toList();
        double[][] seconds = TravelMatrix.seconds(roads, from, to, cancelled);
        IntStream.range(0, homes.size()).parallel().forEach(home -> {
            for (int site = 0; site < sites.size(); site++) {
                Coordinate there = sites.get(site).centre();
                if (homes.get(home).distance(there) <= Math.min(LONGEST_WALK_METRES, travel.walkMetres())) {
                    seconds[home][site] = Math.min(seconds[home][site], walking.seconds(homes.get(home), there));
                }
            }
        });
        double[][] minutes = new double[input.movers().size()][sites.size()];
        int first = 0;
        for (int i = 0; i < minutes.length; i++) {
            List<Mover.Home> own = input.movers().get(i).homes();
            for (int site = 0; site < sites.size(); site++) {
                double sum = 0;
                double weight = 0;
                for (int home = 0; home < own.size(); home++) {
                    double people = Math.max(own.get(home).people(), 1e-6);
                    sum += people * seconds[first + home][site];
                    weight += people;
                }
                minutes[i][site] = Math.rint(sum / weight / 60 * 1000) / 1000;
            }
            first += own.size();
        }
        return minutes;
    }

    private Access access(Coordinate place) {
        return roads.access(place, travel.walkMetres(), walking);
    }
}
