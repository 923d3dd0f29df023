package org.santu.exchange.out.shapefile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs files into one, names in UTF-8. */
public final class ZipFiles {
    private static final int BUFFER_BYTES = 1 << 16;

    private ZipFiles() {}

    /**
     * Takes the files away once they are packed. Entries say the day and no time, so that the same data looks the same.
     *
     * @param folder in the zip, with a slash at its end, or empty
     */
    public static void pack(Path zip, String folder, List<Path> files, LocalDate day) throws IOException {
        try (ZipOutputStream out =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip), BUFFER_BYTES))) {
            // Tables are mostly spaces: the fastest level makes them small already.
            out.setLevel(Deflater.BEST_SPEED);
            for (Path file : files) {
                ZipEntry entry = new ZipEntry(folder + file.getFileName());
                entry.setTimeLocal(day.atStartOfDay());
                out.putNextEntry(entry);
                Files.copy(file, out);
                out.closeEntry();
                Files.delete(file);
            }
        }
    }
}
