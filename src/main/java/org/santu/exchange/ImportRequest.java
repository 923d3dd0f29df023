package org.santu.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.santu.access.Caller;

/**
 * What to import, and how.
 *
 * @param file in any of the formats of {@link RecordReaders}
 * @param layer name of the layer that takes the rows
 * @param reading how to understand the file
 * @param writing what to do with its rows
 * @param caller in whose scope, and under whose name in the journal
 * @param locale language of the reasons in the file of rejected rows
 */
public record ImportRequest(
        Path file, String layer, ImportReading reading, ImportWriting writing, Caller caller, Locale locale) {

    public ImportRequest {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(writing, "writing");
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(locale, "locale");
    }

    /** New rows only, the good ones, as far as the file is understood by itself or by what is said here. */
    public ImportRequest(
            Path file,
            String layer,
            String crs,
            String encoding,
            Map<String, String> fieldMap,
            boolean dryRun,
            Caller caller,
            Locale locale) {
        this(
                file,
                layer,
                new ImportReading(crs, encoding, null, fieldMap),
                new ImportWriting(ImportMode.INSERT, List.of(), null, false, dryRun),
                caller,
                locale);
    }

    /** Name of the file for people, with the data set that was chosen in it. */
    public String fileName() {
        return file.getFileName() + (reading.part() == null ? "" : " (" + plainPart() + ")");
    }

    /** What files beside this one are called after: those about another data set of it have another name. */
    Path besides() {
        return reading.part() == null ? file : file.resolveSibling(file.getFileName() + "." + plainPart());
    }

    private String plainPart() {
        return reading.part().replaceAll("[\\p{Cntrl}<>:\"|?*/\\\\]", "-");
    }
}
