package org.santu.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.santu.access.Caller;
import org.santu.problem.SantuException;
import org.santu.sheet.output.PdfInfo;
import org.santu.sheet.output.PdfOutput;
import org.santu.sheet.output.PngOutput;
import org.santu.sheet.output.PreparedPage;
import org.santu.sheet.page.SheetPage;
import org.santu.store.Region;
import org.santu.store.Regions;
import org.springframework.stereotype.Component;

/**
 * Prints the sheets of all villages of a region in one go: drawn by as many threads as there are processors, at most four,
 * written in their order, never more than a few sheets in memory. For work that must survive a restart there is the atlas job.
 */
@Component
class SheetSeries {
    private static final int MOST_THREADS = 4;

    private final SheetMaker maker;
    private final Regions regions;

    SheetSeries(SheetMaker maker, Regions regions) {
        this.maker = maker;
        this.regions = regions;
    }

    /**
     * How it went.
     *
     * @param failed villages without a sheet, with the reason
     */
    record Outcome(int sheets, int pages, double seconds, List<String> failed) {}

    /** The villages of a region in the order of their codes; a village itself. */
    List<String> villages(Caller caller, String code) {
        Region region =
                regions.findRegion(caller, code).orElseThrow(() -> new SantuException("SANTU-REGION-NOT-FOUND", code));
        List<String> villages = new ArrayList<>();
        collect(caller, region, villages);
        return villages;
    }

    private void collect(Caller caller, Region region, List<String> villages) {
        if (region.code().length() == 12) {
            villages.add(region.code());
        }
        for (Region child : regions.children(caller, region.code())) {
            collect(caller, child, villages);
        }
    }

    /** One document with a bookmark for each sheet. */
    Outcome pdf(Caller caller, SheetRequest first, List<String> villages, String title, OutputStream out)
            throws IOException {
        try (PdfOutput pdf = new PdfOutput(out, new PdfInfo(title, "", first.printedOn(), first.locale()))) {
            Outcome outcome = run(
                    villages,
                    (code, number) -> {
                        Sheet sheet = maker.make(caller, request(first, code, number, villages.size()));
                        List<PreparedPage> pages =
                                sheet.pages().stream().map(PdfOutput::prepare).toList();
                        return new Done(sheet.title(), pages, pages.size());
                    },
                    done -> {
                        for (int i = 0; i < done.pages().size(); i++) {
                            pdf.add(done.pages().get(i), i == 0 ? done.title() : null);
                        }
                    });
            long start = System.nanoTime();
            pdf.finish();
            return new Outcome(
                    outcome.sheets(),
                    outcome.pages(),
                    outcome.seconds() + (System.nanoTime() - start) / 1e9,
                    outcome.failed());
        }
    }

    /** A picture of the first page of each sheet, named by code. */
    Outcome png(Caller caller, SheetRequest first, List<String> villages, int dpi, Path folder) throws IOException {
        Files.createDirectories(folder);
        return run(
                villages,
                (code, number) -> {
                    Sheet sheet = maker.make(caller, request(first, code, number, villages.size()));
                    for (int i = 0; i < sheet.pages().size(); i++) {
                        write(sheet.pages().get(i), dpi, folder.resolve(code + "-" + (i + 1) + ".png"));
                    }
                    return new Done(sheet.title(), List.of(), sheet.pages().size());
                },
                done -> {});
    }

    private static void write(SheetPage page, int dpi, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            PngOutput.write(page, dpi, out);
        }
    }

    private static SheetRequest request(SheetRequest first, String code, int number, int total) {
        return new SheetRequest(
                first.template(),
                code,
                first.paper(),
                first.orientation(),
                first.scaleDenominator(),
                first.publicEdition(),
                first.locale(),
                number,
                total,
                first.printedOn(),
                first.texts());
    }

    private record Done(String title, List<PreparedPage> pages, int count) {}

    private interface Work {
        Done make(String code, int number) throws IOException;
    }

    private interface Taker {
        void take(Done done) throws IOException;
    }

    private static Outcome run(List<String> villages, Work work, Taker taker) throws IOException {
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Deque<Future<Done>> ahead = new ArrayDeque<>();
        List<String> failed = new ArrayList<>();
        int pages = 0;
        long start = System.nanoTime();
        try {
            int next = 0;
            for (int i = 0; i < villages.size(); i++) {
                while (next < villages.size() && ahead.size() < threads + 2) {
                    String code = villages.get(next);
                    int number = ++next;
                    ahead.add(pool.submit(() -> work.make(code, number)));
                }
                try {
                    Done done = ahead.remove().get();
                    taker.take(done);
                    pages += done.count();
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof SantuException problem) {
                        failed.add(villages.get(i) + ": " + problem.getMessage());
                    } else {
                        throw new IOException(e.getCause());
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException(e);
                }
            }
        } finally {
            pool.shutdownNow();
        }
        return new Outcome(villages.size() - failed.size(), pages, (System.nanoTime() - start) / 1e9, failed);
    }
}
