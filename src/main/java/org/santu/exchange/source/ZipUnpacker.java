package org.santu.exchange.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.santu.problem.SantuException;

/**
 * Unpacks one data set of a zip. Entries never choose where they go: they get names of our own in a fresh folder. The
 * number of entries, the bytes and the ratio of each are bounded while unpacking, whatever the directory of the zip declares.
 */
final class ZipUnpacker implements AutoCloseable {
    static final int MAXIMUM_ENTRIES = 1000;
    static final long MAXIMUM_BYTES = 8L << 30;
    private static final long ALWAYS_ALLOWED_BYTES = 64L << 20;
    private static final int MAXIMUM_RATIO = 100;
    private static final int HEAD_BYTES = 36;
    /** Looking for placemarks unpacks and keeps nothing, but takes its time. */
    private static final long MOST_LOOKED = 1L << 30;

    private static final int MOST_NAMED = 5;
    private static final Set<String> NESTED = Set.of("zip", "kmz", "rar", "7z");
    private static final String GEODATABASE = "gdb";
    private static final byte[] PLACEMARK = "<Placemark".getBytes(StandardCharsets.US_ASCII);

    private final Path file;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private final List<FileSet> sets;
    private long looked;

    private ZipUnpacker(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        if (zip.size() > MAXIMUM_ENTRIES) {
            throw tooBig();
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = readableName(entry.getName());
            if (!entry.isDirectory() && entries.put(name, entry) != null) {
                // Only one of them can be opened.
                throw new SantuException(
                        "SANTU-IMPORT-ZIP-TWICE", file.getFileName().toString(), name);
            }
        }
        List<FileSet> found = new ArrayList<>(FileSet.ofZip(entries.keySet()));
        if (isKmz()) {
            // Often one file only links to the others.
            List<FileSet> filled = new ArrayList<>();
            for (FileSet set : found) {
                if (set.extension().equals("kml") && hasPlacemarks(entries.get(set.main()))) {
                    filled.add(set);
                }
            }
            found = filled.isEmpty() ? found : filled;
        }
        sets = List.copyOf(found);
    }

    static ZipUnpacker open(Path file) throws IOException {
        ZipFile zip = null;
        ZipUnpacker unpacker = null;
        try {
            // Latin-1 keeps every byte of a name, so that its encoding can be found out afterwards.
            zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
            unpacker = new ZipUnpacker(file, zip);
            return unpacker;
        } catch (ZipException e) {
            throw new SantuException(
                    e, "SANTU-IMPORT-ZIP-DAMAGED", file.getFileName().toString());
        } finally {
            if (unpacker == null && zip != null) {
                zip.close();
            }
        }
    }

    /** @throws SantuException SANTU-IMPORT-ZIP-EMPTY, -BARE, -NESTED, -TWICE, SANTU-IMPORT-ZIP-TOO-BIG, SANTU-IMPORT-ZIP-DAMAGED, what {@link FileSet#choose} says */
    static SourceFiles unpack(Path file, String part) throws IOException {
        try (ZipUnpacker unpacker = open(file)) {
            return unpacker.unpack(part);
        } catch (ZipException e) {
            throw new SantuException(
                    e, "SANTU-IMPORT-ZIP-DAMAGED", file.getFileName().toString());
        }
    }

    private SourceFiles unpack(String part) throws IOException {
        String name = file.getFileName().toString();
        if (sets.isEmpty()) {
            throw nothing(name);
        }
        List<DataSet> described = sets.size() == 1 ? List.of() : describe();
        FileSet.Chosen chosen = FileSet.choose(name, sets, part, described);
        return copy(sets.get(chosen.index()), chosen);
    }

    /** What lies in it, in the order of their names, as far as beginnings of files tell. */
    List<DataSet> describe() throws IOException {
        List<DataSet> described = new ArrayList<>();
        for (FileSet set : sets) {
            boolean isShapefile = set.extension().equals("shp");
            String table = isShapefile ? set.files().get("dbf") : null;
            described.add(new DataSet(
                    set.name(),
                    FileSet.format("." + set.extension()),
                    isShapefile ? shapes(head(set.main())) : Shapes.UNKNOWN,
                    table == null ? -1 : rows(head(table))));
        }
        return described;
    }

