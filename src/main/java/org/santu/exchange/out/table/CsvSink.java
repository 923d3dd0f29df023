package org.santu.exchange.out.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.santu.exchange.csv.FormulaGuard;
import org.santu.exchange.out.ExportNotes;
import org.santu.exchange.out.FeatureSink;
import org.santu.exchange.out.OutLayer;

/** Writes rows of text. For one thread. */
final class CsvSink implements FeatureSink {
    private final Path file;
    private final OutLayer layer;
    private final ExportNotes notes;
    private final TableCells cells;
    private final CharsetEncoder check;
    private final CsvWriter writer;
    private final String[] row;
    private boolean closed;

    CsvSink(Path file, OutLayer layer, ExportNotes notes) throws IOException {
        this.file = file;
        this.layer = layer;
        this.notes = notes;
        this.cells = new TableCells(layer);
        boolean isUtf8 = layer.charset().equals(StandardCharsets.UTF_8);
        this.check = isUtf8 ? null : layer.charset().newEncoder();
        CharsetEncoder encoder = layer.charset()
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), encoder), 1 << 16);
        if (isUtf8) {
            text.write('\uFEFF');
        }
        this.writer = CsvWriter.builder().build(text);
        List<String> headings = cells.headings();
        this.row = new String[headings.size()];
        writer.writeRecord(headings);
    }

    @Override
    public void write(SimpleFeature feature) {
        List<Object> values = cells.cells(feature);
        for (int i = 0; i < row.length; i++) {
            row[i] = text(values.get(i));
            if (check != null && row[i] != null && !check.canEncode(row[i])) {
                String heading =
                        i < layer.columns().size() ? layer.columns().get(i).heading(layer.locale()) : "";
                notes.add("SANTU-EXPORT-TEXT-REPLACED", heading, feature.getID(), row[i]);
            }
        }
        writer.writeRecord(row);
    }

    private static String text(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof String text ? FormulaGuard.close(text) : value.toString();
    }

    @Override
    public List<Path> finish() throws IOException {
        close();
        return List.of(file);
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        writer.close();
    }
}
