package org.santu.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.exchange.source.FileSet;
import org.santu.exchange.source.SourceFiles;
import org.santu.exchange.source.SourceOptions;
import org.santu.job.JobKind;
import org.santu.job.JobRun;
import org.santu.job.JobText;
import org.santu.problem.SantuException;
import org.santu.store.Regions;
import org.springframework.stereotype.Component;

/**
 * An import as a job. Its results are the report, as JSON for the page and as a workbook and a table for people, and the rows
 * that were not taken.
 */
@Component
class ImportKind implements JobKind<ImportOrder> {
    static final String NAME = "import";
    static final String REPORT = "report.json";
    private static final String DONE = "done";
    /** Formats that can have several data sets and are quick to look into. */
    private static final List<String> SETS_AT_ONCE = List.of("GeoPackage", "XLSX");

    private final Importer importer;
    private final Uploads uploads;
    private final ReportFiles reports;
    private final Regions regions;

    ImportKind(Importer importer, Uploads uploads, ReportFiles reports, Regions regions) {
        this.importer = importer;
        this.uploads = uploads;
        this.reports = reports;
        this.regions = regions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ImportOrder> parameters() {
        return ImportOrder.class;
    }

    @Override
    public Permission permission() {
        return Permission.IMPORT;
    }

    @Override
    public JobText accept(Caller caller, ImportOrder order) {
        if (order.upload() == null) {
            throw new SantuException("SANTU-IMPORT-UPLOAD-NOT-FOUND", "").with("field", "file");
        }
        Uploads.Upload upload = uploads.get(caller, order.upload());
        ImportWriting writing = order.writing();
        caller.require(Permission.WRITE_FEATURES);
        if (writing.region() != null
                && regions.findRegion(caller, writing.region()).isEmpty()) {
            throw new SantuException("SANTU-REGION-NOT-FOUND", writing.region()).with("field", "region");
        }
        requireChoice(upload, order);
        return JobText.of(
                writing.dryRun() ? "import.job-check" : "import.job",
                request(caller, upload, order, Locale.ROOT).fileName(),
                importer.layer(String.valueOf(order.layer())).label());
    }

    private static ImportRequest request(Caller caller, Uploads.Upload upload, ImportOrder order, Locale locale) {
        Uploads.Meant meant = upload.choose(order.reading().part());
        return new ImportRequest(
                meant.file(),
                String.valueOf(order.layer()),
                order.reading().withPart(meant.part()),
                order.writing(),
                caller,
                locale);
    }

    /** Where a choice is missing, it is said at once and not by a failed job, as far as that can be known quickly. */
    private void requireChoice(Uploads.Upload upload, ImportOrder order) {
        Uploads.Meant meant = upload.choose(order.reading().part());
        List<SourceFiles.ZipSet> packed = SourceFiles.listZip(meant.file());
        if (packed.size() > 1) {
            FileSet.require(
                    upload.name(), packed.stream().map(SourceFiles.ZipSet::set).toList(), meant.part());
        }
        String name = meant.file().getFileName().toString();
        if (packed.isEmpty() && SETS_AT_ONCE.contains(FileSet.format(name))) {
            SourceOptions options = Importer.options(
                    order.reading().withPart(meant.part()), List.of(importer.layer(String.valueOf(order.layer()))));
            RecordReaders.open(meant.file(), options).close();
        }
    }

    /** What was chosen among several stays, for the others may be wanted next; it goes in its time. */
    private void forget(ImportOrder order) {
        if (order.reading().part() == null) {
            uploads.remove(order.upload());
        }
    }

    @Override
    public void run(JobRun run, ImportOrder order) throws IOException {
        if (run.findStep(DONE).isPresent()) {
            // Written by an attempt that ended before it could say so; the journal has the import.
            run.note("SANTU-IMPORT-DONE-BEFORE");
            forget(order);
            return;
        }
        run.caller().require(Permission.WRITE_FEATURES);
        Uploads.Upload upload = uploads.get(run.caller(), order.upload());
        ImportRequest request = request(run.caller(), upload, order, run.locale());
        ImportReport report = importer.run(request, new Progress(run));
        if (!order.writing().dryRun()) {
            run.keepStep(DONE, new byte[0]);
        }
        write(run, report);
        if (!order.writing().dryRun() && !report.refused()) {
            forget(order);
        }
    }

    private void write(JobRun run, ImportReport report) throws IOException {
        String base = report.file() + "-";
        try (OutputStream out = run.openResult(REPORT, "application/json")) {
            reports.writeJson(report, run.locale(), out);
        }
        try (OutputStream out = run.openResult(
                base + reports.name("import.report.file", run.locale()) + ".xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")) {
            reports.writeWorkbook(report, importer.layer(report.layer()), run.locale(), out);
        }
        try (OutputStream out = run.openResult(
                base + reports.name("import.report.file", run.locale()) + ".csv", "text/csv; charset=utf-8")) {
            reports.writeTable(report, run.locale(), out);
        }
        Path rejected = report.rejectedFile();
        if (rejected != null) {
            try (OutputStream out = run.openResult(
                    base + reports.name("import.report.rejected-name", run.locale()) + ".csv",
                    "text/csv; charset=utf-8")) {
                Files.copy(rejected, out);
            }
            Files.deleteIfExists(rejected);
        }
    }

    /** Of one run. */
    private static final class Progress implements ImportProgress {
        private final JobRun run;
        private long rowsRead;

        Progress(JobRun run) {
            this.run = run;
        }

        @Override
        public void rows(long read, long expected) {
            rowsRead = read;
            run.progress(
                    read,
                    Math.max(expected, 0),
                    expected > 0 ? "import.progress.of" : "import.progress",
                    read,
                    expected);
        }

        /** Asks the database: who cancelled a moment ago has been told that nothing is written. */
        @Override
        public void ready() {
            run.progress(rowsRead, rowsRead, "import.progress", rowsRead);
        }
    }
}
