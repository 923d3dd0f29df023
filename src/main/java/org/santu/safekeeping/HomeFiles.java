package org.santu.safekeeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which files of the home folder belong into a backup: all but those that Santu makes anew (database, logs, caches, results
 * of jobs, backups) and, unless asked for, the secrets.
 *
 * @param home absolute
 */
record HomeFiles(Path home) {
    private static final Set<String> MADE_ANEW =
            Set.of("postgres", "cache", "tmp", "jobs", "backups", "logs", FileSwap.INCOMING, FileSwap.ASIDE);

    /** Files, relative to the home folder, in the order of their names. */
    List<Path> list(boolean withKeys, Path except) throws IOException {
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(home)) {
            return files;
        }
        Files.walkFileTree(home, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skipped = folder.equals(except)
                        || home.equals(folder.getParent())
                                && MADE_ANEW.contains(folder.getFileName().toString());
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                Path path = home.relativize(file);
                if (attributes.isRegularFile()
                        && !file.equals(except)
                        && belongs(path)
                        && (withKeys || !isSecret(path))) {
                    files.add(path);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(null);
        return files;
    }

    /**
     * Whether a path may stand in a backup; what a manipulated file names besides must not be written.
     *
     * @param path relative
     */
    static boolean belongs(Path path) {
        String name = path.getFileName().toString();
        String first = path.getName(0).toString();
        return !path.isAbsolute()
                && path.normalize().equals(path)
                && !path.startsWith("..")
                && !MADE_ANEW.contains(first)
                && !name.matches(".*\\.(log|log\\..*|lock|part|unfinished|pid)");
    }

    /** What opens sensitive values or the first account. */
    static boolean isSecret(Path path) {
        return path.startsWith("keys")
                || path.toString().equals("admin-password")
                || path.getFileName().toString().endsWith(".key");
    }

    String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(path)));
        } catch (UnsupportedOperationException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
