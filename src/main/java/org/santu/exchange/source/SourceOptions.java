package org.santu.exchange.source;

import java.nio.charset.Charset;

/**
 * What the caller says about a file.
 *
 * @param encoding overrides every other statement, or null
 */
public record SourceOptions(Charset encoding) {
    public static final SourceOptions NONE = new SourceOptions(null);
}
