package org.santu.photovoltaic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.santu.access.Caller;
import org.santu.crs.Plane;
import org.santu.land.desk.LandDesk;
import org.santu.photovoltaic.siting.GridPoint;
import org.santu.photovoltaic.siting.SitingInput;
import org.santu.photovoltaic.siting.SitingInput.Given;
import org.santu.photovoltaic.siting.SitingInput.Village;
import org.santu.photovoltaic.yield.MonthlyLight;
import org.santu.problem.SantuException;
import org.santu.store.Coverage;
import org.santu.store.Coverages;
import org.santu.store.LayerFeatures;
import org.santu.store.Stores;
import org.santu.terrain.ElevationFiles;
import org.santu.terrain.ElevationGrid;
import org.santu.terrain.ElevationMosaic;
import org.santu.terrain.GridFrame;
import org.springframework.stereotype.Component;

/** Reads what the search for sites needs of the county's data, under the scope of who asks, and brings it into one plane. */
@Component
class SitingReader {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    /** A cell takes about 80 bytes while land is judged: half of the memory at most. */
    private static final long MOST_CELLS =
            Math.min(6_000_000, Runtime.getRuntime().maxMemory() / 160);

    /** Lines and roads outside of the region may be the nearest. */
    private static final double AROUND_DEGREES = 0.03;

    private static final Set<String> SAFE_HOUSES = Set.of("A", "B");
    private static final Set<String> GRID_KINDS = Set.of("substation", "transformer", "connection_point");

    private final Stores stores;
    private final Coverages coverages;
    private final LandDesk land;

    SitingReader(Stores stores, Coverages coverages, LandDesk land) {
        this.stores = stores;
        this.coverages = coverages;
        this.land = land;
    }

    /** What was read. @param plane in which it stands */
    record Read(Plane plane, SitingInput input) {}

    /** @param day whose protected land counts @param given stations by their shapes in degrees */
    Read read(Caller caller, String region, LocalDate day, SitingSection section, LightTable light, List<Given> given) {
        LayerFeatures features = new LayerFeatures(stores.open(caller));
        Geometry boundary = boundary(features, region);
        Envelope degrees = boundary.getEnvelopeInternal();
        Plane plane = Plane.at(degrees.centre().x);
        Envelope wide = new Envelope(degrees);
        wide.expandBy(AROUND_DEGREES);
        Geometry metres = plane.metres(boundary);
        ElevationGrid dem = dem(region);
        double cell = section.cellMetres() == null ? Math.rint(dem.cellHeightMetres()) : section.cellMetres();
        Envelope reach = new Envelope(metres.getEnvelopeInternal());
        reach.expandBy(section.horizonMetres());
        SitingInput input = new SitingInput(
                grid(dem, metres.getEnvelopeInternal(), cell, plane, MOST_CELLS),
                grid(dem, reach, cell, plane, 10 * MOST_CELLS),
                metres,
                roads(features, wide, plane),
                inPlane(plane, land.protectedLand(caller, wide, boundary, day)),
                gridPoints(features, wide, plane),
                villages(features, region, plane, section.roofs() != null),
                given.stream()
                        .map(each -> new Given(
                                each.id(),
                                each.name(),
                                each.region(),
                                plane.metres(each.shape()),
                                each.kilowatts(),
                                each.gridPoint()))
                        .toList(),
                inPlane(plane, light));
        Coordinate middle = metres.getInteriorPoint().getCoordinate();
        if (Double.isNaN(input.ground().sample(middle.x, middle.y))) {
            throw new SantuException("SANTU-PHOTOVOLTAIC-NO-DEM", region);
        }
        return new Read(plane, input);
    }

    private static SitingInput.Light inPlane(Plane plane, LightTable light) {
        return new SitingInput.Light() {
            @Override
            public MonthlyLight at(Coordinate place) {
                return light.at(degrees(place));
            }

            @Override
            public double latitudeDegrees(Coordinate place) {
                return degrees(place).y;
            }

            private Coordinate degrees(Coordinate place) {
                return plane.degrees(GEOMETRIES.createPoint(place)).getCoordinate();
            }
        };
    }

    /** The outline of the region, or of the largest regions below it that have one; degrees. */
    Geometry boundary(LayerFeatures features, String code) {
        Map<String, Geometry> shapes = new TreeMap<>();
        features.read(LayerFeatures.query("region", LayerFeatures.within(code), LayerFeatures.REGION), feature -> {
            Geometry shape = LayerFeatures.geometry(feature);
            if (shape != null && !shape.isEmpty()) {
                shapes.put(LayerFeatures.text(feature, LayerFeatures.REGION), shape);
            }
            return null;
        });
        int digits = shapes.keySet().stream().mapToInt(String::length).min().orElse(0);
        List<Geometry> parts = shapes.entrySet().stream()
                .filter(each -> each.getKey().length() == digits)
                .map(Map.Entry::getValue)
                .toList();
        if (parts.isEmpty()) {
            throw new SantuException("SANTU-PHOTOVOLTAIC-REGION", code).with("field", "region");
        }
        return parts.size() == 1 ? parts.get(0) : UnaryUnionOp.union(parts);
    }

