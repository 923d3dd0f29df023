package org.santu.exchange.geojson;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.santu.crs.SourceCrs;
import org.santu.exchange.source.DeclaredCrs;
import org.santu.exchange.source.Finding;
import org.santu.exchange.source.RecordSchema;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceField;
import org.santu.exchange.source.SourceFiles;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.SourceRecord;
import org.santu.exchange.source.TextEncoding;
import org.santu.exchange.source.TextSample;
import org.santu.problem.SantuException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** An open GeoJSON file, walked twice: once for its fields, once for its records. */
final class GeoJsonSource implements RecordSource {
    private static final int MAXIMUM_TEXT_LENGTH = 10_000_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(MAXIMUM_TEXT_LENGTH)
                    .build())
            // RFC 8142 puts a record separator in front of every feature of a text sequence.
            .enable(JsonReadFeature.ALLOW_RS_CONTROL_CHAR)
            .build();

    private final SourceFiles files;
    private final TextEncoding encoding;
    private final GeoJsonScan scan;
    private final RecordSchema schema;
    private final List<Finding> findings = new ArrayList<>();
    private JsonParser parser;

    GeoJsonSource(SourceFiles files, SourceOptions options) {
        this.files = files;
        encoding = TextSample.encoding(files.main(), options, '"');
        try (JsonParser first = open()) {
            scan = scan(first);
        }
        if (!scan.isUnderstood()) {
            throw new SantuException("SANTU-GEOJSON-NONE", files.name());
        }
        List<SourceField> fields = new ArrayList<>();
        scan.fields().forEach((name, kind) -> fields.add(new SourceField(name, kind)));
        schema = new RecordSchema(fields, scan.isLocated(), List.of());
    }

    private JsonParser open() {
        return JSON.createParser(ObjectReadContext.empty(), TextSample.open(files.main(), encoding.charset()));
    }

    private GeoJsonScan scan(JsonParser first) {
        try {
            return new GeoJsonScan(first);
        } catch (JacksonException e) {
            throw damaged(e, first);
        }
    }

    private SantuException damaged(JacksonException e, JsonParser at) {
        TokenStreamLocation place = e.getLocation() == null ? at.currentLocation() : e.getLocation();
        return new SantuException(
                e,
                "SANTU-GEOJSON-DAMAGED",
                files.name(),
                String.valueOf(place.getLineNr()),
                String.valueOf(place.getColumnNr()));
    }

    @Override
    public String format() {
        return "GeoJSON";
    }

    @Override
    public RecordSchema schema() {
        return schema;
    }

    @Override
    public Optional<DeclaredCrs> findCrs() {
        if (scan.crs() == null) {
            return Optional.of(new DeclaredCrs(SourceCrs.geographic("WGS 84"), "SANTU-IMPORT-CRS-RFC7946"));
        }
        return Optional.of(new DeclaredCrs(SourceCrs.parse(scan.crs()), "SANTU-IMPORT-CRS-MEMBER"));
    }

    @Override
    public TextEncoding encoding() {
        return encoding;
    }

    @Override
    public long expectedRecords() {
        return scan.features();
    }

    @Override
    public Iterator<SourceRecord> records() {
        parser = open();
        return new GeoJsonRecords(parser, schema, scan.isCollection(), e -> damaged(e, parser));
    }

    @Override
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    @Override
    public void close() {
        if (parser != null) {
            parser.close();
        }
        files.close();
    }
}
