package org.santu.exchange.out;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What is in a zip, beside it. */
final class Unzipped {
    private Unzipped() {}

    static List<Path> files(Path zip) throws IOException {
        List<Path> files = new ArrayList<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                Path out = zip.resolveSibling(entry.getName());
                Files.copy(file.getInputStream(entry), out);
                files.add(out);
            }
        }
        return files;
    }

    static List<Path> shapefiles(Path zip) throws IOException {
        return files(zip).stream()
                .filter(file -> file.toString().endsWith(".shp"))
                .toList();
    }

    /** The same for entries that stand in folders, each under a number. */
    static List<Path> flat(Path zip) throws IOException {
        List<Path> files = new ArrayList<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory()) {
                    Path out = zip.resolveSibling(zip.getFileName() + "-" + files.size());
                    Files.copy(file.getInputStream(entry), out, StandardCopyOption.REPLACE_EXISTING);
                    files.add(out);
                }
            }
        }
        return files;
    }
}
