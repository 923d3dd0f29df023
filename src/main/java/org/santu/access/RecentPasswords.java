package org.santu.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a short time that a password fitted a stored hash.
 *
 * <p>What is kept is a keyed digest of both, under a key that never leaves the process: no password can be read from
 * it, and a changed password no longer fits because its stored hash differs.
 */
final class RecentPasswords {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Cache<String, Boolean> digests;

    RecentPasswords(Duration lifetime) {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, ALGORITHM);
        digests = Caffeine.newBuilder()
                .expireAfterWrite(lifetime)
                .maximumSize(10_000)
                .build();
    }

    boolean contains(String storedHash, String password) {
        return digests.getIfPresent(digest(storedHash, password)) != null;
    }

    void add(String storedHash, String password) {
        digests.put(digest(storedHash, password), Boolean.TRUE);
    }

    /** A digest of both that nobody without the key of this process can make. */
    String digest(String storedHash, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(storedHash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
