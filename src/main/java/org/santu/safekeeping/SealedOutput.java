package org.santu.safekeeping;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;

/** Encrypts what is written, chunk by chunk, as {@link SealedFormat} lays it out. For one thread. */
final class SealedOutput extends OutputStream {
    private final OutputStream out;
    private final SealedFormat.Derived derived;
    private final byte[] head;
    private final byte[] prefix = new byte[SealedFormat.PREFIX_BYTES];
    private final byte[] chunk = new byte[SealedFormat.CHUNK_BYTES];
    private int filled;
    private int number;
    private boolean closed;

    SealedOutput(OutputStream out, char[] passphrase) throws IOException {
        this.out = out;
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[SealedFormat.SALT_BYTES];
        random.nextBytes(salt);
        random.nextBytes(prefix);
        derived = SealedFormat.Derived.of(passphrase, salt, SealedFormat.ROUNDS);
        head = ByteBuffer.allocate(SealedFormat.HEAD_BYTES)
                .put(SealedFormat.MARK)
                .putInt(SealedFormat.ROUNDS)
                .put(salt)
                .put(prefix)
                .put(derived.check())
                .array();
        out.write(head);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int at = offset;
        int left = length;
        while (left > 0) {
            // A full chunk waits until more comes: only then it is known not to be the last.
            if (filled == chunk.length) {
                seal(false);
            }
            int taken = Math.min(left, chunk.length - filled);
            System.arraycopy(bytes, at, chunk, filled, taken);
            filled += taken;
            at += taken;
            left -= taken;
        }
    }

    private void seal(boolean last) throws IOException {
        try {
            Cipher cipher = SealedFormat.cipher(Cipher.ENCRYPT_MODE, derived.key(), head, prefix, number++, last);
            out.write(cipher.doFinal(chunk, 0, filled));
            filled = 0;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (out) {
                seal(true);
            }
        }
    }
}
