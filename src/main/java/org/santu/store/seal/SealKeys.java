package org.santu.store.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.santu.problem.SantuException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys that seal sensitive values, from a file outside of the database. A key that another process has added is noticed
 * within a second. Safe for concurrent use.
 */
@Component
public class SealKeys {
    private static final Logger LOG = LoggerFactory.getLogger(SealKeys.class);
    private static final long LOOK_EVERY_NANOS = 500_000_000L;

    private final KeyFile file;
    private volatile Ring ring;
    private boolean made;
    private volatile long lookedAt;

    private record Ring(Map<String, SealKey> keys, SealKey current, long stamp) {}

    /**
     * @param home {@code $SANTU_HOME}: keys lie in {@code keys/santu.key} there
     * @param keyFile another place, from {@code SANTU_KEY_FILE}; empty for the one in the home
     */
    @Autowired
    public SealKeys(
            @Value("${santu.home:.santu}") Path home, @Value("${santu.key.file:${SANTU_KEY_FILE:}}") String keyFile) {
        this(keyFile.isBlank() ? home.resolve("keys").resolve("santu.key") : Path.of(keyFile));
    }

    /** Keys of a file, which is made with a first key where it is missing. */
    public SealKeys(Path keyFile) {
        this.file = new KeyFile(keyFile);
        try {
            if (!file.exists()) {
                file.createIfMissing();
                made = true;
                LOG.warn("keys of sensitive values made in {}: keep a copy in a safe place", file.path());
            }
            ring = read();
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-KEYS-FILE", file.path().toString());
        }
    }

    private SealKeys(SealKey key) {
        this.file = null;
        this.ring = new Ring(Map.of(key.id(), key), key, 0);
    }

    /** Keys that end with this process: for tests, which leave nothing behind. */
    public static SealKeys inMemory() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return new SealKeys(SealKey.of("memory", secret));
    }

    /** Where the keys lie. */
    public Path path() {
        return file == null ? Path.of("memory") : file.path();
    }

    /** Whether this process has made the first key, so that its owner should be told to keep a copy. */
    public boolean isNew() {
        return made;
    }

    /** Makes a new key; from now on everything is sealed with it. */
    public void addKey() {
        try {
            file.addKey();
            ring = read();
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-KEYS-FILE", file.path().toString());
        }
    }

    /** Name of the key in use. */
    public String currentId() {
        return current().id();
    }

    /** Names of all keys, the one in use last, with what tells them apart. */
    public Map<String, String> fingerprints() {
        Map<String, String> prints = new LinkedHashMap<>();
        lookIfTime().keys().values().forEach(key -> prints.put(key.id(), key.fingerprint()));
        return prints;
    }

    SealKey current() {
        return lookIfTime().current();
    }

    List<SealKey> all() {
        return new ArrayList<>(lookIfTime().keys().values());
    }

    Optional<SealKey> find(String id) {
        SealKey known = ring.keys().get(id);
        if (known == null) {
            lookedAt = 0;
            known = lookIfTime().keys().get(id);
        }
        return Optional.ofNullable(known);
    }

    private Ring lookIfTime() {
        long now = System.nanoTime();
        if (file == null || lookedAt != 0 && now - lookedAt < LOOK_EVERY_NANOS) {
            return ring;
        }
        lookedAt = now;
        try {
            if (file.stamp() != ring.stamp()) {
                ring = read();
            }
        } catch (IOException e) {
            // What is in memory goes on being right; the next start will complain.
            LOG.error("the keys in {} cannot be read any more", file.path(), e);
        }
        return ring;
    }

    private Ring read() throws IOException {
        long stamp = file.stamp();
        Map<String, SealKey> keys = file.read();
        SealKey last = null;
        for (SealKey key : keys.values()) {
            last = key;
        }
        return new Ring(keys, last, stamp);
    }
}
