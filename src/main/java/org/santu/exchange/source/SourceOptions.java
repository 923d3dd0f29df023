package org.santu.exchange.source;

import java.nio.charset.Charset;
import java.util.Set;

/**
 * What the caller says about a file.
 *
 * @param encoding overrides every other statement, or null
 * @param part name of the sheet, table or data set in a file that has several, or null for the first
 * @param headings what columns of the layer may be called, as {@link FieldNames#plain} writes them: helps to find the row of
 *     headings; may be empty
 */
public record SourceOptions(Charset encoding, String part, Set<String> headings) {
    public static final SourceOptions NONE = new SourceOptions(null);

    public SourceOptions {
        headings = Set.copyOf(headings);
    }

    public SourceOptions(Charset encoding) {
        this(encoding, null, Set.of());
    }
}
