package org.santu.exchange.csv;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.santu.exchange.source.TextSample;
import org.santu.problem.SantuException;

/** Finds a quote that nobody closed: everything behind it reads as one value, and whole rows would vanish in it. */
final class OpenQuote {
    private final char separator;
    private boolean quoted;
    private boolean mayOpen = true;
    private boolean afterQuote;
    private long line = 1;
    private long openedAt;

    private OpenQuote(char separator) {
        this.separator = separator;
    }

    /** @return the line where it stands, or 0 */
    static long find(Path file, Charset charset, char separator) {
        OpenQuote scan = new OpenQuote(separator);
        char[] buffer = new char[1 << 16];
        try (Reader reader = TextSample.open(file, charset)) {
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    scan.take(buffer[i]);
                }
            }
        } catch (IOException e) {
            throw new SantuException(
                    e, "SANTU-IMPORT-UNREADABLE", file.getFileName().toString());
        }
        return scan.quoted ? scan.openedAt : 0;
    }

    /** A doubled quote closes and opens again, which comes to the same. */
    private void take(char next) {
        boolean isQuote = next == '"';
        if (isQuote && (quoted || mayOpen)) {
            quoted = !quoted;
            openedAt = quoted && !afterQuote ? line : openedAt;
        }
        afterQuote = isQuote;
        mayOpen = isQuote || !quoted && (next == separator || next == '\n' || next == '\r');
        line += next == '\n' ? 1 : 0;
    }
}
