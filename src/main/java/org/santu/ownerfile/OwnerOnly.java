package org.santu.ownerfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;

/**
 * Makes files and folders that only their owner may read, before anything is in them: by permissions where the file system has
 * POSIX ones, by an access list where it has those (Windows); elsewhere they are as open as the folder above them.
 */
public final class OwnerOnly {
    /** What stands here is not finished, and may be thrown away by whoever comes next. */
    public static final String UNFINISHED = ".unfinished";

    private OwnerOnly() {}

    /**
     * An empty file.
     *
     * @throws FileAlreadyExistsException when there is something already
     */
    public static Path createFile(Path file) throws IOException {
        Files.createFile(file, attributes(file, "rw-------"));
        return close(file);
    }

    /**
     * A folder; those above it must be there.
     *
     * @throws FileAlreadyExistsException when there is something already
     */
    public static Path createDirectory(Path folder) throws IOException {
        Files.createDirectory(folder, attributes(folder, "rwx------"));
        return close(folder);
    }

    /**
     * Writes a whole file in one step: whoever reads it, also after a power cut, finds what was there before or all of the new.
     *
     * @param text in UTF-8
     */
    public static void write(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.deleteIfExists(unfinished);
        createFile(unfinished);
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        replace(unfinished, file);
    }

    /** Puts a finished file in the place of another, in one step where the file system can. */
    public static void replace(Path finished, Path file) throws IOException {
        try {
            Files.move(finished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(finished, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        return hasView(path, "posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static Path close(Path path) throws IOException {
        AclFileAttributeView access = hasView(path, "posix") || !hasView(path, "acl")
                ? null
                : Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (access != null) {
            access.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(access.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
        return path;
    }

    private static boolean hasView(Path path, String name) {
        return path.getFileSystem().supportedFileAttributeViews().contains(name);
    }
}
