package org.santu.ownerfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {
    @TempDir
    Path folder;

    @Test
    void nobodyElseMayReadWhereTheFileSystemKnowsPermissions() throws IOException {
        Path inner = OwnerOnly.createDirectory(folder.resolve("inner"));
        OwnerOnly.write(inner.resolve("file"), "秘密");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inner)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inner.resolve("file"))))
                .isEqualTo("rw-------");
        assertThat(inner.resolve("file")).hasContent("秘密");
    }

    @Test
    void whatACrashLeftIsReplacedAndNothingUnfinishedStays() throws IOException {
        Files.writeString(folder.resolve("file.unfinished"), "half");
        OwnerOnly.write(folder.resolve("file"), "one");
        OwnerOnly.write(folder.resolve("file"), "two");
        assertThat(folder.toFile().list()).containsExactly("file");
        assertThat(folder.resolve("file")).hasContent("two");
        assertThatThrownBy(() -> OwnerOnly.createFile(folder.resolve("file")))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void aFileSystemWithoutPermissionsServesToo() throws IOException {
        try (FileSystem plain = FileSystems.newFileSystem(folder.resolve("plain.zip"), Map.of("create", "true"))) {
            assertThat(plain.supportedFileAttributeViews()).doesNotContain("posix", "acl");
            Path inner = OwnerOnly.createDirectory(plain.getPath("/inner"));
            OwnerOnly.write(inner.resolve("file"), "one");
            OwnerOnly.write(inner.resolve("file"), "two");
            assertThat(Files.readString(inner.resolve("file"))).isEqualTo("two");
            assertThat(Files.exists(inner.resolve("file.unfinished"))).isFalse();
        }
    }
}
