package org.santu.exchange.source;

/**
 * A column of a file.
 *
 * @param name heading as written in the file; unique in its schema
 * @param kind what its values usually are
 * @param unitAbove what stands above the headings about units, the nearest first, a line each; null where nothing does
 */
public record SourceField(String name, FieldKind kind, String unitAbove) {

    public SourceField(String name, FieldKind kind) {
        this(name, kind, null);
    }
}
