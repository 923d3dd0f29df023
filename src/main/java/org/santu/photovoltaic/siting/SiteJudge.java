package org.santu.photovoltaic.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.photovoltaic.siting.SitingTerms.Criterion;
import org.santu.photovoltaic.solar.Surface;
import org.santu.photovoltaic.yield.StationYield;
import org.santu.photovoltaic.yield.YearSky;
import org.santu.terrain.CellShapes;
import org.santu.terrain.Horizon;
import org.santu.terrain.Suitability;

/** Tells everything about one place: how much fits, what hides the sun, what it yields, where it is connected, how good it is. */
final class SiteJudge {
    private static final int DIRECTIONS = 36;
    /** The middle of a row of modules, and of those on a roof. */
    private static final double MODULE_METRES = 1;

    private static final double ROOF_METRES = 4;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final SitingTerms terms;
    private final SitingInput input;
    private final PvLand land;
    private final GridChoice grid;

    SiteJudge(SitingTerms terms, SitingInput input, PvLand land, GridChoice grid) {
        this.terms = terms;
        this.input = input;
        this.land = land;
        this.grid = grid;
    }

    /** @param village null for the nearest */
    PvSite ground(String id, SitingInput.Village village, Geometry shape, int[] cells) {
        double kilowatts = Math.min(shape.getArea() / terms.squareMetresPerKilowatt(), terms.mostKilowatts());
        Coordinate centre = shape.getInteriorPoint().getCoordinate();
        SitingInput.Village host = village == null ? nearest(centre) : village;
        String kind = village == null ? "ground" : "village-ground";
        String name = village == null ? null : village.name();
        return site(
                new Draft(id, kind, name, host == null ? null : host.region(), shape, centre, shape.getArea(), null),
                kilowatts,
                cells,
                new ArrayList<>(),
                MODULE_METRES);
    }

    PvSite given(SitingInput.Given given) {
        int[] cells = CellShapes.cells(land.frame(), given.shape());
        List<String> out = new ArrayList<>(Arrays.stream(cells)
                .boxed()
                .flatMap(cell -> land.suitability().reasons(cell).stream())
                .distinct()
                .sorted()
                .toList());
        if (cells.length == 0) {
            out.add("outside");
        }
        Coordinate centre = given.shape().getInteriorPoint().getCoordinate();
        return site(
                new Draft(
                        given.id(),
                        "given",
                        given.name(),
                        given.region(),
                        given.shape(),
                        centre,
                        given.shape().getArea(),
                        given.gridPoint()),
                given.kilowatts(),
                cells,
                out,
                MODULE_METRES);
    }

    /** The roofs of a village together; empty where they do not make one household's worth. */
    Optional<PvSite> roofs(SitingInput.Village village) {
        SitingTerms.Roof roof = terms.roof();
        double kilowatts = 0;
        double squareMetres = 0;
        for (double area : village.roofSquareMetres()) {
            double fits = Math.min(roof.kilowattsEach(), area * roof.roofShare() / roof.squareMetresPerKilowatt());
            if (fits >= roof.leastKilowattsEach()) {
                kilowatts += fits;
                squareMetres += fits * roof.squareMetresPerKilowatt();
            }
        }
        if (kilowatts <= 0) {
            return Optional.empty();
        }
        Draft draft = new Draft(
                "R" + village.region(),
                "roofs",
                village.name(),
                village.region(),
                GEOMETRIES.createPoint(village.place()),
                village.place(),
                squareMetres,
                null);
        return Optional.of(site(draft, kilowatts, new int[0], new ArrayList<>(), ROOF_METRES));
    }

    private record Draft(
            String id,
            String kind,
            String name,
            String region,
            Geometry shape,
            Coordinate centre,
            double squareMetres,
            String gridPoint) {}

