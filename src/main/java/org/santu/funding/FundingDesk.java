package org.santu.funding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.access.Scope;
import org.santu.catalog.Catalog;
import org.santu.catalog.Code;
import org.santu.funding.allocation.Allocation;
import org.santu.funding.allocation.AllocationSolver;
import org.santu.funding.formula.Entitled;
import org.santu.funding.formula.Shares;
import org.santu.funding.plan.FundTerms;
import org.santu.funding.plan.Project;
import org.santu.funding.plan.Readiness;
import org.santu.problem.SantuException;
import org.santu.rule.RuleInForce;
import org.santu.rule.own.RuleDesk;
import org.santu.store.Journal;
import org.springframework.stereotype.Component;

/** Works plans of funds out on the data and rules of a caller. Writes nothing. Safe for concurrent use. */
@Component
public class FundingDesk {
    private static final List<String> LAYERS = List.of("project", "village", "region", "protected_land");
    private static final Duration REMEMBERED = Duration.ofMinutes(3);

    private final LibraryReader reader;
    private final ProjectLands lands;
    private final RuleDesk rules;
    private final Journal journal;
    private final Catalog catalog;
    private final Cache<LibraryKey, FundLibrary> libraries =
            Caffeine.newBuilder().maximumSize(8).expireAfterWrite(REMEMBERED).build();

    FundingDesk(LibraryReader reader, ProjectLands lands, RuleDesk rules, Journal journal, Catalog catalog) {
        this.reader = reader;
        this.lands = lands;
        this.rules = rules;
        this.journal = journal;
        this.catalog = catalog;
    }

    private record LibraryKey(Scope scope, String region, LocalDate day, FundPlanFile.Land land, long version) {}

    /** Hears how far the work is. */
    interface Progress {
        int STAGES = 3;

        /** @param stage reading, land or solving */
        void at(int step, String stage, Object... figures);
    }

    /** @throws SantuException SANTU-FUNDING-PLAN with file and line of each mistake, SANTU-FUNDING-REGION */
    FundPlanFile parse(Caller caller, String file, String content) {
        caller.require(Permission.PLAN);
        caller.requireInside();
        Set<String> kinds = catalog.getLayer("project").getAttribute("kind").codeList().codes().stream()
                .map(Code::value)
                .collect(Collectors.toCollection(TreeSet::new));
        FundPlanFile plan = FundPlanFile.read(file, content, kinds);
        if (!caller.scope().contains(plan.region())) {
            throw new SantuException("SANTU-FUNDING-REGION", plan.region()).with("field", "region");
        }
        return plan;
    }

    /**
     * @param file as it is named in messages
     * @throws SantuException SANTU-FUNDING-PLAN, SANTU-FUNDING-REGION, SANTU-FUNDING-RULE, SANTU-FUNDING-NOTHING when no project waits for
     *     money
     */
    FundOutcome run(Caller caller, String file, String content, Progress progress) {
        FundPlanFile plan = parse(caller, file, content);
        FundLibrary library = read(caller, plan, journal.newestSequence(LAYERS), progress);
        progress.at(2, "solving", library.lands().size());
        return solve(plan, library, false);
    }

    /** A plan that is found in well under a second, on data that may be minutes old; not proven best. */
    FundOutcome quick(Caller caller, String file, String content) {
        FundPlanFile plan = parse(caller, file, content);
        long version = journal.newestSequence(LAYERS);
        LibraryKey key = new LibraryKey(caller.scope(), plan.region(), plan.day(), plan.land(), version);
        FundLibrary library = libraries.get(key, any -> read(caller, plan, version, (step, stage, figures) -> {}));
        return solve(plan, library, true);
    }

    private FundLibrary read(Caller caller, FundPlanFile plan, long version, Progress progress) {
        progress.at(0, "reading");
        List<ProjectLine> projects = reader.projects(caller, plan.region());
        List<ProjectLine> open = projects.stream().filter(ProjectLine::isOpen).toList();
        Map<String, ProjectLands.Checked> checked = new HashMap<>();
        for (ProjectLine project : open) {
            progress.at(1, "land", checked.size(), open.size());
            checked.put(project.id(), lands.check(caller, project, plan.land(), plan.day()));
        }
        return new FundLibrary(
                projects,
                checked,
                reader.townships(caller, plan.region()),
                reader.villages(caller, plan.region()),
                version);
    }

    private FundOutcome solve(FundPlanFile plan, FundLibrary library, boolean quick) {
        List<Project> projects = new ArrayList<>();
        Set<String> standing = new HashSet<>();
        int withoutCost = 0;
        for (ProjectLine line : library.projects()) {
            if (line.isOpen()) {
                projects.add(project(line, plan, library.lands().get(line.id())));
            } else if (line.isStanding() && line.number() != null) {
                standing.add(line.number());
            } else if (line.investmentYuan() == null && !line.status().equals("closed")) {
                withoutCost++;
            }
        }
        if (projects.isEmpty()) {
            throw new SantuException("SANTU-FUNDING-NOTHING", plan.region());
        }
        Map<String, RuleInForce> inForce = new HashMap<>();
        rules.inForce(plan.region(), plan.day())
                .forEach(rule -> inForce.put(rule.rule().name(), rule));
        Map<String, Long> formula = formula(plan, library.townships());
        FundTerms terms = plan.terms(inForce, formula);
        AllocationSolver solver = new AllocationSolver(projects, standing);
        Allocation allocation = quick ? solver.quick(terms) : solver.solveWithPrices(terms);
        return new FundOutcome(plan, terms, library, projects, allocation, formula, inForce, withoutCost);
    }

    private static Project project(ProjectLine line, FundPlanFile plan, ProjectLands.Checked land) {
        int poor = Math.max(0, line.poorHouseholds());
        int all = Math.max(poor, line.households());
        return new Project(
                line.id(),
                line.name(),
                line.number(),
                line.region(),
                line.kind(),
                line.year(),
                line.needYuan(),
                line.smallestYuan(plan.partsAllowed()),
                plan.worth().points(line.priority(), poor, all),
                poor,
                all,
                line.isBegun(),
                Readiness.find(String.valueOf(line.readiness())).orElse(null),
                land.verdict(),
                land.reason() == null ? null : land.reason().zh(),
                line.dependsOn());
    }

    /** What the formula gives each township: its share of each indicator, weighted. */
    private static Map<String, Long> formula(FundPlanFile plan, List<Township> townships) {
        Map<String, Double> sums = new HashMap<>();
        for (Township township : townships) {
            township.indicators().forEach((name, value) -> sums.merge(name, value, Double::sum));
        }
        List<Entitled> entitled = new ArrayList<>();
        for (Township township : townships) {
            double weight = plan.formula().weights().entrySet().stream()
                    .filter(entry -> sums.getOrDefault(entry.getKey(), 0.0) > 0)
                    .mapToDouble(
                            entry -> entry.getValue() * township.indicator(entry.getKey()) / sums.get(entry.getKey()))
                    .sum();
            Long most = plan.formula().mostYuan();
            entitled.add(new Entitled(
                    township.code(), weight, plan.formula().leastYuan(), most == null ? Long.MAX_VALUE : most));
        }
        try {
            return Shares.of(plan.yuan(), entitled);
        } catch (IllegalArgumentException impossible) {
            return Map.of();
        }
    }
}
