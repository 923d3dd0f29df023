package org.santu.exchange.out;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.santu.access.Caller;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditLog;
import org.santu.problem.SantuException;
import org.santu.store.Stores;
import org.springframework.stereotype.Component;

/**
 * Writes what a caller may see of a layer into files: all of them appear together when they are complete, or none does. Every
 * export is written down in the audit log before the first feature is read. Safe for concurrent use.
 */
@Component
public class Exporter {
    private final Stores stores;
    private final ExportPlans plans;
    private final AuditLog audit;

    public Exporter(Stores stores, ExportPlans plans, AuditLog audit) {
        this.stores = stores;
        this.plans = plans;
        this.audit = audit;
    }

    /** @throws SantuException for an order that makes no sense, or that the caller may not give */
    public void check(Caller caller, ExportOrder order) {
        plans.plan(caller, order, Locale.ENGLISH);
    }

    /**
     * How many features an order is for.
     *
     * @throws SantuException for an order that makes no sense, or that the caller may not give
     */
    public long count(Caller caller, ExportOrder order, Locale locale) {
        ExportPlan plan = plans.plan(caller, order, locale);
        try {
            return stores.open(plan.caller())
                    .getFeatureSource(plan.layer().layer().name())
                    .getCount(plan.query());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param file where it is to appear; files that belong to it appear beside it
     * @throws SantuException for an order that makes no sense, or that the caller may not give
     */
    public ExportReport run(Caller caller, ExportOrder order, Locale locale, Path file, ExportProgress progress)
            throws IOException {
        long start = System.nanoTime();
        ExportPlan plan = plans.plan(caller, order, locale);
        Path target = file.toAbsolutePath();
        requireFolder(target);
        writeDown(plan, order);
        Path folder = Files.createTempDirectory(target.getParent(), ".santu-export-");
        try {
            ExportNotes notes = new ExportNotes();
            long features;
            List<Path> made;
            OutTarget out = new OutTarget(folder, target.getFileName().toString());
            try (FeatureReader<SimpleFeatureType, SimpleFeature> reader =
                            stores.open(plan.caller()).getFeatureReader(plan.query(), Transaction.AUTO_COMMIT);
                    FeatureSink sink = plan.format().open(out, plan.layer(), notes)) {
                features = FeaturePump.run(reader, sink, progress);
                if (features == 0) {
                    plans.checkRegion(plan.caller(), order);
                }
                made = sink.finish();
            }
            List<Path> files = moved(made, target.getParent());
            double seconds = (System.nanoTime() - start) / 1e9;
            return new ExportReport(
                    order.layer(),
                    plan.format().name(),
                    plan.layer().crs().toString(),
                    features,
                    files,
                    notes.list(),
                    seconds);
        } finally {
            delete(folder);
        }
    }

    private static void requireFolder(Path target) {
        if (Files.isDirectory(target) || !Files.isDirectory(target.getParent())) {
            throw new SantuException("SANTU-EXPORT-FILE", target.toString());
        }
    }

    private void writeDown(ExportPlan plan, ExportOrder order) {
        Map<String, Object> details = new HashMap<>();
        details.put("format", plan.format().name());
        details.put("crs", plan.layer().crs().toString());
        details.put("public", order.publicEdition());
        details.put(AuditLog.REGION, plan.caller().scope().regionPrefix());
        if (order.where() != null) {
            details.put("where", order.where());
        }
        if (order.ids() != null) {
            details.put("ids", order.ids().size());
        }
        if (order.profile() != null) {
            details.put("profile", order.profile());
        }
        audit.record(plan.caller().username(), AuditAction.EXPORT, order.layer(), details);
    }

    /** The file that people open comes last, so that what belongs to it is there then. */
    private static List<Path> moved(List<Path> made, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = made.size() - 1; i >= 0; i--) {
            Path file = folder.resolve(made.get(i).getFileName());
            Files.move(made.get(i), file, StandardCopyOption.REPLACE_EXISTING);
            files.add(0, file);
        }
        return files;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
