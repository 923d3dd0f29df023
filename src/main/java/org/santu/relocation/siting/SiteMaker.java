package org.santu.relocation.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygonal;
import org.santu.locate.Candidate;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.relocation.siting.SitingInput.GivenSite;
import org.santu.terrain.CellShapes;
import org.santu.terrain.Clearance;
import org.santu.terrain.GridFrame;
import org.santu.terrain.LandPieces;
import org.santu.terrain.Suitability;

/** Makes candidates with capacity and figures, from pieces of land that were found or from what was drawn or imported. */
final class SiteMaker {
    private static final double SQUARE_METRES_PER_MU = 2000.0 / 3;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final RelocationPlan plan;
    private final Limits limits;
    private final SitingInput input;
    private final LandSurface land;
    private final Suitability suitability;
    private final GridFrame frame;

    SiteMaker(RelocationPlan plan, Limits limits, SitingInput input, LandSurface land) {
        this.plan = plan;
        this.limits = limits;
        this.input = input;
        this.land = land;
        this.suitability = land.suitability();
        this.frame = suitability.frame();
    }

    List<Site> generated() {
        List<Site> sites = new ArrayList<>();
        Clearance clearance = clearance();
        RelocationPlan.Candidates wanted = plan.candidates();
        LandPieces.Wanted pieces = new LandPieces.Wanted(
                wanted.count(),
                wanted.leastMu() * SQUARE_METRES_PER_MU,
                wanted.mostMu() * SQUARE_METRES_PER_MU,
                wanted.leastScore(),
                wanted.spacingMetres());
        for (int[] cells : LandPieces.find(suitability, pieces)) {
            String id = String.format("C%03d", sites.size() + 1);
            Geometry shape = clearance.clear(CellShapes.outline(frame, cells));
            double mu = shape.getArea() / SQUARE_METRES_PER_MU;
            if (mu >= plan.candidates().leastMu()) {
                sites.add(site(id, id, shape, cells, mu, capacity(mu), Candidate.Role.OPTIONAL));
            }
        }
        return sites;
    }

    private Clearance clearance() {
        Map<Double, List<Geometry>> land = new TreeMap<>();
        new TreeMap<>(limits.forbiddenKinds())
                .forEach((kind, margin) -> land.computeIfAbsent(margin, any -> new ArrayList<>())
                        .addAll(input.protectedLand().getOrDefault(kind, List.of())));
        return new Clearance(land);
    }

    List<Site> given() {
        List<Site> sites = new ArrayList<>();
        for (GivenSite given : input.given()) {
            int[] cells = CellShapes.cells(frame, given.shape());
            double mu = given.mu() != null
                    ? given.mu()
                    : given.shape() instanceof Polygonal ? given.shape().getArea() / SQUARE_METRES_PER_MU : 0;
            int capacity = given.capacityPeople() != null ? given.capacityPeople() : capacity(mu);
            sites.add(site(given.id(), given.name(), given.shape(), cells, mu, capacity, given.role()));
        }
        return sites;
    }

    /** People whose housing fits: land x building ratio / square metres per person, rounded down. */
    private int capacity(double mu) {
        return (int) Math.floor(
                mu * SQUARE_METRES_PER_MU * plan.capacity().buildingRatio() / limits.squareMetresPerPerson() + 1e-9);
    }

    private Site site(
            String id, String name, Geometry shape, int[] cells, double mu, int capacity, Candidate.Role role) {
        Coordinate centre = shape.getInteriorPoint().getCoordinate();
        double score = mean(cells, suitability::score);
        Map<String, Double> contributions = new LinkedHashMap<>();
        List<Suitability.Factor> factors = suitability.factors();
        for (int factor = 0; factor < factors.size(); factor++) {
            int number = factor;
            contributions.put(
                    factors.get(factor).name(), mean(cells, cell -> (float) suitability.contribution(number, cell)));
        }
        int middle = frame.cellAt(centre.x, centre.y);
        return new Site(
                id,
                name,
                township(centre),
                shape,
                centre,
                mu,
                capacity,
                role,
                score,
                mean(cells, land::slope),
                mean(cells, land::altitude),
                middle < 0 ? Double.NaN : land.roadMetres(middle),
                contributions,
                reasons(cells));
    }

    /** Masks that rule out any of the land. What stands outside the grid is ruled out, too. */
    private List<String> reasons(int[] cells) {
        if (cells.length == 0) {
            return List.of("outside");
        }
        return Arrays.stream(cells)
                .boxed()
                .flatMap(cell -> suitability.reasons(cell).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private interface OfCell {
        float value(int cell);
    }

    private static double mean(int[] cells, OfCell value) {
        return Arrays.stream(cells).mapToDouble(value::value).average().orElse(Double.NaN);
    }

    private String township(Coordinate place) {
        Geometry point = GEOMETRIES.createPoint(place);
        return new TreeMap<>(input.townships())
                .entrySet().stream()
                        .filter(each -> each.getValue().getEnvelopeInternal().contains(place)
                                && each.getValue().contains(point))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(null);
    }
}
