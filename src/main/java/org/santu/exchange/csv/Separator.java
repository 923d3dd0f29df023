package org.santu.exchange.csv;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import org.santu.exchange.source.TextSample;
import org.santu.problem.SantuException;

/** Finds the separator of a table: the character that stands most often, outside quotes, in the first line that has one at all; titles have none. */
final class Separator {
    private static final char[] CANDIDATES = {',', ';', '\t', '|', '，'};
    private static final int MAXIMUM_LINE_LENGTH = 1 << 16;

    private Separator() {}

    static char find(Path file, Charset charset) {
        int[] counts = new int[CANDIDATES.length];
        boolean quoted = false;
        try (Reader reader = TextSample.open(file, charset)) {
            for (int at = 0; at < MAXIMUM_LINE_LENGTH; at++) {
                int c = reader.read();
                if (c < 0
                        || !quoted
                                && (c == '\n' || c == '\r')
                                && Arrays.stream(counts).anyMatch(count -> count > 0)) {
                    break;
                }
                quoted ^= c == '"';
                for (int i = 0; !quoted && i < CANDIDATES.length; i++) {
                    counts[i] += c == CANDIDATES[i] ? 1 : 0;
                }
            }
        } catch (IOException e) {
            throw new SantuException(
                    e, "SANTU-IMPORT-UNREADABLE", file.getFileName().toString());
        }
        int best = 0;
        for (int i = 1; i < CANDIDATES.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return CANDIDATES[best];
    }
}
