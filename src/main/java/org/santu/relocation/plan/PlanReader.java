package org.santu.relocation.plan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.santu.catalog.CatalogMistake;
import org.santu.catalog.RegionCode;
import org.santu.catalog.YamlFile;
import org.santu.catalog.YamlMap;
import org.santu.catalog.YamlSection;
import org.santu.locate.Objective;
import org.santu.problem.SantuException;
import org.santu.relocation.plan.RelocationPlan.ByHand;
import org.santu.relocation.plan.RelocationPlan.Candidates;
import org.santu.relocation.plan.RelocationPlan.Capacity;
import org.santu.relocation.plan.RelocationPlan.Masks;
import org.santu.relocation.plan.RelocationPlan.Sites;
import org.santu.relocation.plan.RelocationPlan.Source;
import org.santu.relocation.plan.RelocationPlan.Together;
import org.santu.relocation.plan.RelocationPlan.Travel;
import org.santu.relocation.plan.RelocationPlan.Unit;
import org.santu.relocation.plan.RelocationPlan.Who;

/** Reads plan files, see {@code docs/relocation.md}. Keeps codes apart from what the catalog calls them: it knows neither. */
public final class PlanReader {
    private static final double BUILDING_RATIO = 0.42;

    private final List<CatalogMistake> mistakes = new ArrayList<>();
    private final Set<String> facilityKinds;
    private final Set<String> protectedKinds;

    /**
     * @param facilityKinds codes that a criterion may name
     * @param protectedKinds codes that a mask may name
     */
    public PlanReader(Set<String> facilityKinds, Set<String> protectedKinds) {
        this.facilityKinds = facilityKinds;
        this.protectedKinds = protectedKinds;
    }

    /**
     * Reads a plan; for one use.
     *
     * @param file as it is named in messages
     * @throws SantuException SANTU-RELOCATION-PLAN with every mistake, its file and line
     */
    public RelocationPlan read(String file, String content) {
        Optional<RelocationPlan> plan =
                new YamlFile(file, mistakes).read(content).map(this::plan);
        if (!mistakes.isEmpty()) {
            throw new SantuException("SANTU-RELOCATION-PLAN", mistakes.size(), CatalogMistake.lines(mistakes))
                    .with("line", mistakes.get(0).line());
        }
        return plan.orElseThrow();
    }

    private RelocationPlan plan(YamlMap root) {
        YamlSection section = new YamlSection(root);
        String region = root.getText("region");
        if (!region.isEmpty() && RegionCode.parse(region).isEmpty()) {
            root.mistake("region", "不是区划代码: " + region, "not a region code: " + region);
        }
        RelocationPlan plan = new RelocationPlan(
                root.getText("plan"),
                region,
                day(root),
                (long) section.number("seed", 1, 0, 1e15),
                section.number("timeLimitSeconds", 40, 1, 900),
                section.findNumber("cellMetres", 5, 1000),
                who(root.getMap("who")),
                masks(root.getMap("masks")),
                new CriteriaReader(facilityKinds).read(root),
                candidates(root.getMap("candidates")),
                capacity(root.getMap("capacity")),
                sites(root.getMap("sites")),
                travel(root.getMap("travel")),
                root.has("byHand") ? byHand(root.getMap("byHand")) : null);
        root.rejectUnknownKeys();
        return plan;
    }

    private static ByHand byHand(YamlMap map) {
        Map<String, String> moves = new TreeMap<>();
        for (YamlMap move : map.listMaps("moves")) {
            moves.put(move.getText("unit"), move.getText("site"));
            move.rejectUnknownKeys();
        }
        ByHand byHand = new ByHand(map.getText("from"), moves);
        map.rejectUnknownKeys();
        return byHand;
    }

