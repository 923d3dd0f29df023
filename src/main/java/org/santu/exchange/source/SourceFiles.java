package org.santu.exchange.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.santu.problem.SantuException;

/**
 * The parts that make up one data set: a file and its companions with the same name, lying loose in a folder or unpacked from
 * a zip into a folder of our own that {@link #close()} removes.
 */
public final class SourceFiles implements AutoCloseable {
    private final String name;
    private final String extension;
    private final Map<String, Path> parts;
    private final Path temporaryFolder;
    private final FileSet.Chosen chosen;

    /** @param chosen which of several sets this is, and what is meant within it */
    SourceFiles(String name, String extension, Map<String, Path> parts, Path temporaryFolder, FileSet.Chosen chosen) {
        this.name = name;
        this.extension = extension;
        this.parts = Map.copyOf(parts);
        this.temporaryFolder = temporaryFolder;
        this.chosen = chosen;
    }

    public static SourceFiles open(Path file) {
        return open(file, null);
    }

    /**
     * @param part name of the data set in a zip that has several, of a sheet or table in the file, or both with a slash; or null
     * @throws SantuException {@code SANTU-IMPORT-NO-FILE}, {@code SANTU-IMPORT-UNREADABLE} or what {@link ZipUnpacker} says
     */
    public static SourceFiles open(Path file, String part) {
        String extension = extension(String.valueOf(file.getFileName()));
        if (Files.isDirectory(file) && extension.equals("gdb")) {
            return new SourceFiles(
                    baseName(file.getFileName().toString()), extension, Map.of(extension, file), null, all(part));
        }
        if (!Files.isRegularFile(file)) {
            throw new SantuException("SANTU-IMPORT-NO-FILE", file.toString());
        }
        try {
            String nature = FileNature.extension(file);
            return isPacked(file, nature) ? ZipUnpacker.unpack(file, part) : loose(file, nature, part);
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-IMPORT-UNREADABLE", file.toString());
        }
    }

    private static FileSet.Chosen all(String part) {
        return new FileSet.Chosen(0, part, "");
    }

    private static SourceFiles loose(Path file, String extension, String part) throws IOException {
        String fileName = file.getFileName().toString();
        String base = baseName(fileName);
        Map<String, Path> parts = new LinkedHashMap<>();
        Path folder = file.toAbsolutePath().getParent();
        try (Stream<Path> siblings = Files.list(folder)) {
            siblings.filter(Files::isRegularFile)
                    .filter(sibling ->
                            baseName(sibling.getFileName().toString()).equals(base))
                    .forEach(
                            sibling -> parts.put(extension(sibling.getFileName().toString()), sibling));
        }
        parts.put(extension, file);
        return new SourceFiles(base, extension, parts, null, all(part));
    }

    /** Name without folder and extension. */
    public String name() {
        return name;
    }

    /** Extension of the file that was asked for, or of what it really is; in small letters and without the dot. */
    public String extension() {
        return extension;
    }

    public Optional<Path> find(String wantedExtension) {
        return Optional.ofNullable(parts.get(wantedExtension));
    }

    /** The sheet or table that is meant within the file, or null. */
    public String part() {
        return chosen.rest();
    }

    /** What stands before the names of sheets or tables of this file when somebody names them; empty or ends with a slash. */
    public String prefix() {
        return chosen.prefix();
    }

    public Path main() {
        return parts.get(extension);
    }

    /** The beginning of the main file. */
    public byte[] head(int length) {
        try (InputStream input = Files.newInputStream(main())) {
            return input.readNBytes(length);
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-IMPORT-UNREADABLE", name + "." + extension);
        }
    }

    /** A small companion such as {@code .prj} or {@code .cpg}; empty when it is missing or absurdly long. */
    public Optional<byte[]> findSmall(String wantedExtension, int maximumLength) {
        return find(wantedExtension).flatMap(path -> {
            try (InputStream input = Files.newInputStream(path)) {
                byte[] bytes = input.readNBytes(maximumLength + 1);
                return bytes.length > maximumLength ? Optional.empty() : Optional.of(bytes);
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void close() {
        if (temporaryFolder == null) {
            return;
        }
        try (Stream<Path> leftOver = Files.walk(temporaryFolder)) {
            leftOver.sorted(Comparator.reverseOrder()).forEach(SourceFiles::delete);
        } catch (IOException e) {
            temporaryFolder.toFile().deleteOnExit();
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            path.toFile().deleteOnExit();
        }
    }

    static String baseName(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? fileName : fileName.substring(0, dot);
    }

    static String extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * What lies in a zip.
     *
     * @return empty for every other file
     * @throws SantuException what {@link ZipUnpacker} says
     */
    public static List<ZipSet> listZip(Path file) {
        try {
            if (!Files.isRegularFile(file) || !isPacked(file, FileNature.extension(file))) {
                return List.of();
            }
            try (ZipUnpacker zip = ZipUnpacker.open(file)) {
                List<ZipSet> sets = new ArrayList<>();
                List<DataSet> described = zip.describe();
                for (int i = 0; i < described.size(); i++) {
                    sets.add(new ZipSet(described.get(i), zip.size(zip.sets().get(i))));
                }
                return sets;
            }
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-IMPORT-UNREADABLE", file.toString());
        }
    }

    /** @param bytes of the file to read, as the zip declares them; not to be trusted */
    public record ZipSet(DataSet set, long bytes) {}

    /**
     * What lies in a zip and may well be data, but is not read.
     *
     * @return names; empty for every other file
     */
    public static List<String> listPassedOver(Path file) {
        try {
            if (!Files.isRegularFile(file) || !isPacked(file, FileNature.extension(file))) {
                return List.of();
            }
            try (ZipUnpacker zip = ZipUnpacker.open(file)) {
                return zip.passedOver();
            }
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-IMPORT-UNREADABLE", file.toString());
        }
    }

    /** A workbook is a zip as well, but one file to its reader. */
    private static boolean isPacked(Path file, String nature) throws IOException {
        return !nature.matches("xls[xm]") && FileNature.isZip(file);
    }
}
