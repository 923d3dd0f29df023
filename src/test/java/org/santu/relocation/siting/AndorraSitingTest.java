package org.santu.relocation.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.santu.locate.LocateResult.Status;
import org.santu.network.AndorraRoads;
import org.santu.network.RoadLine;
import org.santu.relocation.plan.PlanReader;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.terrain.ElevationFiles;
import org.santu.terrain.ElevationGrid;
import org.santu.terrain.ElevationMosaic;
import org.santu.terrain.GridFrame;
import org.santu.testing.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real mountains and real roads: the hamlets of Andorra move to four sites; leaves a picture in the build folder. */
class AndorraSitingTest {
    private static final String PLAN = """
            plan: Andorra
            region: "99"
            seed: 3
            masks: {slopeDegrees: 25, altitudeMetres: 2000, mostMetresToRoad: 600}
            criteria:
              - {factor: slope, curve: [3, 1, 15, 0.4, 25, 0]}
              - {factor: road, curve: [100, 1, 600, 0]}
              - {factor: altitude, curve: [900, 1, 2000, 0]}
              - {factor: homes, curve: [1000, 1, 6000, 0]}
            ahp: {judgements: [2, 4, 3, 2, 2, 1]}
            candidates: {count: 40, leastMu: 30, mostMu: 120, leastScore: 0.55, spacingMetres: 800}
            sites: {most: 4}
            travel: {mostMinutes: 90}
            """;

    private final AndorraRoads andorra = new AndorraRoads();

    @Test
    void the_hamlets_of_andorra_find_four_sites() throws Exception {
        Path dem = SharedData.require("dem/N42E001.hgt.zip");
        List<RoadLine> roads = andorra.read(SharedData.require("roads/andorra_roads.geojson"));
        SitingInput input = input(dem, roads);
        RelocationPlan plan = new PlanReader(Set.of(), Set.of()).read("andorra.yaml", PLAN);
        Limits limits = new Limits(25, 2000, 25, Map.of());
        SitingResult result = Siting.solve(plan, limits, input, List.of(), SitingProgress.silent());
        assertThat(result.solution().status()).isEqualTo(Status.OPTIMAL);
        PlanChecker.check(plan, limits, input, result);
        assertThat(result.open()).hasSizeBetween(1, 4);
        assertThat(result.network().largestPartShare()).isGreaterThan(0.9);
        double excluded = 1
                - result.land().suitability().allowedCells()
                        / (double) input.ground().frame().cells();
        assertThat(excluded).as("mountains").isBetween(0.5, 0.97);
        ImageIO.write(
                new SitingPicture(input, result).draw(),
                "png",
                Files.createDirectories(Path.of("target", "pictures"))
                        .resolve("siting-andorra.png")
                        .toFile());
    }

    private SitingInput input(Path dem, List<RoadLine> roads) throws Exception {
        ReferencedEnvelope extent = new ReferencedEnvelope(CRS.decode("EPSG:25831", true));
        roads.forEach(road -> extent.expandToInclude(road.line().getEnvelopeInternal()));
        Geometry country = UnaryUnionOp.union(
                        roads.stream().map(road -> road.line().getEnvelope()).toList())
                .convexHull()
                .buffer(300);
        extent.expandToInclude(country.getEnvelopeInternal());
        ElevationGrid ground = ElevationMosaic.onto(List.of(ElevationFiles.read(dem)), GridFrame.covering(extent, 60));
        return new SitingInput(ground, country, roads, Set.of(), hamlets(), Map.of(), Map.of(), List.of(), Map.of());
    }

    private List<Mover> hamlets() throws IOException {
        List<Mover> movers = new ArrayList<>();
        JsonNode places = JsonMapper.shared()
                .readTree(Files.readString(SharedData.require("roads/andorra_places.geojson")))
                .get("features");
        for (JsonNode place : places) {
            if (place.path("properties").path("place").asString("").equals("hamlet")) {
                JsonNode point = place.path("geometry").path("coordinates");
                Coordinate home =
                        andorra.plane(point.get(0).asDouble(), point.get(1).asDouble());
                String name = place.path("properties").path("name").asString("");
                int people = 40 + 17 * movers.size() % 90;
                movers.add(
                        new Mover(name + movers.size(), name, null, people / 4, List.of(new Mover.Home(home, people))));
            }
        }
        return movers;
    }
}
