package org.santu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;

/** The plan of the house: who may know whom. */
@AnalyzeClasses(packages = "org.santu", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final List<String> EVERYBODY_MAY_KNOW = List.of("problem", "command");

    /** What each room may know, besides itself and what everybody may know. Arrows point downward only. */
    private static final Map<String, List<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("problem", List.of()),
            Map.entry("clock", List.of()),
            Map.entry("command", List.of()),
            Map.entry("ownerfile", List.of()),
            Map.entry("solver", List.of()),
            Map.entry("cluster", List.of("ownerfile")),
            Map.entry("workbook", List.of("catalog")),
            Map.entry("audit", List.of()),
            Map.entry("crs", List.of()),
            Map.entry("terrain", List.of()),
            Map.entry("network", List.of()),
            Map.entry(
                    "relocation",
                    List.of(
                            "scenario",
                            "job",
                            "store",
                            "access",
                            "catalog",
                            "crs",
                            "land",
                            "locate",
                            "network",
                            "rule",
                            "sheet",
                            "terrain",
                            "workbook")),
            Map.entry("scenario", List.of("job", "store", "access", "audit", "catalog")),
            Map.entry("catalog", List.of()),
            Map.entry("locate", List.of("catalog", "solver")),
            Map.entry("render", List.of("catalog")),
            Map.entry("access", List.of("audit", "catalog", "workbook")),
            Map.entry("rule", List.of("access", "audit", "catalog")),
            Map.entry("equity", List.of()),
            Map.entry(
                    "funding",
                    List.of(
                            "scenario",
                            "job",
                            "land",
                            "rule",
                            "store",
                            "access",
                            "catalog",
                            "crs",
                            "equity",
                            "sheet",
                            "solver",
                            "workbook")),
            Map.entry(
                    "photovoltaic",
                    List.of(
                            "scenario",
                            "sheet",
                            "job",
                            "land",
                            "rule",
                            "store",
                            "access",
                            "catalog",
                            "crs",
                            "solver",
                            "terrain")),
            Map.entry("ledger", List.of("exchange", "store", "access", "audit", "catalog", "rule", "workbook")),
            Map.entry("land", List.of("rule", "store", "access", "catalog", "crs")),
            Map.entry("store", List.of("access", "audit", "catalog", "ownerfile")),
            Map.entry("theme", List.of("store", "access", "catalog", "render")),
            Map.entry("allocation", List.of("theme", "equity", "store", "access", "audit", "catalog", "workbook")),
            Map.entry("tile", List.of("clock", "store", "access", "catalog", "render", "terrain", "theme")),
            Map.entry("ogc", List.of("tile", "store", "access", "catalog", "render", "theme")),
            Map.entry("history", List.of("store", "access", "audit", "catalog", "workbook")),
            Map.entry(
                    "sheet",
                    List.of(
                            "job", "audit", "ledger", "tile", "store", "access", "catalog", "render", "terrain",
                            "theme", "crs")),
            Map.entry("job", List.of("clock", "store", "access", "audit", "catalog", "ownerfile")),
            Map.entry(
                    "exchange",
                    List.of("clock", "job", "store", "access", "audit", "catalog", "crs", "render", "workbook")),
            Map.entry("demo", List.of("land", "rule", "store", "access", "catalog", "crs", "terrain")),
            Map.entry(
                    "safekeeping",
                    List.of("clock", "job", "store", "access", "audit", "catalog", "cluster", "ownerfile")),
            Map.entry(
                    "bench",
                    List.of(
                            "exchange",
                            "tile",
                            "store",
                            "access",
                            "audit",
                            "catalog",
                            "cluster",
                            "photovoltaic",
                            "funding",
                            "locate",
                            "solver",
                            "terrain")));

    private static final String[] PURE = {
        "org.santu.problem",
        "org.santu.clock",
        "org.santu.workbook..",
        "org.santu.catalog..",
        "org.santu.render..",
        "org.santu.terrain..",
        "org.santu.network..",
        "org.santu.relocation.siting..",
        "org.santu.crs..",
        "org.santu.locate..",
        "org.santu.rule",
        "org.santu.land",
        "org.santu.equity..",
        "org.santu.photovoltaic.solar..",
        "org.santu.photovoltaic.yield..",
        "org.santu.photovoltaic.quota..",
        "org.santu.funding.plan..",
        "org.santu.funding.allocation..",
        "org.santu.funding.formula.."
    };

    @ArchTest
    static final ArchRule arrowsPointDownward = classes()
            .that()
            .resideInAPackage("org.santu.(*)..")
            .and()
            .resideOutsideOfPackage("org.santu.app..")
            .should(new OnlyKnowLowerRooms());

    @ArchTest
    static final ArchRule roomsFormNoCycles =
            slices().matching("org.santu.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule pureRoomsKnowNoSpring = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule pureRoomsKnowNoDatabase = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..");

    /** The rules themselves are pure; only what counties decide for themselves asks who decides. */
    @ArchTest
    static final ArchRule rulesKnowOnlyTheCatalog = noClasses()
            .that()
            .resideInAPackage("org.santu.rule")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.santu.access..", "org.santu.audit..", "org.santu.rule.own..");

    @ArchTest
    static final ArchRule theClusterKnowsNoSpring = noClasses()
            .that()
            .resideInAPackage("org.santu.cluster..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    private static final class OnlyKnowLowerRooms extends ArchCondition<JavaClass> {
        OnlyKnowLowerRooms() {
            super("know only rooms below their own");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            String room = room(type.getPackageName());
            List<String> allowed = MAY_KNOW.getOrDefault(room, List.of());
            type.getDirectDependenciesFromSelf().stream()
                    .filter(arrow -> arrow.getTargetClass().getPackageName().startsWith("org.santu."))
                    .filter(arrow -> {
                        String target = room(arrow.getTargetClass().getPackageName());
                        return !target.equals(room)
                                && !allowed.contains(target)
                                && !EVERYBODY_MAY_KNOW.contains(target);
                    })
                    .forEach(arrow -> events.add(SimpleConditionEvent.violated(type, arrow.getDescription())));
        }

        private static String room(String packageName) {
            return packageName.split("\\.")[2];
        }
    }
}
