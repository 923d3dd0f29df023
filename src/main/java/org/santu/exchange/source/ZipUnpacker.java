package org.santu.exchange.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.santu.problem.SantuException;

/**
 * Unpacks the one data set of a zip. Entries never choose where they go: they get names of our own in a fresh folder. The
 * number of entries, the bytes and the ratio of each are bounded while unpacking, whatever the directory of the zip declares.
 */
final class ZipUnpacker {
    static final int MAXIMUM_ENTRIES = 1000;
    static final long MAXIMUM_BYTES = 8L << 30;
    private static final long ALWAYS_ALLOWED_BYTES = 64L << 20;
    private static final int MAXIMUM_RATIO = 100;
    /** What a data set is read by, the surest first. */
    private static final List<String> MAIN = List.of(
            "gdb", "gpkg", "shp", "mif", "tab", "geojson", "json", "xlsx", "csv", "tsv", "kml", "gpx", "dxf", "txt");
    /** A file of a file geodatabase, which is a folder. */
    private static final Pattern IN_GEODATABASE = Pattern.compile(
            "(?:.*[/\\\\])?([^/\\\\]+)\\.gdb[/\\\\]([A-Za-z0-9_]+(?:\\.[A-Za-z0-9_]+)*)", Pattern.CASE_INSENSITIVE);

    private static final String GEODATABASE = "gdb";
    private static final Set<String> COMPANIONS = Set.of("shx", "dbf", "prj", "cpg", "mid", "dat", "map", "id", "ind");

    private ZipUnpacker() {}

    static SourceFiles unpack(Path file, String part) throws IOException {
        // Latin-1 keeps every byte of a name, so that its encoding can be found out afterwards.
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            if (zip.size() > MAXIMUM_ENTRIES) {
                throw new SantuException(
                        "SANTU-IMPORT-ZIP-TOO-BIG", file.getFileName().toString());
            }
            Map<String, Map<String, ZipEntry>> sets = group(zip);
            List<String> named = sets.entrySet().stream()
                    .filter(set -> set.getValue().keySet().stream().anyMatch(MAIN::contains)
                            || set.getValue().containsKey("dbf"))
                    .map(Map.Entry::getKey)
                    .toList();
            String chosen = choose(file, named, part, sets);
            return copy(zip, file, chosen, sets.get(chosen));
        } catch (ZipException e) {
            throw new SantuException(
                    e, "SANTU-IMPORT-ZIP-DAMAGED", file.getFileName().toString());
        }
    }

    private static String choose(Path file, List<String> named, String part, Map<String, Map<String, ZipEntry>> sets) {
        boolean isKmz = SourceFiles.extension(file.getFileName().toString()).equals("kmz");
        if (part != null && named.contains(part)) {
            return part;
        }
        if (named.size() == 1) {
            return named.get(0);
        }
        Optional<String> explained = named.stream()
                .filter(name -> sets.get(name).containsKey("shp"))
                .filter(name -> named.stream().allMatch(other -> other.equals(name) || explains(other, name)))
                .findFirst();
        if (explained.isPresent()) {
            return explained.get();
        }
        if (isKmz && !named.isEmpty()) {
            // Often one file only links to the others.
            return Collections.max(
                    named, Comparator.comparingLong(name -> size(sets.get(name).get("kml"))));
        }
        throw new SantuException(
                named.isEmpty() ? "SANTU-IMPORT-ZIP-EMPTY" : "SANTU-IMPORT-ZIP-MANY",
                file.getFileName().toString(),
                String.join(", ", named));
    }

    /** Beside a shapefile of our own exports lie tables about it: its fields, and the values that were too long for them. */
    private static boolean explains(String table, String shapefile) {
        return table.equals(shapefile + "-fields") || table.equals(shapefile + "-cut");
    }

    private static long size(ZipEntry entry) {
        return entry == null ? 0 : entry.getSize();
    }

    /** Entries by name without extension, and by extension. */
    private static Map<String, Map<String, ZipEntry>> group(ZipFile zip) {
        Map<String, Map<String, ZipEntry>> sets = new TreeMap<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String path = readableName(entry.getName());
            Matcher inGeodatabase = IN_GEODATABASE.matcher(path);
            if (inGeodatabase.matches() && !entry.isDirectory()) {
                Map<String, ZipEntry> set = sets.computeIfAbsent(inGeodatabase.group(1), key -> new LinkedHashMap<>());
                set.putIfAbsent(GEODATABASE, entry);
                set.put(GEODATABASE + "/" + inGeodatabase.group(2), entry);
                continue;
            }
            String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
            String extension = SourceFiles.extension(name);
            boolean wanted = MAIN.contains(extension) || COMPANIONS.contains(extension);
            // "._name" and "__MACOSX" are shadows that macOS adds.
            if (!entry.isDirectory() && wanted && !name.startsWith(".") && !path.startsWith("__MACOSX")) {
                sets.computeIfAbsent(SourceFiles.baseName(name), key -> new LinkedHashMap<>())
                        .put(extension, entry);
            }
        }
        return sets;
    }

    private static SourceFiles copy(ZipFile zip, Path file, String name, Map<String, ZipEntry> entries)
            throws IOException {
        Path folder = Files.createTempDirectory("santu-import-");
        Map<String, Path> parts = new LinkedHashMap<>();
        String main = mainExtension(entries.keySet());
        SourceFiles unpacked = null;
        try {
            long room = MAXIMUM_BYTES;
            for (Map.Entry<String, ZipEntry> entry : entries.entrySet()) {
                Path target = folder.resolve("part." + entry.getKey());
                if (entry.getKey().equals(GEODATABASE)) {
                    parts.put(GEODATABASE, Files.createDirectory(target));
                    continue;
                }
                parts.putIfAbsent(entry.getKey(), target);
                room -= copy(zip, file, entry.getValue(), target, room);
            }
            unpacked = new SourceFiles(name, main, parts, folder);
            return unpacked;
        } finally {
            if (unpacked == null) {
                new SourceFiles(name, main, parts, folder).close();
            }
        }
    }

    private static long copy(ZipFile zip, Path file, ZipEntry entry, Path target, long room) throws IOException {
        long allowed =
                Math.min(room, Math.max(ALWAYS_ALLOWED_BYTES, Math.max(0, entry.getCompressedSize()) * MAXIMUM_RATIO));
        allowed = Math.min(allowed, Math.max(ALWAYS_ALLOWED_BYTES, Files.size(file) * MAXIMUM_RATIO));
        long written = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream input = zip.getInputStream(entry);
                OutputStream output = Files.newOutputStream(target)) {
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                written += read;
                if (written > allowed) {
                    throw new SantuException(
                            "SANTU-IMPORT-ZIP-TOO-BIG", file.getFileName().toString());
                }
                output.write(buffer, 0, read);
            }
        }
        return written;
    }

    private static String mainExtension(Set<String> extensions) {
        return MAIN.stream().filter(extensions::contains).findFirst().orElse("dbf");
    }

    /** A name that the zip does not mark as UTF-8 came through as Latin-1: its bytes say what it really is. */
    private static String readableName(String name) {
        if (name.chars().anyMatch(c -> c > 0xFF)) {
            return name;
        }
        byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        EncodingDetector detector = new EncodingDetector();
        detector.add(bytes, 0, bytes.length);
        return new String(bytes, detector.detect().charset());
    }
}
