package org.santu.exchange.source;

import java.util.List;

/**
 * The columns of a file.
 *
 * @param fields in the order of the file
 * @param located whether the records have positions at all: a table without coordinates needs no coordinate system
 * @param positionFields headings that the position was read from; they are not among the fields that a layer must match
 */
public record RecordSchema(List<SourceField> fields, boolean located, List<String> positionFields) {

    public RecordSchema {
        fields = List.copyOf(fields);
        positionFields = List.copyOf(positionFields);
    }

    public List<String> names() {
        return fields.stream().map(SourceField::name).toList();
    }
}
