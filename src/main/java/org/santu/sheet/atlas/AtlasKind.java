package org.santu.sheet.atlas;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditLog;
import org.santu.catalog.Catalog;
import org.santu.catalog.ChinaTime;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.RegionCode;
import org.santu.catalog.RegionLevel;
import org.santu.job.JobKind;
import org.santu.job.JobRun;
import org.santu.job.JobText;
import org.santu.problem.SantuException;
import org.santu.sheet.SheetMaker;
import org.santu.sheet.output.PageBytes;
import org.santu.sheet.template.SheetTemplate;
import org.santu.sheet.template.SheetTemplates;
import org.santu.store.Journal;
import org.santu.store.Region;
import org.santu.store.Regions;
import org.santu.tile.TileGate;
import org.springframework.stereotype.Component;

/** One sheet for every village of a county or township, as a job. */
@Component
public class AtlasKind implements JobKind<AtlasOrder> {
    public static final String NAME = "atlas";
    private static final int MOST_VILLAGES = 2000;

    private final SheetMaker maker;
    private final SheetTemplates templates;
    private final Regions regions;
    private final Journal journal;
    private final Catalog catalog;
    private final AuditLog audit;
    private final TileGate gate;
    private final AtlasLands lands;

    AtlasKind(
            SheetMaker maker,
            SheetTemplates templates,
            Regions regions,
            Journal journal,
            Catalog catalog,
            AuditLog audit,
            TileGate gate,
            AtlasLands lands) {
        this.maker = maker;
        this.templates = templates;
        this.regions = regions;
        this.journal = journal;
        this.catalog = catalog;
        this.audit = audit;
        this.gate = gate;
        this.lands = lands;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<AtlasOrder> parameters() {
        return AtlasOrder.class;
    }

    @Override
    public Permission permission() {
        return Permission.PRINT;
    }

    @Override
    public JobText accept(Caller caller, AtlasOrder order) {
        SheetTemplate template = templates.getTemplate(String.valueOf(order.template()));
        if (!template.levels().contains(RegionLevel.VILLAGE)) {
            throw new SantuException("SANTU-ATLAS-TEMPLATE", template.name()).with("field", "template");
        }
        order.readFormat();
        order.readPaper();
        order.readDpi();
        order.readTexts();
        Region region = region(caller, order);
        return JobText.of("SANTU-ATLAS-TITLE", region.name(), template.label());
    }

    @Override
    public void run(JobRun run, AtlasOrder order) throws IOException {
        make(run, order);
    }

    /**
     * What has come of an atlas.
     *
     * @param pages of the sheets, without the index
     * @param failed villages without a sheet
     */
    record Outcome(int sheets, int pages, int failed) {}

    /** @throws SantuException when no village has a sheet */
    Outcome make(JobRun run, AtlasOrder order) throws IOException {
        Region region = region(run.caller(), order);
        LocalDate printedOn = printedOn(run);
        List<AtlasVillage> villages = villages(run, order, region, printedOn);
        if (villages.isEmpty() || villages.size() > MOST_VILLAGES) {
            throw new SantuException("SANTU-ATLAS-VILLAGES", region.name(), villages.size(), MOST_VILLAGES);
        }
        audit.record(
                run.caller().username(),
                AuditAction.PRINT,
                "atlas",
                Map.of(
                        AuditLog.REGION,
                        region.code(),
                        "template",
                        order.template(),
                        "sheets",
                        villages.size(),
                        "public",
                        order.publicEdition()));
        List<AtlasVillage> made = new AtlasSheets(maker, gate, run, order, printedOn).make(villages);
        int failed =
                (int) made.stream().filter(village -> village.problem() != null).count();
        if (failed == made.size()) {
            throw new SantuException(
                    "SANTU-ATLAS-NOTHING", made.get(0).problem().in(run.locale()));
        }
        run.progress(villages.size(), villages.size(), "SANTU-ATLAS-BINDING", villages.size());
        String title = accept(run.caller(), order).in(run.locale());
        AtlasOrder.Format format = order.readFormat();
        try (OutputStream out = run.openResult(title + format.ending(), format.mediaType())) {
            int pages = format == AtlasOrder.Format.PDF
                    ? new AtlasPdf(run, title, printedOn, land(run, order, region)).write(made, out)
                    : new AtlasZip(run, printedOn, format == AtlasOrder.Format.PNG_ZIP).write(made, out);
            return new Outcome(made.size() - failed, pages, failed);
        }
    }

    /** The day on which the work began, also when it is taken up again on the next. */
    private static LocalDate printedOn(JobRun run) {
        return run.findStep("day")
                .map(bytes -> LocalDate.parse(new String(bytes, StandardCharsets.UTF_8)))
                .orElseGet(() -> {
                    LocalDate today = ChinaTime.today();
                    run.keepStep("day", today.toString().getBytes(StandardCharsets.UTF_8));
                    return today;
                });
    }

    private Region region(Caller caller, AtlasOrder order) {
        String code = String.valueOf(order.region());
        if (RegionCode.parse(code).isEmpty()) {
            throw new SantuException("SANTU-REGION-CODE", code).with("field", "region");
        }
        return regions.findRegion(caller, code).orElseThrow(() -> new SantuException("SANTU-REGION-NOT-FOUND", code));
    }

    /** By code. A step is good only for the same order, language, day, data and form of pages. */
    private List<AtlasVillage> villages(JobRun run, AtlasOrder order, Region region, LocalDate printedOn) {
        List<Region> found = new ArrayList<>();
        collect(run.caller(), region, found);
        found.sort(Comparator.comparing(Region::code));
        long data = journal.newestSequence(
                catalog.layers().stream().map(LayerDeclaration::name).toList());
        String made = Integer.toHexString(
                (order + run.locale().getLanguage() + printedOn + data + PageBytes.FORM).hashCode());
        List<AtlasVillage> villages = new ArrayList<>();
        for (Region village : found) {
            String township = regions.findRegion(run.caller(), village.code().substring(0, 9))
                    .map(Region::name)
                    .orElse("");
            villages.add(new AtlasVillage(
                    village.code(), village.name(), township, villages.size() + 1, village.code() + "-" + made, null));
        }
        return villages;
    }

    private AtlasLand land(JobRun run, AtlasOrder order, Region region) {
        List<Region> villages = new ArrayList<>();
        collect(run.caller(), region, villages);
        Caller seeing = order.publicEdition() ? run.caller().publicEdition() : run.caller();
        return lands.read(seeing, region.code(), villages);
    }

    private void collect(Caller caller, Region region, List<Region> found) {
        if (region.level() == RegionLevel.VILLAGE) {
            found.add(region);
        } else {
            regions.children(caller, region.code()).forEach(child -> collect(caller, child, found));
        }
    }
}
