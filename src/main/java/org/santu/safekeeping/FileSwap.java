package org.santu.safekeeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.util.FileSystemUtils;

/**
 * Brings files into the home folder in place of others, so that it can be taken back: new ones are collected in one folder,
 * then the old ones are moved into another and the new ones to their places.
 *
 * @param home absolute
 */
record FileSwap(Path home) {
    static final String INCOMING = ".restore-incoming";
    static final String ASIDE = ".restore-aside";

    private Path incoming() {
        return home.resolve(INCOMING);
    }

    private Path aside() {
        return home.resolve(ASIDE);
    }

    boolean isUnfinished() {
        return Files.exists(incoming()) || Files.exists(aside());
    }

    /** Where a file waits until {@link #swap}; its folder is made. */
    Path incoming(Path path) throws IOException {
        Path file = incoming().resolve(path);
        Files.createDirectories(file.getParent());
        return file;
    }

    /**
     * Puts the collected files in place of those that belong into a backup.
     *
     * @param withKeys whether secrets are among the collected, so that the old ones make way
     */
    void swap(boolean withKeys) throws IOException {
        HomeFiles files = new HomeFiles(home);
        Files.createDirectories(aside());
        for (Path path : files.list(withKeys, null)) {
            move(home.resolve(path), aside().resolve(path));
        }
        // From here on what lies in the home folder is new.
        Files.writeString(moved(), String.valueOf(withKeys));
        for (Path path : new HomeFiles(incoming()).list(true, null)) {
            move(incoming().resolve(path), home.resolve(path));
        }
    }

    private Path moved() {
        return aside().resolve("moved.unfinished");
    }

    /** Takes the swap back, however far it came. */
    void undo() throws IOException {
        if (Files.exists(moved())) {
            boolean withKeys = Boolean.parseBoolean(Files.readString(moved()));
            for (Path path : new HomeFiles(home).list(withKeys, null)) {
                Files.delete(home.resolve(path));
            }
            // Old again from here on: a second try must leave alone what the first has brought back.
            Files.delete(moved());
        }
        if (Files.isDirectory(aside())) {
            for (Path path : new HomeFiles(aside()).list(true, null)) {
                move(aside().resolve(path), home.resolve(path));
            }
        }
        finish();
    }

    /** Removes what is not needed any more. */
    void finish() throws IOException {
        FileSystemUtils.deleteRecursively(incoming());
        FileSystemUtils.deleteRecursively(aside());
    }

    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
