package org.santu.exchange.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a file.
 *
 * @param fields in the order of the file
 * @param located whether the records have positions at all: a table without coordinates needs no coordinate system
 * @param positionFields headings that the position was read from; they are not among the fields that a layer must match
 * @param cut the encoding in which headings were cut after {@code 10} bytes, as a dBASE table does; null where they
 *     are whole
 */
public record RecordSchema(List<SourceField> fields, boolean located, List<String> positionFields, Charset cut) {
    private static final int CUT_BYTES = 10;

    public RecordSchema {
        fields = List.copyOf(fields);
        positionFields = List.copyOf(positionFields);
    }

    /** With whole headings. */
    public RecordSchema(List<SourceField> fields, boolean located, List<String> positionFields) {
        this(fields, located, positionFields, null);
    }

    /** What a heading that fills all the room it had begins with; empty for one that is whole. */
    public Optional<String> findCut(String heading) {
        if (cut == null) {
            return Optional.empty();
        }
        // Half a character at the end is none.
        String whole = heading.replaceFirst("\uFFFD+$", "");
        int longestCharacter = cut.equals(StandardCharsets.UTF_8) ? 3 : 2;
        return whole.getBytes(cut).length > CUT_BYTES - longestCharacter ? Optional.of(whole) : Optional.empty();
    }

    public List<String> names() {
        return fields.stream().map(SourceField::name).toList();
    }
}
