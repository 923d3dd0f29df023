package org.santu.exchange.out.shapefile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Texts as bytes of one encoding, cut between characters where they are too long. For one thread. */
final class DbfText {
    /** Longest text of a dBASE III field that every program reads. */
    static final int MOST_BYTES = 254;

    private static final int MOST_REMEMBERED = 20_000;

    private final Charset charset;
    private final CharsetEncoder encoder;
    private final Map<String, byte[]> remembered = new HashMap<>();
    private boolean cut;
    private boolean replaced;

    DbfText(Charset charset) {
        this.charset = charset;
        this.encoder = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** At most {@link #MOST_BYTES}; {@link #wasCut} and {@link #wasReplaced} tell about this text then. */
    byte[] bytes(String text) {
        cut = false;
        replaced = false;
        byte[] whole = whole(text);
        if (whole.length <= MOST_BYTES) {
            return whole;
        }
        cut = true;
        int bytes = 0;
        int end = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            int more = whole(text.substring(end, next)).length;
            if (bytes + more > MOST_BYTES) {
                break;
            }
            bytes += more;
            end = next;
        }
        return Arrays.copyOf(whole, bytes);
    }

    /** For texts of which there are few: codes, labels, regions. Short ones in the encoding. */
    byte[] few(String text) {
        cut = false;
        replaced = false;
        byte[] known = remembered.get(text);
        if (known == null) {
            known = bytes(text);
            if (!cut && !replaced && remembered.size() < MOST_REMEMBERED) {
                remembered.put(text, known);
            }
        }
        return known;
    }

    private byte[] whole(String text) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            ByteBuffer encoded = encoder.encode(CharBuffer.wrap(text));
            return Arrays.copyOf(encoded.array(), encoded.limit());
        } catch (CharacterCodingException e) {
            replaced = true;
            return text.getBytes(charset);
        }
    }

    boolean wasCut() {
        return cut;
    }

    /** Whether a character that the encoding does not have became a question mark. */
    boolean wasReplaced() {
        return replaced;
    }
}
