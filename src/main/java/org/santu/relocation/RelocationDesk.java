package org.santu.relocation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.catalog.Catalog;
import org.santu.catalog.ChinaTime;
import org.santu.catalog.Code;
import org.santu.crs.Plane;
import org.santu.problem.SantuException;
import org.santu.relocation.plan.PlanReader;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.relocation.siting.Siting;
import org.santu.relocation.siting.SitingProgress;
import org.santu.relocation.siting.SitingProgress.Stage;
import org.santu.relocation.siting.SitingResult;
import org.santu.store.Journal;
import org.springframework.stereotype.Component;

/** Works relocation plans out on the data that a caller may see. Safe for concurrent use. */
@Component
class RelocationDesk {
    private static final List<String> LAYERS =
            List.of("region", "village", "household", "road", "protected_land", "facility", "relocation_candidate");

    private final Catalog catalog;
    private final Journal journal;
    private final InputReader reader;
    private final PlanRules rules;
    private final SiteLands lands;

    RelocationDesk(Catalog catalog, Journal journal, InputReader reader, PlanRules rules, SiteLands lands) {
        this.catalog = catalog;
        this.journal = journal;
        this.reader = reader;
        this.rules = rules;
        this.lands = lands;
    }

    /** @throws SantuException SANTU-RELOCATION-PLAN with file and line of each mistake */
    RelocationPlan parse(String file, String text) {
        return new PlanReader(codes("facility"), codes("protected_land")).read(file, text);
    }

    /**
     * Works a plan out.
     *
     * @param file as it is named in messages
     * @param text the plan
     * @param folder in which files that the plan names are looked for; null for none
     * @throws SantuException SANTU-RELOCATION-...; SANTU-ACCESS-DENIED for callers who may not plan
     */
    RelocationOutcome run(Caller caller, String file, String text, Path folder, SitingProgress progress) {
        caller.require(Permission.PLAN);
        caller.requireInside();
        long start = System.nanoTime();
        RelocationPlan plan = parse(file, text);
        if (!caller.scope().contains(plan.region())) {
            throw new SantuException("SANTU-REGION-NOT-FOUND", plan.region()).with("field", "region");
        }
        progress.at(Stage.READING);
        long version = journal.newestSequence(LAYERS);
        PlanRules.Found found = rules.find(plan, codes("protected_land"));
        InputReader.Read read = reader.read(caller, plan, folder);
        SitingResult result = Siting.solve(plan, found.limits(), read.input(), barriers(plan, read.plane()), progress);
        LocalDate day = plan.day() == null ? ChinaTime.today() : plan.day();
        Map<Integer, RelocationOutcome.SiteLand> land = lands.check(caller, result, read.plane(), day);
        return new RelocationOutcome(
                plan,
                text,
                found.limits(),
                found.sources(),
                day,
                version,
                read.plane(),
                read.input(),
                read.withoutPlace(),
                result.withExplanation(SiteLands.sentences(land)),
                land,
                (System.nanoTime() - start) / 1e9);
    }

    private Set<String> codes(String layer) {
        return catalog.getLayer(layer).getAttribute("kind").codeList().codes().stream()
                .map(Code::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Geometry> barriers(RelocationPlan plan, Plane plane) {
        List<Geometry> barriers = new ArrayList<>();
        for (String text : plan.travel().barriers()) {
            try {
                barriers.add(plane.metres(new WKTReader().read(text)));
            } catch (ParseException | IllegalArgumentException e) {
                throw new SantuException(e, "SANTU-RELOCATION-BARRIER", text);
            }
        }
        return barriers;
    }
}
