package org.santu.exchange.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Tells UTF-8, GBK and the Latin code pages apart by trying them on real values.
 *
 * <p>Values are added one by one, since a file cuts text at the width of a field and may leave half a character there. A
 * strict decoding decides first; GBK accepts much that is not Chinese, so its characters must also lie in the area of GB
 * 2312 that everyday text uses. What is still open goes to ICU's statistics.
 */
public final class EncodingDetector {
    private static final int SAMPLE_BYTES = 1 << 17;
    private static final Set<String> TRUSTED_FROM_ICU =
            Set.of("Big5", "Shift_JIS", "EUC-KR", "EUC-JP", "windows-1251", "KOI8-R");
    private static final int TRUSTED_PERCENT = 70;
    private static final int ENOUGH_CHARACTERS = 5;

    private final ByteArrayOutputStream sample = new ByteArrayOutputStream();
    private final StrictDecoder utf8 = new StrictDecoder(StandardCharsets.UTF_8);
    private final StrictDecoder gb = new StrictDecoder(Charsets.GB18030);
    private long values;
    private long utf8Failures;
    private long gbFailures;
    private long utf8LongCharacters;
    private long gbCharacters;
    private long gbEverydayCharacters;
    private long pairsAtLetters;

    public boolean isFull() {
        return sample.size() >= SAMPLE_BYTES;
    }

    /** Adds one value; plain ASCII tells nothing and is passed over. */
    public void add(byte[] bytes, int from, int length) {
        if (isFull() || isAscii(bytes, from, length)) {
            return;
        }
        values++;
        sample.write(bytes, from, length);
        sample.write(' ');
        if (utf8.isReadable(bytes, from, length)) {
            countUtf8(bytes, from, length);
        } else {
            utf8Failures++;
        }
        if (!gb.isReadable(bytes, from, length)) {
            gbFailures++;
        }
        countGb(bytes, from, length);
    }

    /** Whether at least one value could not be read in this charset. */
    public boolean contradicts(Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return utf8Failures > 0;
        }
        return charset.equals(Charsets.GB18030) && gbFailures > 0;
    }

    public TextEncoding detect() {
        if (values == 0) {
            return new TextEncoding(StandardCharsets.UTF_8, 1, "SANTU-IMPORT-ENCODING-ASCII");
        }
        double everyday = gbCharacters == 0 ? 0 : (double) gbEverydayCharacters / gbCharacters;
        boolean couldBeGb = gbFailures * 100 <= values && everyday >= 0.8;
        // Letters with accents are two bytes in UTF-8, and such a pair may also be a Chinese character: one, but not
        // many.
        boolean surelyUtf8 =
                utf8LongCharacters > 0 || gbCharacters >= ENOUGH_CHARACTERS || pairsAtLetters == gbCharacters;
        if (utf8Failures == 0 && (surelyUtf8 || !couldBeGb)) {
            return new TextEncoding(
                    StandardCharsets.UTF_8, utf8LongCharacters > 0 ? 0.99 : 0.9, "SANTU-IMPORT-ENCODING-DETECTED");
        }
        if (couldBeGb) {
            double fewness = gbCharacters < ENOUGH_CHARACTERS ? 0.2 : 0;
            return new TextEncoding(Charsets.GB18030, everyday - 0.02 - fewness, "SANTU-IMPORT-ENCODING-DETECTED");
        }
        return byStatistics();
    }

    private TextEncoding byStatistics() {
        for (CharsetMatch match :
                new CharsetDetector().setText(sample.toByteArray()).detectAll()) {
            if (match.getConfidence() >= TRUSTED_PERCENT && TRUSTED_FROM_ICU.contains(match.getName())) {
                return new TextEncoding(
                        Charset.forName(match.getName()),
                        match.getConfidence() / 100.0,
                        "SANTU-IMPORT-ENCODING-DETECTED");
            }
        }
        return new TextEncoding(Charset.forName("windows-1252"), 0.6, "SANTU-IMPORT-ENCODING-DETECTED");
    }

    private void countUtf8(byte[] bytes, int from, int length) {
        for (int at = from; at < from + length; at++) {
            if ((bytes[at] & 0xE0) == 0xE0) {
                utf8LongCharacters++;
            }
        }
    }

    private void countGb(byte[] bytes, int from, int length) {
        int end = from + length;
        for (int at = from; at < end; at++) {
            int lead = bytes[at] & 0xFF;
            if (lead < 0x80) {
                continue;
            }
            if (at + 1 >= end) {
                break;
            }
            int trail = bytes[++at] & 0xFF;
            gbCharacters++;
            boolean atLetter = at - 2 >= from && isLetter(bytes[at - 2]) || at + 1 < end && isLetter(bytes[at + 1]);
            pairsAtLetters += atLetter ? 1 : 0;
            boolean hanzi = lead >= 0xB0 && lead <= 0xF7 && trail >= 0xA1;
            boolean sign = lead >= 0xA1 && lead <= 0xA3 && trail >= 0xA1;
            if (hanzi || sign) {
                gbEverydayCharacters++;
            }
        }
    }

    private static boolean isLetter(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }

    private static boolean isAscii(byte[] bytes, int from, int length) {
        for (int at = from; at < from + length; at++) {
            if (bytes[at] < 0) {
                return false;
            }
        }
        return true;
    }
}
