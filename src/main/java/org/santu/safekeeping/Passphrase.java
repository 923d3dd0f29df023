package org.santu.safekeeping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.santu.problem.SantuException;

/** A passphrase from a file: its first line. On a command line everybody on the machine could read it. */
final class Passphrase {
    private static final int SHORTEST = 12;

    private Passphrase() {}

    /**
     * @param file null when there is none
     * @return null when there is none
     */
    static char[] read(Path file) {
        if (file == null) {
            return null;
        }
        try {
            String line = Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("")
                    .strip();
            if (line.length() < SHORTEST) {
                throw new SantuException("SANTU-BACKUP-PASSPHRASE-SHORT", file.toString(), SHORTEST);
            }
            return line.toCharArray();
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-BACKUP-FILE", file.toString(), String.valueOf(e.getMessage()));
        }
    }
}
