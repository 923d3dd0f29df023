package org.santu.store.http;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.santu.access.Caller;
import org.santu.access.RegionNames;
import org.santu.catalog.RegionCode;
import org.santu.problem.SantuException;
import org.santu.store.Region;
import org.santu.store.Regions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The region tree and the search in it. */
@RestController
@RequestMapping("/api/regions")
class RegionController implements RegionNames {
    private static final int MOST_HITS = 30;

    private final Regions regions;

    RegionController(Regions regions) {
        this.regions = regions;
    }

    record Step(String code, String name, String level) {
        static Step of(Region region) {
            return new Step(region.code(), region.name(), region.level().code());
        }
    }

    /** @param extent west, south, east, north; null while nothing is located */
    record RegionView(
            String code,
            String name,
            String level,
            Integer year,
            double[] extent,
            double[] point,
            int childCount,
            List<Step> path) {}

    @GetMapping
    List<RegionView> list(
            Caller caller,
            @RequestParam(required = false) String parent,
            @RequestParam(name = "q", required = false) String text) {
        if (text == null || text.isBlank()) {
            requireParent(caller, parent);
            return views(caller, regions.children(caller, parent));
        }
        return views(caller, regions.search(caller, text.strip(), MOST_HITS));
    }

    /** A region that is not there has no empty list of children: whoever misspelt a code would take it for an answer. */
    private void requireParent(Caller caller, String parent) {
        if (parent == null || parent.isBlank()) {
            return;
        }
        if (RegionCode.parse(parent).isEmpty()) {
            throw new SantuException("SANTU-REGION-CODE", parent.strip()).with("field", "parent");
        }
        if (regions.findRegion(caller, parent).isEmpty()) {
            throw new SantuException("SANTU-REGION-NOT-FOUND", parent.strip()).with("field", "parent");
        }
    }

    private List<RegionView> views(Caller caller, List<Region> found) {
        return found.stream().map(region -> view(caller, region)).toList();
    }

    @GetMapping("/{code}")
    RegionView one(Caller caller, @PathVariable String code) {
        return regions.findRegion(caller, code)
                .map(region -> view(caller, region))
                .orElseThrow(() -> new SantuException("SANTU-REGION-NOT-FOUND", code));
    }

    @Override
    public Optional<String> findName(Caller caller, String regionCode) {
        return regions.findRegion(caller, regionCode).map(Region::name);
    }

    private RegionView view(Caller caller, Region region) {
        return new RegionView(
                region.code(),
                region.name(),
                region.level().code(),
                region.year(),
                extent(region.extent()),
                point(region.point()),
                region.childCount(),
                regions.path(caller, region.code()).stream().map(Step::of).toList());
    }

    static double[] extent(Envelope extent) {
        return extent == null || extent.isNull()
                ? null
                : new double[] {extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY()};
    }

    private static double[] point(Coordinate point) {
        return point == null ? null : new double[] {point.x, point.y};
    }
}
