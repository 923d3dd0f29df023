package org.santu.exchange.out.shapefile;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.santu.exchange.csv.FormulaGuard;
import org.santu.exchange.out.OutColumn;

/** The values that a table could not hold whole, in a file of their own, so that nothing is lost. Made when it is needed. */
final class ValuesAside implements AutoCloseable {
    private final Path file;
    private CsvWriter writer;
    private boolean closed;

    ValuesAside(Path file) {
        this.file = file;
    }

    void add(String id, String field, String value) throws IOException {
        if (writer == null) {
            BufferedWriter text = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
            text.write('\uFEFF');
            writer = CsvWriter.builder().build(text);
            writer.writeRecord(OutColumn.ID, "FIELD", "VALUE");
        }
        writer.writeRecord(id, field, FormulaGuard.close(value));
    }

    Optional<Path> finish() throws IOException {
        close();
        return writer == null ? Optional.empty() : Optional.of(file);
    }

    @Override
    public void close() throws IOException {
        if (writer != null && !closed) {
            closed = true;
            writer.close();
        }
    }
}
