package org.santu.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;
import org.santu.access.Caller;
import org.santu.catalog.RegionCode;
import org.santu.catalog.RegionLevel;
import org.santu.catalog.StandardColumns;
import org.santu.exchange.source.Action;
import org.santu.exchange.source.Finding;
import org.santu.store.LayerFeatures;
import org.santu.store.Stores;

/** Finds the region in which a place lies, from the polygons of layer region that the caller may see. For one thread. */
final class RegionFinder {
    private static final String LAYER = "region";
    private static final String VILLAGES = "village";
    private static final int MOST_REMEMBERED = 100_000;

    private final Stores stores;
    private final Caller caller;
    private final boolean addsRegions;
    private final Map<String, Area> areas = new HashMap<>();
    /** Regions of which at least one part is known. */
    private final Set<String> siblings = new HashSet<>();

    private final Map<String, Home> homes = new HashMap<>();

    /** Codes of the villages that are entered, also of those without an outline; null until it matters. */
    private Set<String> villages;

    private STRtree regions;

    /** @param addsRegions whether the rows are regions or villages themselves, so that a new code is nothing to tell */
    RegionFinder(Stores stores, Caller caller, boolean addsRegions) {
        this.stores = stores;
        this.caller = caller;
        this.addsRegions = addsRegions;
    }

    private record Area(String code, IndexedPointInAreaLocator locator) {
        boolean reaches(Coordinate place) {
            return locator.locate(place) != Location.EXTERIOR;
        }
    }

    /**
     * What is known of a code.
     *
     * @param known the code, or the nearest one above it of which there is a polygon, or empty
     * @param unknown whether its neighbours are known and it is not
     * @param area of {@code known}, or null
     */
    private record Home(String known, boolean unknown, Area area) {}

    /** The code of the deepest region around a geometry in EPSG:4490, judged by a point on it. */
    Optional<String> findDeepest(Geometry geometry) {
        if (regions == null) {
            regions = load();
        }
        Coordinate place = place(geometry);
        List<?> around = regions.query(new Envelope(place));
        return around.stream()
                .map(Area.class::cast)
                .sorted(Comparator.comparingInt((Area area) -> area.code().length())
                        .reversed()
                        .thenComparing(Area::code))
                .filter(area -> area.reaches(place))
                .map(Area::code)
                .findFirst();
    }

    /**
     * Notes a code that is not among the regions that are known, and a place that lies elsewhere. Neither is refused: codes
     * change every year, and borders are drawn more coarsely than houses stand.
     *
     * @param geometry in EPSG:4490, or null
     */
    void check(long row, String field, String code, Geometry geometry, List<Finding> findings) {
        if (regions == null) {
            regions = load();
        }
        Home home = homes.get(code);
        if (home == null) {
            home = home(code);
            if (homes.size() < MOST_REMEMBERED) {
                homes.put(code, home);
            }
        }
        if (home.unknown()) {
            findings.add(Finding.ofRow("SANTU-IMPORT-REGION-NOT-KNOWN", Action.NOTED, row, field, code, home.known()));
        }
        if (home.area() != null && geometry != null && !home.area().reaches(place(geometry))) {
            String expected = findDeepest(geometry).orElse(null);
            String problem = expected == null ? "SANTU-IMPORT-REGION-NOWHERE" : "SANTU-IMPORT-REGION-ELSEWHERE";
            findings.add(Finding.ofRow(problem, Action.NOTED, row, field, code, expected));
        }
    }

    private Home home(String code) {
        String known = code;
        while (!known.isEmpty() && !areas.containsKey(known)) {
            known = RegionCode.parse(known)
                    .flatMap(RegionCode::findParent)
                    .map(RegionCode::digits)
                    .orElse("");
        }
        boolean unknown = !known.equals(code) && hasGap(code);
        return new Home(known, unknown, areas.get(known));
    }

    /**
     * Whether the region, or one above it, is not known though its neighbours are: only then can it be said to be unknown. Villages
     * are more often entered than drawn.
     */
    private boolean hasGap(String code) {
        for (Optional<RegionCode> each = RegionCode.parse(code);
                each.isPresent();
                each = each.get().findParent()) {
            RegionCode region = each.get();
            boolean known = areas.containsKey(region.digits());
            if (region.level() == RegionLevel.VILLAGE) {
                known |= addsRegions || villages().contains(region.digits());
            }
            if (!known && siblings.contains(parent(region.digits()))) {
                return true;
            }
        }
        return false;
    }

    private Set<String> villages() {
        if (villages == null) {
            villages = new HashSet<>();
            Query query = new Query(VILLAGES);
            query.setPropertyNames(StandardColumns.REGION_CODE);
            new LayerFeatures(stores.open(caller)).read(query, feature -> {
                if (feature.getAttribute(StandardColumns.REGION_CODE) instanceof String code) {
                    villages.add(code);
                    siblings.add(parent(code));
                }
                return null;
            });
        }
        return villages;
    }

    private static String parent(String code) {
        return RegionCode.parse(code)
                .flatMap(RegionCode::findParent)
                .map(RegionCode::digits)
                .orElse("");
    }

    private static Coordinate place(Geometry geometry) {
        return geometry.getDimension() == 0
                ? geometry.getCoordinate()
                : geometry.getInteriorPoint().getCoordinate();
    }

    private STRtree load() {
        STRtree tree = new STRtree();
        try {
            SimpleFeatureSource source = stores.open(caller).getFeatureSource(LAYER);
            Query query = new Query(LAYER);
            query.setPropertyNames(StandardColumns.GEOMETRY, StandardColumns.REGION_CODE);
            try (SimpleFeatureIterator features = source.getFeatures(query).features()) {
                while (features.hasNext()) {
                    SimpleFeature feature = features.next();
                    String code = (String) feature.getAttribute(StandardColumns.REGION_CODE);
                    if (code != null && feature.getDefaultGeometry() instanceof Geometry area) {
                        Area found = new Area(code, new IndexedPointInAreaLocator(area));
                        tree.insert(area.getEnvelopeInternal(), found);
                        areas.put(code, found);
                        siblings.add(parent(code));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tree.build();
        return tree;
    }
}
