package org.santu.exchange.source;

/**
 * A column of a file.
 *
 * @param name heading as written in the file; unique in its schema
 * @param kind what its values usually are
 */
public record SourceField(String name, FieldKind kind) {}
