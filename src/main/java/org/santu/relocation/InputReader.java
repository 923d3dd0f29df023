package org.santu.relocation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.catalog.ChinaTime;
import org.santu.crs.Plane;
import org.santu.land.desk.LandDesk;
import org.santu.problem.SantuException;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.relocation.plan.RelocationPlan.Source;
import org.santu.relocation.siting.Mover;
import org.santu.relocation.siting.SitingInput;
import org.santu.relocation.siting.SitingInput.GivenSite;
import org.santu.store.Coverage;
import org.santu.store.Coverages;
import org.santu.store.LayerFeatures;
import org.santu.store.Stores;
import org.santu.terrain.ElevationFiles;
import org.santu.terrain.ElevationGrid;
import org.santu.terrain.ElevationMosaic;
import org.santu.terrain.GridFrame;
import org.springframework.stereotype.Component;

/** Reads what a plan needs of the county's data, under the scope of who asks, and brings it into one plane. */
@Component
class InputReader {
    /** A cell takes about 60 bytes while land is judged: half of the memory at most. */
    private static final long MOST_CELLS =
            Math.min(8_000_000, Runtime.getRuntime().maxMemory() / 128);
    /** Roads outside the region may be the shortest way between two places inside. */
    private static final double AROUND_DEGREES = 0.05;

    private static final int TOWNSHIP_DIGITS = 9;
    /** The raster of elevations. */
    static final String ELEVATIONS = "dem";

    private final Stores stores;
    private final Catalog catalog;
    private final Coverages coverages;
    private final LandDesk land;

    InputReader(Stores stores, Catalog catalog, Coverages coverages, LandDesk land) {
        this.stores = stores;
        this.catalog = catalog;
        this.coverages = coverages;
        this.land = land;
    }

    /**
     * What was read.
     *
     * @param plane in which it stands
     * @param input for the computation
     * @param withoutPlace units that meet the condition but have no position
     */
    record Read(Plane plane, SitingInput input, int withoutPlace) {}

    /** @param folder in which files that the plan names are looked for; null for none */
    Read read(Caller caller, RelocationPlan plan, Path folder) {
        LayerFeatures features = new LayerFeatures(stores.open(caller));
        Map<String, Geometry> regions = regions(features, plan.region());
        Geometry boundary = boundary(regions, plan.region());
        Envelope degrees = boundary.getEnvelopeInternal();
        Plane plane = Plane.at(degrees.centre().x);
        Envelope around = new Envelope(degrees);
        around.expandBy(AROUND_DEGREES);
        RoadReader roads = new RoadReader(features, plan.travel(), plane);
        roads.read(around);
        MoverReader reader = new MoverReader(features, catalog, plan, plane);
        List<Mover> movers = reader.read();
        Geometry metres = plane.metres(boundary);
        LocalDate day = plan.day() == null ? ChinaTime.today() : plan.day();
        Map<String, Geometry> townships = new TreeMap<>();
        regions.forEach((code, shape) -> {
            if (code.length() == TOWNSHIP_DIGITS) {
                townships.put(code, plane.metres(shape));
            }
        });
        SitingInput input = new SitingInput(
                ground(plan, plane, metres),
                metres,
                roads.roads(),
                roads.closed(),
                movers,
                inPlane(plane, land.protectedLand(caller, around, boundary, day)),
                facilities(features, around, plane),
                given(features, plan, plane, folder),
                townships);
        return new Read(plane, input, reader.withoutPlace());
    }

    /** Who a plan moves, counted. */
    record Counted(int units, int households, int people, int withoutPlace) {}

    Counted count(Caller caller, RelocationPlan plan) {
        MoverReader reader = movers(caller, plan);
        List<Mover> movers = reader.read();
        return new Counted(
                movers.size(),
                movers.stream().mapToInt(Mover::households).sum(),
                movers.stream().mapToInt(Mover::people).sum(),
                reader.withoutPlace());
    }

    /** Who moves by a plan, as the data say it now. */
    MoverReader movers(Caller caller, RelocationPlan plan) {
        LayerFeatures features = new LayerFeatures(stores.open(caller));
        Geometry boundary = boundary(regions(features, plan.region()), plan.region());
        Plane plane = Plane.at(boundary.getEnvelopeInternal().centre().x);
        return new MoverReader(features, catalog, plan, plane);
    }

