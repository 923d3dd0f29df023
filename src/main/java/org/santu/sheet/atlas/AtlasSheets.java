package org.santu.sheet.atlas;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.santu.job.JobRun;
import org.santu.job.JobStopped;
import org.santu.job.JobText;
import org.santu.problem.SantuException;
import org.santu.sheet.Sheet;
import org.santu.sheet.SheetMaker;
import org.santu.sheet.SheetRequest;
import org.santu.sheet.SheetWarning;
import org.santu.sheet.output.PageBytes;
import org.santu.sheet.output.PdfOutput;
import org.santu.sheet.output.PngOutput;
import org.santu.sheet.page.SheetPage;
import org.santu.tile.TileGate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FastByteArrayOutputStream;

/** Makes the sheets of an atlas, some at a time, and keeps each as a step. A village that fails does not stop the others. */
final class AtlasSheets {
    private static final Logger LOG = LoggerFactory.getLogger(AtlasSheets.class);

    private static final long PAUSE_MILLIS = 200;

    private final SheetMaker maker;
    private final TileGate gate;
    private final JobRun run;
    private final AtlasOrder order;
    private final LocalDate printedOn;
    private final AtomicInteger done = new AtomicInteger();

    AtlasSheets(SheetMaker maker, TileGate gate, JobRun run, AtlasOrder order, LocalDate printedOn) {
        this.maker = maker;
        this.gate = gate;
        this.run = run;
        this.order = order;
        this.printedOn = printedOn;
    }

    /** @return the villages in their order, each with its problem where it has one */
    List<AtlasVillage> make(List<AtlasVillage> villages) {
        ExecutorService threads = Executors.newFixedThreadPool(run.threads(), task -> {
            Thread thread = new Thread(task, "atlas");
            thread.setDaemon(true);
            return thread;
        });
        Deque<Future<AtlasVillage>> open = new ArrayDeque<>();
        List<AtlasVillage> made = new ArrayList<>();
        try {
            for (AtlasVillage village : villages) {
                open.add(threads.submit(() -> make(village, villages.size())));
                if (open.size() > run.threads() + 1) {
                    made.add(join(open.remove()));
                }
            }
            while (!open.isEmpty()) {
                made.add(join(open.remove()));
            }
            return made;
        } finally {
            threads.shutdownNow();
        }
    }

    private static AtlasVillage join(Future<AtlasVillage> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobStopped("interrupted");
        }
    }

    private AtlasVillage make(AtlasVillage village, int total) {
        run.progress(done.get(), total, "SANTU-ATLAS-STAGE", village.name(), done.get(), total);
        AtlasVillage made = village;
        if (run.findStep(village.step()).isEmpty()) {
            try {
                run.keepStep(village.step(), sheetInTurn(village, total));
            } catch (SantuException e) {
                made = village.failed(JobText.of(e.code(), e.args()));
            } catch (JobStopped e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.error("The sheet of village {} failed", village.code(), e);
                made = village.failed(
                        JobText.of("SANTU-ATLAS-SHEET", e.getClass().getSimpleName()));
            }
        }
        if (made.problem() != null) {
            run.note(
                    "SANTU-ATLAS-VILLAGE",
                    village.name(),
                    village.code(),
                    made.problem().in(run.locale()));
        }
        done.incrementAndGet();
        return made;
    }

    /** Stands in the queue with tiles and maps, so that an atlas takes what they leave; when the queue is full it comes again. */
    private byte[] sheetInTurn(AtlasVillage village, int total) {
        while (true) {
            try {
                return gate.pass(() -> sheet(village, total));
            } catch (SantuException e) {
                if (!e.code().equals("SANTU-TILE-BUSY")) {
                    throw e;
                }
                run.check();
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobStopped("interrupted");
        }
    }

    private byte[] sheet(AtlasVillage village, int total) {
        SheetRequest request = SheetRequest.of(order.template(), village.code(), printedOn)
                .withPaper(order.readPaper(), order.orientation())
                .withPublicEdition(order.publicEdition())
                .withTexts(order.readTexts())
                .withLocale(run.locale())
                .withNumber(village.number(), total);
        Sheet sheet = maker.make(run.caller(), request);
        run.check();
        for (SheetWarning warning : sheet.warnings()) {
            run.note("SANTU-ATLAS-WARNING", village.name(), village.code(), warning.text(run.locale()));
        }
        if (order.readFormat() == AtlasOrder.Format.PNG_ZIP) {
            return pictures(sheet);
        }
        return PageBytes.write(sheet.pages().stream().map(PdfOutput::prepare).toList());
    }

    /** Number of pages, then each PNG with its length before it. */
    private byte[] pictures(Sheet sheet) {
        FastByteArrayOutputStream bytes = new FastByteArrayOutputStream(1 << 16);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(sheet.pages().size());
            for (SheetPage page : sheet.pages()) {
                run.check();
                FastByteArrayOutputStream png = new FastByteArrayOutputStream(1 << 16);
                PngOutput.write(page, order.readDpi(), png);
                out.writeInt(png.size());
                png.writeTo(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
