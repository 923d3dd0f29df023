package org.santu.render.png;

import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/** Writes a PNG file row by row, in little memory however high it is. The stream below stays open. Not thread-safe. */
public final class PngStream implements Closeable {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final VarHandle NUMBERS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final int CHUNK_BYTES = 1 << 16;

    private final DataOutputStream out;
    private final int width;
    private final int bytesPerPixel;
    private final BitBuffer packed;
    private final PixelDeflater deflater;
    private final Adler32 sum = new Adler32();
    /** A row as the file holds it; its first byte says that it is not filtered. */
    private final byte[] row;

    /** What the bytes of a pixel mean, with the number that the format has for it. */
    enum Colours {
        /** Red, green and blue. */
        OPAQUE(2, 3),
        /** The number of a colour. */
        PALETTE(3, 1),
        /** Red, green, blue and opacity. */
        TRANSPARENT(6, 4);

        private final int type;
        private final int bytes;

        Colours(int type, int bytes) {
            this.type = type;
            this.bytes = bytes;
        }
    }

    /** @param palette ARGB, or null where pixels are no numbers of colours */
    PngStream(OutputStream out, int width, int height, Colours colours, int[] palette, int dpi) throws IOException {
        this.out = new DataOutputStream(out);
        this.width = width;
        this.bytesPerPixel = colours.bytes;
        row = new byte[width * bytesPerPixel + 1];
        this.out.write(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) 8).put((byte) colours.type);
        chunk("IHDR", header.array(), 13);
        if (dpi > 0) {
            int perMetre = (int) Math.round(dpi / 0.0254);
            chunk(
                    "pHYs",
                    ByteBuffer.allocate(9)
                            .putInt(perMetre)
                            .putInt(perMetre)
                            .put((byte) 1)
                            .array(),
                    9);
        }
        if (palette != null) {
            palette(palette);
        }
        // a chunk and the block that fills it; small pictures need less
        packed = new BitBuffer((int) Math.min(2L * CHUNK_BYTES, (long) row.length * height / 4 + 1_024));
        deflater = new PixelDeflater(packed, width, bytesPerPixel);
    }

    /**
     * A file of 24-bit colours.
     *
     * @param dpi pixels for an inch, which the file tells
     */
    public static PngStream opaque(OutputStream out, int width, int height, int dpi) throws IOException {
        return new PngStream(out, width, height, Colours.OPAQUE, null, dpi);
    }

    private void palette(int[] palette) throws IOException {
        ByteBuffer colours = ByteBuffer.allocate(palette.length * 3);
        ByteBuffer opacities = ByteBuffer.allocate(palette.length);
        int transparent = 0;
        for (int i = 0; i < palette.length; i++) {
            int argb = palette[i];
            colours.put((byte) (argb >> 16)).put((byte) (argb >> 8)).put((byte) argb);
            opacities.put((byte) (argb >>> 24));
            transparent = argb >>> 24 == 255 ? transparent : i + 1;
        }
        chunk("PLTE", colours.array(), colours.capacity());
        if (transparent > 0) {
            chunk("tRNS", opacities.array(), transparent);
        }
    }

    /**
     * @param pixels ARGB, RGB or numbers of colours, row after row
     * @param count of rows
     */
    public void rows(int[] pixels, int count) throws IOException {
        for (int y = 0; y < count; y++) {
            int from = y * width;
            if (deflater.isLikeLast(pixels, from)) {
                sum.update(row);
                deflater.lastRowAgain();
            } else {
                pack(pixels, from);
                sum.update(row);
                deflater.row(pixels, from);
            }
            if (packed.size() >= CHUNK_BYTES) {
                flush();
            }
        }
    }

    private void pack(int[] pixels, int from) {
        int at = 1;
        if (bytesPerPixel == 1) {
            for (int x = from; x < from + width; x++) {
                row[at++] = (byte) pixels[x];
            }
        } else if (bytesPerPixel == 3) {
            int x = from;
            // four pixels are three numbers
            for (int end = from + width - 3; x < end; x += 4, at += 12) {
                int second = pixels[x + 1];
                int third = pixels[x + 2];
                NUMBERS.set(row, at, pixels[x] << 8 | second >>> 16 & 0xFF);
                NUMBERS.set(row, at + 4, second << 16 | third >>> 8 & 0xFFFF);
                NUMBERS.set(row, at + 8, third << 24 | pixels[x + 3] & 0xFF_FFFF);
            }
            for (; x < from + width; x++, at += 3) {
                int rgb = pixels[x];
                row[at] = (byte) (rgb >> 16);
                row[at + 1] = (byte) (rgb >> 8);
                row[at + 2] = (byte) rgb;
            }
        } else {
            for (int x = from; x < from + width; x++, at += 4) {
                NUMBERS.set(row, at, Integer.rotateLeft(pixels[x], 8));
            }
        }
    }

    private void flush() throws IOException {
        chunk("IDAT", packed.bytes(), packed.size());
        packed.clear();
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
        deflater.finish((int) sum.getValue());
        flush();
        chunk("IEND", new byte[0], 0);
        out.flush();
    }
}