    private ElevationGrid dem(String region) {
        Coverage coverage =
                coverages.find("dem").orElseThrow(() -> new SantuException("SANTU-PHOTOVOLTAIC-NO-DEM", region));
        try {
            return ElevationFiles.readGeoTiff(coverage.geotiff());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ElevationGrid grid(ElevationGrid dem, Envelope box, double cell, Plane plane, long most) {
        ReferencedEnvelope extent = new ReferencedEnvelope(box, plane.crs());
        double cells = extent.getWidth() / cell * (extent.getHeight() / cell);
        if (cells > most) {
            throw new SantuException("SANTU-PHOTOVOLTAIC-CELLS", cells, Math.ceil(cell * Math.sqrt(cells / most)))
                    .with("field", "cellMetres");
        }
        return ElevationMosaic.onto(List.of(dem), GridFrame.covering(extent, cell));
    }

    private static List<Geometry> roads(LayerFeatures features, Envelope around, Plane plane) {
        return features.read(LayerFeatures.query("road", LayerFeatures.box(around), "status"), road -> {
            String status = LayerFeatures.text(road, "status");
            Geometry line = LayerFeatures.geometry(road);
            boolean there = !"planned".equals(status) && !"closed".equals(status);
            return there && line != null && !line.isEmpty() ? plane.metres(line) : null;
        });
    }

    private static Map<String, List<Geometry>> inPlane(Plane plane, Map<String, List<Geometry>> degrees) {
        Map<String, List<Geometry>> metres = new HashMap<>();
        degrees.forEach((kind, shapes) ->
                metres.put(kind, shapes.stream().map(plane::metres).toList()));
        return metres;
    }

    /** Transformers and substations that stand; planned ones carry nothing yet. */
    List<GridPoint> gridPoints(LayerFeatures features, Envelope around, Plane plane) {
        return features.read(
                LayerFeatures.query("facility", LayerFeatures.box(around), "kind", "status", "name", "spare_kilowatts"),
                feature -> {
                    String status = LayerFeatures.text(feature, "status");
                    Geometry point = LayerFeatures.geometry(feature);
                    if (!GRID_KINDS.contains(LayerFeatures.text(feature, "kind"))
                            || "planned".equals(status)
                            || "closed".equals(status)
                            || point == null) {
                        return null;
                    }
                    Number spare = (Number) feature.getAttribute("spare_kilowatts");
                    return new GridPoint(
                            feature.getID().replaceFirst(".*\\.", ""),
                            LayerFeatures.text(feature, "name"),
                            plane.metres(point).getCoordinate(),
                            spare == null ? null : spare.doubleValue());
                });
    }

    private static List<Village> villages(LayerFeatures features, String region, Plane plane, boolean withRoofs) {
        Map<String, List<Double>> roofs = withRoofs ? roofs(features, region) : Map.of();
        return features.read(
                LayerFeatures.query("village", LayerFeatures.within(region), LayerFeatures.REGION, "name"), feature -> {
                    Geometry point = LayerFeatures.geometry(feature);
                    String code = LayerFeatures.text(feature, LayerFeatures.REGION);
                    return point == null
                            ? null
                            : new Village(
                                    code,
                                    LayerFeatures.text(feature, "name"),
                                    plane.metres(point).getCoordinate(),
                                    roofs.getOrDefault(code, List.of()));
                });
    }

    /** Areas of safe houses by village; who lives there is not read. */
    private static Map<String, List<Double>> roofs(LayerFeatures features, String region) {
        Map<String, List<Double>> roofs = new HashMap<>();
        features.read(
                LayerFeatures.query(
                        "household",
                        LayerFeatures.within(region),
                        LayerFeatures.REGION,
                        "house_grade",
                        "house_area_m2",
                        "relocation_kind"),
                feature -> {
                    Number area = (Number) feature.getAttribute("house_area_m2");
                    String grade = String.valueOf(LayerFeatures.text(feature, "house_grade"));
                    if (area != null
                            && SAFE_HOUSES.contains(grade.toUpperCase(java.util.Locale.ROOT))
                            && LayerFeatures.text(feature, "relocation_kind") == null) {
                        roofs.computeIfAbsent(
                                        LayerFeatures.text(feature, LayerFeatures.REGION), any -> new ArrayList<>())
                                .add(area.doubleValue());
                    }
                    return null;
                });
        return roofs;
    }
}
