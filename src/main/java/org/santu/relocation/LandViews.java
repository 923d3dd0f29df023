package org.santu.relocation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.santu.crs.Plane;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.relocation.plan.RelocationPlan.Who;
import org.santu.relocation.siting.GroundMeasures;
import org.santu.relocation.siting.SampledMeasures;
import org.santu.store.Coverages;
import org.santu.store.Journal;
import org.springframework.stereotype.Component;

/**
 * The measured land of regions for maps that follow somebody who weighs criteria: read and measured once for each state of the
 * data, then judged as often as weights change. Safe for concurrent use.
 */
@Component
class LandViews {
    private static final Duration KEPT = Duration.ofMinutes(20);
    /** About 40 bytes each with some criteria. */
    private static final long MOST_CELLS = 8_000_000;

    private final InputReader reader;
    private final Journal journal;
    private final Coverages coverages;
    private final Cache<Key, View> views = Caffeine.newBuilder()
            .expireAfterAccess(KEPT)
            .maximumWeight(MOST_CELLS)
            .weigher((Key key, View view) ->
                    view.ground().frame().cells() + view.pixels().frame().cells())
            .build();

    LandViews(InputReader reader, Journal journal, Coverages coverages) {
        this.reader = reader;
        this.journal = journal;
        this.coverages = coverages;
    }

    /** What the measures depend on: criteria, weights and limits do not belong to it. */
    private record Key(Scope scope, String region, Double cellMetres, Who who, long data, long elevations) {}

    /**
     * @param plane in which the land is measured
     * @param ground on the cells of a plan
     * @param pixels on those of a picture of the region in web mercator
     * @param extent of the picture in degrees
     */
    record View(Plane plane, GroundMeasures ground, SampledMeasures pixels, Envelope extent) {
        /** The pixel at a place in degrees; -1 beyond the picture. */
        int pixelAt(double longitude, double latitude) {
            return pixels.frame().cellAt(PixelFrame.x(longitude), PixelFrame.y(latitude));
        }
    }

    /** @param plan of a region that the caller sees */
    View get(Caller caller, RelocationPlan plan) {
        boolean homes = plan.criteria().stream().anyMatch(each -> each.factor().equals("homes"));
        Who who = homes
                ? plan.who()
                : new Who(
                        RelocationPlan.Unit.VILLAGE, null, List.of(), plan.who().together(), null, 1);
        Key key = new Key(
                caller.scope(),
                plan.region(),
                plan.cellMetres(),
                who,
                journal.newestSequence(homes ? RelocationDesk.LAYERS : RelocationDesk.LAND_LAYERS),
                coverages.version(InputReader.ELEVATIONS));
        return views.get(key, any -> read(caller, plan.withWho(who)));
    }

    private View read(Caller caller, RelocationPlan plan) {
        InputReader.Read read = reader.read(caller, plan.withGeneratedCandidates(), null);
        GroundMeasures ground = new GroundMeasures(read.input());
        Geometry boundary = read.plane().degrees(read.input().boundary());
        Envelope extent = boundary.getEnvelopeInternal();
        PixelFrame frame = PixelFrame.covering(extent, ground.frame().cellWidth());
        SampledMeasures pixels =
                new SampledMeasures(ground, frame.frame(), frame.cellsUnder(ground.frame(), read.plane()));
        return new View(read.plane(), ground, pixels, extent);
    }
}
