package org.santu.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditLog;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.crs.SourceCrs;
import org.santu.exchange.shapefile.ShapefileReader;
import org.santu.exchange.source.Charsets;
import org.santu.exchange.source.DeclaredCrs;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceOptions;
import org.santu.problem.SantuException;
import org.santu.store.BulkChanges;
import org.santu.store.BulkProgress;
import org.santu.store.Journal;
import org.santu.store.Stores;
import org.springframework.stereotype.Component;

/**
 * Loads a file into a layer: reads, matches, converts, checks, and writes in one transaction.
 *
 * <p>A row ends in exactly one place: in the layer, in the file of rejected rows with its reason, or it was in the layer
 * before. The same file twice changes nothing. Safe for concurrent use.
 */
@Component
public class Importer {
    private final Catalog catalog;
    private final Stores stores;
    private final BulkChanges changes;
    private final AuditLog audit;

    public Importer(Catalog catalog, Stores stores, BulkChanges changes, AuditLog audit) {
        this.catalog = catalog;
        this.stores = stores;
        this.changes = changes;
        this.audit = audit;
    }

    /**
     * @throws SantuException when nothing could be done: no such file or layer, a damaged head, no coordinate system; nothing
     *     is written then
     */
    public ImportReport run(ImportRequest request, ImportProgress progress) {
        long start = System.nanoTime();
        LayerDeclaration layer = layer(request.layer());
        SourceOptions options = options(request.reading(), List.of(layer));
        try (RecordSource source = RecordReaders.open(request.file(), options)) {
            Optional<DeclaredCrs> crs = ImportCrs.find(request, source, options);
            SourceCrs used = crs.map(DeclaredCrs::crs).orElse(null);
            FieldMatcher fields = new FieldMatcher(
                    layer,
                    source.schema(),
                    request.reading().fieldMap(),
                    request.caller().scope());
            ImportWriting writing = request.writing();
            Set<String> filled =
                    fields.matches().stream().map(FieldMatch::attribute).collect(Collectors.toSet());
            fields.findId().ifPresent(id -> filled.add(StandardColumns.ID));
            ImportKey key = ImportKey.of(layer, writing, filled);
            List<FieldMatch> matches = new ArrayList<>(fields.matches());
            if (key.attributes().contains(StandardColumns.ID)) {
                fields.findId().ifPresent(matches::add);
            }
            String region = writing.mode() == ImportMode.REPLACE ? writing.region() : null;
            ExistingFeatures features = new ExistingFeatures(stores, request.caller(), layer, region);
            ExistingRows existing = new ExistingRows(
                    layer,
                    key,
                    writing,
                    features,
                    compared(layer, fields, key, request),
                    source.schema().cut());
            LaterEdits laterEdits = new LaterEdits(request, layer, fields, key, features, new Journal(stores));
            RowCheck check = new RowCheck(
                    layer,
                    matches,
                    source.schema(),
                    new GeometryFit(layer, used),
                    new RegionFinder(stores, request.caller(), RowCheck.REGION_LAYERS.contains(layer.name())),
                    new CodeYears(stores, request.caller()),
                    existing,
                    laterEdits,
                    writing,
                    request.caller());
            FindingLog log = new FindingLog();
            fields.findings().forEach(log::add);
            laterEdits.findings().forEach(log::add);
            try (RejectedRows rejected = new RejectedRows(
                            request.besides(), source.schema(), used, fields.unitsAbove(), request.locale());
                    ReadAhead records = new ReadAhead(source.records())) {
                ImportRun run = new ImportRun(
                        laterEdits.ahead(records),
                        source.expectedRecords(),
                        check,
                        writing.dryRun() ? null : rejected,
                        log,
                        progress,
                        writing.isAllOrNothing());
                BulkChanges.Outcome outcome =
                        write(request, layer, run, source, existing, changed(fields, source, key), progress);
                records.close();
                if (outcome != null && !writing.dryRun()) {
                    writeDown(request, run, outcome);
                }
                source.findings().forEach(log::add);
                RecordReaders.passedOver(request.file()).forEach(log::add);
                Path rejectedFile = rejected.complete();
                double seconds = (System.nanoTime() - start) / 1e9;
                return report(request, source, crs, fields, run, outcome, log, rejectedFile, seconds);
            }
        }
    }

    /** @param layers whose headings the file may have */
    static SourceOptions options(ImportReading reading, List<LayerDeclaration> layers) {
        return new SourceOptions(
                reading.encoding() == null ? null : Charsets.get(reading.encoding()),
                reading.part(),
                layers.stream()
                        .flatMap(layer -> FieldMatcher.headings(layer).stream())
                        .collect(Collectors.toSet()));
    }

