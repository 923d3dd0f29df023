package org.santu.relocation.siting;

import java.util.Arrays;
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
    private List<Start> homes;

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
        double[][] seconds = seconds(homes(), sites.stream().map(Site::centre).toList(), cancelled);
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

    /** Homes stay where they are, whatever a plan changes; finding their roads takes longest. */
    private synchronized List<Start> homes() {
        if (homes == null) {
            homes =
                    input.movers().stream()
                            .flatMap(mover -> mover.homes().stream())
                            .map(Mover.Home::place)
                            .toList()
                            .parallelStream()
                            .map(this::start)
                            .toList();
        }
        return homes;
    }

    /**
     * The way to the nearest of several places.
     *
     * @return minutes by origin, to a thousandth; positive infinity where there is no way or no place
     */
    double[] nearestMinutes(List<Coordinate> origins, List<Coordinate> places, BooleanSupplier cancelled) {
        double[][] seconds = seconds(origins.parallelStream().map(this::start).toList(), places, cancelled);
        return Arrays.stream(seconds)
                .mapToDouble(
                        row -> Math.rint(Arrays.stream(row).min().orElse(Double.POSITIVE_INFINITY) / 60 * 1000) / 1000)
                .toArray();
    }

    /** By road, or on foot all the way where that is shorter. */
    private double[][] seconds(List<Start> from, List<Coordinate> places, BooleanSupplier cancelled) {
        List<Access> to = places.parallelStream().map(this::access).toList();
        double[][] seconds =
                TravelMatrix.seconds(roads, from.stream().map(Start::access).toList(), to, cancelled);
        IntStream.range(0, from.size()).parallel().forEach(i -> {
            Coordinate here = from.get(i).place();
            for (int j = 0; j < places.size(); j++) {
                Coordinate there = places.get(j);
                if (here.distance(there) <= Math.min(LONGEST_WALK_METRES, travel.walkMetres())) {
                    seconds[i][j] = Math.min(seconds[i][j], walking.seconds(here, there));
                }
            }
        });
        return seconds;
    }

    private record Start(Coordinate place, Access access) {}

    private Start start(Coordinate place) {
        return new Start(place, access(place));
    }

    private Access access(Coordinate place) {
        return roads.access(place, travel.walkMetres(), walking);
    }
}
