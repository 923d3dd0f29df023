package org.santu.safekeeping;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How an encrypted backup is laid out: a head of 64 bytes (mark, rounds, salt, start of the nonces, check value of the
 * passphrase), then chunks of AES-256-GCM. Each chunk has a nonce of its own from its number and from whether it is the last
 * one, so that a chunk that is changed, moved, left out or cut off at the end does not open. The key is made from the
 * passphrase by PBKDF2-HMAC-SHA256.
 */
final class SealedFormat {
    static final byte[] MARK = "SANTU-SEALED-1\n\0".getBytes(StandardCharsets.US_ASCII);
    static final int HEAD_BYTES = 64;
    static final int SALT_BYTES = 16;
    static final int PREFIX_BYTES = 7;
    static final int CHECK_BYTES = 21;
    static final int CHUNK_BYTES = 1 << 16;
    static final int TAG_BYTES = 16;
    static final int ROUNDS = 600_000;
    /** A file may not make us work for hours before its passphrase is refused. */
    static final int MOST_ROUNDS = 10_000_000;

    private SealedFormat() {}

    /** Key (32 bytes) and check value of a passphrase. */
    record Derived(SecretKey key, byte[] check) {
        static Derived of(char[] passphrase, byte[] salt, int rounds) {
            try {
                PBEKeySpec spec = new PBEKeySpec(passphrase, salt, rounds, 512);
                byte[] bytes = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                        .generateSecret(spec)
                        .getEncoded();
                byte[] check = Arrays.copyOf(Digests.sha256().digest(Arrays.copyOfRange(bytes, 32, 64)), CHECK_BYTES);
                return new Derived(new SecretKeySpec(bytes, 0, 32, "AES"), check);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The cipher of one chunk. */
    static Cipher cipher(int mode, SecretKey key, byte[] head, byte[] prefix, int chunk, boolean last)
            throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(12)
                .put(prefix)
                .putInt(chunk)
                .put((byte) (last ? 1 : 0))
                .array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(head);
        return cipher;
    }
}
