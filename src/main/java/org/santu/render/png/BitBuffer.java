package org.santu.render.png;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes that grow bit by bit, the lowest bit first, as deflated data are packed (RFC 1951, 3.1.1). Not thread-safe. */
final class BitBuffer {
    private static final VarHandle NUMBERS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes;
    private int size;
    private long pending;
    private int pendingBits;

    BitBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    /** @param count at most 32; bits of the value above are zero */
    void put(int value, int count) {
        pending |= (value & 0xFFFF_FFFFL) << pendingBits;
        pendingBits += count;
        if (pendingBits >= 32) {
            room(4);
            NUMBERS.set(bytes, size, (int) pending);
            size += 4;
            pending >>>= 32;
            pendingBits -= 32;
        }
    }

    /** Fills the last byte with zero bits. */
    void align() {
        room(4);
        while (pendingBits > 0) {
            bytes[size++] = (byte) pending;
            pending >>>= 8;
            pendingBits -= 8;
        }
        pendingBits = 0;
    }

    /** Whole bytes so far. */
    int size() {
        return size;
    }

    /** Valid up to {@link #size()} until something is put. */
    byte[] bytes() {
        return bytes;
    }

    /** Forgets the whole bytes, not the bits that are pending. */
    void clear() {
        size = 0;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
