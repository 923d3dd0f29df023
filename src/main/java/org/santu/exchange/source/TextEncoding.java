package org.santu.exchange.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the texts of a file are encoded.
 *
 * @param charset GBK and its relatives are read as GB18030, which contains them
 * @param confidence 0 to 1
 * @param reason key of a text that says why; its arguments are the name of the charset and the confidence in percent
 */
public record TextEncoding(Charset charset, double confidence, String reason) {
    /** Where the format leaves no choice. */
    public static final TextEncoding OF_FORMAT =
            new TextEncoding(StandardCharsets.UTF_8, 1, "SANTU-IMPORT-ENCODING-FORMAT");
}