    private static LocalDate day(YamlMap root) {
        String text = root.findText("day");
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            root.mistake("day", "day 应为日期,如 2026-06-30", "day must be a date such as 2026-06-30");
            return null;
        }
    }

    private static Who who(YamlMap map) {
        YamlSection section = new YamlSection(map);
        Who who = new Who(
                section.choice("unit", Unit.class, Unit.HOUSEHOLD),
                map.findText("where"),
                map.listTexts("regions"),
                section.choice("together", Together.class, Together.GROUP),
                map.findText("sort"),
                section.findCount("most", 1, 1_000_000));
        map.rejectUnknownKeys();
        return who;
    }

    private Masks masks(YamlMap map) {
        YamlSection section = new YamlSection(map);
        boolean named = map.has("protected");
        Map<String, Double> kinds = section.table("protected", 0, 20_000);
        for (String kind : kinds.keySet()) {
            if (!protectedKinds.contains(kind)) {
                String known = String.join(", ", protectedKinds);
                map.mistake("protected", "没有管控类型 " + kind + ";有: " + known, "no kind " + kind + "; there are " + known);
            }
        }
        Masks masks = new Masks(
                section.findNumber("slopeDegrees", 0, 90),
                section.findNumber("altitudeMetres", -200, 9000),
                section.findNumber("mostMetresToRoad", 0, 100_000),
                named ? kinds : null);
        map.rejectUnknownKeys();
        return masks;
    }

    private static Candidates candidates(YamlMap map) {
        YamlSection section = new YamlSection(map);
        Source source = section.choice("source", Source.class, Source.GENERATED);
        Integer count = section.findCount("count", 1, 2000);
        Candidates candidates = new Candidates(
                source,
                map.findText("file"),
                count == null ? 60 : count,
                section.number("leastMu", 15, 0.1, 1e6),
                section.number("mostMu", 150, 0.1, 1e6),
                section.number("leastScore", 0.5, 0, 1),
                section.number("spacingMetres", 1000, 0, 1e6));
        if (candidates.leastMu() > candidates.mostMu()) {
            map.mistake("leastMu", "leastMu 大于 mostMu", "leastMu is larger than mostMu");
        }
        if (source == Source.FILE && candidates.file() == null) {
            map.mistake("source", "source 为 file 时须有 file", "source file needs the key file");
        }
        map.rejectUnknownKeys();
        return candidates;
    }

    private static Capacity capacity(YamlMap map) {
        YamlSection section = new YamlSection(map);
        Capacity capacity = new Capacity(
                section.findNumber("squareMetresPerPerson", 1, 500),
                section.number("buildingRatio", BUILDING_RATIO, 0.01, 20),
                section.findNumber("landQuotaMu", 0, 1e7));
        map.rejectUnknownKeys();
        return capacity;
    }

    private static Sites sites(YamlMap map) {
        YamlSection section = new YamlSection(map);
        String text = map.findText("objective");
        Optional<Objective> objective = Objective.find(text == null ? Objective.P_MEDIAN.code() : text);
        if (objective.isEmpty()) {
            String known = "p-median, max-coverage, p-center, min-sites";
            map.mistake("objective", "objective 应为 " + known + " 之一", "objective must be one of " + known);
        }
        Sites sites = new Sites(
                objective.orElse(Objective.P_MEDIAN),
                section.findCount("most", 1, 10_000),
                map.isTrue("splitUnits"),
                section.number("qualityMinutes", 0, 0, 10_000));
        map.rejectUnknownKeys();
        return sites;
    }

    private static Travel travel(YamlMap map) {
        YamlSection section = new YamlSection(map);
        Travel travel = new Travel(
                section.findNumber("mostMinutes", 1, 10_000),
                section.number("otherTownshipFactor", 1, 1, 100),
                map.isTrue("withPlannedRoads"),
                map.listTexts("closedRoads"),
                map.listTexts("barriers"),
                section.table("speeds", 1, 130),
                section.number("walkMetres", 5000, 10, 50_000));
        map.rejectUnknownKeys();
        return travel;
    }
}
