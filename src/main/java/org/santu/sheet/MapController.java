package org.santu.sheet;

import java.time.Instant;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.santu.access.Caller;
import org.santu.access.CallerRegion;
import org.santu.catalog.RegionCode;
import org.santu.catalog.Text;
import org.santu.problem.SantuException;
import org.santu.store.Region;
import org.santu.store.Regions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The maps of a village, township or county: what to draw, and the tables beside it. */
@RestController
@RequestMapping("/api/maps")
class MapController {
    private final Maps maps;
    private final TableMaker tables;
    private final DataDate dates;
    private final Regions regions;

    MapController(Maps maps, TableMaker tables, DataDate dates, Regions regions) {
        this.maps = maps;
        this.tables = tables;
        this.dates = dates;
        this.regions = regions;
    }

    record LayerView(String layer, String style, boolean visible) {
        static LayerView of(MapDeclaration.MapLayerChoice choice) {
            return new LayerView(choice.layer().name(), choice.style(), choice.visible());
        }
    }

    record MapSummary(String name, Text label, List<LayerView> layers, List<String> tables) {
        static MapSummary of(MapDeclaration map) {
            return new MapSummary(
                    map.name(),
                    map.label(),
                    map.layers().stream().map(LayerView::of).toList(),
                    map.tables().stream().map(TableDeclaration::name).toList());
        }
    }

    record RegionView(String code, String name, String level, List<String> path) {}

    record MapPage(
            String map,
            Text label,
            RegionView region,
            double[] extent,
            List<LayerView> layers,
            List<TableView> tables,
            Instant dataDate) {}

    @GetMapping
    List<MapSummary> list() {
        return maps.list().stream().map(MapSummary::of).toList();
    }

    @GetMapping("/{map}/{code}")
    MapPage page(
            Caller caller,
            @PathVariable("map") String mapName,
            @PathVariable String code,
            @RequestParam(required = false) Instant at) {
        MapDeclaration map = maps.getMap(mapName);
        Region region =
                regions.findRegion(caller, code).orElseThrow(() -> new SantuException("SANTU-REGION-NOT-FOUND", code));
        Caller inRegion = CallerRegion.of(caller, region.code())
                .orElseThrow(() -> new SantuException("SANTU-REGION-NOT-FOUND", code));
        List<TableView> computed = map.tables().stream()
                .filter(table -> table.levels().contains(region.level()))
                .map(table -> tables.make(table, caller, inRegion, new RegionCode(region.code()), at))
                .toList();
        return new MapPage(
                map.name(),
                map.label(),
                view(caller, region),
                extent(region),
                map.layers().stream().map(LayerView::of).toList(),
                computed,
                dates.find(map, inRegion.scope(), at).orElse(null));
    }

    private RegionView view(Caller caller, Region region) {
        List<String> path =
                regions.path(caller, region.code()).stream().map(Region::name).toList();
        return new RegionView(region.code(), region.name(), region.level().code(), path);
    }

    /** A village that is only a point gets a frame of some 3 km, so that there is something around it to see. */
    private static double[] extent(Region region) {
        Envelope extent = region.extent() == null ? new Envelope() : new Envelope(region.extent());
        Coordinate point = region.point();
        if (point != null) {
            extent.expandToInclude(point);
        }
        if (extent.isNull()) {
            return null;
        }
        if (extent.getWidth() < 0.002 && extent.getHeight() < 0.002) {
            extent.expandBy(0.018, 0.014);
        }
        return new double[] {extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY()};
    }
}
