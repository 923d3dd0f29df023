package org.santu.exchange;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.crs.CrsSuggestion;
import org.santu.exchange.source.Charsets;
import org.santu.exchange.source.DeclaredCrs;
import org.santu.exchange.source.Finding;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.Shapes;
import org.santu.exchange.source.SourceFiles;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.SourceRecord;
import org.santu.problem.Messages;
import org.santu.problem.SantuException;
import org.springframework.stereotype.Component;

/** Says how a file would be understood, so that a person can correct it before anything is written. Safe for concurrent use. */
@Component
class Inspection {
    private static final int SHOWN_ROWS = 10;
    private static final int SAMPLED_ROWS = 20_000;
    private static final int LONGEST_CELL = 200;
    private static final List<String> USUAL_ENCODINGS = List.of("UTF-8", "GBK", "Big5", "windows-1252", "UTF-16LE");

    private final Catalog catalog;

    Inspection(Catalog catalog) {
        this.catalog = catalog;
    }

    /** @param reason why it is taken so, for people */
    record Encoding(String name, int confidencePercent, String reason, List<String> choices) {}

    /** @param name null when the file does not say it, or says one that cannot be taken: {@code problem} says why */
    record Crs(String name, String reason, String problem, List<Suggestion> suggestions) {}

    record Suggestion(String crs, String reason) {}

    /** @param attribute that the column fills, or null */
    record Column(String heading, String attribute, String how, boolean position) {}

    record Target(String name, String label, String unit, boolean required, boolean denied) {}

    record Note(String code, String text) {}

    /** @param place the position as WKT, shortened, or null */
    record Sample(long row, List<String> values, String place) {}

    /**
     * One of several data sets.
     *
     * @param shapes what kind of geometry it has, for people
     * @param records -1 where finding out would take long
     * @param likelyLayer or null where that is not known
     */
    record Part(String name, String format, String shapes, long records, String likelyLayer) {}

    /** @param keptUntil when what was sent goes at the latest */
    record View(
            UUID upload,
            Instant keptUntil,
            String file,
            String format,
            List<Part> parts,
            String part,
            String layer,
            List<String> likelyLayers,
            Encoding encoding,
            boolean located,
            Crs crs,
            double[] range,
            long expectedRows,
            List<Column> columns,
            List<Target> attributes,
            List<Sample> rows,
            List<Note> notes) {}

    /**
     * @param layerName null to suggest one
     * @throws SantuException when the file cannot be read at all
     */
    View inspect(Caller caller, Uploads.Upload upload, String layerName, ImportReading reading, Locale locale) {
        LayerDeclaration layer = layerName == null || layerName.isBlank() ? null : catalog.getLayer(layerName);
        SourceOptions options =
                layer == null ? Importer.options(reading, catalog.layers()) : Importer.options(reading, List.of(layer));
        LikelyLayers layers = new LikelyLayers(catalog, caller);
        List<DataSets.Found> sets =
                new DataSets(options, (source, set) -> layers.findBest(source, set.shapes(), set.name())).list(upload);
        String part = reading.part() == null ? firstOf(upload, sets) : reading.part();
        Uploads.Meant meant = upload.choose(part);
        try (RecordSource source =
                RecordReaders.open(meant.file(), options.withPart(meant.part()).takingFirst())) {
            Sampled sampled = sample(source);
            List<LayerDeclaration> likely = layers.of(source, sampled.shapes(), upload.name() + " " + part);
            LayerDeclaration target = layer != null ? layer : likely.get(0);
            FieldMatcher fields = new FieldMatcher(
                    target, source.schema(), layer == null ? Map.of() : reading.fieldMap(), caller.scope());
            Envelope range = sampled.range();
            List<Finding> findings = new ArrayList<>(fields.findings());
            findings.addAll(source.findings());
            findings.addAll(RecordReaders.passedOver(meant.file()));
            findings.addAll(RecordReaders.passedOver(upload.passedOver()));
            return new View(
                    upload.id(),
                    upload.keptUntil(),
                    upload.name(),
                    source.format(),
                    parts(sets, locale),
                    part != null || sets.isEmpty() ? part : source.set(),
                    target.name(),
                    likely.stream().map(LayerDeclaration::name).limit(3).toList(),
                    encoding(source, locale),
                    source.schema().located(),
                    source.schema().located() ? crs(source, reading, range, locale) : null,
                    range.isNull()
                            ? null
                            : new double[] {range.getMinX(), range.getMinY(), range.getMaxX(), range.getMaxY()},
                    source.expectedRecords(),
                    columns(source, fields),
                    targets(target, caller, locale),
                    sampled.rows(),
                    findings.stream()
                            .map(finding -> new Note(finding.code(), finding.text(locale)))
                            .toList());
        }
    }

