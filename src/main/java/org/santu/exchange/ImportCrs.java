package org.santu.exchange;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.santu.crs.CrsSuggestion;
import org.santu.crs.SourceCrs;
import org.santu.exchange.source.DeclaredCrs;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.SourceRecord;
import org.santu.problem.Messages;
import org.santu.problem.SantuException;

/** Decides on the coordinate system of a file: what the caller says, else what the file says, else a refusal with advice. */
final class ImportCrs {
    private static final int SAMPLED_ROWS = 100_000;

    private ImportCrs() {}

    /** @return empty for a file without positions */
    static Optional<DeclaredCrs> find(ImportRequest request, RecordSource source, SourceOptions options) {
        if (!source.schema().located()) {
            return Optional.empty();
        }
        if (request.reading().crs() != null) {
            return Optional.of(new DeclaredCrs(SourceCrs.parse(request.reading().crs()), "SANTU-IMPORT-CRS-GIVEN"));
        }
        Optional<DeclaredCrs> declared = source.findCrs();
        if (declared.isPresent()) {
            return declared;
        }
        Envelope range = range(request, options);
        if (range.isNull()) {
            return Optional.empty();
        }
        List<CrsSuggestion> suggestions = CrsSuggestion.of(range);
        String advice = suggestions.stream()
                .map(suggestion ->
                        "--crs " + suggestion.crs() + " (" + Messages.text(request.locale(), suggestion.reason()) + ")")
                .collect(Collectors.joining("; "));
        throw new SantuException(
                advice.isEmpty() ? "SANTU-IMPORT-CRS-MISSING" : "SANTU-IMPORT-CRS-MISSING-ADVICE",
                request.fileName(),
                advice,
                "%s … %s, %s … %s".formatted(range.getMinX(), range.getMaxX(), range.getMinY(), range.getMaxY()));
    }

    private static Envelope range(ImportRequest request, SourceOptions options) {
        Envelope range = new Envelope();
        try (RecordSource sample = RecordReaders.open(request.file(), options)) {
            Iterator<SourceRecord> records = sample.records();
            for (int i = 0; i < SAMPLED_ROWS && records.hasNext(); i++) {
                SourceRecord record = records.next();
                if (record.geometry() != null) {
                    range.expandToInclude(record.geometry().getEnvelopeInternal());
                }
            }
        }
        return range;
    }
}
