package org.santu.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.santu.cluster.SecretFile;
import org.santu.problem.SantuException;

/**
 * The password of the first account: given by the environment, or made once and kept in {@code $SANTU_HOME/admin-password},
 * which only its owner can read.
 *
 * @param value the password
 * @param file where it is kept; null when the environment gave it
 * @param made whether this call made it, so that it should be shown once
 */
record AdminPassword(String value, Path file, boolean made) {
    static AdminPassword of(Settings settings) {
        if (settings.adminPassword().isPresent()) {
            return new AdminPassword(settings.adminPassword().get(), null, false);
        }
        Path file = settings.home().resolve("admin-password");
        boolean made = Files.notExists(file);
        try {
            Files.createDirectories(settings.home());
            return new AdminPassword(SecretFile.read(file), file, made);
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-FILE-UNREADABLE", file.toString(), e.getMessage());
        }
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "AdminPassword";
    }
}
