package org.santu.exchange.source;

import java.nio.charset.Charset;
import java.util.Set;

/**
 * What the caller says about a file.
 *
 * @param encoding overrides every other statement, or null
 * @param part name of the sheet, table or data set in a file that has several, or null for the only one
 * @param first whether to take the first of several where none is named, instead of refusing to choose: for looking only
 * @param headings what columns of the layer may be called, as {@link FieldNames#plain} writes them: helps to find the row of
 *     headings; may be empty
 */
public record SourceOptions(Charset encoding, String part, boolean first, Set<String> headings) {
    public static final SourceOptions NONE = new SourceOptions(null);

    public SourceOptions {
        headings = Set.copyOf(headings);
    }

    public SourceOptions(Charset encoding, String part, Set<String> headings) {
        this(encoding, part, false, headings);
    }

    /** The same for a part, or for none where it is null. */
    public SourceOptions withPart(String other) {
        return new SourceOptions(encoding, other, first, headings);
    }

    /** The same, taking the first of several. */
    public SourceOptions takingFirst() {
        return new SourceOptions(encoding, part, true, headings);
    }

    public SourceOptions(Charset encoding) {
        this(encoding, null, Set.of());
    }
}