    private PvSite site(Draft draft, double kilowatts, int[] cells, List<String> out, double height) {
        Coordinate place = draft.centre();
        Optional<GridPoint> point = point(draft, kilowatts);
        double metres = point.map(found -> found.place().distance(place)).orElse(Double.NaN);
        double connectable = point.map(found -> grid.taken(found, kilowatts)).orElse(0.0);
        if (point.isEmpty() && !out.contains("grid")) {
            out.add("grid");
        }
        if (kilowatts < terms.leastKilowatts() && !draft.kind().equals("roofs")) {
            out.add("small");
        }
        Horizon horizon = Horizon.around(input.around(), place.x, place.y, height, DIRECTIONS, terms.horizonMetres());
        YearSky sky =
                YearSky.of(input.light().latitudeDegrees(place), input.light().at(place));
        Surface surface = Surface.south(terms.tiltDegrees());
        StationYield yield = StationYield.of(sky, surface, kilowatts, terms.factor(), horizon::degrees);
        double free = StationYield.of(sky, surface, kilowatts, terms.factor(), azimuth -> 0)
                .kilowattHours();
        Map<String, Double> contributions =
                contributions(cells, free > 0 ? yield.kilowattHours() / free : 1, metres, land.roadMetres(place));
        double score =
                contributions.values().stream().mapToDouble(Double::doubleValue).sum();
        return new PvSite(
                draft.id(),
                draft.kind(),
                draft.name(),
                draft.region(),
                draft.shape(),
                place,
                draft.squareMetres(),
                kilowatts,
                cells.length == 0 ? Double.NaN : land.slope(cells),
                cells.length == 0 ? Double.NaN : land.aspect(cells),
                land.roadMetres(place),
                point.orElse(null),
                metres,
                connectable,
                terms.connection() == null || point.isEmpty()
                        ? Double.NaN
                        : terms.connection().yuan()
                                + metres * terms.connection().yuanPerMetre(),
                horizon,
                yield,
                free,
                out.isEmpty() ? score : Double.NaN,
                contributions,
                out);
    }

    private Optional<GridPoint> point(Draft draft, double kilowatts) {
        Optional<GridPoint> meant =
                draft.gridPoint() == null ? Optional.empty() : grid.meant(draft.gridPoint(), draft.centre());
        if (meant.isEmpty()) {
            return grid.find(draft.centre(), kilowatts, terms.mostGridMetres());
        }
        return meant.filter(point ->
                terms.mostGridMetres() == null || point.place().distance(draft.centre()) <= terms.mostGridMetres());
    }

    /** Of land the mean of its cells; of roofs, which stand among homes, what their place gives. */
    private Map<String, Double> contributions(int[] cells, double lightLeft, double gridMetres, double roadMetres) {
        double sum = terms.criteria().values().stream()
                .mapToDouble(Criterion::weight)
                .sum();
        Map<String, Double> found = new LinkedHashMap<>();
        for (String name : SitingTerms.FACTORS) {
            Criterion criterion = terms.criteria().get(name);
            if (criterion == null || criterion.weight() <= 0) {
                continue;
            }
            double score = switch (name) {
                case "light" -> criterion.curve().score(lightLeft);
                case "grid" -> Double.isNaN(gridMetres) ? 0 : criterion.curve().score(gridMetres);
                default -> cells.length == 0 ? ofRoof(name, criterion, roadMetres) : mean(name, cells);
            };
            found.put(name, criterion.weight() * score / sum);
        }
        return found;
    }

    private static double ofRoof(String factor, Criterion criterion, double roadMetres) {
        return criterion.curve().score(factor.equals("road") && !Double.isNaN(roadMetres) ? roadMetres : 0);
    }

    private double mean(String factor, int[] cells) {
        List<Suitability.Factor> factors = land.suitability().factors();
        for (Suitability.Factor each : factors) {
            if (each.name().equals(factor)) {
                return Arrays.stream(cells)
                        .mapToDouble(cell -> each.scores()[cell])
                        .filter(score -> !Double.isNaN(score))
                        .average()
                        .orElse(0);
            }
        }
        throw new IllegalArgumentException(factor);
    }

    private SitingInput.Village nearest(Coordinate place) {
        return input.villages().stream()
                .min(Comparator.<SitingInput.Village>comparingDouble(
                                village -> village.place().distance(place))
                        .thenComparing(SitingInput.Village::region))
                .orElse(null);
    }
}
