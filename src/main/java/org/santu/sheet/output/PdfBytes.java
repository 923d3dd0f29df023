package org.santu.sheet.output;

import java.util.Arrays;
import java.util.zip.Deflater;

/** Operators of a content stream. Numbers have two decimals, a hundredth of a point; fewer characters make smaller files. */
final class PdfBytes {
    private byte[] bytes = new byte[1 << 14];
    private int size;

    PdfBytes text(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
        return this;
    }

    /** A number and a blank. */
    PdfBytes number(double value) {
        return number(value, 2);
    }

    PdfBytes number(double value, int decimals) {
        room(24);
        long factor = decimals == 2 ? 100 : decimals == 3 ? 1000 : 10_000;
        long scaled = Math.round(value * factor);
        if (scaled < 0) {
            bytes[size++] = '-';
            scaled = -scaled;
        }
        digits(scaled / factor);
        long rest = scaled % factor;
        if (rest != 0) {
            bytes[size++] = '.';
            for (long unit = factor / 10; rest != 0; unit /= 10) {
                bytes[size++] = (byte) ('0' + rest / unit);
                rest %= unit;
            }
        }
        bytes[size++] = ' ';
        return this;
    }

    private void digits(long whole) {
        if (whole >= 10) {
            digits(whole / 10);
        }
        bytes[size++] = (byte) ('0' + whole % 10);
    }

    PdfBytes hex(int glyph) {
        room(4);
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[size++] = (byte) "0123456789ABCDEF".charAt(glyph >> shift & 15);
        }
        return this;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    byte[] deflated() {
        return deflate(bytes, size);
    }

    static byte[] deflate(byte[] bytes, int size) {
        Deflater deflater = new Deflater(6);
        try {
            deflater.setInput(bytes, 0, size);
            deflater.finish();
            byte[] packed = new byte[Math.max(64, size / 2)];
            int used = 0;
            while (!deflater.finished()) {
                if (used == packed.length) {
                    packed = Arrays.copyOf(packed, packed.length * 2);
                }
                used += deflater.deflate(packed, used, packed.length - used);
            }
            return Arrays.copyOf(packed, used);
        } finally {
            deflater.end();
        }
    }
}
