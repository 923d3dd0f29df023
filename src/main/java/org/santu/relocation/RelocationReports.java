package org.santu.relocation;

import java.awt.Color;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.catalog.ChinaTime;
import org.santu.catalog.Code;
import org.santu.catalog.Text;
import org.santu.problem.Messages;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.relocation.report.RelocationReport;
import org.santu.relocation.report.ReportInput;
import org.santu.relocation.report.ReportInput.Alternative;
import org.santu.rule.own.RuleDesk;
import org.santu.scenario.Scenario;
import org.santu.scenario.ScenarioFilter;
import org.santu.scenario.Scenarios;
import org.santu.sheet.output.PdfInfo;
import org.santu.sheet.report.MapOrder;
import org.santu.sheet.report.PlanLayer;
import org.santu.sheet.report.PlanSymbol;
import org.santu.sheet.report.ReportMaps;
import org.santu.store.Region;
import org.santu.store.Regions;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Gathers what the report on a plan needs beside its result, in the sight of who asks. Safe for concurrent use. */
@Component
class RelocationReports {
    private static final List<String> BASE = List.of("protected_land", "region", "road");
    private static final int MOST_ALTERNATIVES = 3;

    private final Catalog catalog;
    private final Regions regions;
    private final RuleDesk rules;
    private final Scenarios scenarios;
    private final ReportMaps maps;

    RelocationReports(Catalog catalog, Regions regions, RuleDesk rules, Scenarios scenarios, ReportMaps maps) {
        this.catalog = catalog;
        this.regions = regions;
        this.rules = rules;
        this.scenarios = scenarios;
        this.maps = maps;
    }

    /**
     * @param id of the scenario, or null where it is not kept
     * @param drawn the maps of the plan by name
     */
    record Subject(UUID id, RelocationPlan plan, JsonNode result, LocalDate workedOut, Map<String, String> drawn) {}

    byte[] pdf(Caller caller, Subject subject, Locale locale) throws IOException {
        RelocationPlan plan = subject.plan();
        LocalDate day = LocalDate.parse(subject.result().path("rulesOfDay").asString(""));
        ReportInput input = new ReportInput(
                plan,
                subject.result(),
                subject.workedOut(),
                names(caller, plan, subject.result()),
                catalog.getLayer("facility").getAttribute("kind").codeList().codes().stream()
                        .collect(Collectors.toMap(Code::value, Code::label)),
                rules.inForce(plan.region(), day),
                alternatives(caller, subject));
        MapOrder order = new MapOrder(plan.region(), BASE, layers(subject.drawn()), locale);
        return RelocationReport.of(input, maps.draw(caller, order), locale)
                .pdf(new PdfInfo(plan.title(), caller.username(), ChinaTime.today(), locale));
    }

    private Map<String, String> names(Caller caller, RelocationPlan plan, JsonNode result) {
        Set<String> codes = new TreeSet<>(Set.of(plan.region()));
        for (String list : List.of("sites", "moves", "unservedUnits")) {
            result.path(list).forEach(each -> codes.add(each.path("township").asString("")));
        }
        Map<String, String> names = new HashMap<>();
        for (String code : codes) {
            if (!code.isEmpty()) {
                regions.findRegion(caller, code).map(Region::name).ifPresent(name -> names.put(code, name));
            }
        }
        return names;
    }

    /** Other plans of the same region that were not put away, the newest first. */
    private List<Alternative> alternatives(Caller caller, Subject subject) {
        ScenarioFilter same =
                new ScenarioFilter(RelocationPlans.KIND, subject.plan().region(), false, null);
        return scenarios.list(caller, same).stream()
                .filter(each -> each.region().equals(subject.plan().region()))
                .filter(each -> !each.id().equals(subject.id()))
                .limit(MOST_ALTERNATIVES)
                .flatMap(each -> scenarios.find(caller, each.id()).stream())
                .map(RelocationReports::alternative)
                .toList();
    }

    private static Alternative alternative(Scenario scenario) {
        Scenario.Summary summary = scenario.summary();
        return new Alternative(summary.title() + " " + ChinaTime.dayOf(summary.createdAt()), scenario.result());
    }

    private static List<PlanLayer> layers(Map<String, String> drawn) {
        PlanLayer flows = new PlanLayer(
                drawn.getOrDefault("flows", "{}"),
                null,
                List.of(PlanSymbol.line("", text("flow"), new Color(0x8A2F4A6D, true), 0.16)),
                null);
        PlanLayer empty = new PlanLayer(
                drawn.getOrDefault("sites", "{}"),
                "state",
                List.of(
                        PlanSymbol.area("ruled-out", text("ruled-out"), new Color(0xC9C4BA), new Color(0x77726A)),
                        PlanSymbol.area("closed", text("closed"), Color.WHITE, new Color(0x4F4A42))),
                null);
        PlanLayer sites = new PlanLayer(
                drawn.getOrDefault("sites", "{}"),
                "state",
                List.of(
                        PlanSymbol.area("existing", text("existing"), new Color(0x2F6EA6), Color.BLACK),
                        PlanSymbol.area("open", text("open"), new Color(0xD9342B), Color.BLACK)),
                "name");
        return List.of(flows, empty, sites);
    }

    private static Text text(String name) {
        String key = "relocation.report.map." + name;
        return new Text(Messages.text(Locale.CHINESE, key), Messages.text(Locale.ENGLISH, key));
    }
}
