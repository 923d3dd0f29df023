package org.santu.photovoltaic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.catalog.Code;
import org.santu.catalog.Text;
import org.santu.land.LandCheck;
import org.santu.land.LandResult;
import org.santu.land.LandUse;
import org.santu.land.Verdict;
import org.santu.land.desk.LandDesk;
import org.santu.photovoltaic.quota.QuotaTerms;
import org.santu.photovoltaic.siting.PvSite;
import org.santu.photovoltaic.siting.PvSiting;
import org.santu.photovoltaic.siting.SitingInput.Given;
import org.santu.photovoltaic.siting.SitingResult;
import org.santu.photovoltaic.siting.SitingTerms;
import org.santu.photovoltaic.yield.StationYield;
import org.santu.rule.RuleInForce;
import org.springframework.stereotype.Component;

/** Looks for sites as a plan says and has the land of each that was found checked. */
@Component
class SiteSearch {
    private final Catalog catalog;
    private final SitingReader reader;
    private final LightReader lights;
    private final LandDesk land;
    private final ApplicationReader applications;

    SiteSearch(
            Catalog catalog, SitingReader reader, LightReader lights, LandDesk land, ApplicationReader applications) {
        this.catalog = catalog;
        this.reader = reader;
        this.lights = lights;
        this.land = land;
        this.applications = applications;
    }

    /** @param folder of the plan; null for plans that name no files */
    PvOutcome.Sites find(
            Caller caller,
            QuotaPlanFile plan,
            QuotaTerms quota,
            Map<String, RuleInForce> rules,
            List<ApplicationReader.Row> asked,
            Path folder,
            BooleanSupplier cancelled) {
        SitingSection section = plan.siting();
        LightTable light = lights.read(plan.light(), folder);
        List<Given> given = new ArrayList<>();
        for (ApplicationReader.Row row : asked) {
            if (row.shape() != null) {
                given.add(new Given(
                        row.application().id(),
                        row.application().name(),
                        row.application().region(),
                        row.shape(),
                        row.application().kilowatts(),
                        row.application().gridPoint()));
            }
        }
        SitingReader.Read read = reader.read(caller, plan.region(), plan.day(), section, light, given);
        var middle = read.input().boundary().getInteriorPoint().getCoordinate();
        double tilt = section.tiltDegrees() != null
                ? section.tiltDegrees()
                : StationYield.bestTilt(
                        read.input().light().latitudeDegrees(middle),
                        read.input().light().at(middle));
        SitingTerms terms = terms(plan, quota, rules, tilt);
        SitingResult result = PvSiting.find(terms, read.input(), cancelled);
        Map<String, String> verdicts = new HashMap<>();
        Map<String, Text> reasons = new HashMap<>();
        LandDesk.Round round = land.round(caller, LandUse.PV_ARRAY, plan.day());
        for (PvSite site : result.sites()) {
            if (!site.kind().equals("given") && site.shape() instanceof Polygonal && !cancelled.getAsBoolean()) {
                Geometry degrees = read.plane().degrees(site.shape());
                check(round, site.id(), degrees, verdicts, reasons);
            }
        }
        return new PvOutcome.Sites(result, read.plane(), verdicts, reasons, tilt, quota.yuanPerKilowatt());
    }

    private void check(
            LandDesk.Round round,
            String id,
            Geometry degrees,
            Map<String, String> verdicts,
            Map<String, Text> reasons) {
        LandResult checked = round.check(degrees);
        verdicts.put(id, checked.verdict().code());
        if (!checked.overlaps().isEmpty()) {
            reasons.put(id, applications.reason(checked));
        }
    }

    private SitingTerms terms(
            QuotaPlanFile plan, QuotaTerms quota, Map<String, RuleInForce> rules, double tiltDegrees) {
        SitingSection section = plan.siting();
        Map<String, Double> kinds = section.protectedKinds() == null ? closedToArrays(rules) : section.protectedKinds();
        return new SitingTerms(
                section.source(),
                plan.orRule(section.slopeDegrees(), "siting.slopeDegrees", "pv_slope_degrees", rules, false),
                section.northSlopeDegrees(),
                section.mostRoadMetres(),
                quota.mostGridMetres(),
                kinds,
                quota.squareMetresPerKilowatt(),
                quota.leastKilowatts(),
                quota.mostVillageKilowatts(),
                section.count(),
                section.spacingMetres(),
                section.villageMetres(),
                tiltDegrees,
                section.factor(),
                section.horizonMetres(),
                section.roofs() == null ? null : roof(plan, rules),
                section.connection(),
                quota.yuanPerKilowatt(),
                section.criteria());
    }

    private static SitingTerms.Roof roof(QuotaPlanFile plan, Map<String, RuleInForce> rules) {
        SitingSection.Roofs roofs = plan.siting().roofs();
        return new SitingTerms.Roof(
                plan.orRule(roofs.kilowattsEach(), "siting.roofs.kilowattsEach", "pv_roof_kilowatts", rules, false),
                plan.orRule(
                        roofs.leastKilowattsEach(),
                        "siting.roofs.leastKilowattsEach",
                        "pv_roof_kilowatts",
                        rules,
                        true),
                roofs.squareMetresPerKilowatt(),
                roofs.roofShare());
    }

    /** Kinds of protected land on which the rules of the day allow no array. */
    private Map<String, Double> closedToArrays(Map<String, RuleInForce> rules) {
        Map<String, Double> kinds = new TreeMap<>();
        for (Code kind : catalog.getLayer("protected_land")
                .getAttribute("kind")
                .codeList()
                .codes()) {
            for (String name : LandUse.PV_ARRAY.ruleNames(kind.value())) {
                RuleInForce rule = rules.get(name);
                if (rule != null && LandCheck.says(rule) == Verdict.FORBIDDEN) {
                    kinds.put(kind.value(), 0.0);
                }
            }
        }
        return kinds;
    }
}
