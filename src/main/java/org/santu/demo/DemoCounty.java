package org.santu.demo;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.terrain.ElevationGrid;

/**
 * The invented county (or prefecture) as rows of every layer and a terrain model.
 *
 * <p>Generating takes seconds; after that rows are made while they are read, so that a prefecture fits into a small heap.
 * Iterators may be asked for as often as wanted and give the same rows each time; one thread at a time.
 */
public final class DemoCounty {
    /** Layers in the order in which they are best loaded. */
    public static final List<String> LAYERS = List.of(
            "region",
            "village",
            "road",
            "protected_land",
            "facility",
            "relocation_site",
            "relocation_candidate",
            "pv_station",
            "project",
            "household");

    private final World world;
    private ProtectedLandRows protectedLand;
    private SiteRows sites;
    private PvRows stations;
    private ProjectRows projects;

    private DemoCounty(World world) {
        this.world = world;
    }

    /** Makes the land, its villages and roads; the rows follow when they are asked for. */
    public static DemoCounty generate(DemoSpec spec) {
        return new DemoCounty(new World(spec));
    }

    /** The terrain in metres, EPSG:4547, to be kept as coverage {@code dem}. */
    public ElevationGrid elevation() {
        return world.land.grid();
    }

    /** Extent of the terrain in degrees of EPSG:4490, x = longitude. */
    public Envelope extentDegrees() {
        Envelope plane = elevation().extent();
        Coordinate[] edge = new Coordinate[80];
        for (int k = 0; k < 20; k++) {
            double east = plane.getMinX() + plane.getWidth() * k / 19;
            double north = plane.getMinY() + plane.getHeight() * k / 19;
            edge[4 * k] = new Coordinate(east, plane.getMinY());
            edge[4 * k + 1] = new Coordinate(east, plane.getMaxY());
            edge[4 * k + 2] = new Coordinate(plane.getMinX(), north);
            edge[4 * k + 3] = new Coordinate(plane.getMaxX(), north);
        }
        return world.positions
                .stored(new GeometryFactory().createMultiPointFromCoords(edge))
                .getEnvelopeInternal();
    }

    /**
     * The rows of a layer.
     *
     * @throws IllegalArgumentException for a layer that the demo does not fill
     */
    public Iterator<DemoRow> rows(String layer) {
        return switch (layer) {
            case "region" -> new RegionRows(world).rows().iterator();
            case "village" ->
                world.villages.stream().map(new VillageRows(world)::row).iterator();
            case "road" -> new RoadRows(world).rows().iterator();
            case "protected_land" -> protectedLand().rows().iterator();
            case "facility" -> new FacilityRows(world).rows().iterator();
            case "relocation_site" -> works().sites.sites().iterator();
            case "relocation_candidate" -> works().sites.candidates().iterator();
            case "pv_station" -> works().stations.rows().iterator();
            case "project" -> works().projects.rows().iterator();
            case "household" -> households();
            default -> throw new IllegalArgumentException("the demo has no layer " + layer);
        };
    }

    private ProtectedLandRows protectedLand() {
        if (protectedLand == null) {
            protectedLand = new ProtectedLandRows(world);
        }
        return protectedLand;
    }

    /** Sites, stations and projects take room from each other, so they are placed once, in this order. */
    private DemoCounty works() {
        if (projects == null) {
            DemoLand land = new DemoLand(world, protectedLand());
            sites = new SiteRows(world, land);
            stations = new PvRows(world, land);
            projects = new ProjectRows(world, stations, sites, land);
        }
        return this;
    }

    private Iterator<DemoRow> households() {
        HouseholdRows rows = new HouseholdRows(world.land, world.positions, world.relocation);
        Function<Village, Stream<DemoRow>> ofVillage =
                village -> world.register.households(village).stream().map(rows::row);
        return world.villages.stream().flatMap(ofVillage).iterator();
    }

    World world() {
        return world;
    }
}