    /** The first of several files; among the sheets or tables of one file its reader knows better. */
    private static String firstOf(Uploads.Upload upload, List<DataSets.Found> sets) {
        boolean isOneFile = upload.sets().size() < 2
                && SourceFiles.listZip(upload.choose(null).file()).size() < 2;
        return isOneFile || sets.isEmpty() ? null : sets.get(0).set().name();
    }

    private static List<Part> parts(List<DataSets.Found> sets, Locale locale) {
        return sets.stream()
                .map(found -> new Part(
                        found.set().name(),
                        found.set().format(),
                        found.set().shapes().in(locale),
                        found.set().records(),
                        found.likelyLayer()))
                .toList();
    }

    /** The beginning of a file. */
    private record Sampled(List<Sample> rows, Envelope range, Shapes shapes) {}

    private static Sampled sample(RecordSource source) {
        List<Sample> rows = new ArrayList<>();
        Envelope range = new Envelope();
        Shapes shapes = Shapes.NONE;
        Iterator<SourceRecord> records = source.records();
        for (int i = 0; i < SAMPLED_ROWS && records.hasNext(); i++) {
            SourceRecord record = records.next();
            shapes = shapes.and(Shapes.of(record.geometry()));
            if (record.geometry() != null) {
                range.expandToInclude(record.geometry().getEnvelopeInternal());
            }
            if (rows.size() < SHOWN_ROWS) {
                String place = record.geometry() == null
                        ? null
                        : shorten(
                                record.geometry().getNumPoints() > 50
                                        ? record.geometry().getGeometryType()
                                        : record.geometry().toText());
                rows.add(new Sample(
                        record.row(),
                        Arrays.stream(record.values())
                                .map(value -> value == null ? null : shorten(ValueConverter.plainText(value)))
                                .toList(),
                        place));
            }
        }
        return new Sampled(rows, range, shapes);
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST_CELL
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_CELL))) + "…";
    }

    private static Encoding encoding(RecordSource source, Locale locale) {
        Charset charset = source.encoding().charset();
        int percent = (int) Math.round(source.encoding().confidence() * 100);
        String label = Charsets.label(charset);
        boolean chosen = !source.encoding().reason().equals("SANTU-IMPORT-ENCODING-FORMAT");
        List<String> choices = new ArrayList<>(chosen ? USUAL_ENCODINGS : List.of());
        if (!choices.contains(label)) {
            choices.add(0, label);
        }
        return new Encoding(
                label,
                percent,
                Messages.text(locale, source.encoding().reason(), label, String.valueOf(percent)),
                choices);
    }

    private static Crs crs(RecordSource source, ImportReading reading, Envelope range, Locale locale) {
        List<Suggestion> suggestions = CrsSuggestion.of(range).stream()
                .map(suggestion -> new Suggestion(suggestion.crs(), Messages.text(locale, suggestion.reason())))
                .toList();
        if (reading.crs() != null) {
            return new Crs(
                    reading.crs(), Messages.text(locale, "SANTU-IMPORT-CRS-GIVEN", reading.crs()), null, suggestions);
        }
        try {
            Optional<DeclaredCrs> declared = source.findCrs();
            String name = declared.map(found -> found.crs().name()).orElse(null);
            String reason = declared.map(found -> Messages.text(locale, found.reason(), name))
                    .orElse(null);
            return new Crs(name, reason, null, suggestions);
        } catch (SantuException e) {
            return new Crs(null, null, e.text(locale), suggestions);
        }
    }

    private static List<Column> columns(RecordSource source, FieldMatcher fields) {
        Map<Integer, FieldMatch> byColumn = new HashMap<>();
        fields.matches().forEach(match -> byColumn.put(match.column(), match));
        List<Column> columns = new ArrayList<>();
        List<String> names = source.schema().names();
        for (int i = 0; i < names.size(); i++) {
            FieldMatch match = byColumn.get(i);
            columns.add(new Column(
                    names.get(i),
                    match == null ? null : match.attribute(),
                    match == null ? null : match.how().name().toLowerCase(Locale.ROOT),
                    source.schema().positionFields().contains(names.get(i))));
        }
        return columns;
    }

    private static List<Target> targets(LayerDeclaration layer, Caller caller, Locale locale) {
        return layer.attributes().stream()
                .map(attribute -> new Target(
                        attribute.name(),
                        attribute.label().in(locale),
                        attribute.unit() == null ? null : attribute.unit().in(locale),
                        RowCheck.isRequired(layer, attribute),
                        !FieldMatcher.isShown(attribute, caller.scope())))
                .toList();
    }
}
