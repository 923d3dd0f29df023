package org.santu.photovoltaic.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.photovoltaic.siting.SitingTerms.Criterion;
import org.santu.terrain.DistanceGrid;
import org.santu.terrain.ElevationGrid;
import org.santu.terrain.GridFrame;
import org.santu.terrain.Rasterizer;
import org.santu.terrain.Slopes;
import org.santu.terrain.Suitability;

/** The land of a search, cell by cell: what is ruled out and how good the rest is, but for the horizon, which is looked at later. */
final class PvLand {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final GridFrame frame;
    private final float[] slopes;
    private final float[] aspects;
    private final float[] roadMetres;
    private final float[] gridMetres;
    private final float[] homeMetres;
    private final Suitability suitability;
    private final double landCells;

    PvLand(SitingTerms terms, SitingInput input, Collection<GridPoint> usable) {
        ElevationGrid ground = input.ground();
        frame = ground.frame();
        slopes = Slopes.slopeDegrees(ground);
        aspects = Slopes.aspectDegrees(ground);
        Rasterizer roads = new Rasterizer(frame).addAll(input.roads());
        roadMetres = DistanceGrid.metres(frame, roads.covered());
        gridMetres = metresTo(usable.stream().map(GridPoint::place).toList());
        homeMetres = metresTo(
                input.villages().stream().map(SitingInput.Village::place).toList());
        List<Suitability.Factor> factors = new ArrayList<>();
        for (String name : SitingTerms.FACTORS) {
            Criterion criterion = terms.criteria().get(name);
            if (criterion != null && criterion.weight() > 0 && !name.equals("light")) {
                factors.add(new Suitability.Factor(
                        name, criterion.weight(), criterion.curve().scores(measure(name))));
            }
        }
        if (factors.isEmpty()) {
            float[] alike = new float[frame.cells()];
            Arrays.fill(alike, 1);
            factors.add(new Suitability.Factor("any", 1, alike));
        }
        List<Suitability.Mask> masks = masks(terms, input);
        suitability = Suitability.of(frame, masks, factors);
        Integer outside = suitability.excludedCells().get("outside");
        landCells = frame.cells() - (outside == null ? 0 : outside);
    }

    private float[] metresTo(Collection<Coordinate> places) {
        Rasterizer cells = new Rasterizer(frame);
        places.forEach(place -> cells.add(GEOMETRIES.createPoint(place)));
        return DistanceGrid.metres(frame, cells.covered());
    }

    private float[] measure(String factor) {
        return switch (factor) {
            case "slope" -> slopes;
            case "north" -> northward();
            case "road" -> roadMetres;
            case "grid" -> gridMetres;
            case "homes" -> homeMetres;
            default -> throw new IllegalArgumentException(factor);
        };
    }

    /** Degrees by which the land leans to the north, below 0 to the south. */
    private float[] northward() {
        float[] lean = new float[slopes.length];
        for (int cell = 0; cell < lean.length; cell++) {
            lean[cell] = aspects[cell] < 0 ? 0 : (float) (slopes[cell] * Math.cos(Math.toRadians(aspects[cell])));
        }
        return lean;
    }

    private boolean facesNorth(int cell) {
        return aspects[cell] >= 0 && (aspects[cell] < 90 || aspects[cell] > 270);
    }

    private List<Suitability.Mask> masks(SitingTerms terms, SitingInput input) {
        List<Suitability.Mask> masks = new ArrayList<>();
        boolean[] inside = new Rasterizer(frame).add(input.boundary()).covered();
        add(masks, "outside", cell -> !inside[cell]);
        // Not "steeper than": land whose slope is not known is out, too.
        add(masks, "slope", cell -> !(slopes[cell] <= terms.slopeDegrees()));
        add(masks, "north", cell -> facesNorth(cell) && slopes[cell] > terms.northSlopeDegrees());
        if (terms.mostRoadMetres() != null) {
            add(masks, "road", cell -> roadMetres[cell] > terms.mostRoadMetres());
        }
        if (terms.mostGridMetres() != null) {
            add(masks, "grid", cell -> gridMetres[cell] > terms.mostGridMetres());
        }
        new TreeMap<>(terms.forbiddenKinds()).forEach((kind, margin) -> {
            boolean[] covered = new Rasterizer(frame)
                    .addAll(input.protectedLand().getOrDefault(kind, List.of()))
                    .covered();
            if (margin > 0) {
                float[] metres = DistanceGrid.metres(frame, covered);
                add(masks, kind, cell -> metres[cell] <= margin);
            } else {
                masks.add(new Suitability.Mask(kind, covered));
            }
        });
        return masks;
    }

    private void add(List<Suitability.Mask> masks, String name, IntPredicate excluded) {
        boolean[] cells = new boolean[frame.cells()];
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = excluded.test(cell);
        }
        masks.add(new Suitability.Mask(name, cells));
    }

    GridFrame frame() {
        return frame;
    }

    Suitability suitability() {
        return suitability;
    }

    double slope(int[] cells) {
        return Arrays.stream(cells).mapToDouble(cell -> slopes[cell]).average().orElse(Double.NaN);
    }

    /** The direction of the mean of the cells' upright directions; NaN where they cancel out. */
    double aspect(int[] cells) {
        double east = 0;
        double north = 0;
        for (int cell : cells) {
            if (aspects[cell] >= 0) {
                double lean = Math.sin(Math.toRadians(slopes[cell]));
                east += lean * Math.sin(Math.toRadians(aspects[cell]));
                north += lean * Math.cos(Math.toRadians(aspects[cell]));
            }
        }
        return Math.hypot(east, north) < 1e-6 * Math.max(1, cells.length)
                ? Double.NaN
                : (Math.toDegrees(Math.atan2(east, north)) + 360) % 360;
    }

    double roadMetres(Coordinate place) {
        int cell = frame.cellAt(place.x, place.y);
        return cell < 0 ? Double.NaN : roadMetres[cell];
    }

    double squareKilometres(double cells) {
        return cells * frame.cellWidth() * frame.cellHeight() / 1e6;
    }

    double landCells() {
        return landCells;
    }

    /** How much of the land around a place each mask takes, the largest share first. */
    Map<String, Double> reasonsAround(Coordinate place, double metres) {
        Map<String, Integer> counts = new TreeMap<>();
        int all = 0;
        for (int row = Math.max(0, frame.row(place.y + metres));
                row <= Math.min(frame.rows() - 1, frame.row(place.y - metres));
                row++) {
            for (int column = Math.max(0, frame.column(place.x - metres));
                    column <= Math.min(frame.columns() - 1, frame.column(place.x + metres));
                    column++) {
                if (Math.hypot(frame.x(column) - place.x, frame.y(row) - place.y) <= metres) {
                    all++;
                    suitability
                            .reasons(row * frame.columns() + column)
                            .forEach(reason -> counts.merge(reason, 1, Integer::sum));
                }
            }
        }
        Map<String, Double> shares = new java.util.LinkedHashMap<>();
        double cells = Math.max(1, all);
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(each -> shares.put(each.getKey(), each.getValue() / cells));
        return shares;
    }
}
