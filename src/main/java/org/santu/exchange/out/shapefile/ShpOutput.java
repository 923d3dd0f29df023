package org.santu.exchange.out.shapefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of big and little numbers, written from front to back, its head at last. */
final class ShpOutput implements AutoCloseable {
    static final int HEAD_BYTES = 100;
    private static final int FILE_CODE = 9994;
    private static final int VERSION = 1000;
    private static final int BUFFER_BYTES = 1 << 16;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private long bytes = HEAD_BYTES;

    ShpOutput(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        channel.position(HEAD_BYTES);
    }

    /** Length so far, the head included. */
    long bytes() {
        return bytes;
    }

    void big(int value) throws IOException {
        room(4).order(ByteOrder.BIG_ENDIAN).putInt(value);
    }

    void little(int value) throws IOException {
        room(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value);
    }

    void little(double value) throws IOException {
        room(8).order(ByteOrder.LITTLE_ENDIAN).putDouble(value);
    }

    private ByteBuffer room(int count) throws IOException {
        if (buffer.remaining() < count) {
            flush();
        }
        bytes += count;
        return buffer;
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    /** @param box west, south, east, north */
    void finish(int shapeCode, double[] box) throws IOException {
        flush();
        ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES);
        head.putInt(FILE_CODE).position(24);
        head.putInt((int) (bytes / 2));
        head.order(ByteOrder.LITTLE_ENDIAN).putInt(VERSION).putInt(shapeCode);
        for (double value : box) {
            head.putDouble(value);
        }
        head.position(0);
        channel.write(head, 0);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
