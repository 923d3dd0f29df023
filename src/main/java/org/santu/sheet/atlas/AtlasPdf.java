package org.santu.sheet.atlas;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.santu.job.JobRun;
import org.santu.sheet.output.PageBytes;
import org.santu.sheet.output.PdfInfo;
import org.santu.sheet.output.PdfOutput;
import org.santu.sheet.output.PreparedPage;
import org.santu.sheet.page.SheetPage;

/** One document of all sheets: an index before them, bookmarks by township and village, one font for all. */
final class AtlasPdf {
    private final JobRun run;
    private final String title;
    private final LocalDate printedOn;
    private final AtlasLand land;

    AtlasPdf(JobRun run, String title, LocalDate printedOn, AtlasLand land) {
        this.run = run;
        this.title = title;
        this.printedOn = printedOn;
        this.land = land;
    }

    /** @return pages of the sheets */
    int write(List<AtlasVillage> villages, OutputStream out) throws IOException {
        AtlasIndex index = new AtlasIndex(title, printedOn, run.locale(), land);
        int before = index.pages(villages, Map.of()).size();
        Map<String, Integer> pages = firstPages(villages, before);
        try (PdfOutput pdf = new PdfOutput(out, new PdfInfo(title, run.caller().username(), printedOn, run.locale()))) {
            String bookmark = index.heading();
            for (SheetPage page : index.pages(villages, pages)) {
                pdf.add(page, bookmark);
                bookmark = null;
            }
            for (AtlasVillage village : villages) {
                run.check();
                if (village.problem() == null) {
                    String name = village.name();
                    for (PreparedPage page : pages(village)) {
                        pdf.add(page, name, village.township());
                        name = null;
                    }
                }
            }
            pdf.finish();
            return pdf.pageCount() - before;
        }
    }

    private List<PreparedPage> pages(AtlasVillage village) {
        return PageBytes.read(run.findStep(village.step()).orElseThrow());
    }

    private Map<String, Integer> firstPages(List<AtlasVillage> villages, int before) {
        Map<String, Integer> first = new HashMap<>();
        int page = before + 1;
        for (AtlasVillage village : villages) {
            if (village.problem() == null) {
                first.put(village.code(), page);
                page += pages(village).size();
            }
        }
        return first;
    }
}
