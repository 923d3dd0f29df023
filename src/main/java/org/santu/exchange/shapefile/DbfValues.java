package org.santu.exchange.shapefile;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.santu.exchange.source.Action;
import org.santu.exchange.source.Finding;
import org.santu.exchange.source.StrictDecoder;

/** Bytes of one field to a value. What is not what its field promises stays a text. Not safe for concurrent use. */
final class DbfValues {
    private static final long JULIAN_DAY_OF_1970 = 2_440_588;
    private static final int MAXIMUM_NUMBER_LENGTH = 60;

    private final StrictDecoder decoder;

    DbfValues(Charset charset) {
        this.decoder = new StrictDecoder(charset);
    }

    /** @param findings receives what is wrong with a text */
    Object value(byte[] row, DbfField field, int length, long number, String name, List<Finding> findings) {
        if (length == 0) {
            return null;
        }
        int from = field.offset();
        return switch (field.type()) {
            case 'N', 'F' -> number(row, from, length);
            case 'D' -> date(row, from, length);
            case 'L' -> logical(row[from]);
            case 'I', '+' -> length == 4 ? (Object) (long) little(row, from, 4).getInt() : ascii(row, from, length);
            case 'O' ->
                length == 8
                        ? real(little(row, from, 8)
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .getDouble())
                        : null;
            case 'B' -> length == 8 ? real(little(row, from, 8).getDouble()) : ascii(row, from, length);
            case 'Y' -> length == 8 ? BigDecimal.valueOf(little(row, from, 8).getLong(), 4) : null;
            case 'T', '@' -> length == 8 ? timestamp(little(row, from, 8)) : null;
            default -> text(row, from, length, number, name, findings);
        };
    }

    /** Decodes a name of a field. */
    String name(byte[] rawName) {
        return decoder.decode(rawName, 0, rawName.length).strip();
    }

    private String text(byte[] row, int from, int length, long number, String name, List<Finding> findings) {
        int end = from + length;
        while (end > from && (row[end - 1] == ' ' || row[end - 1] == 0)) {
            end--;
        }
        if (end == from) {
            return null;
        }
        int highest = 0;
        for (int at = from; at < end; at++) {
            highest |= row[at];
        }
        if (highest >= 0) {
            return new String(row, from, end - from, StandardCharsets.ISO_8859_1);
        }
        String text = decoder.decode(row, from, end - from);
        if (decoder.wasCut()) {
            findings.add(Finding.ofRow("SANTU-IMPORT-TEXT-CUT", Action.REPAIRED, number, name, text, null));
        }
        if (decoder.wasDamaged()) {
            findings.add(Finding.ofRow("SANTU-IMPORT-TEXT-DAMAGED", Action.REJECTED, number, name, text, null));
        }
        return text;
    }

    private static Object number(byte[] row, int from, int length) {
        int at = from;
        int end = from + length;
        while (at < end && (row[at] == ' ' || row[at] == 0)) {
            at++;
        }
        while (end > at && (row[end - 1] == ' ' || row[end - 1] == 0)) {
            end--;
        }
        if (at == end || row[at] == '*') {
            return null;
        }
        boolean negative = row[at] == '-';
        long value = 0;
        int digits = negative || row[at] == '+' ? at + 1 : at;
        boolean whole = end - digits > 0 && end - digits <= 18;
        for (int i = digits; whole && i < end; i++) {
            whole = row[i] >= '0' && row[i] <= '9';
            value = value * 10 + row[i] - '0';
        }
        if (whole) {
            return negative ? -value : value;
        }
        String text = new String(row, at, end - at, StandardCharsets.ISO_8859_1);
        try {
            BigDecimal decimal = text.length() > MAXIMUM_NUMBER_LENGTH ? null : new BigDecimal(text.replace(',', '.'));
            return decimal == null || Math.abs((long) decimal.scale()) > 400 ? text : decimal;
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static Object date(byte[] row, int from, int length) {
        String text = ascii(row, from, length);
        if (text == null || text.chars().allMatch(c -> c == '0')) {
            return null;
        }
        boolean full = text.length() == 8 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!full) {
            return text;
        }
        int day = Integer.parseInt(text);
        try {
            return LocalDate.of(day / 10_000, day / 100 % 100, day % 100);
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static Object logical(byte letter) {
        return switch (letter) {
            case 'T', 't', 'Y', 'y', '1' -> Boolean.TRUE;
            case 'F', 'f', 'N', 'n', '0' -> Boolean.FALSE;
            default -> null;
        };
    }

    private static Object real(double value) {
        return Double.isFinite(value) ? BigDecimal.valueOf(value) : null;
    }

    private static Object timestamp(ByteBuffer bytes) {
        long day = bytes.getInt(0) & 0xFFFFFFFFL;
        long milliseconds = bytes.getInt(4) & 0xFFFFFFFFL;
        return day == 0 ? null : Instant.ofEpochMilli((day - JULIAN_DAY_OF_1970) * 86_400_000L + milliseconds);
    }

    private static String ascii(byte[] row, int from, int length) {
        String text = new String(row, from, length, StandardCharsets.ISO_8859_1)
                .replace('\0', ' ')
                .strip();
        return text.isEmpty() ? null : text;
    }

    private static ByteBuffer little(byte[] row, int from, int length) {
        return ByteBuffer.wrap(row, from, length).slice().order(ByteOrder.LITTLE_ENDIAN);
    }
}
