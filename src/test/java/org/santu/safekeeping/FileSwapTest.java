package org.santu.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the home folder change places, and back. */
class FileSwapTest {
    @TempDir
    Path home;

    @Test
    void takingFilesBackMayBeCutOffAndBegunAgain() throws Exception {
        write("catalog/greenhouse.yaml");
        write("keys/data.key");
        FileSwap swap = new FileSwap(home);
        Files.writeString(swap.incoming(Path.of("catalog/incoming.yaml")), "new");
        swap.swap(true);
        Path inTheWay = Files.createDirectories(home.resolve("keys/data.key/x"));
        assertThatThrownBy(swap::undo).isInstanceOf(IOException.class);
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        swap.undo();
        assertThat(BackupCase.files(home)).containsExactly("catalog/greenhouse.yaml", "keys/data.key");
    }

    private void write(String path) throws IOException {
        Path file = home.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "old");
    }
}
