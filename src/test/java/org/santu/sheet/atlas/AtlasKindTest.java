package org.santu.sheet.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.santu.access.Account;
import org.santu.access.Caller;
import org.santu.access.Role;
import org.santu.job.JobKind;
import org.santu.problem.SantuException;
import org.santu.testing.HttpTest;
import org.santu.testing.JobKindContract;
import org.santu.testing.MemoryRun;
import org.santu.testing.SmallCounty;
import org.santu.tile.TileGate;
import org.springframework.beans.factory.annotation.Autowired;

/** An atlas of a small county, half of whose villages lie nowhere. */
@HttpTest
class AtlasKindTest extends JobKindContract<AtlasOrder> {
    @Autowired
    private AtlasKind kind;

    @Autowired
    private TileGate gate;

    private final Caller county = new Account("atlas", Role.VIEWER, SmallCounty.COUNTY).caller();

    private static AtlasOrder order(String region, String format) {
        return new AtlasOrder(region, "status", format, "A4", true, 60, false, null);
    }

    @Override
    protected JobKind<AtlasOrder> kind() {
        return kind;
    }

    @Override
    protected AtlasOrder parameters() {
        return order(SmallCounty.WEST, "pdf");
    }

    @Override
    protected AtlasOrder elsewhere() {
        return order(SmallCounty.EAST, "pdf");
    }

    @Test
    void oneBadVillageIsReportedAndDoesNotStopTheOthers() throws Exception {
        MemoryRun run = MemoryRun.of(county);
        kind.run(run, order(SmallCounty.COUNTY, "pdf"));
        assertThat(run.notes())
                .filteredOn(note -> note.code().equals("SANTU-ATLAS-VILLAGE"))
                .hasSize(2);
        byte[] pdf = run.results().values().iterator().next();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text).contains("未能成图的村", "未定位村", "SANTU-SHEET-NOWHERE", SmallCounty.EAST_VILLAGE);
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
                item.children().forEach(child -> titles.add("- " + child.getTitle()));
            }
            assertThat(titles).containsExactly("目录", "西乡", "- 西村", "东乡", "- 东村");
        }
    }

    @Test
    void theIndexNamesThePageOnWhichASheetBegins() throws Exception {
        MemoryRun run = MemoryRun.of(county);
        kind.run(run, order(SmallCounty.COUNTY, "pdf"));
        try (PDDocument document =
                Loader.loadPDF(run.results().values().iterator().next())) {
            for (PDOutlineItem township :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                for (PDOutlineItem village : township.children()) {
                    int page = document.getPages().indexOf(village.findDestinationPage(document)) + 1;
                    PDFTextStripper stripper = new PDFTextStripper();
                    stripper.setEndPage(1);
                    assertThat(stripper.getText(document).replaceAll("\\s", "")).contains(village.getTitle() + page);
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    assertThat(stripper.getText(document)).contains(village.getTitle());
                }
            }
        }
    }

    @Test
    void finishedSheetsAreKeptAndThreadsDoNotMatter() throws Exception {
        MemoryRun whole = MemoryRun.of(county);
        kind.run(whole, order(SmallCounty.COUNTY, "pdf"));
        int checks = 0;
        MemoryRun first;
        do {
            first = MemoryRun.of(county).cancelledAfter(++checks * 4);
            MemoryRun broken = first;
            assertThatThrownBy(() -> kind.run(broken, order(SmallCounty.COUNTY, "pdf")))
                    .isNotNull();
        } while (first.kept() < 2);
        MemoryRun second = first.again().withThreads(2);
        kind.run(second, order(SmallCounty.COUNTY, "pdf"));
        assertThat(second.kept()).as("the day and the sheet were there already").isLessThan(whole.kept() - 1);
        assertThat(second.results().values().iterator().next())
                .isEqualTo(whole.results().values().iterator().next());
    }

    @Test
    void aZipHoldsAFileForEachVillageAndTheListOfTheOthers() throws Exception {
        for (String format : List.of("pdf.zip", "png.zip")) {
            MemoryRun run = MemoryRun.of(county);
            kind.run(run, order(SmallCounty.COUNTY, format));
            MemoryRun again = MemoryRun.of(county).withThreads(2);
            kind.run(again, order(SmallCounty.COUNTY, format));
            byte[] zip = run.results().values().iterator().next();
            assertThat(again.results().values().iterator().next()).as(format).isEqualTo(zip);
            Map<String, byte[]> entries = entries(zip);
            String ending = format.substring(0, 3);
            assertThat(entries.keySet())
                    .contains("001-139921101001-西村." + ending, "003-139921102001-东村." + ending, "failed.csv");
            assertThat(new String(entries.get("failed.csv"), StandardCharsets.UTF_8))
                    .contains("139921101002", "SANTU-SHEET-NOWHERE");
        }
    }

    /** As many pictures at once as the gate and its queue hold, for a while. */
    @Test
    void anAtlasWaitsWhileEverybodyElseDraws() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        AtomicBoolean full = new AtomicBoolean();
        ExecutorService drawers = Executors.newCachedThreadPool();
        try {
            while (!full.get()) {
                drawers.submit(() -> {
                    try {
                        gate.pass(() -> {
                            await(open);
                            return null;
                        });
                    } catch (SantuException e) {
                        full.set(true);
                    }
                });
                Thread.sleep(2);
            }
            MemoryRun run = MemoryRun.of(county);
            Future<?> atlas = drawers.submit(() -> {
                kind.run(run, order(SmallCounty.WEST, "pdf"));
                return null;
            });
            assertThatThrownBy(() -> atlas.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            open.countDown();
            atlas.get(300, TimeUnit.SECONDS);
            assertThat(run.notes()).noneMatch(note -> note.toString().contains("SANTU-TILE-BUSY"));
            assertThat(run.results()).hasSize(1);
        } finally {
            open.countDown();
            drawers.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anOrderThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> kind.accept(county, order(SmallCounty.COUNTY, "docx")))
                .hasMessageContaining("SANTU-ATLAS-FORMAT");
        assertThatThrownBy(() -> kind.accept(
                        county, new AtlasOrder(SmallCounty.COUNTY, "no-such", null, null, null, null, false, null)))
                .hasMessageContaining("SANTU-SHEET-TEMPLATE");
        assertThatThrownBy(() -> kind.accept(
                        county, new AtlasOrder(SmallCounty.COUNTY, "status", null, "B9", null, null, false, null)))
                .hasMessageContaining("SANTU-SHEET-PAPER");
        assertThatThrownBy(() -> kind.accept(
                        county, new AtlasOrder(SmallCounty.COUNTY, "status", "png.zip", null, null, 5000, false, null)))
                .hasMessageContaining("SANTU-ATLAS-DPI");
    }

    private static Map<String, byte[]> entries(byte[] zip) throws Exception {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }
}
