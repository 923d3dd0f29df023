package org.santu.photovoltaic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.catalog.Text;
import org.santu.photovoltaic.quota.Application;
import org.santu.photovoltaic.quota.Distribution;
import org.santu.photovoltaic.quota.QuotaPlan;
import org.santu.photovoltaic.quota.QuotaSolver;
import org.santu.photovoltaic.quota.QuotaTerms;
import org.santu.photovoltaic.quota.Shortage;
import org.santu.photovoltaic.siting.PvSite;
import org.santu.problem.Localised;
import org.santu.problem.Messages;
import org.santu.problem.SantuException;
import org.santu.rule.OwnEntry;
import org.santu.rule.RuleInForce;
import org.santu.rule.own.RuleDesk;
import org.santu.store.LayerFeatures;
import org.santu.store.Stores;
import org.springframework.stereotype.Component;

/** Works quota plans out on the data and rules of a caller. Writes nothing. Safe for concurrent use. */
@Component
public class PhotovoltaicDesk {
    /** Rules that divide the income, year by year. */
    private static final List<String> DIVIDING = List.of(
            "pv_collective_percent", "pv_public_work_percent", "pv_reserve_percent", "pv_public_job_yuan_per_month");

    private final ApplicationReader applications;
    private final RuleDesk rules;
    private final SiteSearch search;
    private final GridLinks links;
    private final Stores stores;

    PhotovoltaicDesk(
            ApplicationReader applications, RuleDesk rules, SiteSearch search, GridLinks links, Stores stores) {
        this.applications = applications;
        this.rules = rules;
        this.search = search;
        this.links = links;
        this.stores = stores;
    }

    /** Hears what is being done. */
    interface Progress {
        int STEPS = 4;

        /** @param stage reading, siting, solving or writing */
        void at(int step, String stage);

        default boolean isCancelled() {
            return false;
        }

        static Progress silent() {
            return (step, stage) -> {};
        }
    }

    /** A plan that may be worked out by the caller. @throws SantuException for what cannot be right */
    QuotaPlanFile parse(Caller caller, String file, String content) {
        caller.require(Permission.PLAN);
        QuotaPlanFile plan = QuotaPlanFile.read(file, content);
        if (!caller.scope().contains(plan.region())) {
            throw new SantuException("SANTU-PHOTOVOLTAIC-REGION", plan.region()).with("field", "region");
        }
        return plan;
    }

    /**
     * @param file as it is named in messages
     * @throws SantuException SANTU-PHOTOVOLTAIC-PLAN, SANTU-PHOTOVOLTAIC-REGION, SANTU-PHOTOVOLTAIC-RULE,
     *     SANTU-PHOTOVOLTAIC-NOTHING when nobody applied
     */
    PvOutcome run(Caller caller, String file, String content) {
        return run(caller, parse(caller, file, content), null, Progress.silent());
    }

    /** @param folder in which files that the plan names are looked for; null for none */
    PvOutcome run(Caller caller, QuotaPlanFile plan, Path folder, Progress progress) {
        Prepared prepared = prepare(caller, plan, folder, progress);
        progress.at(2, "solving");
        QuotaSolver solver = new QuotaSolver(prepared.asked(), prepared.spare());
        QuotaPlan solved = possible(solver, solver.solve(prepared.terms()), prepared.terms());
        return prepared.outcome(plan, solved, names(caller, plan.region()));
    }

    /** A good plan at once, and a bound for the best: without sites and prices, for a slider that is being moved. */
    PvOutcome quick(Caller caller, QuotaPlanFile plan) {
        Prepared prepared = prepare(caller, plan.withoutSites(), null, Progress.silent());
        QuotaSolver solver = new QuotaSolver(prepared.asked(), prepared.spare());
        QuotaPlan quick = possible(solver, solver.quick(prepared.terms()), prepared.terms());
        return prepared.outcome(plan, quick, Map.of());
    }

