package org.santu.store.seal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.santu.ownerfile.OwnerOnly;
import org.santu.problem.SantuException;

/** The file of the keys: a line each with name and secret, the last one is in use. Readable by its owner only. */
final class KeyFile {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String HEAD = """
            # Keys of the sensitive values in Santu's database. Without this file they cannot be read any more, by anybody.
            # Keep a copy in a safe place, apart from the backups. The last line is in use; older ones are for older backups.
            """;

    private final Path file;

    KeyFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    Path path() {
        return file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Modification time, by which a change made by another process is noticed. */
    long stamp() throws IOException {
        return Files.getLastModifiedTime(file).toMillis();
    }

    /** Keys in their order, the last one in use. */
    Map<String, SealKey> read() throws IOException {
        Map<String, SealKey> keys = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.strip().split("\\s+");
            try {
                keys.put(words[0], SealKey.of(words[0], Base64.getDecoder().decode(words[1])));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new SantuException(e, "SANTU-KEYS-FILE", file.toString());
            }
        }
        if (keys.isEmpty()) {
            throw new SantuException("SANTU-KEYS-FILE", file.toString());
        }
        return keys;
    }

    /** Makes the file with a first key unless it is there. */
    void createIfMissing() throws IOException {
        Files.createDirectories(file.getParent());
        locked(() -> {
            if (!Files.exists(file)) {
                write(HEAD + newLine());
            }
        });
    }

    /** Adds a new key, which is in use from now on. */
    void addKey() throws IOException {
        locked(() -> write(Files.readString(file, StandardCharsets.UTF_8).stripTrailing() + "\n" + newLine()));
    }

    private static String newLine() {
        byte[] secret = new byte[32];
        byte[] name = new byte[4];
        RANDOM.nextBytes(secret);
        RANDOM.nextBytes(name);
        return "k" + HexFormat.of().formatHex(name) + " " + Base64.getEncoder().encodeToString(secret) + "\n";
    }

    /** Data sealed with a key that was lost in a power cut would be lost with it. */
    private void write(String content) throws IOException {
        OwnerOnly.write(file, content);
    }

    private interface Work {
        void run() throws IOException;
    }

    private void locked(Work work) throws IOException {
        Path lockFile = file.resolveSibling("keys.lock");
        try {
            OwnerOnly.createFile(lockFile);
        } catch (FileAlreadyExistsException e) {
            // Somebody was here before.
        }
        synchronized (KeyFile.class) {
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
                // Closing the channel lets the next one in.
                channel.lock();
                work.run();
            }
        }
    }
}
