package org.santu.access;

import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords by Argon2id and still knows the bcrypt of earlier versions.
 *
 * <p>Each hash takes 19 MiB and about a tenth of a second, which is what makes guessing dear; few at a time, so that a crowd
 * at the door cannot fill the memory. Parameters after the OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane.
 */
@Component
class Passwords {
    private static final int MEMORY_KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_ONCE = 3;

    private final DelegatingPasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2id",
            Map.of(
                    "argon2id",
                    new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIBIBYTES, PASSES),
                    "bcrypt",
                    new BCryptPasswordEncoder()));
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final String nobodys = hash("the password of nobody at all");

    String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return encoder.encode(password);
        } finally {
            places.release();
        }
    }

    /** @param hash null where there is no such account; takes as long as where there is one */
    boolean fits(String password, String hash) {
        places.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash == null ? nobodys : hash) && hash != null;
        } finally {
            places.release();
        }
    }

    /** Whether a hash is of an earlier kind and should be made anew while the password is at hand. */
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }
}