    /** Ids of the stations of a region that are built or being built. */
    Set<String> begun(Caller caller, String region) {
        return applications.begun(caller, region);
    }

    private static QuotaPlan possible(QuotaSolver solver, QuotaPlan plan, QuotaTerms terms) {
        if (!plan.status().equals("infeasible")) {
            return plan;
        }
        Shortage shortage = solver.shortage(terms);
        throw switch (shortage.kind()) {
            case HOUSEHOLDS ->
                new SantuException("SANTU-PHOTOVOLTAIC-HOUSEHOLDS", terms.leastHouseholds(), shortage.households())
                        .with("field", "leastHouseholds");
            case TIME ->
                new SantuException("SANTU-PHOTOVOLTAIC-TIME", terms.timeLimitSeconds())
                        .with("field", "timeLimitSeconds");
            case FLOORS ->
                new SantuException(
                                "SANTU-PHOTOVOLTAIC-INFEASIBLE",
                                terms.townshipKilowatts(),
                                shortage.floorKilowatts(),
                                (Localised) locale -> limits(shortage, locale))
                        .with("field", "townshipKilowatts");
        };
    }

    private static String limits(Shortage shortage, Locale locale) {
        return shortage.limits().stream()
                .map(limit -> Messages.text(locale, "photovoltaic.limit." + limit))
                .collect(Collectors.joining(Messages.text(locale, "photovoltaic.limit-between")));
    }

    private record Prepared(
            QuotaTerms terms,
            Distribution distribution,
            ApplicationReader.Read read,
            List<Application> asked,
            Map<String, Text> reasons,
            Map<String, Double> spare,
            Map<String, String> gridNames,
            PvOutcome.Sites sites) {
        PvOutcome outcome(QuotaPlanFile plan, QuotaPlan solved, Map<String, String> names) {
            Map<String, Geometry> shapes = new HashMap<>();
            Stream.concat(read.rows().stream(), read.begun().rows().stream())
                    .filter(row -> row.shape() != null)
                    .forEach(row -> shapes.put(row.application().id(), row.shape()));
            return new PvOutcome(
                    plan,
                    plan.day(),
                    terms,
                    distribution,
                    asked,
                    shapes,
                    reasons,
                    names,
                    solved,
                    gridNames,
                    read.begun(),
                    read.dataVersion(),
                    sites);
        }
    }

    private Prepared prepare(Caller caller, QuotaPlanFile plan, Path folder, Progress progress) {
        caller.require(Permission.PLAN);
        progress.at(0, "reading");
        Map<String, RuleInForce> inForce = new HashMap<>();
        rules.inForce(plan.region(), plan.day())
                .forEach(rule -> inForce.put(rule.rule().name(), rule));
        QuotaTerms terms = plan.terms(inForce);
        differences(plan, inForce);
        List<OwnEntry> own = rules.ownEntries(plan.region());
        Distribution distribution = plan.distribution(
                inForce,
                year -> DIVIDING.stream()
                        .collect(Collectors.toMap(
                                name -> name,
                                name -> rules.book()
                                        .inForce(name, plan.region(), plan.day().plusYears(year - 1L), own))));
        ApplicationReader.Read all = applications.read(caller, plan.region(), plan.day());
        ApplicationReader.Read read = plan.begun() == QuotaPlanFile.BegunRule.EQUAL ? all : all.toDecide();
        if (read.rows().isEmpty()) {
            throw new SantuException("SANTU-PHOTOVOLTAIC-NOTHING", plan.region());
        }
        List<Application> asked = read.applications();
        Map<String, String> gridNames = new HashMap<>();
        asked.stream()
                .filter(each -> each.gridPoint() != null)
                .forEach(each -> gridNames.put(each.id(), each.gridPoint()));
        Map<String, Text> reasons = new HashMap<>();
        read.rows().stream()
                .filter(row -> row.landReason() != null)
                .forEach(row -> reasons.put(row.application().id(), row.landReason()));
        PvOutcome.Sites sites = null;
        if (plan.siting() != null) {
            progress.at(1, "siting");
            BooleanSupplier cancelled = progress::isCancelled;
            sites = search.find(caller, plan, terms, inForce, read.rows(), folder, cancelled);
            asked = judged(asked, sites, reasons);
            sites.result().sites().stream()
                    .filter(site -> site.kind().equals("given") && site.gridPoint() != null)
                    .forEach(site -> gridNames.put(site.id(), site.gridPoint().name()));
        }
        Map<String, Double> spare = Map.of();
        if (plan.gridCapacity()) {
            GridLinks.Linked linked = links.link(caller, read.rows(), asked, terms);
            asked = linked.applications();
            spare = linked.spare();
            gridNames.putAll(linked.names());
        } else if (sites == null) {
            asked = asked.stream()
                    .map(each -> each.with(each.fullLoadHours(), null, each.gridMetres(), each.connectionYuan()))
                    .toList();
        }
        gridNames.values().removeIf(name -> name == null);
        return new Prepared(terms, distribution, read, asked, reasons, spare, gridNames, sites);
    }

