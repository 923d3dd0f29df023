package org.santu.exchange.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes one value and says whether every byte made sense. Half a character at the very end is what a narrow field leaves
 * behind: it is dropped and reported apart. Not safe for concurrent use.
 */
public final class StrictDecoder {
    /** The longest start of a character that can be left over, in bytes (GB18030 and UTF-8: 3 of 4). */
    private static final int MAXIMUM_LEFT_OVER = 3;

    private final CharsetDecoder decoder;
    private CharBuffer characters = CharBuffer.allocate(256);
    private boolean cut;
    private boolean damaged;

    public StrictDecoder(Charset charset) {
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Whether the value can be read, apart from half a character at its end. */
    public boolean isReadable(byte[] bytes, int from, int length) {
        decode(bytes, from, length);
        return !damaged;
    }

    /** The text; what cannot be read becomes U+FFFD. Afterwards ask {@link #wasCut()} and {@link #wasDamaged()}. */
    public String decode(byte[] bytes, int from, int length) {
        cut = false;
        damaged = false;
        ByteBuffer input = ByteBuffer.wrap(bytes, from, length);
        if (characters.capacity() < length + 4) {
            characters = CharBuffer.allocate(length * 2 + 4);
        }
        characters.clear();
        decoder.reset();
        while (true) {
            CoderResult result = decoder.decode(input, characters, true);
            if (!result.isError()) {
                break;
            }
            if (input.remaining() <= MAXIMUM_LEFT_OVER && isLeftOver(input)) {
                cut = true;
                break;
            }
            damaged = true;
            characters.put('\uFFFD');
            input.position(input.position() + Math.min(result.length(), input.remaining()));
        }
        characters.flip();
        return characters.toString();
    }

    public boolean wasCut() {
        return cut;
    }

    public boolean wasDamaged() {
        return damaged;
    }

    /** Whether the rest is the start of a longer character: more input, not other input, would have helped. */
    private boolean isLeftOver(ByteBuffer rest) {
        CharBuffer nowhere = CharBuffer.allocate(8);
        decoder.reset();
        CoderResult result = decoder.decode(rest.duplicate(), nowhere, false);
        decoder.reset();
        return result.isUnderflow() && nowhere.position() == 0;
    }
}
