package org.santu.relocation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.santu.relocation.siting.Limits;
import org.santu.relocation.siting.Siting;
import org.santu.relocation.siting.SitingGround;
import org.santu.relocation.siting.SitingProgress;
import org.santu.relocation.siting.SitingProgress.Stage;
import org.santu.relocation.siting.SitingResult;
import org.santu.store.Journal;
import org.springframework.stereotype.Component;

/** Works relocation plans out on the data that a caller may see. Safe for concurrent use. */
@Component
class RelocationDesk {
    static final List<String> LAYERS =
            List.of("region", "village", "household", "road", "protected_land", "facility", "relocation_candidate");

    /** Those on which the land itself depends. */
    static final List<String> LAND_LAYERS = List.of("region", "road", "protected_land", "facility");

    private static final String FILE = "plan.yaml";
    private static final int LONGEST_PLAN = 200_000;

    private final Catalog catalog;
    private final Journal journal;
    private final InputReader reader;
    private final PlanRules rules;
    private final SiteLands lands;
    private final HandChoices choices;
    private final RelocationReports reports;

    RelocationDesk(
            Catalog catalog,
            Journal journal,
            InputReader reader,
            PlanRules rules,
            SiteLands lands,
            HandChoices choices,
            RelocationReports reports) {
        this.catalog = catalog;
        this.journal = journal;
        this.reader = reader;
        this.rules = rules;
        this.lands = lands;
        this.choices = choices;
        this.reports = reports;
    }

    /** @throws SantuException SANTU-RELOCATION-PLAN with file and line of each mistake */
    RelocationPlan parse(String file, String text) {
        return new PlanReader(codes("facility"), codes("protected_land")).read(file, text);
    }

    /** @param sources rule by threshold */
    record Understood(RelocationPlan plan, Limits limits, Map<String, String> sources) {}

    /**
     * Reads a plan and the limits that hold for it.
     *
     * @throws SantuException SANTU-RELOCATION-...; SANTU-ACCESS-DENIED for callers who may not plan
     */
    Understood understand(Caller caller, String text) {
        require(caller);
        if (text == null || text.length() > LONGEST_PLAN) {
            throw new SantuException("SANTU-RELOCATION-FILE", FILE).with("field", "plan");
        }
        RelocationPlan plan = parse(FILE, text);
        requireScope(caller, plan);
        PlanRules.Found found = rules.find(plan, codes("protected_land"));
        return new Understood(plan, found.limits(), found.sources());
    }

    /** Counts who a plan moves. */
    InputReader.Counted count(Caller caller, RelocationPlan plan) {
        return reader.count(caller, plan);
    }

    private static void require(Caller caller) {
        caller.require(Permission.PLAN);
        caller.requireInside();
    }

    private static void requireScope(Caller caller, RelocationPlan plan) {
        if (!caller.scope().contains(plan.region())) {
            throw new SantuException("SANTU-REGION-NOT-FOUND", plan.region()).with("field", "region");
        }
    }

    /** The files of a worked-out plan, with its report in the sight of the caller. */
    ResultFolder folder(Caller caller, RelocationOutcome outcome, Locale locale) {
        return new ResultFolder(outcome, locale, caller, reports);
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
        require(caller);
        long start = System.nanoTime();
        RelocationPlan plan = parse(file, text);
        requireScope(caller, plan);
        progress.at(Stage.READING);
        Prepared ready = prepare(caller, plan, folder);
        SitingResult result = plan.byHand() == null
                ? Siting.solve(plan, ready.limits(), ready.ground(), progress)
                : byHand(caller, ready, progress);
        Map<Integer, RelocationOutcome.SiteLand> land =
                lands.check(caller, result, ready.read().plane(), ready.day());
        return new RelocationOutcome(
                plan,
                text,
                ready.limits(),
                ready.sources(),
                ready.day(),
                ready.version(),
                ready.read().plane(),
                ready.read().input(),
                ready.read().withoutPlace(),
                result.withExplanation(SiteLands.sentences(land)),
                land,
                (System.nanoTime() - start) / 1e9);
    }

    /**
     * What plans share that differ only in criteria, candidates or sites.
     *
     * @param version newest change of the journal among the data that were read
     */
    record Prepared(
            RelocationPlan plan,
            Limits limits,
            Map<String, String> sources,
            InputReader.Read read,
            SitingGround ground,
            long version,
            LocalDate day) {}

    /** Reads what a plan needs. */
    Prepared prepare(Caller caller, RelocationPlan plan, Path folder) {
        long version = journal.newestSequence(LAYERS);
        PlanRules.Found found = rules.find(plan, codes("protected_land"));
        InputReader.Read read = reader.read(caller, plan, folder);
        return new Prepared(
                plan,
                found.limits(),
                found.sources(),
                read,
                new SitingGround(plan, read.input(), barriers(plan, read.plane())),
                version,
                plan.day() == null ? ChinaTime.today() : plan.day());
    }

    private SitingResult byHand(Caller caller, Prepared ready, SitingProgress progress) {
        HandChoice choice = choices.find(caller, ready);
        SitingResult result =
                Siting.evaluate(ready.plan(), ready.limits(), ready.ground(), choice.sites(), choice.bound(), progress);
        return result.withExplanation(choice.sentences(result));
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
