package org.santu.exchange.source;

import java.nio.charset.Charset;

/**
 * How the texts of a file are encoded.
 *
 * @param charset GBK and its relatives are read as GB18030, which contains them
 * @param confidence 0 to 1
 * @param reason key of a text that says why; its arguments are the name of the charset and the confidence in percent
 */
public record TextEncoding(Charset charset, double confidence, String reason) {}