    /** Bytes of the file to read, as the zip declares them; not to be trusted. */
    long size(FileSet set) {
        return entries.get(set.main()).getSize();
    }

    /** What may be data and is not read, such as a zip in the zip. */
    List<String> passedOver() {
        return FileSet.passedOver(entries.keySet(), sets);
    }

    /** Says what is there instead. */
    private SantuException nothing(String name) {
        if (entries.isEmpty()) {
            return new SantuException("SANTU-IMPORT-ZIP-BARE", name);
        }
        String held = entries.keySet().stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (entries.size() > MOST_NAMED ? " …" : "");
        boolean isNested = entries.keySet().stream().anyMatch(entry -> NESTED.contains(SourceFiles.extension(entry)));
        return new SantuException(isNested ? "SANTU-IMPORT-ZIP-NESTED" : "SANTU-IMPORT-ZIP-EMPTY", name, held);
    }

    List<FileSet> sets() {
        return sets;
    }

    private ByteBuffer head(String path) throws IOException {
        try (InputStream input = zip.getInputStream(entries.get(path))) {
            return ByteBuffer.wrap(input.readNBytes(HEAD_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    private static Shapes shapes(ByteBuffer head) {
        int type = head.limit() < HEAD_BYTES ? -1 : head.getInt(32) % 10;
        return switch (type) {
            case 1, 8 -> Shapes.POINT;
            case 3 -> Shapes.LINE;
            case 5 -> Shapes.AREA;
            default -> Shapes.UNKNOWN;
        };
    }

    private static long rows(ByteBuffer head) {
        return head.limit() < 8 ? -1 : Integer.toUnsignedLong(head.getInt(4));
    }

    private boolean isKmz() {
        return SourceFiles.extension(file.getFileName().toString()).equals("kmz");
    }

    private boolean hasPlacemarks(ZipEntry entry) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int matched = 0;
        try (InputStream input = zip.getInputStream(entry)) {
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                looked += read;
                if (looked > MOST_LOOKED) {
                    throw tooBig();
                }
                for (int i = 0; i < read; i++) {
                    matched = buffer[i] == PLACEMARK[matched] ? matched + 1 : buffer[i] == PLACEMARK[0] ? 1 : 0;
                    if (matched == PLACEMARK.length) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private SourceFiles copy(FileSet set, FileSet.Chosen chosen) throws IOException {
        Path folder = Files.createTempDirectory("santu-import-");
        Map<String, Path> parts = new LinkedHashMap<>();
        String name = set.name().substring(set.name().lastIndexOf('/') + 1);
        SourceFiles unpacked = null;
        try {
            long room = MAXIMUM_BYTES;
            if (set.extension().equals(GEODATABASE)) {
                parts.put(GEODATABASE, Files.createDirectory(folder.resolve("part." + GEODATABASE)));
            }
            for (Map.Entry<String, String> part : set.files().entrySet()) {
                if (!part.getKey().equals(GEODATABASE)) {
                    Path target = folder.resolve("part." + part.getKey());
                    parts.putIfAbsent(part.getKey(), target);
                    room -= copy(entries.get(part.getValue()), target, room);
                }
            }
            unpacked = new SourceFiles(name, set.extension(), parts, folder, chosen);
            return unpacked;
        } finally {
            if (unpacked == null) {
                new SourceFiles(name, set.extension(), parts, folder, chosen).close();
            }
        }
    }

    private long copy(ZipEntry entry, Path target, long room) throws IOException {
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
                    throw tooBig();
                }
                output.write(buffer, 0, read);
            }
        }
        return written;
    }

    private SantuException tooBig() {
        return new SantuException("SANTU-IMPORT-ZIP-TOO-BIG", file.getFileName().toString());
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

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
