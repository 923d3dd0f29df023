package org.santu.job;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Cuts what is written into pieces and hands each on. */
final class ResultStream extends OutputStream {
    private static final int PIECE_BYTES = 1 << 20;

    /** Takes the pieces of one file. */
    interface Pieces {
        void add(int piece, byte[] content);

        /** All pieces are there. */
        void close(long bytes);
    }

    private final Pieces pieces;
    private final byte[] buffer = new byte[PIECE_BYTES];
    private int filled;
    private int piece;
    private long bytes;
    private boolean closed;

    ResultStream(Pieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public void write(int value) {
        if (filled == PIECE_BYTES) {
            flushPiece();
        }
        buffer[filled++] = (byte) value;
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (filled == PIECE_BYTES) {
                flushPiece();
            }
            int now = Math.min(left, PIECE_BYTES - filled);
            System.arraycopy(source, from, buffer, filled, now);
            filled += now;
            from += now;
            left -= now;
        }
    }

    private void flushPiece() {
        if (filled > 0) {
            pieces.add(++piece, Arrays.copyOf(buffer, filled));
            bytes += filled;
            filled = 0;
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            flushPiece();
            pieces.close(bytes);
        }
    }
}
