package org.santu.relocation.siting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.network.RoadLine;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.terrain.DistanceGrid;
import org.santu.terrain.ElevationGrid;
import org.santu.terrain.GridFrame;
import org.santu.terrain.Rasterizer;
import org.santu.terrain.ScoreCurve;
import org.santu.terrain.Slopes;
import org.santu.terrain.Suitability;

/** The land of a plan, cell by cell: slope, distance to roads, what is ruled out and how good the rest is. */
public final class LandSurface {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final ElevationGrid ground;
    private final float[] slopes;
    private final float[] roadMetres;
    private final Suitability suitability;

    private LandSurface(ElevationGrid ground, float[] slopes, float[] roadMetres, Suitability suitability) {
        this.ground = ground;
        this.slopes = slopes;
        this.roadMetres = roadMetres;
        this.suitability = suitability;
    }

    /** Judges the land. */
    public static LandSurface of(RelocationPlan plan, Limits limits, SitingInput input) {
        ElevationGrid ground = input.ground();
        float[] slopes = Slopes.slopeDegrees(ground);
        Rasterizer roads = new Rasterizer(ground.frame());
        input.roads().stream()
                .filter(road -> !road.planned())
                .map(RoadLine::line)
                .forEach(roads::add);
        float[] roadMetres = DistanceGrid.metres(ground.frame(), roads.covered());
        LandSurface bare = new LandSurface(ground, slopes, roadMetres, null);
        List<Suitability.Factor> factors = new ArrayList<>();
        for (RelocationPlan.Criterion criterion : plan.criteria()) {
            double[] points =
                    criterion.curve().stream().mapToDouble(Double::doubleValue).toArray();
            factors.add(new Suitability.Factor(
                    criterion.factor(),
                    criterion.weight(),
                    ScoreCurve.of(points).scores(bare.measure(criterion.factor(), input))));
        }
        Suitability suitability = Suitability.of(ground.frame(), bare.masks(plan, limits, input), factors);
        return new LandSurface(ground, slopes, roadMetres, suitability);
    }

    private float[] measure(String factor, SitingInput input) {
        return switch (factor) {
            case "slope" -> slopes;
            case "altitude" -> ground.toArray();
            case "road" -> roadMetres;
            case "homes" ->
                metresTo(input.movers().stream()
                        .flatMap(mover -> mover.homes().stream())
                        .map(Mover.Home::place)
                        .toList());
            default -> metresTo(input.facilities().getOrDefault(factor, List.of()));
        };
    }

    private float[] metresTo(Collection<Coordinate> places) {
        Rasterizer cells = new Rasterizer(ground.frame());
        places.forEach(place -> cells.add(GEOMETRIES.createPoint(place)));
        return DistanceGrid.metres(ground.frame(), cells.covered());
    }

    private List<Suitability.Mask> masks(RelocationPlan plan, Limits limits, SitingInput input) {
        GridFrame frame = ground.frame();
        List<Suitability.Mask> masks = new ArrayList<>();
        if (input.boundary() != null) {
            boolean[] inside = new Rasterizer(frame).add(input.boundary()).covered();
            masks.add(mask("outside", frame, cell -> !inside[cell]));
        }
        masks.add(mask("slope", frame, cell -> slopes[cell] > limits.slopeDegrees()));
        masks.add(mask(
                "altitude",
                frame,
                cell -> ground.elevation(cell % frame.columns(), cell / frame.columns()) > limits.altitudeMetres()));
        if (plan.masks().mostMetresToRoad() != null) {
            double most = plan.masks().mostMetresToRoad();
            masks.add(mask("road", frame, cell -> roadMetres[cell] > most));
        }
        for (Map.Entry<String, Double> kind : new TreeMap<>(limits.forbiddenKinds()).entrySet()) {
            boolean[] covered = new Rasterizer(frame)
                    .addAll(input.protectedLand().getOrDefault(kind.getKey(), List.of()))
                    .covered();
            if (kind.getValue() > 0) {
                float[] metres = DistanceGrid.metres(frame, covered);
                masks.add(mask(kind.getKey(), frame, cell -> metres[cell] <= kind.getValue()));
            } else {
                masks.add(new Suitability.Mask(kind.getKey(), covered));
            }
        }
        return masks;
    }

    private interface OfCell {
        boolean test(int cell);
    }

    private static Suitability.Mask mask(String name, GridFrame frame, OfCell excluded) {
        boolean[] cells = new boolean[frame.cells()];
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = excluded.test(cell);
        }
        return new Suitability.Mask(name, cells);
    }

    public ElevationGrid ground() {
        return ground;
    }

    public Suitability suitability() {
        return suitability;
    }

    /** Degrees by cell; not to be changed. */
    float slope(int cell) {
        return slopes[cell];
    }

    float roadMetres(int cell) {
        return roadMetres[cell];
    }

    float altitude(int cell) {
        return ground.elevation(cell % ground.columns(), cell / ground.columns());
    }
}
