package org.santu.exchange.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.santu.problem.SantuException;

/** Finds the encoding of a text file from its mark or its first megabyte, and opens it. */
public final class TextSample {
    private static final int SAMPLE_BYTES = 1 << 20;

    private TextSample() {}

    /** @param separator a byte that stands between values and never inside a character */
    public static TextEncoding encoding(Path file, SourceOptions options, char separator) {
        if (options.encoding() != null) {
            return new TextEncoding(options.encoding(), 1, "SANTU-IMPORT-ENCODING-GIVEN");
        }
        byte[] sample;
        try (InputStream input = Files.newInputStream(file)) {
            sample = input.readNBytes(SAMPLE_BYTES);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        Charset marked = byMark(sample);
        if (marked != null) {
            return new TextEncoding(marked, 1, "SANTU-IMPORT-ENCODING-MARK");
        }
        EncodingDetector detector = new EncodingDetector();
        int start = 0;
        for (int at = 0; at <= sample.length; at++) {
            if (at == sample.length || sample[at] == separator) {
                detector.add(sample, start, at - start);
                start = at + 1;
            }
        }
        return detector.detect();
    }

    /** Opens the file behind its byte-order mark; what cannot be read becomes U+FFFD. */
    public static Reader open(Path file, Charset charset) {
        try {
            PushbackInputStream input = new PushbackInputStream(Files.newInputStream(file), 3);
            byte[] mark = input.readNBytes(3);
            int length =
                    mark.length == 3 && (mark[0] & 0xFF) == 0xEF && (mark[1] & 0xFF) == 0xBB && (mark[2] & 0xFF) == 0xBF
                            ? 3
                            : byMark(mark) != null ? 2 : 0;
            input.unread(mark, length, mark.length - length);
            return new InputStreamReader(input, charset);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Charset byMark(byte[] head) {
        int first = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        if (first == 0xFEFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xFFFE) {
            return StandardCharsets.UTF_16LE;
        }
        return first == 0xEFBB && head.length > 2 && (head[2] & 0xFF) == 0xBF ? StandardCharsets.UTF_8 : null;
    }

    private static SantuException unreadable(Path file, IOException cause) {
        return new SantuException(
                cause, "SANTU-IMPORT-UNREADABLE", file.getFileName().toString());
    }
}
