package org.santu.exchange.out;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.catalog.Catalog;
import org.santu.catalog.Text;
import org.santu.job.JobKind;
import org.santu.job.JobRun;
import org.santu.job.JobText;
import org.santu.problem.SantuException;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** An export that takes longer than an answer may, as a job. */
@Component
public class ExportKind implements JobKind<ExportOrder> {
    public static final String NAME = "export";

    private final Exporter exporter;
    private final Catalog catalog;

    public ExportKind(Exporter exporter, Catalog catalog) {
        this.exporter = exporter;
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ExportOrder> parameters() {
        return ExportOrder.class;
    }

    @Override
    public Permission permission() {
        return Permission.EXPORT;
    }

    @Override
    public JobText accept(Caller caller, ExportOrder order) {
        ExportFormat format = sendable(order);
        exporter.check(caller, order);
        Text layer = catalog.getLayer(order.layer()).label();
        String region = order.region() == null ? "" : " " + order.region();
        return JobText.of("export.job", layer, format.label(), region);
    }

    /** The format of an order whose file is to travel. */
    public static ExportFormat sendable(ExportOrder order) {
        ExportFormat format = ExportFormats.get(order.format() == null ? "shapefile" : order.format());
        if (!format.isOneFile()) {
            throw new SantuException("SANTU-EXPORT-LOOSE", format.name()).with("field", "format");
        }
        return format;
    }

    @Override
    public void run(JobRun run, ExportOrder order) throws IOException {
        ExportFormat format = sendable(order);
        Locale locale = run.locale();
        long total = exporter.count(run.caller(), order, locale);
        Path folder = Files.createTempDirectory("santu-export-");
        try {
            Path file = folder.resolve(order.fileName(format));
            ExportReport report = exporter.run(run.caller(), order, locale, file, written -> {
                run.check();
                run.progress(written, Math.max(total, written), "export.progress", written, total);
            });
            for (ExportNotes.Note note : report.notes()) {
                run.note("export.job.note", note.count(), ExportText.first(note));
            }
            run.progress(report.features(), report.features(), "export.progress", report.features(), total);
            try (OutputStream out = run.openResult(file.getFileName().toString(), format.mediaType())) {
                Files.copy(file, out);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
