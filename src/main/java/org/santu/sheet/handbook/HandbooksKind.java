package org.santu.sheet.handbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.TreeSet;
import org.geotools.api.feature.simple.SimpleFeature;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.catalog.ChinaTime;
import org.santu.job.JobKind;
import org.santu.job.JobRun;
import org.santu.job.JobText;
import org.santu.problem.SantuException;
import org.santu.sheet.output.PdfInfo;
import org.santu.sheet.output.PdfOutput;
import org.santu.sheet.page.SheetPage;
import org.santu.store.Region;
import org.springframework.stereotype.Component;

/** 扶贫手册 of all households of a village in one file, each with a bookmark. */
@Component
public class HandbooksKind implements JobKind<HandbooksKind.Order> {
    public static final String NAME = "handbooks";
    /** Some ten thousand pages. */
    private static final int MOST = 1500;

    private final Handbooks handbooks;

    HandbooksKind(Handbooks handbooks) {
        this.handbooks = handbooks;
    }

    /**
     * @param region code of a village, or of a small township
     * @param publicEdition leave out what is not for everybody's eyes
     */
    public record Order(String region, boolean publicEdition) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Order> parameters() {
        return Order.class;
    }

    @Override
    public Permission permission() {
        return Permission.PRINT;
    }

    @Override
    public JobText accept(Caller caller, Order order) {
        Region region = handbooks.getRegion(caller, String.valueOf(order.region()));
        return JobText.of("SANTU-HANDBOOKS-TITLE", region.name());
    }

    @Override
    public void run(JobRun run, Order order) throws IOException {
        HandbookOptions options = new HandbookOptions(run.locale(), order.publicEdition(), ChinaTime.today());
        Region region = handbooks.getRegion(run.caller(), order.region());
        handbooks.record(run.caller(), "village/" + region.code() + "/households", region.code(), options);
        List<SimpleFeature> households = handbooks.listHouseholds(run.caller(), order.region(), options);
        if (households.isEmpty()) {
            throw new SantuException("SANTU-HANDBOOK-NONE");
        }
        if (households.size() > MOST) {
            throw new SantuException("SANTU-HANDBOOK-TOO-MANY", households.size(), MOST);
        }
        String title = JobText.of("SANTU-HANDBOOKS-TITLE", region.name()).in(run.locale());
        TreeSet<Integer> missing = new TreeSet<>();
        Caller reader = Handbooks.reading(run.caller(), options);
        try (OutputStream out = run.openResult(title + ".pdf", "application/pdf");
                PdfOutput pdf = new PdfOutput(
                        out, new PdfInfo(title, run.caller().username(), options.printedOn(), options.locale()))) {
            for (int i = 0; i < households.size(); i++) {
                run.progress(i, households.size(), "SANTU-HANDBOOKS-STAGE", i + 1, households.size());
                add(pdf, reader, households.get(i), options, missing);
            }
            run.check();
            pdf.finish();
        }
        if (!missing.isEmpty()) {
            run.note("SANTU-HANDBOOK-MISSING", new Handbooks.Printed(title, 0, missing).missingText());
        }
        run.progress(
                households.size(), households.size(), "SANTU-HANDBOOKS-STAGE", households.size(), households.size());
    }

    private void add(
            PdfOutput pdf, Caller reader, SimpleFeature household, HandbookOptions options, TreeSet<Integer> missing)
            throws IOException {
        String bookmark =
                (Handbooks.text(household, "household_number") + " " + Handbooks.text(household, "name")).strip();
        for (SheetPage page : handbooks.householdPages(reader, household, options, missing)) {
            pdf.add(page, bookmark);
            bookmark = null;
        }
    }
}