    private static Map<String, Geometry> regions(LayerFeatures features, String region) {
        Map<String, Geometry> shapes = new TreeMap<>();
        features.read(LayerFeatures.query("region", LayerFeatures.within(region), LayerFeatures.REGION), feature -> {
            Geometry shape = LayerFeatures.geometry(feature);
            if (shape != null && !shape.isEmpty()) {
                shapes.put(LayerFeatures.text(feature, LayerFeatures.REGION), shape);
            }
            return null;
        });
        return shapes;
    }

    /** The outline of the region, or of the largest regions below it that have one. */
    private static Geometry boundary(Map<String, Geometry> regions, String code) {
        if (regions.containsKey(code)) {
            return regions.get(code);
        }
        int digits = regions.keySet().stream().mapToInt(String::length).min().orElse(0);
        List<Geometry> parts = regions.entrySet().stream()
                .filter(each -> each.getKey().length() == digits)
                .map(Map.Entry::getValue)
                .toList();
        if (parts.isEmpty()) {
            throw new SantuException("SANTU-RELOCATION-REGION", code).with("field", "region");
        }
        return UnaryUnionOp.union(parts);
    }

    private ElevationGrid ground(RelocationPlan plan, Plane plane, Geometry boundary) {
        Coverage coverage = coverages
                .find(ELEVATIONS)
                .orElseThrow(() -> new SantuException("SANTU-RELOCATION-NO-DEM", plan.region()));
        try {
            ElevationGrid dem = ElevationFiles.readGeoTiff(coverage.geotiff());
            double cell = plan.cellMetres() == null ? Math.rint(dem.cellHeightMetres()) : plan.cellMetres();
            ReferencedEnvelope extent = new ReferencedEnvelope(boundary.getEnvelopeInternal(), plane.crs());
            double cells = extent.getWidth() / cell * (extent.getHeight() / cell);
            if (cells > MOST_CELLS) {
                throw new SantuException(
                        "SANTU-RELOCATION-CELLS", cells, Math.ceil(cell * Math.sqrt(cells / MOST_CELLS)));
            }
            ElevationGrid ground = ElevationMosaic.onto(List.of(dem), GridFrame.covering(extent, cell));
            Coordinate middle = boundary.getInteriorPoint().getCoordinate();
            if (Double.isNaN(ground.sample(middle.x, middle.y))) {
                throw new SantuException("SANTU-RELOCATION-NO-DEM", plan.region());
            }
            return ground;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<Geometry>> inPlane(Plane plane, Map<String, List<Geometry>> degrees) {
        Map<String, List<Geometry>> metres = new HashMap<>();
        degrees.forEach((kind, shapes) ->
                metres.put(kind, shapes.stream().map(plane::metres).toList()));
        return metres;
    }

    /** What is planned does not serve anybody yet. */
    private Map<String, List<Coordinate>> facilities(LayerFeatures features, Envelope around, Plane plane) {
        Map<String, List<Coordinate>> places = new HashMap<>();
        features.read(LayerFeatures.query("facility", LayerFeatures.box(around), "kind", "status"), feature -> {
            String status = LayerFeatures.text(feature, "status");
            if (!"planned".equals(status) && !"closed".equals(status)) {
                places.computeIfAbsent(LayerFeatures.text(feature, "kind"), kind -> new ArrayList<>())
                        .add(plane.metres(LayerFeatures.geometry(feature)).getCoordinate());
            }
            return null;
        });
        return places;
    }

    private static List<GivenSite> given(LayerFeatures features, RelocationPlan plan, Plane plane, Path folder) {
        CandidateReader reader = new CandidateReader(plane);
        if (plan.candidates().source() == Source.LAYER) {
            return reader.fromLayer(features, plan.region());
        }
        if (plan.candidates().source() == Source.GENERATED) {
            return List.of();
        }
        String name = plan.candidates().file();
        if (folder == null) {
            throw new SantuException("SANTU-RELOCATION-CANDIDATES-FILE", name, "-");
        }
        return reader.fromFile(folder.resolve(name));
    }
}
