package org.santu.relocation.siting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.network.RoadLine;
import org.santu.terrain.DistanceGrid;
import org.santu.terrain.ElevationGrid;
import org.santu.terrain.GridFrame;
import org.santu.terrain.Rasterizer;
import org.santu.terrain.Slopes;

/**
 * Measures the land of a region on the cells of its elevations, when asked. Keeps slope and distance to roads, which every plan
 * asks for often; other measures are quick, and many cells of many measures would fill the memory.
 */
public final class GroundMeasures implements LandMeasures {
    private static final Set<String> KEPT = Set.of("slope", "road");
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final SitingInput input;
    private final ElevationGrid ground;
    private final Map<String, float[]> kept = new ConcurrentHashMap<>();

    public GroundMeasures(SitingInput input) {
        this.input = input;
        this.ground = input.ground();
    }

    ElevationGrid ground() {
        return ground;
    }

    @Override
    public GridFrame frame() {
        return ground.frame();
    }

    @Override
    public float[] of(String factor) {
        return KEPT.contains(factor) ? kept.computeIfAbsent(factor, this::measure) : measure(factor);
    }

    private float[] measure(String factor) {
        return switch (factor) {
            case "slope" -> Slopes.slopeDegrees(ground);
            case "altitude" -> ground.toArray();
            case "road" -> roadMetres();
            case "homes" ->
                metresTo(input.movers().stream()
                        .flatMap(mover -> mover.homes().stream())
                        .map(Mover.Home::place)
                        .toList());
            default -> metresTo(input.facilities().getOrDefault(factor, List.of()));
        };
    }

    /** What is planned is no road yet. */
    private float[] roadMetres() {
        Rasterizer roads = new Rasterizer(frame());
        input.roads().stream()
                .filter(road -> !road.planned())
                .map(RoadLine::line)
                .forEach(roads::add);
        return DistanceGrid.metres(frame(), roads.covered());
    }

    private float[] metresTo(Collection<Coordinate> places) {
        Rasterizer cells = new Rasterizer(frame());
        places.forEach(place -> cells.add(GEOMETRIES.createPoint(place)));
        return DistanceGrid.metres(frame(), cells.covered());
    }

    @Override
    public boolean[] inside() {
        return input.boundary() == null
                ? null
                : new Rasterizer(frame()).add(input.boundary()).covered();
    }

    @Override
    public boolean[] covered(String kind) {
        return new Rasterizer(frame())
                .addAll(input.protectedLand().getOrDefault(kind, List.of()))
                .covered();
    }

    @Override
    public float[] metresToLand(String kind) {
        return DistanceGrid.metres(frame(), covered(kind));
    }
}