    LayerDeclaration layer(String name) {
        return catalog.findLayer(name)
                .orElseThrow(() -> new SantuException(
                        "SANTU-IMPORT-NO-LAYER",
                        name,
                        catalog.layers().stream().map(LayerDeclaration::name).collect(Collectors.joining(", "))));
    }

    /** What a row and the feature of its key may differ in, as far as the caller sees it. */
    private static List<Attribute> compared(
            LayerDeclaration layer, FieldMatcher fields, ImportKey key, ImportRequest request) {
        boolean adds = request.writing().mode() == ImportMode.INSERT;
        return fields.matches().stream()
                .map(match -> layer.getAttribute(match.attribute()))
                .filter(attribute -> !adds || attribute.type() != AttributeType.RECORDS)
                .filter(attribute -> !key.attributes().contains(attribute.name())
                        && FieldMatcher.isShown(attribute, request.caller().scope()))
                .toList();
    }

    private static List<String> changed(FieldMatcher fields, RecordSource source, ImportKey key) {
        List<String> changed = new ArrayList<>(
                fields.matches().stream().map(FieldMatch::attribute).toList());
        changed.removeAll(key.attributes());
        if (source.schema().located()) {
            changed.add(StandardColumns.GEOMETRY);
        }
        return changed;
    }

    /** @return null when a rejected row has stopped everything */
    private BulkChanges.Outcome write(
            ImportRequest request,
            LayerDeclaration layer,
            ImportRun run,
            RecordSource source,
            ExistingRows existing,
            List<String> changed,
            ImportProgress progress) {
        ImportWriting writing = request.writing();
        if (writing.dryRun() && writing.mode() == ImportMode.INSERT) {
            run.forEachRemaining(row -> {});
            return run.isRefused() ? null : new BulkChanges.Outcome(null, run.taken(), 0, 0);
        }
        BulkProgress commit = new BulkProgress() {
            @Override
            public void loaded(long rows) {
                // The rows are counted as they are read.
            }

            @Override
            public void ready() {
                progress.ready();
            }
        };
        try {
            return writing.mode() == ImportMode.INSERT
                    ? changes.insert(request.caller(), layer, run, commit)
                    : changes.apply(
                            request.caller(),
                            layer,
                            run,
                            new BulkChanges.Rest(changed, () -> leftOver(run, source, existing), writing.dryRun()),
                            commit);
        } catch (RefusedException e) {
            return null;
        }
    }

    /** A file without rows, or cut off, does not say what has to go. */
    private static List<UUID> leftOver(ImportRun run, RecordSource source, ExistingRows existing) {
        if (run.isRefused()) {
            throw new RefusedException();
        }
        List<UUID> left = List.copyOf(existing.leftOver());
        if (!left.isEmpty() && run.taken() + run.duplicates() == 0) {
            throw new SantuException("SANTU-IMPORT-REPLACE-NOTHING", left.size());
        }
        boolean isCut =
                source.findings().stream().anyMatch(finding -> finding.code().equals(ShapefileReader.CUT_OFF));
        if (!left.isEmpty() && isCut) {
            throw new SantuException("SANTU-IMPORT-REPLACE-CUT", run.read(), left.size());
        }
        return left;
    }

    private void writeDown(ImportRequest request, ImportRun run, BulkChanges.Outcome outcome) {
        Map<String, Object> details = Map.of(
                "file",
                request.fileName(),
                "mode",
                request.writing().mode().name().toLowerCase(Locale.ROOT),
                "read",
                run.read(),
                "inserted",
                outcome.inserted(),
                "updated",
                outcome.updated(),
                "deleted",
                outcome.deleted(),
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
            BulkChanges.Outcome outcome,
            FindingLog log,
            Path rejectedFile,
            double seconds) {
        BulkChanges.Outcome done = outcome == null ? new BulkChanges.Outcome(null, 0, 0, 0) : outcome;
        return new ImportReport(
                request.fileName(),
                request.layer(),
                request.writing().mode(),
                source.format(),
                crs.map(found -> found.crs().name()).orElse(null),
                crs.map(DeclaredCrs::reason).orElse("SANTU-IMPORT-CRS-NONE"),
                Charsets.label(source.encoding().charset()),
                source.encoding().reason(),
                (int) Math.round(source.encoding().confidence() * 100),
                fields.matches(),
                fields.unusedFields(),
                run.read(),
                done.inserted(),
                done.updated(),
                done.deleted(),
                run.unlocated(),
                run.repaired(),
                run.rejected(),
                run.duplicates() + (outcome == null ? 0 : run.changed() - done.updated()),
                log.kept(),
                log.counts(),
                rejectedFile,
                done.batch(),
                outcome == null,
                request.writing().dryRun(),
                seconds);
    }
}
