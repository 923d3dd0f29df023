package org.santu.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.santu.crs.SourceCrs;
import org.santu.exchange.csv.FormulaGuard;
import org.santu.exchange.source.Action;
import org.santu.exchange.source.Finding;
import org.santu.exchange.source.RecordSchema;
import org.santu.exchange.source.SourceRecord;
import org.santu.exchange.table.PositionColumns;
import org.santu.problem.SantuException;

/**
 * The rows that were not taken, as a file that can be corrected and imported as it is: the columns of the source, those of the
 * position with the coordinate system in their headings, the position as WKT in EPSG:4490 where the source had no columns for it, and then row, code and reason. UTF-8 with a mark, since Excel
 * takes anything else for the code page of the country. Appears under its name only when the import is complete.
 */
final class RejectedRows implements AutoCloseable {
    static final String ROW = "rejected_row";
    static final String CODE = "rejected_code";
    static final String REASON = "rejected_reason";
    private static final String WKT = "wkt (EPSG:4490)";
    private static final List<String> OWN = List.of(ROW, CODE, REASON);

    private final Path target;
    private final Path part;
    private final List<Integer> columns = new ArrayList<>();
    private final boolean withWkt;
    private final SourceCrs crs;
    private final RecordSchema schema;
    private final Map<String, String> units;
    private final Locale locale;
    private CsvWriter writer;

    /** @param units by heading, those that stood above it in the source */
    RejectedRows(Path source, RecordSchema schema, SourceCrs crs, Map<String, String> units, Locale locale) {
        String name = source.getFileName() + ".rejected.csv";
        Path folder = source.toAbsolutePath().getParent();
        this.target = (isWritable(folder) ? folder : Path.of("").toAbsolutePath()).resolve(name);
        this.part = target.resolveSibling(name + ".part");
        this.schema = schema;
        this.crs = crs;
        this.units = units;
        this.locale = locale;
        this.withWkt = schema.located() && schema.positionFields().isEmpty();
        for (int i = 0; i < schema.fields().size(); i++) {
            if (!OWN.contains(schema.fields().get(i).name())) {
                columns.add(i);
            }
        }
    }

    /** A folder that nobody may write into is left alone by root as well, who could. */
    private static boolean isWritable(Path folder) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
            return Files.isWritable(folder)
                    && (permissions.contains(PosixFilePermission.OWNER_WRITE)
                            || permissions.contains(PosixFilePermission.GROUP_WRITE)
                            || permissions.contains(PosixFilePermission.OTHERS_WRITE));
        } catch (IOException | UnsupportedOperationException e) {
            return Files.isWritable(folder);
        }
    }

    void add(SourceRecord record, List<Finding> findings) {
        List<String> cells = new ArrayList<>();
        for (int column : columns) {
            Object value = record.values()[column];
            cells.add(value == null ? "" : FormulaGuard.close(ValueConverter.plainText(value)));
        }
        if (withWkt) {
            cells.add(record.geometry() == null ? "" : wkt(record.geometry()));
        }
        List<Finding> reasons = findings.stream()
                .filter(finding -> finding.action() == Action.REJECTED)
                .toList();
        cells.add(String.valueOf(record.row()));
        cells.add(reasons.stream().map(Finding::code).distinct().collect(Collectors.joining("; ")));
        cells.add(FormulaGuard.close(reasons.stream()
                .map(reason -> (reason.field() == null ? "" : reason.field() + ": ") + reason.text(locale))
                .collect(Collectors.joining("; "))));
        try {
            if (writer == null) {
                open();
            }
            writer.writeRecord(cells);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private String wkt(Geometry geometry) {
        try {
            return crs.toStored(geometry).toText();
        } catch (SantuException e) {
            return geometry.toText();
        }
    }

    private void open() throws IOException {
        BufferedWriter file = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
        file.write('\uFEFF');
        writer = CsvWriter.builder().build(file);
        List<String> head = new ArrayList<>();
        columns.forEach(column -> head.add(heading(schema.fields().get(column).name())));
        if (withWkt) {
            head.add(WKT);
        }
        head.addAll(OWN);
        writer.writeRecord(head);
    }

    /** Whoever corrects the file has not to remember what its positions were said to be, nor what stood above the headings. */
    private String heading(String name) {
        if (units.containsKey(name)) {
            return name + "(" + units.get(name) + ")";
        }
        return crs != null && schema.positionFields().contains(name) ? PositionColumns.saying(name, crs.name()) : name;
    }

    /** @return where the file is, or null when no row was rejected */
    Path complete() {
        if (writer == null) {
            return null;
        }
        try {
            writer.close();
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private SantuException failed(IOException cause) {
        return new SantuException(cause, "SANTU-IMPORT-REJECTED-FILE", target.toString(), cause.getMessage());
    }

    /** Takes an incomplete file away. */
    @Override
    public void close() {
        if (writer == null) {
            return;
        }
        try {
            writer.close();
            Files.deleteIfExists(part);
        } catch (IOException e) {
            part.toFile().deleteOnExit();
        }
    }
}
