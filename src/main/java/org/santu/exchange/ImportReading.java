package org.santu.exchange;

import java.util.Map;

/**
 * How to understand a file. Null means: as the file says, or looks like.
 *
 * @param crs coordinate system
 * @param encoding of the texts
 * @param part sheet, table or data set of a file that has several
 * @param fieldMap attribute → heading in the file, before any matching by name; an alias of the attribute will do; an empty
 *     heading leaves the attribute out
 */
public record ImportReading(String crs, String encoding, String part, Map<String, String> fieldMap) {
    public static final ImportReading OF_ITSELF = new ImportReading(null, null, null, Map.of());

    public ImportReading {
        crs = crs == null || crs.isBlank() ? null : crs.strip();
        encoding = encoding == null || encoding.isBlank() ? null : encoding.strip();
        part = part == null || part.isBlank() ? null : part;
        fieldMap = Map.copyOf(fieldMap);
    }

    /** The same for another part. */
    ImportReading withPart(String other) {
        return new ImportReading(crs, encoding, other, fieldMap);
    }
}
