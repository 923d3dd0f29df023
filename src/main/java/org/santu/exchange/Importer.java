package org.santu.exchange;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditLog;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.crs.SourceCrs;
import org.santu.exchange.source.Charsets;
import org.santu.exchange.source.DeclaredCrs;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceOptions;
import org.santu.problem.SantuException;
import org.santu.store.BulkLoader;
import org.santu.store.Stores;
import org.springframework.stereotype.Component;

/**
 * Loads a file into a layer: reads, matches, converts, checks, and writes all good rows in one transaction.
 *
 * <p>A row ends in exactly one place: in the layer, in the file of rejected rows with its reason, or it was in the layer
 * before. The same file twice changes nothing. Safe for concurrent use.
 */
@Component
public class Importer {
    private final Catalog catalog;
    private final Stores stores;
    private final BulkLoader loader;
    private final AuditLog audit;

    public Importer(Catalog catalog, Stores stores, BulkLoader loader, AuditLog audit) {
        this.catalog = catalog;
        this.stores = stores;
        this.loader = loader;
        this.audit = audit;
    }

    /**
     * @throws SantuException when nothing could be done: no such file or layer, a damaged head, no coordinate system; nothing
     *     is written then
     */
    public ImportReport run(ImportRequest request, ImportProgress progress) {
        long start = System.nanoTime();
        LayerDeclaration layer = layer(request.layer());
        SourceOptions options = options(request.reading(), layer);
        try (RecordSource source = RecordReaders.open(request.file(), options)) {
            Optional<DeclaredCrs> crs = ImportCrs.find(request, source, options);
            SourceCrs used = crs.map(DeclaredCrs::crs).orElse(null);
            FieldMatcher fields =
                    new FieldMatcher(layer, source.schema(), request.reading().fieldMap());
            RowCheck check = new RowCheck(
                    layer,
                    fields.matches(),
                    source.schema(),
                    new GeometryFit(layer, used),
                    new RegionFinder(stores, request.caller()),
                    new ExistingRows(stores, request.caller(), layer),
                    request.caller());
            FindingLog log = new FindingLog();
            fields.findings().forEach(log::add);
            try (RejectedRows rejected = new RejectedRows(request.file(), source.schema(), used, request.locale())) {
                ImportRun run = new ImportRun(
                        source.records(),
                        source.expectedRecords(),
                        check,
                        request.writing().dryRun() ? null : rejected,
                        log,
                        progress);
                write(request, layer, run);
                if (!request.writing().dryRun()) {
                    writeDown(request, run);
                }
                source.findings().forEach(log::add);
                Path rejectedFile = rejected.complete();
                double seconds = (System.nanoTime() - start) / 1e9;
                return report(request, source, crs, fields, run, log, rejectedFile, seconds);
            }
        }
    }

    static SourceOptions options(ImportReading reading, LayerDeclaration layer) {
        return new SourceOptions(
                reading.encoding() == null ? null : Charsets.get(reading.encoding()),
                reading.part(),
                FieldMatcher.headings(layer));
    }

    LayerDeclaration layer(String name) {
        return catalog.findLayer(name)
                .orElseThrow(() -> new SantuException(
                        "SANTU-IMPORT-NO-LAYER",
                        name,
                        catalog.layers().stream().map(LayerDeclaration::name).collect(Collectors.joining(", "))));
    }

    private void write(ImportRequest request, LayerDeclaration layer, ImportRun run) {
        if (request.writing().dryRun()) {
            run.forEachRemaining(row -> {});
        } else if (run.hasNext()) {
            loader.insert(request.caller(), layer, run);
        }
    }

    private void writeDown(ImportRequest request, ImportRun run) {
        Map<String, Object> details = Map.of(
                "file",
                request.fileName(),
                "read",
                run.read(),
                "inserted",
                run.taken(),
                "rejected",
                run.rejected(),
                "duplicates",
                run.duplicates(),
                AuditLog.REGION,
                request.caller().scope().regionPrefix());
        audit.record(request.caller().username(), AuditAction.IMPORT, request.layer(), details);
    }

    private static ImportReport report(
            ImportRequest request,
            RecordSource source,
            Optional<DeclaredCrs> crs,
            FieldMatcher fields,
            ImportRun run,
            FindingLog log,
            Path rejectedFile,
            double seconds) {
        return new ImportReport(
                request.fileName(),
                request.layer(),
                source.format(),
                crs.map(found -> found.crs().name()).orElse(null),
                crs.map(DeclaredCrs::reason).orElse("SANTU-IMPORT-CRS-NONE"),
                Charsets.label(source.encoding().charset()),
                source.encoding().reason(),
                (int) Math.round(source.encoding().confidence() * 100),
                fields.matches(),
                fields.unusedFields(),
                run.read(),
                run.taken(),
                run.unlocated(),
                run.repaired(),
                run.rejected(),
                run.duplicates(),
                log.kept(),
                log.counts(),
                rejectedFile,
                request.writing().dryRun(),
                seconds);
    }
}
