package org.santu.exchange.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.santu.problem.SantuException;

/** A file read at positions, with a window that makes reading onwards cheap. Not safe for concurrent use. */
public final class ByteFile implements AutoCloseable {
    private static final int WINDOW_BYTES = 1 << 18;

    private final FileChannel channel;
    private final long size;
    private final byte[] window = new byte[WINDOW_BYTES];
    private long windowStart;
    private int windowLength;

    private ByteFile(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    /** @throws SantuException {@code SANTU-IMPORT-UNREADABLE} */
    public static ByteFile open(Path path) {
        try {
            return new ByteFile(FileChannel.open(path, StandardOpenOption.READ));
        } catch (IOException e) {
            throw new SantuException(
                    e, "SANTU-IMPORT-UNREADABLE", path.getFileName().toString());
        }
    }

    public long size() {
        return size;
    }

    /** @return how many bytes there were, at most {@code length} */
    public int read(long position, byte[] target, int length) {
        int wanted = (int) Math.max(0, Math.min(length, size - position));
        try {
            if (wanted > WINDOW_BYTES) {
                return fill(position, target, wanted);
            }
            if (position < windowStart || position + wanted > windowStart + windowLength) {
                windowStart = position;
                windowLength = fill(position, window, (int) Math.min(WINDOW_BYTES, size - position));
                wanted = Math.min(wanted, windowLength);
            }
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-IMPORT-UNREADABLE", e.getMessage());
        }
        System.arraycopy(window, (int) (position - windowStart), target, 0, wanted);
        return wanted;
    }

    private int fill(long position, byte[] target, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(target, 0, length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                break;
            }
        }
        return buffer.position();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
