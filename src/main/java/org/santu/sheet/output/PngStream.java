package org.santu.sheet.output;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes a PNG file of 24-bit colours row by row (ISO/IEC 15948). The stream below stays open. */
final class PngStream implements Closeable {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int TRUE_COLOUR = 2;
    private static final int UP = 2;
    private static final int SUB = 1;
    private static final int CHUNK_BYTES = 1 << 16;

    private final DataOutputStream out;
    private final int width;
    private final Deflater deflater = new Deflater(3);
    private final byte[] packed = new byte[CHUNK_BYTES];
    private byte[] row;
    private byte[] above;
    private final byte[] filtered;
    private int used;

    PngStream(OutputStream out, int width, int height, int dpi) throws IOException {
        this.out = new DataOutputStream(out);
        this.width = width;
        row = new byte[width * 3];
        above = new byte[width * 3];
        filtered = new byte[width * 3 + 1];
        this.out.write(SIGNATURE);
        chunk("IHDR", header(width, height), 13);
        chunk("pHYs", fineness(dpi), 9);
    }

    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, TRUE_COLOUR, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] fineness(int dpi) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        int perMetre = (int) Math.round(dpi / 0.0254);
        data.writeInt(perMetre);
        data.writeInt(perMetre);
        data.write(1);
        return bytes.toByteArray();
    }

    /** @param pixels RGB, row after row */
    void rows(int[] pixels, int count) throws IOException {
        for (int y = 0; y < count; y++) {
            int at = 0;
            for (int x = y * width; x < (y + 1) * width; x++) {
                int rgb = pixels[x];
                row[at++] = (byte) (rgb >> 16);
                row[at++] = (byte) (rgb >> 8);
                row[at++] = (byte) rgb;
            }
            filter();
            deflater.setInput(filtered);
            drain();
            byte[] swap = above;
            above = row;
            row = swap;
        }
    }

    /** Flat areas are best told by the row above, and shaded ones nearly as well. */
    private void filter() {
        int upCost = 0;
        int subCost = 0;
        for (int i = 3; i < row.length; i += 7) {
            upCost += row[i] == above[i] ? 0 : 1;
            subCost += row[i] == row[i - 3] ? 0 : 1;
        }
        filtered[0] = (byte) (upCost <= subCost ? UP : SUB);
        if (filtered[0] == UP) {
            for (int i = 0; i < row.length; i++) {
                filtered[i + 1] = (byte) (row[i] - above[i]);
            }
        } else {
            for (int i = 0; i < row.length; i++) {
                filtered[i + 1] = (byte) (row[i] - (i < 3 ? 0 : row[i - 3]));
            }
        }
    }

    private void drain() throws IOException {
        while (!deflater.needsInput()) {
            fill();
        }
    }

    private void fill() throws IOException {
        used += deflater.deflate(packed, used, packed.length - used);
        if (used == packed.length) {
            chunk("IDAT", packed, used);
            used = 0;
        }
    }

    private void chunk(String name, byte[] data, int length) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(type);
        crc.update(data, 0, length);
        out.writeInt(length);
        out.write(type);
        out.write(data, 0, length);
        out.writeInt((int) crc.getValue());
    }

    @Override
    public void close() throws IOException {
        deflater.finish();
        while (!deflater.finished()) {
            fill();
        }
        deflater.end();
        chunk("IDAT", packed, used);
        chunk("IEND", new byte[0], 0);
        out.flush();
    }
}
