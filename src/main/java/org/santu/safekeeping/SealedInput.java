package org.santu.safekeeping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import org.santu.problem.SantuException;

/** Decrypts what {@link SealedOutput} wrote; nothing is handed out before its chunk has proved genuine. For one thread. */
final class SealedInput extends InputStream {
    private final InputStream in;
    private final SealedFormat.Derived derived;
    private final byte[] head;
    private final byte[] prefix = new byte[SealedFormat.PREFIX_BYTES];
    private byte[] next;
    private byte[] chunk = new byte[0];
    private int at;
    private int number;
    private boolean ended;

    /** @throws SantuException {@code SANTU-BACKUP-PASSPHRASE} when the passphrase is not the one of the file */
    SealedInput(InputStream in, char[] passphrase) throws IOException {
        this.in = in;
        head = in.readNBytes(SealedFormat.HEAD_BYTES);
        if (!isSealed(head) || head.length < SealedFormat.HEAD_BYTES) {
            throw new IOException("the head is cut off");
        }
        ByteBuffer fields = ByteBuffer.wrap(head).position(SealedFormat.MARK.length);
        int rounds = fields.getInt();
        byte[] salt = new byte[SealedFormat.SALT_BYTES];
        byte[] check = new byte[SealedFormat.CHECK_BYTES];
        fields.get(salt).get(prefix).get(check);
        if (rounds < 1 || rounds > SealedFormat.MOST_ROUNDS) {
            throw new IOException("the head is damaged");
        }
        derived = SealedFormat.Derived.of(passphrase, salt, rounds);
        if (!MessageDigest.isEqual(check, derived.check())) {
            throw new SantuException("SANTU-BACKUP-PASSPHRASE");
        }
        next = readChunk();
    }

    /** Whether a file begins like an encrypted backup. */
    static boolean isSealed(byte[] start) {
        return start.length >= SealedFormat.MARK.length
                && Arrays.equals(start, 0, SealedFormat.MARK.length, SealedFormat.MARK, 0, SealedFormat.MARK.length);
    }

    private byte[] readChunk() throws IOException {
        return in.readNBytes(SealedFormat.CHUNK_BYTES + SealedFormat.TAG_BYTES);
    }

    private boolean open() throws IOException {
        while (at == chunk.length) {
            if (ended) {
                return false;
            }
            byte[] sealed = next;
            next = readChunk();
            ended = next.length == 0;
            if (sealed.length < SealedFormat.TAG_BYTES) {
                throw new IOException("the file is cut off");
            }
            try {
                chunk = SealedFormat.cipher(Cipher.DECRYPT_MODE, derived.key(), head, prefix, number++, ended)
                        .doFinal(sealed);
            } catch (GeneralSecurityException e) {
                throw new IOException("chunk " + number + " does not open", e);
            }
            at = 0;
        }
        return true;
    }

    @Override
    public int read() throws IOException {
        return open() ? chunk[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!open()) {
            return -1;
        }
        int taken = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, bytes, offset, taken);
        at += taken;
        return taken;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
