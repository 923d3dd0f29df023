package org.santu.store.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * One generation of keys.
 *
 * @param id short name that stands in every text sealed with it
 * @param cipher AES, 256 bits
 * @param nonce HMAC-SHA256, makes the nonces
 * @param index HMAC-SHA256, makes the blind index
 */
record SealKey(String id, SecretKey cipher, SecretKey nonce, SecretKey index) {
    private static final int BYTES = 32;

    /** The three keys follow from one secret, so that one line of a file keeps them all. */
    static SealKey of(String id, byte[] secret) {
        if (!id.matches("[a-z0-9]{1,32}") || secret.length != BYTES) {
            throw new IllegalArgumentException("not a key: " + id);
        }
        SecretKey root = new SecretKeySpec(secret, "HmacSHA256");
        return new SealKey(
                id,
                new SecretKeySpec(hmac(root, "santu cipher"), "AES"),
                new SecretKeySpec(hmac(root, "santu nonce"), "HmacSHA256"),
                new SecretKeySpec(hmac(root, "santu index"), "HmacSHA256"));
    }

    /** Tells keys apart without giving anything of them away. */
    String fingerprint() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(index, "santu fingerprint"));
    }

    static byte[] hmac(SecretKey key, String... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (String part : parts) {
                mac.update(part.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) 0);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps the keys out of logs. */
    @Override
    public String toString() {
        return id;
    }
}