    /** A plan has one figure for its region: where a part of it has one of its own, the plan has to say which is meant. */
    private void differences(QuotaPlanFile plan, Map<String, RuleInForce> inForce) {
        plan.ruled().forEach((key, rule) -> {
            for (String place : rules.placesThatMayDiffer(rule, plan.region())) {
                RuleInForce there = rules.book().inForce(rule, place, plan.day(), rules.ownEntries(place));
                if (!Objects.equals(there.value(), inForce.get(rule).value())) {
                    throw new SantuException("SANTU-PHOTOVOLTAIC-RULE-DIFFERS", rule, place, key).with("field", key);
                }
            }
        });
    }

    /** Hours by the light and the horizon of the place; ground that is too steep is told. */
    private static List<Application> judged(List<Application> asked, PvOutcome.Sites sites, Map<String, Text> reasons) {
        Map<String, PvSite> byId = sites.result().sites().stream()
                .filter(site -> site.kind().equals("given"))
                .collect(Collectors.toMap(PvSite::id, site -> site));
        List<Application> judged = new ArrayList<>();
        for (Application each : asked) {
            PvSite site = byId.get(each.id());
            if (site == null) {
                judged.add(each);
                continue;
            }
            double connection = Double.isNaN(site.connectionYuan()) ? 0 : site.connectionYuan();
            // Distance and cost are of one point: that which was found.
            Integer metres =
                    site.gridPoint() == null ? each.gridMetres() : Integer.valueOf((int) Math.rint(site.gridMetres()));
            Application better = each.with(
                    site.yield().fullLoadHours(),
                    site.gridPoint() == null ? null : site.gridPoint().id(),
                    metres,
                    connection);
            List<String> terrain = site.out().stream()
                    .filter(mask -> List.of("slope", "north", "road").contains(mask))
                    .toList();
            if (each.landVerdict().equals("forbidden") || terrain.isEmpty()) {
                judged.add(better);
            } else {
                Text why = new Text(words(terrain, Locale.CHINESE, "、"), words(terrain, Locale.ENGLISH, ", "));
                reasons.put(each.id(), why);
                judged.add(better.onLand("terrain", why.zh()));
            }
        }
        return judged;
    }

    private static String words(List<String> masks, Locale locale, String between) {
        return masks.stream()
                .map(mask -> Messages.text(locale, "photovoltaic.mask." + mask))
                .collect(Collectors.joining(between));
    }

    private Map<String, String> names(Caller caller, String region) {
        Map<String, String> names = new TreeMap<>();
        new LayerFeatures(stores.open(caller))
                .read(
                        LayerFeatures.query("region", LayerFeatures.within(region), LayerFeatures.REGION, "name"),
                        each -> {
                            names.put(LayerFeatures.text(each, LayerFeatures.REGION), LayerFeatures.text(each, "name"));
                            return null;
                        });
        return names;
    }
}
